// Runs the integration tests in the VS Code server: one window a folder of test/integration, in order, on one workspace.
// node test/host/integration.mjs [--grep TEXT] [--only FOLDER]
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { keepLogs, loggedErrors } from './host-log.mjs';
import { root } from './places.mjs';
import { runToEnd, startServer } from './server.mjs';
import { runTests } from './tests-window.mjs';
import { temporaryCopy } from './workspace.mjs';

const { values } = parseArgs({ options: { grep: { type: 'string' }, only: { type: 'string' } } });
const bundles = path.join(root, 'out', 'integration');
/** All windows together; the fetch before them is npm's business. */
const patience = 10 * 60_000;

/** Whether the tests of a window want a workspace that a person trusts: all but those that say otherwise. */
function isTrusted(window) {
	return !window.endsWith('-untrusted');
}

/** Runs windows one after the other on one copy of the sample story and adds up their counts. */
async function runWindows(browser, windows, trusted, counts) {
	const server = await startServer({ trusted, env: values.grep ? { PRESSCHECK_GREP: values.grep } : {} });
	try {
		const folder = temporaryCopy();
		// One context, so that what VS Code keeps in the browser outlives a window, as it does in a reload.
		const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
		for (const window of windows) {
			console.log(`\n${window}`);
			const started = Date.now();
			const tests = path.join(bundles, window, 'index.js');
			const { passed, failed } = await runTests(context, server, { folder, tests });
			counts.passed += passed;
			counts.failed += failed;
			console.log(`${window}: ${passed} passed, ${failed} failed in ${((Date.now() - started) / 1000).toFixed(1)} s`);
		}
		for (const error of loggedErrors(server)) {
			counts.failed++;
			console.log(`\n✗ An error in the log of VS Code (whole in out/integration/logs):\n${error}`);
		}
		await context.close();
	} finally {
		keepLogs(server, path.join(bundles, trusted ? 'logs' : 'logs-untrusted'));
		await server.stop();
	}
}

async function main() {
	const windows = fs
		.readdirSync(bundles)
		.filter((name) => fs.existsSync(path.join(bundles, name, 'index.js')))
		.sort()
		.filter((name) => !values.only || name === values.only);
	const { browser, name } = await launchBrowser();
	console.log(`VS Code in ${name}`);
	const overdue = setTimeout(() => {
		console.error(`The integration tests did not end within ${patience / 60_000} minutes.`);
		process.exit(1);
	}, patience);
	const counts = { passed: 0, failed: 0 };
	try {
		for (const trusted of [true, false]) {
			const own = windows.filter((window) => isTrusted(window) === trusted);
			if (own.length > 0) await runWindows(browser, own, trusted, counts);
		}
	} finally {
		clearTimeout(overdue);
		await browser.close();
	}
	if (counts.passed + counts.failed === 0) {
		console.error('No integration test was run.');
		counts.failed++;
	}
	console.log(`\nIntegration tests: ${counts.passed} passed, ${counts.failed} failed`);
	return counts.failed === 0 ? 0 : 1;
}

runToEnd(main);
