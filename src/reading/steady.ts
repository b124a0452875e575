import { Ended } from './far';
import type { Reader } from './reader';

/**
 * A reader that goes on: with `far` as long as that can be had, and with `near` from then on. That a thread could not be started, or ended, is told once. What was asked
 * then is asked again.
 */
export function createSteadyReader(
	far: () => Promise<Reader>,
	near: () => Promise<Reader>,
	tell: (why: Error) => void,
): Reader {
	/** What was read of each source, to be read again. */
	const known = new Map<string, { readonly text: string; readonly published: string | undefined }>();
	let current: Promise<Reader> | undefined;
	let isNear = false;
	const startNear = async () => {
		const reader = await near();
		for (const [source, { text, published }] of known) await reader.read(source, text, published);
		return reader;
	};
	const give = (why: unknown) => {
		if (isNear) return;
		isNear = true;
		tell(why instanceof Error ? why : new Error(String(why)));
		current = startNear();
	};
	const start = async () => {
		try {
			return await far();
		} catch (error) {
			give(error);
			return current!;
		}
	};
	const ask = async <T>(question: (reader: Reader) => Promise<T>): Promise<T> => {
		current ??= start();
		try {
			return await question(await current);
		} catch (error) {
			if (!(error instanceof Ended)) throw error;
			give(error);
			return question(await current);
		}
	};
	return {
		read: (source, text, published) => {
			known.set(source, { text, published });
			return ask((reader) => reader.read(source, text, published));
		},
		compare: (folder, sources, decisions) => ask((reader) => reader.compare(folder, sources, decisions)),
		forget: (sources) => {
			for (const source of sources) known.delete(source);
			void current?.then((reader) => reader.forget(sources));
		},
	};
}
