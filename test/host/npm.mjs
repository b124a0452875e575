import { spawn } from 'node:child_process';
import path from 'node:path';

/** How npm is started: the npm that runs this script where there is one, else the `npm` on PATH (a batch file on Windows). */
function npm() {
	const running = process.env.npm_execpath;
	if (running && path.basename(running).startsWith('npm-cli')) {
		return { command: process.execPath, first: [running], shell: false };
	}
	return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

/**
 * Installs packages (`name@version`), or what the folder's own package.json asks for, by the ordinary npm client.
 * No install script runs. Rejects with the end of npm's own words.
 */
export async function npmInstall(folder, packages = []) {
	const options = [
		'--ignore-scripts',
		'--omit=dev',
		// Packages for Node 24 are fetched by whatever Node runs; the project's own .npmrc is strict about engines.
		'--no-engine-strict',
		'--no-audit',
		'--no-fund',
		'--no-progress',
		'--loglevel=error',
	];
	const { command, first, shell } = npm();
	const child = spawn(command, [...first, 'install', ...options, ...packages], {
		cwd: folder,
		shell,
		stdio: ['ignore', 'pipe', 'pipe'],
		// A script of npm hands its own project on to the npm that it starts.
		env: { ...process.env, npm_config_local_prefix: folder },
	});
	const kill = () => child.kill();
	process.on('exit', kill);
	let said = '';
	const listen = (chunk) => {
		said = (said + chunk).slice(-2000);
	};
	child.stdout.on('data', listen);
	child.stderr.on('data', listen);
	const code = await new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', resolve);
	}).finally(() => process.off('exit', kill));
	if (code !== 0) {
		throw new Error(
			`npm could not install ${packages.join(' ') || 'the dependencies of VS Code'} (is the npm registry reachable?)\n${said.trim()}`,
		);
	}
}
