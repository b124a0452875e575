/** Runs works of one key one after the other, in the order they were asked for; those of different keys side by side. */
export class Queue {
	readonly #last = new Map<string, Promise<unknown>>();

	/** Runs `work` when all earlier works of the key have ended, well or badly. */
	run<T>(key: string, work: () => Promise<T>): Promise<T> {
		const before = this.#last.get(key) ?? Promise.resolve();
		const result = before.then(work, work);
		const settled = result.then(
			() => undefined,
			() => undefined,
		);
		this.#last.set(key, settled);
		void settled.then(() => {
			if (this.#last.get(key) === settled) this.#last.delete(key);
		});
		return result;
	}
}
