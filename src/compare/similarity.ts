/** Terms of a text with their weights, which are above 0. */
export type Terms = ReadonlyMap<string, number>;

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
	/** In how many items each term is, by its id. */
	readonly #counts: readonly number[];

	constructor(items: readonly T[]) {
		this.#items = new Map(items.map((item, index) => [item, index]));
		const numbers = new Map<string, number>();
		const counts: number[] = [];
		const idsOf = items.map(({ terms }) => {
			const ids = new Int32Array(terms.size);
			let at = 0;
			for (const term of terms.keys()) {
				let id = numbers.get(term);
				if (id === undefined) {
					id = numbers.size;
					numbers.set(term, id);
					counts.push(0);
				}
				counts[id]!++;
				ids[at++] = id;
			}
			return ids;
		});
		this.#counts = counts;
		const rarity = counts.map((count) => Math.log(1 + items.length / count));
		const weightOf = new Float64Array(counts.length);
		this.#vectors = items.map(({ terms }, index) => {
			const ids = idsOf[index]!;
			let at = 0;
			for (const weight of terms.values()) {
				const id = ids[at++]!;
				weightOf[id] = weight * rarity[id]!;
			}
			ids.sort();
			const weights = new Float64Array(ids.length);
			let squares = 0;
			for (let i = 0; i < ids.length; i++) {
				const weight = weightOf[ids[i]!]!;
				weights[i] = weight;
				squares += weight * weight;
			}
			const size = Math.sqrt(squares) || 1;
			for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! / size;
			return { ids, weights };
		});
	}

	/** How alike two items of the list are. */
	of(a: T, b: T): number {
		const [i, j] = [this.#items.get(a), this.#items.get(b)];
		return i === undefined || j === undefined ? 0 : this.between(i, j);
	}

	/** How alike two items are, by their places in the list. */
	between(a: number, b: number): number {
		const [x, y] = [this.#vectors[a]!, this.#vectors[b]!];
		let sum = 0;
		for (let i = 0, j = 0; i < x.ids.length && j < y.ids.length; ) {
			const step = x.ids[i]! - y.ids[j]!;
			if (step === 0) sum += x.weights[i++]! * y.weights[j++]!;
			else if (step < 0) i++;
			else j++;
		}
		return sum;
	}

	/**
	 * Visits all pairs that are at least so alike, by their places in the list, `a` before `b`; each once, with the same likeness that `of` gives. With `classes`, a number from 0 for each
	 * item, only pairs of one class, a class after the other.
	 */
	forPairs(floor: number, visit: (a: number, b: number, alike: number) => void, classes?: Int32Array): void {
		/** Where each term's items begin in one long list of all terms' items. */
		const starts = new Int32Array(this.#counts.length);
		let total = 0;
		for (let id = 0; id < starts.length; id++) {
			starts[id] = total;
			total += this.#counts[id]!;
		}
		const ends = starts.slice();
		const items = new Int32Array(total);
		const shares = new Float64Array(total);
		const sums = new Float64Array(this.#vectors.length);
		const touched = new Int32Array(this.#vectors.length);
		for (const list of listsOf(this.#vectors.length, classes)) {
			if (classes) ends.set(starts);
			for (const b of list) {
				const { ids, weights } = this.#vectors[b]!;
				let count = 0;
				for (let place = 0; place < ids.length; place++) {
					const id = ids[place]!;
					const weight = weights[place]!;
					const end = ends[id]!;
					for (let at = starts[id]!; at < end; at++) {
						const a = items[at]!;
						if (sums[a] === 0) touched[count++] = a;
						sums[a] = sums[a]! + shares[at]! * weight;
					}
					items[end] = b;
					shares[end] = weight;
					ends[id] = end + 1;
				}
				for (let k = 0; k < count; k++) {
					const a = touched[k]!;
					const alike = sums[a]!;
					sums[a] = 0;
					if (alike >= floor) visit(a, b, alike);
				}
			}
		}
	}
}

/** The numbers below `length` in order, as one list or one for each class. */
function listsOf(length: number, classes: Int32Array | undefined): number[][] {
	const lists: number[][] = [];
	for (let index = 0; index < length; index++) {
		const number = classes ? classes[index]! : 0;
		lists[number] ??= [];
		lists[number].push(index);
	}
	return lists;
}
