import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The project's folder: also the extension's, once it is built. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Where everything that is fetched or kept between runs lives; out of git, and @vscode/test-electron's own place too. */
export const store = path.join(root, '.vscode-test');

/** The story that ships with the project. Tests and people get a copy of it, since sidecars are written next to articles. */
export const sample = path.join(root, 'media', 'sample');

/** A file's path as the path of a URI (`/c%3A/…` on Windows, spaces escaped). */
export function uriPath(file) {
	return pathToFileURL(file).pathname;
}
