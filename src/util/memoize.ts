/**
 * The same function, which keeps its results for the last `limit` texts it was asked for: the answers are the same, only sooner. For pure functions whose
 * results nobody changes.
 */
export function memoize<T>(limit: number, work: (text: string) => T): (text: string) => T {
	const kept = new Map<string, T>();
	return (text) => {
		const known = kept.get(text);
		if (known !== undefined) return known;
		const result = work(text);
		if (kept.size >= limit) kept.delete(kept.keys().next().value!);
		kept.set(text, result);
		return result;
	};
}

/**
 * Results for two things, each named by a number that is equal where they are equal in all that the result rests on; see `numberOf`. When there are more than `limit`, it begins anew.
 */
export class PairMemo<T> {
	readonly #limit: number;
	readonly #rows = new Map<number, Map<number, T>>();
	#size = 0;

	constructor(limit: number) {
		this.#limit = limit;
	}

	/** What is known of the two, in this order; else what `work` says. */
	get(a: number, b: number, work: () => T): T {
		const known = this.#rows.get(a)?.get(b);
		if (known !== undefined) return known;
		const result = work();
		if (this.#size++ >= this.#limit) {
			this.#rows.clear();
			this.#size = 1;
		}
		const row = this.#rows.get(a);
		if (row) row.set(b, result);
		else this.#rows.set(a, new Map([[b, result]]));
		return result;
	}
}

/** Results by a key, those of the last `limit` keys that were asked for. */
export class Memo<T> {
	readonly #limit: number;
	readonly #kept = new Map<string, T>();

	constructor(limit: number) {
		this.#limit = limit;
	}

	/** What is known of the key; else what `work` says. */
	get(key: string, work: () => T): T {
		const known = this.#kept.get(key);
		const result = known ?? work();
		this.#kept.delete(key);
		this.#kept.set(key, result);
		if (this.#kept.size > this.#limit) this.#kept.delete(this.#kept.keys().next().value!);
		return result;
	}
}
