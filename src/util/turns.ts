import type { Disposable } from './emitter';

/** The last turn that somebody waits for: all share one line, since they share one thread. */
let last: Promise<void> = Promise.resolve();

/** Not by a timer where there is better: Node runs timers that are due one after the other and hears nothing between them. */
const pause = () =>
	new Promise<void>((resolve) => {
		if (typeof setImmediate === 'function') setImmediate(resolve);
		else setTimeout(resolve, 0);
	});

/** Resolves in a turn that nobody else has who asks here, after the thread has taken what came in meanwhile. */
export function nextTurn(): Promise<void> {
	last = last.then(pause);
	return last;
}

/** Works that need not be done at once, each in a turn of its own, so that a key that is pressed meanwhile is heard between two of them. What waits already is not done twice. */
export class Turns<K> implements Disposable {
	readonly #waiting = new Set<K>();
	readonly #work: (key: K) => void;

	constructor(work: (key: K) => void) {
		this.#work = work;
	}

	add(key: K): void {
		if (this.#waiting.has(key)) return;
		this.#waiting.add(key);
		void nextTurn().then(() => {
			if (this.#waiting.delete(key)) this.#work(key);
		});
	}

	dispose(): void {
		this.#waiting.clear();
	}
}
