import type { Disposable } from './emitter';

/** Collects keys and hands over all that gathered once none was added for `milliseconds`: nothing that changed while waiting is lost. */
export class Gathering<K> implements Disposable {
	readonly #keys = new Set<K>();
	readonly #milliseconds: number;
	readonly #deliver: (keys: ReadonlySet<K>) => void;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(milliseconds: number, deliver: (keys: ReadonlySet<K>) => void) {
		this.#milliseconds = milliseconds;
		this.#deliver = deliver;
	}

	add(key: K): void {
		this.#keys.add(key);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.flush(), this.#milliseconds);
	}

	/** Hands over now what has gathered. */
	flush(): void {
		clearTimeout(this.#timer);
		if (this.#keys.size === 0) return;
		const keys = new Set(this.#keys);
		this.#keys.clear();
		this.#deliver(keys);
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#keys.clear();
	}
}
