import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

const sourceEndings: ReadonlySet<string> = new Set(['.txt', '.article']);

/** The files found at a path, and what could not be listed, one sentence each. */
export interface Walked {
	readonly files: readonly string[];
	readonly problems: readonly string[];
}

/**
 * The sources at a path, sorted: a file is taken as it is, whatever its ending; a folder yields the `.txt` and `.article` files in it and below it,
 * without hidden files and folders, `node_modules` and symbolic links. Rejects when the path itself cannot be read; a folder below that cannot be is a problem.
 */
export async function walkSources(path: string): Promise<Walked> {
	if (!(await stat(path)).isDirectory()) return { files: [path], problems: [] };
	const files: string[] = [];
	const problems: string[] = [];
	const waiting = [path];
	for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
		const listed = folder;
		const entries = await readdir(listed, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
			if (listed === path) throw error;
			problems.push(`${listed} was not read: ${error.code ?? error.message}`);
			return [];
		});
		for (const entry of entries) {
			const inner = join(listed, entry.name);
			if (entry.name.startsWith('.')) continue;
			if (entry.isDirectory() && entry.name !== 'node_modules') waiting.push(inner);
			if (entry.isFile() && sourceEndings.has(extname(entry.name).toLowerCase())) files.push(inner);
		}
	}
	return { files: files.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)), problems };
}
