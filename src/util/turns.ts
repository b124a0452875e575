import type { Disposable } from './emitter';

/** The last turn that somebody waits for: all share one line, since they share one thread. */
let last: Promise<void> = Promise.resolve();

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

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
		last = last.then(pause);
		// Not part of the line: what fails in its turn is nobody else's trouble.
		void last.then(() => {
			if (this.#waiting.delete(key)) this.#work(key);
		});
	}

	dispose(): void {
		this.#waiting.clear();
	}
}
