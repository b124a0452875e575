import { Queue } from '../util/queue';
import { lastGoodOf } from './names';
import type { TextStorage } from './storage';

/**
 * The one way to write sidecars. A change is a function of the file's text as it is at that moment, so what others wrote meanwhile is kept: changes are
 * splices by annotation id.
 */
export interface SidecarStore {
	read(uri: string): Promise<string | undefined>;
	/** Changes a file, after all changes asked for before; resolves to the text written. An unchanged text is not written. */
	update(uri: string, change: (text: string | undefined) => string): Promise<string>;
}

/**
 * A store over storage; writes of one file go in order, those of several processes too where the storage can promise it. Before a file is changed for the
 * first time its text is kept beside it, once in the store's life, if it `isGood`: what a session did can be taken back by hand, and a broken text
 * never takes the place of a good one.
 */
export function createSidecarStore(
	storage: TextStorage,
	isGood: (text: string) => boolean = () => false,
): SidecarStore {
	const queue = new Queue();
	const kept = new Set<string>();
	const exclusively = <T>(uri: string, work: () => Promise<T>) =>
		storage.exclusively ? storage.exclusively(uri, work) : work();
	const keep = async (uri: string, text: string | undefined) => {
		if (kept.has(uri)) return;
		// A file that this session began had no text to go back to.
		if (text !== undefined && !isGood(text)) return;
		if (text !== undefined) await storage.write(lastGoodOf(uri), text);
		kept.add(uri);
	};
	return {
		read: (uri) => storage.read(uri),
		update: (uri, change) =>
			queue.run(uri, () =>
				exclusively(uri, async () => {
					const before = await storage.read(uri);
					const after = change(before);
					if (after === before) return after;
					await keep(uri, before);
					await storage.write(uri, after);
					return after;
				}),
			),
	};
}
