// The integration tests in the desktop VS Code that @vscode/test-electron downloads (or that PRESSCHECK_VSCODE names).
// node test/host/desktop.mjs [--grep TEXT]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { root } from './places.mjs';
import { temporaryCopy } from './workspace.mjs';

const { values } = parseArgs({ options: { grep: { type: 'string' } } });
const bundles = path.join(root, 'out', 'integration');
const installed = process.env.PRESSCHECK_VSCODE;

async function main() {
	const folder = temporaryCopy();
	// Its path stays short: a socket is made in it. All windows share it, so that what VS Code keeps outlives a window.
	const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'presscheck-'));
	process.on('exit', () => fs.rmSync(userData, { recursive: true, force: true }));
	const windows = fs.readdirSync(bundles).filter((name) => fs.existsSync(path.join(bundles, name, 'index.js')));
	for (const window of windows.sort()) {
		await runTests({
			extensionDevelopmentPath: root,
			extensionTestsPath: path.join(bundles, window, 'index.js'),
			...(installed ? { vscodeExecutablePath: installed } : {}),
			...(values.grep ? { extensionTestsEnv: { PRESSCHECK_GREP: values.grep } } : {}),
			launchArgs: [
				folder,
				'--disable-extensions',
				...(window.endsWith('-untrusted') ? [] : ['--disable-workspace-trust']),
				`--user-data-dir=${userData}`,
			],
		});
	}
}

main().catch((error) => {
	console.error(error.message);
	process.exitCode = 1;
});
