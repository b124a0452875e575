import type { Article } from '../article/article';
import type { ReadStory } from '../compare/stories';
import type { Decisions } from '../story/decisions';
import type { Channel } from '../util/channel';
import { nextTurn } from '../util/turns';
import { Packing, type Parcel, type Piece, Unpacking } from './parcels';
import type { Reader } from './reader';

type Request =
	| {
			readonly call: number;
			readonly read: { readonly source: string; readonly text: string; readonly published?: string };
	  }
	| {
			readonly call: number;
			readonly compare: {
				readonly folder: string;
				readonly sources: readonly string[];
				readonly decisions: Decisions;
			};
	  }
	| { readonly forget: readonly string[] };

type Answer = { readonly call: number } & (
	| { readonly article: Piece }
	| { readonly stories: Parcel }
	| { readonly failed: string }
);

/** Says in its turn what is forgotten there: answers that were on their way still name it. */
type Forgotten = { readonly forgotten: readonly string[] };

/** Why a far reader does not answer: its thread is there no more. */
export class Ended extends Error {}

interface Waiting {
	readonly take: (answer: Answer) => void;
	readonly fail: (why: Error) => void;
}

/** A reader in the thread at the other end of the channel, where `serveReader` listens. Its answers are copies. When the thread has ended everything rejects with `Ended`. */
export class FarReader implements Reader {
	readonly #channel: Channel;
	readonly #waiting = new Map<number, Waiting>();
	readonly #unpacking = new Unpacking(nextTurn);
	#calls = 0;
	#ended: Ended | undefined;

	constructor(channel: Channel) {
		this.#channel = channel;
		channel.onMessage((message) => {
			const answer = message as Answer | Forgotten;
			if ('forgotten' in answer) return this.#unpacking.forget(answer.forgotten);
			const waiting = this.#waiting.get(answer.call);
			this.#waiting.delete(answer.call);
			waiting?.take(answer);
		});
		channel.onEnd((why) => {
			this.#ended = new Ended(why.message, { cause: why });
			for (const { fail } of this.#waiting.values()) fail(this.#ended);
			this.#waiting.clear();
		});
	}

	read(source: string, text: string, published?: string): Promise<Article> {
		return this.#ask(
			(call) => ({ call, read: { source, text, ...(published !== undefined && { published }) } }),
			(answer) => 'article' in answer && this.#unpacking.article(source, answer.article),
		);
	}

	compare(folder: string, sources: readonly string[], decisions: Decisions): Promise<readonly ReadStory[]> {
		return this.#ask(
			(call) => ({ call, compare: { folder, sources, decisions } }),
			(answer) => 'stories' in answer && this.#unpacking.stories(folder, answer.stories),
		);
	}

	forget(sources: readonly string[]): void {
		if (!this.#ended) this.#channel.post({ forget: sources } satisfies Request);
	}

	dispose(): void {
		this.#channel.close();
	}

	/** Posts a request; the answer is unpacked in the turn in which it comes. */
	#ask<T>(request: (call: number) => Request, unpack: (answer: Answer) => T | Promise<T> | false): Promise<T> {
		if (this.#ended) return Promise.reject(this.#ended);
		const call = ++this.#calls;
		return new Promise((resolve, reject) => {
			this.#waiting.set(call, {
				fail: reject,
				take: (answer) => {
					const unpacked = unpack(answer);
					if (unpacked === false) reject(new Error('failed' in answer ? answer.failed : 'another answer was expected'));
					else resolve(unpacked);
				},
			});
			this.#channel.post(request(call));
		});
	}
}

/** Answers a far reader's requests, one after the other in their order. */
export function serveReader(reader: Reader, channel: Pick<Channel, 'post' | 'onMessage'>): void {
	const packing = new Packing();
	const answerTo = async (request: Exclude<Request, { forget: readonly string[] }>): Promise<Answer> => {
		const { call } = request;
		try {
			if ('read' in request) {
				const { source, text, published } = request.read;
				return { call, article: packing.article(source, await reader.read(source, text, published)) };
			}
			const { folder, sources, decisions } = request.compare;
			return { call, stories: packing.stories(folder, await reader.compare(folder, sources, decisions)) };
		} catch (error) {
			return { call, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
		}
	};
	let last: Promise<void> = Promise.resolve();
	channel.onMessage((message) => {
		const request = message as Request;
		last = last.then(async () => {
			if ('forget' in request) {
				reader.forget(request.forget);
				packing.forget(request.forget);
				channel.post({ forgotten: request.forget } satisfies Forgotten);
			} else channel.post(await answerTo(request));
		});
	});
}
