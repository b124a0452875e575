import fs from 'node:fs';
import path from 'node:path';
import { root } from './places.mjs';

/** Whether an entry names the extension or its bundle: other extensions have a `dist/extension.js`, too. Its own output channel is in another file. */
const isOurs = (entry) =>
	entry.includes('presscheck.presscheck') || entry.includes(path.join(root, 'dist', 'extension.js'));

/**
 * The beginnings of the errors that the extension hosts logged about the extension, each once: exceptions in a command, a
 * listener, a hover or in activation, which no test need notice.
 */
export function loggedErrors(server) {
	const logs = path.join(server.folder, 'data', 'logs');
	const files = fs.existsSync(logs) ? fs.readdirSync(logs, { recursive: true }) : [];
	const errors = files
		.filter((file) => path.basename(file) === 'remoteexthost.log')
		.flatMap((file) => fs.readFileSync(path.join(logs, file), 'utf8').split(/^(?=\d{4}-\d\d-\d\d )/m))
		.map((entry) => /^\S+ \S+ \[error\] (.*)/s.exec(entry)?.[1]?.trim())
		.filter((entry) => entry !== undefined && isOurs(entry))
		.map((entry) => entry.split('\n').slice(0, 2).join('\n'));
	return [...new Set(errors)];
}

/** Leaves all logs of a server in `folder`. */
export function keepLogs(server, folder) {
	const logs = path.join(server.folder, 'data', 'logs');
	if (fs.existsSync(logs)) {
		fs.cpSync(logs, folder, { recursive: true });
	}
}
