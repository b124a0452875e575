import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fetchVSCode } from './vscode.mjs';

/** What every window wants, whoever looks at it. */
const commonSettings = {
	'chat.disableAIFeatures': true,
	'editor.wordWrap': 'on',
	// As on the desktop: in a browser VS Code would save by itself.
	'files.autoSave': 'off',
	'workbench.startupEditor': 'none',
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'extensions.ignoreRecommendations': true,
};

/**
 * Starts a VS Code server on a free port (or `port`), with a fresh temporary folder for its data (or `data`, which stays).
 * No workspace asks whether it is trusted; with `trusted: false` none is trusted, as a new folder is before a person says so.
 * It is gone when `stop()` was called or this process ends in any way that leaves it a last word.
 * `use(settings)` changes settings, and open windows follow; `ended` resolves when the server ended by itself.
 */
export async function startServer({ data, settings = {}, env = {}, port = 0, trusted = true } = {}) {
	const { node, main } = await fetchVSCode();
	const folder = data ?? fs.mkdtempSync(path.join(os.tmpdir(), 'presscheck-server-'));
	// User settings live in the browser; those of the machine are the ones that a file can give.
	const settingsFile = path.join(folder, 'data', 'Machine', 'settings.json');
	let current = { ...commonSettings };
	const use = (more) => {
		current = { ...current, ...more };
		fs.mkdirSync(path.dirname(settingsFile), { recursive: true });
		fs.writeFileSync(settingsFile, JSON.stringify(current, null, '\t'));
	};
	if (!fs.existsSync(settingsFile)) {
		use(settings);
	}

	const options = [
		...['--host', '127.0.0.1', '--port', String(port), '--server-data-dir', folder, '--telemetry-level', 'off'],
		...['--without-connection-token', '--accept-server-license-terms'],
		...(trusted ? ['--disable-workspace-trust'] : []),
		// Only with it does the server listen to a page's payload: extension under development, tests, file to open.
		'--enable-smoke-test-driver',
	];
	const child = spawn(node, [main, ...options], {
		// On Linux the server puts its sockets there; they outlive it.
		env: { ...cleanEnvironment(), ...(data ? {} : { XDG_RUNTIME_DIR: folder }), ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: process.platform !== 'win32',
	});
	let said = '';
	const listen = (chunk) => {
		said = (said + chunk).slice(-20_000);
	};
	child.stdout.on('data', listen);
	child.stderr.on('data', listen);

	const ended = new Promise((resolve) => {
		child.on('close', resolve);
		child.on('error', resolve);
	});
	const kill = () => {
		killTree(child);
		if (!data) {
			fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
		}
	};
	process.on('exit', kill);
	const stop = async () => {
		process.off('exit', kill);
		killTree(child);
		await ended;
		kill();
	};
	try {
		const origin = `http://127.0.0.1:${await listening(child, () => said)}`;
		return { origin, folder, use, stop, ended, output: () => said };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** Ends this process by its ordinary way when it is told to end, so that nothing that it started stays behind. */
export function endOnSignals() {
	for (const [signal, code] of [
		['SIGINT', 130],
		['SIGTERM', 143],
		['SIGHUP', 129],
	]) {
		process.on(signal, () => process.exit(code));
	}
}

/** Runs a command to its end: its number is the exit code, or `process.exitCode` where it gives none; what it throws is told in one line. */
export function runToEnd(main) {
	endOnSignals();
	main().then(
		(code) => process.exit(code),
		(error) => {
			console.error(error.message);
			process.exit(1);
		},
	);
}

/** The port, as soon as the server says it and answers there. */
async function listening(child, output) {
	const deadline = Date.now() + 60_000;
	while (Date.now() < deadline) {
		const port = /agent listening on (\d+)/.exec(output())?.[1];
		if (port && (await answers(`http://127.0.0.1:${port}/version`))) {
			return port;
		}
		if (output().includes('EADDRINUSE')) {
			// It says so and stays, without a port.
			throw new Error("The port for VS Code's server is taken (EADDRINUSE).");
		}
		if (child.exitCode !== null || child.signalCode !== null) {
			throw new Error(`VS Code's server ended with ${child.exitCode ?? child.signalCode}:\n${output()}`);
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`VS Code's server does not answer:\n${output()}`);
}

async function answers(address) {
	try {
		return (await fetch(address, { signal: AbortSignal.timeout(5000) })).ok;
	} catch {
		return false;
	}
}

/** The environment without what a surrounding npm or VS Code left in it; the extension gallery has no address. */
function cleanEnvironment() {
	const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|VSCODE_|ELECTRON_|NODE_OPTIONS$)/i.test(name));
	return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{}' };
}

/** The server leads a process group of its own, in which its extension hosts live. */
function killTree(child) {
	if (!child.pid) {
		return;
	}
	if (process.platform === 'win32') {
		spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
		return;
	}
	try {
		process.kill(-child.pid, 'SIGKILL');
	} catch {
		// Already gone.
	}
}
