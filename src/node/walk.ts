import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

const sourceEndings: ReadonlySet<string> = new Set(['.txt', '.article']);

/**
 * The sources at a path, sorted: a file is taken as it is, whatever its ending; a folder yields the `.txt` and `.article` files in it and below it,
 * without hidden folders, `node_modules` and symbolic links. Rejects when the path itself cannot be read; folders below that cannot are left out.
 */
export async function walkSources(path: string): Promise<string[]> {
	if (!(await stat(path)).isDirectory()) return [path];
	const found: string[] = [];
	const waiting = [path];
	for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
		const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
			if (folder === path) throw error;
			return [];
		});
		for (const entry of entries) {
			const inner = join(folder, entry.name);
			if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') waiting.push(inner);
			if (entry.isFile() && !entry.name.startsWith('.') && sourceEndings.has(extname(entry.name).toLowerCase()))
				found.push(inner);
		}
	}
	return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
