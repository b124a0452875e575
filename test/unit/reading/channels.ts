import { FarReader, serveReader } from '../../../src/reading/far';
import type { Reader } from '../../../src/reading/reader';
import type { Channel } from '../../../src/util/channel';

/** A reader behind a channel that clones what goes over, as threads do; `end` is what the end of its thread looks like from here. */
export function farReader(near: Reader): {
	readonly reader: FarReader;
	readonly messages: unknown[];
	readonly end: () => void;
} {
	const messages: unknown[] = [];
	const listeners = { here: [] as ((message: unknown) => void)[], there: [] as ((message: unknown) => void)[] };
	let isOver = false;
	let tell: (why: Error) => void = () => {};
	const send = (to: 'here' | 'there', message: unknown) => {
		const copy: unknown = structuredClone(message);
		if (to === 'here') messages.push(copy);
		setTimeout(() => {
			if (!isOver) for (const listener of listeners[to]) listener(copy);
		}, 0);
	};
	serveReader(near, {
		post: (message) => send('here', message),
		onMessage: (listener) => listeners.there.push(listener),
	});
	const channel: Channel = {
		post: (message) => send('there', message),
		onMessage: (listener) => listeners.here.push(listener),
		onEnd: (listener) => {
			tell = listener;
		},
		close: () => {
			isOver = true;
		},
	};
	const end = () => {
		isOver = true;
		tell(new Error('out of memory'));
	};
	return { reader: new FarReader(channel), messages, end };
}
