import { randomBytes } from 'node:crypto';
import { type FileHandle, lstat, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextStorage } from '../sidecar/storage';
import { phrase } from '../util/phrase';
import { Refusal } from '../util/refusal';
import { removeLeftovers } from './leftovers';
import { withLock } from './lock';

/** Sidecars in the file system, by `file:` URI. What killed saves left behind goes with the first save in each folder. */
export function createFileStorage(): TextStorage {
	const tidied = new Set<string>();
	return {
		read: (uri) => readText(fileURLToPath(uri)),
		write: async (uri, text) => {
			const path = fileURLToPath(uri);
			await writeText(path, text);
			const folder = dirname(path);
			if (tidied.has(folder)) return;
			tidied.add(folder);
			await removeLeftovers(folder);
		},
		exclusively: (uri, work) => withLock(`${fileURLToPath(uri)}.lock`, work),
	};
}

/** The file's text as UTF-8, its byte-order mark included; `undefined` when there is none. Rejects for symbolic links. */
export async function readText(path: string): Promise<string | undefined> {
	const mode = await refuseLink(path);
	return mode === undefined ? undefined : readFile(path, 'utf8');
}

/**
 * Replaces a file's text so that at every moment, also of a crash, the file is wholly the old or wholly the new one: written to a file beside it,
 * flushed to the disk, renamed over it. Keeps the file's permissions; rejects for symbolic links.
 */
export async function writeText(path: string, text: string): Promise<void> {
	const mode = await refuseLink(path);
	const folder = dirname(path);
	const beside = join(folder, `.${basename(path)}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`);
	try {
		const file = await open(beside, 'wx', mode ?? 0o666);
		await written(file, text);
		await rename(beside, path);
	} catch (error) {
		await rm(beside, { force: true });
		throw error;
	}
	await flushFolder(folder);
}

async function written(file: FileHandle, text: string): Promise<void> {
	try {
		await file.writeFile(text, 'utf8');
		await file.sync();
	} finally {
		await file.close();
	}
}

/** The permissions of a file, `undefined` when there is none. A link could lead anywhere, and a rename would replace it. */
async function refuseLink(path: string): Promise<number | undefined> {
	const stats = await lstat(path).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return undefined;
		throw error;
	});
	if (stats && !stats.isFile()) throw new Refusal(phrase`${path} is not a plain file: refused`);
	return stats && stats.mode & 0o777;
}

/** So that the rename itself survives a power cut. Windows and some network drives cannot open folders; there the rename has to do. */
async function flushFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r').catch(() => undefined);
	if (!handle) return;
	await handle.sync().catch(() => undefined);
	await handle.close();
}
