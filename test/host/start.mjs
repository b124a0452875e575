// Opens a story with the extension as it is built: in the installed VS Code, else in a VS Code server for any browser.
// npm start [-- FOLDER] [-- --server] [-- --port N]
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { address } from './address.mjs';
import { root, store } from './places.mjs';
import { runToEnd, startServer } from './server.mjs';
import { firstArticle, lastingCopy } from './workspace.mjs';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { server: { type: 'boolean' }, port: { type: 'string' } },
});

/** A port that stays the same, so that the browser finds its layout again; any free one where it is taken. */
const usualPort = 8479;

async function main() {
	const folder = positionals[0] ? path.resolve(positionals[0]) : lastingCopy();
	const file = firstArticle(folder);
	if (!values.server && openInstalled(folder, file)) {
		console.log(`Opened ${folder} in VS Code.`);
		return;
	}
	const server = await start();
	console.log(`\nVS Code with the story is at\n\n  ${address(server, { folder, file })}\n`);
	console.log(`It works in ${folder}. Ctrl+C ends it.`);
	await server.ended;
	console.error(`VS Code's server ended:\n${server.output()}`);
	process.exitCode = 1;
}

async function start() {
	const data = path.join(store, 'start');
	if (values.port) {
		return startServer({ data, port: Number(values.port) });
	}
	try {
		return await startServer({ data, port: usualPort });
	} catch (error) {
		if (!String(error.message).includes('EADDRINUSE')) {
			throw error;
		}
		return startServer({ data });
	}
}

/** Whether the installed VS Code took the folder: not without a screen, nor from the terminal of a remote window. */
function openInstalled(folder, file) {
	const { DISPLAY, WAYLAND_DISPLAY, VSCODE_IPC_HOOK_CLI } = process.env;
	if (VSCODE_IPC_HOOK_CLI || (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)) {
		return false;
	}
	const windows = process.platform === 'win32';
	const words = ['--new-window', `--extensionDevelopmentPath=${root}`, folder, file];
	// On Windows `code` is a batch file, which only a shell starts.
	const quoted = windows ? words.map((word) => `"${word}"`) : words;
	return spawnSync('code', quoted, { stdio: 'inherit', shell: windows }).status === 0;
}

runToEnd(main);
