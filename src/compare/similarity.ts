/** Terms of a text with their weights. */
export type Terms = ReadonlyMap<string, number>;

/** Two items, by their places in the list, and how alike they are. */
export interface Alike {
	readonly a: number;
	readonly b: number;
	readonly alike: number;
}

/** One item as a vector of length 1: ids of its terms, ascending, and their weights. */
interface Vector {
	readonly ids: Int32Array;
	readonly weights: Float64Array;
}

/**
 * How alike the items of one list are, by the terms they share: the cosine of their terms weighted by rarity (inverse document frequency over the list), from 0 for nothing in
 * common to 1. All pairs are found over an inverted index: only items that share a term are ever looked at.
 */
export class Similarity<T extends { readonly terms: Terms }> {
	readonly #items: ReadonlyMap<T, number>;
	readonly #vectors: readonly Vector[];
	readonly #terms: number;

	constructor(items: readonly T[]) {
		this.#items = new Map(items.map((item, index) => [item, index]));
		const ids = new Map<string, number>();
		const counts: number[] = [];
		for (const { terms } of items) {
			for (const term of terms.keys()) {
				const id = ids.get(term) ?? ids.size;
				ids.set(term, id);
				counts[id] = (counts[id] ?? 0) + 1;
			}
		}
		this.#terms = ids.size;
		const rarity = counts.map((count) => Math.log(1 + items.length / count));
		this.#vectors = items.map(({ terms }) => {
			const entries = [...terms]
				.map(([term, weight]) => [ids.get(term)!, weight * rarity[ids.get(term)!]!] as const)
				.sort(([a], [b]) => a - b);
			const size = Math.sqrt(entries.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
			return {
				ids: Int32Array.from(entries, ([id]) => id),
				weights: Float64Array.from(entries, ([, weight]) => weight / size),
			};
		});
	}

	/** How alike two items of the list are. */
	of(a: T, b: T): number {
		const [x, y] = [this.#vectors[this.#items.get(a) ?? -1], this.#vectors[this.#items.get(b) ?? -1]];
		if (!x || !y) return 0;
		let sum = 0;
		for (let i = 0, j = 0; i < x.ids.length && j < y.ids.length; ) {
			const step = x.ids[i]! - y.ids[j]!;
			if (step === 0) sum += x.weights[i++]! * y.weights[j++]!;
			else if (step < 0) i++;
			else j++;
		}
		return sum;
	}

	/** All pairs that are at least so alike, `a` before `b`, in the list's order; `accept` says which are asked for at all. */
	pairs(floor: number, accept: (a: number, b: number) => boolean = () => true): Alike[] {
		const postings: { readonly item: number; readonly weight: number }[][] = Array.from(
			{ length: this.#terms },
			() => [],
		);
		const sums = new Float64Array(this.#vectors.length);
		const found: Alike[] = [];
		for (const [b, { ids, weights }] of this.#vectors.entries()) {
			const touched: number[] = [];
			for (const [place, id] of ids.entries()) {
				const weight = weights[place]!;
				for (const posting of postings[id]!) {
					if (sums[posting.item] === 0) touched.push(posting.item);
					sums[posting.item]! += posting.weight * weight;
				}
				postings[id]!.push({ item: b, weight });
			}
			for (const a of touched) {
				if (sums[a]! >= floor && accept(a, b)) found.push({ a, b, alike: sums[a]! });
				sums[a] = 0;
			}
		}
		return found.sort((p, q) => p.a - q.a || p.b - q.b);
	}
}
