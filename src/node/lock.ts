import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** A lock that its holder has not let go of in this many milliseconds is a crashed holder's: a save takes far less. */
const staleAfter = 10_000;

/** Runs `work` while no other process that asks for the same lock does. The lock is a file; one that a dead process left behind is taken over. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
	const mine = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
	await acquire(path, mine);
	try {
		return await work();
	} finally {
		await rm(path, { force: true });
	}
}

/** A link appears with its content or not at all; a file made with `wx` is empty for a moment, and its owner unknown. */
async function acquire(path: string, mine: string): Promise<void> {
	await writeFile(mine, JSON.stringify({ host: hostname(), process: process.pid }), { flag: 'wx' });
	try {
		for (let wait = 1; ; wait = Math.min(wait * 2, 50)) {
			if (await taken(mine, path)) return;
			if (await isStale(path)) await breakLock(path, mine);
			else await sleep(wait * (0.5 + Math.random()));
		}
	} finally {
		await rm(mine, { force: true });
	}
}

async function taken(mine: string, path: string): Promise<boolean> {
	return link(mine, path).then(
		() => true,
		(error: NodeJS.ErrnoException) => {
			if (error.code === 'EEXIST') return false;
			throw error;
		},
	);
}

/** Moved away first: of two that break the same lock, one finds it gone; whoever moved a fresh one puts it back. */
async function breakLock(path: string, mine: string): Promise<void> {
	const away = `${mine}.stale`;
	const isMoved = await rename(path, away).then(
		() => true,
		() => false,
	);
	if (!isMoved) return;
	if (!(await isStale(away))) await link(away, path).catch(() => undefined);
	await rm(away, { force: true });
}

async function isStale(path: string): Promise<boolean> {
	const [text, stats] = await Promise.all([
		readFile(path, 'utf8').catch(() => undefined),
		stat(path).catch(() => undefined),
	]);
	if (text === undefined || stats === undefined) return false;
	if (Date.now() - stats.mtimeMs > staleAfter) return true;
	const owner = /^\{"host":(".*"),"process":(\d+)\}$/u.exec(text);
	return owner?.[1] === JSON.stringify(hostname()) && !isAlive(Number(owner[2]));
}

function isAlive(process_: number): boolean {
	try {
		process.kill(process_, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
