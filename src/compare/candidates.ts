import { Likening, type Vectors } from './similarity';

/** Pairs of items of two lists that are alike enough to be looked at, by their places in the lists; in no order that anything may rest on. */
export interface Candidates {
	readonly ones: Int32Array;
	readonly others: Int32Array;
	readonly alike: Float64Array;
	/** What is asked of each pair and does not rest on how alike the two are: see `Asked`. */
	readonly first: Float64Array;
	readonly second: Float64Array;
	/** Whether there were more than can be kept: then the surest are. */
	readonly isCut: boolean;
}

/** What is asked of two items, by their places. */
export interface Asked {
	/** Whether the two are looked at. */
	passes(one: number, other: number, alike: number): boolean;
	/** Two numbers that are worked out once for each two that are: they rest on nothing but the two. */
	first(one: number, other: number): number;
	second(one: number, other: number): number;
}

/** More pairs of two sources than those of people's articles have: 500 sentences that are all alike. */
const mostPairs = 250_000;

class Collected {
	readonly #asked: Asked;
	readonly #ones: number[] = [];
	readonly #others: number[] = [];
	readonly #alike: number[] = [];
	readonly #first: number[] = [];
	readonly #second: number[] = [];

	constructor(asked: Asked) {
		this.#asked = asked;
	}

	offer(one: number, other: number, alike: number): void {
		if (!this.#asked.passes(one, other, alike)) return;
		this.keep(one, other, alike, this.#asked.first(one, other), this.#asked.second(one, other));
	}

	keep(one: number, other: number, alike: number, first: number, second: number): void {
		this.#ones.push(one);
		this.#others.push(other);
		this.#alike.push(alike);
		this.#first.push(first);
		this.#second.push(second);
	}

	get candidates(): Candidates {
		const isCut = this.#alike.length > mostPairs;
		if (isCut) this.#keepSurest();
		return {
			ones: new Int32Array(this.#ones),
			others: new Int32Array(this.#others),
			alike: new Float64Array(this.#alike),
			first: new Float64Array(this.#first),
			second: new Float64Array(this.#second),
			isCut,
		};
	}

	#keepSurest(): void {
		const [ones, others, alike] = [this.#ones, this.#others, this.#alike];
		const surest = Array.from(alike, (_, at) => at)
			.sort((p, q) => alike[q]! - alike[p]! || ones[p]! - ones[q]! || others[p]! - others[q]!)
			.slice(0, mostPairs);
		for (const list of [ones, others, alike, this.#first, this.#second]) {
			const kept = surest.map((at) => list[at]!);
			list.length = 0;
			for (const one of kept) list.push(one);
		}
	}
}

/** The candidates of two lists. */
export function candidatesOf(ones: Vectors, others: Vectors, asked: Asked): Candidates {
	const found = new Collected(asked);
	const likening = new Likening(ones, others);
	for (let one = 0; one < ones.length; one++) {
		likening.of(one);
		for (let other = 0; other < others.length; other++) found.offer(one, other, likening.sums[other]!);
	}
	return found.candidates;
}

/** The items whose weights are others than before; `undefined` where none are. */
function changed(now: Vectors, before: Vectors): Uint8Array | undefined {
	if (now === before) return undefined;
	const { starts } = now.shape;
	let found: Uint8Array | undefined;
	for (let item = 0; item < now.length; item++) {
		let at = starts[item]!;
		while (at < starts[item + 1]! && now.weights[at] === before.weights[at]) at++;
		if (at === starts[item + 1]!) continue;
		found ??= new Uint8Array(now.length);
		found[item] = 1;
	}
	return found;
}

/** The same as `candidatesOf`, made from the candidates of the same two lists when some of their items had other weights: only what those have to do with is asked anew. */
export function renewCandidates(
	[ones, others]: readonly [Vectors, Vectors],
	asked: Asked,
	[before, othersBefore]: readonly [Vectors, Vectors],
	known: Candidates,
): Candidates {
	const [stale, otherStale] = [changed(ones, before), changed(others, othersBefore)];
	if (!stale && !otherStale) return known;
	if (known.isCut) return candidatesOf(ones, others, asked);
	const found = new Collected(asked);
	for (let at = 0; at < known.alike.length; at++)
		if (!stale?.[known.ones[at]!] && !otherStale?.[known.others[at]!])
			found.keep(known.ones[at]!, known.others[at]!, known.alike[at]!, known.first[at]!, known.second[at]!);
	if (stale) {
		const likening = new Likening(ones, others);
		for (let one = 0; one < ones.length; one++) {
			if (stale[one] === 0) continue;
			likening.of(one);
			for (let other = 0; other < others.length; other++) found.offer(one, other, likening.sums[other]!);
		}
	}
	if (otherStale) {
		const likening = new Likening(others, ones);
		for (let other = 0; other < others.length; other++) {
			if (otherStale[other] === 0) continue;
			likening.of(other);
			for (let one = 0; one < ones.length; one++) if (!stale?.[one]) found.offer(one, other, likening.sums[one]!);
		}
	}
	return found.candidates;
}

/** What two lists have to do with each other is not kept where a story has more sources than this: it is compared as a whole. */
const mostLists = 48;
/** Nor where they have more claims than this: what is kept grows with the square of it. */
const mostItems = 6_000;

/** Whether what is worked out of each two of these lists is kept. */
export function areKept(lists: readonly (readonly unknown[])[]): boolean {
	return lists.length <= mostLists && lists.reduce((sum, { length }) => sum + length, 0) <= mostItems;
}
