import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A save takes far less: what is older was left by a process that was killed. */
const leftBehindAfter = 24 * 60 * 60 * 1000;

/** Names that `writeText` and `withLock` give to what they put beside a sidecar, and nobody else. */
const ours =
	/^\..+\.annotations(?:\.private)?\.yaml(?:\.bak)?\.\d+\.[0-9a-f]{8}\.tmp$|\.annotations(?:\.private)?\.yaml\.lock\.\d+\.[0-9a-f]{8}(?:\.stale)?$/u;

/** Removes what saves that were killed left in a folder more than a day ago; what cannot be removed stays, and nothing else is touched. */
export async function removeLeftovers(folder: string): Promise<void> {
	const names = await readdir(folder).catch(() => []);
	for (const name of names.filter((one) => ours.test(one))) {
		const path = join(folder, name);
		const stats = await stat(path).catch(() => undefined);
		if (stats?.isFile() && Date.now() - stats.mtimeMs > leftBehindAfter) await rm(path).catch(() => undefined);
	}
}
