// What a keystroke in a long article costs, measured in the extension host of a VS Code server.
// node test/host/keystroke.mjs [--profile FILE] writes what the host did meanwhile as a profile for VS Code or Chromium.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { loggedErrors } from './host-log.mjs';
import { root } from './places.mjs';
import { runToEnd, startServer } from './server.mjs';
import { runTests } from './tests-window.mjs';

const { values } = parseArgs({ options: { profile: { type: 'string' } } });

/** A window with so many marks and threads takes its time where the machine is busy. */
const patience = 10 * 60_000;

async function main() {
	const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'presscheck-keystroke-'));
	const { browser } = await launchBrowser();
	const env = values.profile ? { PRESSCHECK_PROFILE: path.resolve(values.profile) } : {};
	const server = await startServer({ env, settings: { 'git.enabled': false } });
	try {
		const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
		const { failed } = await runTests(context, server, {
			folder,
			tests: path.join(root, 'out', 'keystroke', 'index.js'),
			patience,
		});
		const errors = loggedErrors(server);
		for (const error of errors) console.log(`✗ An error in the log of VS Code:\n${error}`);
		return failed + errors.length === 0 ? 0 : 1;
	} finally {
		await browser.close();
		await server.stop();
		fs.rmSync(folder, { recursive: true, force: true });
	}
}

runToEnd(main);
