import type { Span } from './span';

/** Code units of text for each of the index's lists. */
const block = 2048;

/** Finds what touches a place among many items, without looking at all of them: each item is listed for every block of text that its span meets. */
export class Nearby<T> {
	readonly #blocks = new Map<number, { readonly item: T; readonly order: number }[]>();

	constructor(items: readonly T[], spanOf: (item: T) => Span) {
		for (const [order, item] of items.entries()) {
			const { start, end } = spanOf(item);
			for (let at = Math.floor(start / block); at <= Math.floor(end / block); at++) {
				const list = this.#blocks.get(at);
				if (list) list.push({ item, order });
				else this.#blocks.set(at, [{ item, order }]);
			}
		}
	}

	/** All items whose spans may meet the span, in the order they were given; some may only be close to it. */
	of({ start, end }: Span): T[] {
		const [first, last] = [Math.floor(start / block), Math.floor(end / block)];
		if (first === last) return (this.#blocks.get(first) ?? []).map(({ item }) => item);
		const found = new Map<number, T>();
		for (let at = first; at <= last; at++) {
			for (const { item, order } of this.#blocks.get(at) ?? []) found.set(order, item);
		}
		return [...found].sort(([a], [b]) => a - b).map(([, item]) => item);
	}
}
