/** Stops what it was returned for. */
export interface Disposable {
	dispose(): void;
}

/** Tells listeners of one kind of event, in the order they subscribed. */
export class Emitter<T> {
	readonly #listeners = new Set<(event: T) => void>();

	/** Subscribes until the returned disposable is disposed of. */
	readonly event = (listener: (event: T) => void): Disposable => {
		this.#listeners.add(listener);
		return { dispose: () => this.#listeners.delete(listener) };
	};

	fire(event: T): void {
		for (const listener of [...this.#listeners]) listener(event);
	}
}
