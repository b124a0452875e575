import { Likening, type Vectors } from './similarity';
import type { Moved } from './versions';

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
	/** Two numbers that rest on what the two say, not on where they stand; worked out once for each two that are looked at. */
	first(one: number, other: number): number;
	second(one: number, other: number): number;
}

/** More pairs of two sources than those of people's articles have: 500 sentences that are all alike. */
const mostPairs = 250_000;

/** Room for so many pairs at first. */
const fewest = 256;

class Collected {
	readonly #asked: Asked;
	#count = 0;
	#ones: Int32Array;
	#others: Int32Array;
	#alike: Float64Array;
	#first: Float64Array;
	#second: Float64Array;

	/** There will be about so many pairs. */
	constructor(asked: Asked, room = fewest) {
		this.#asked = asked;
		this.#ones = new Int32Array(room);
		this.#others = new Int32Array(room);
		this.#alike = new Float64Array(room);
		this.#first = new Float64Array(room);
		this.#second = new Float64Array(room);
	}

	offer(one: number, other: number, alike: number): void {
		if (!this.#asked.passes(one, other, alike)) return;
		this.keep(one, other, alike, this.#asked.first(one, other), this.#asked.second(one, other));
	}

	keep(one: number, other: number, alike: number, first: number, second: number): void {
		const at = this.#count++;
		if (at === this.#ones.length) this.#grow();
		this.#ones[at] = one;
		this.#others[at] = other;
		this.#alike[at] = alike;
		this.#first[at] = first;
		this.#second[at] = second;
	}

	#grow(): void {
		const room = 2 * this.#count;
		const grown = <List extends Int32Array | Float64Array>(into: List, from: List): List => {
			into.set(from);
			return into;
		};
		this.#ones = grown(new Int32Array(room), this.#ones);
		this.#others = grown(new Int32Array(room), this.#others);
		this.#alike = grown(new Float64Array(room), this.#alike);
		this.#first = grown(new Float64Array(room), this.#first);
		this.#second = grown(new Float64Array(room), this.#second);
	}

	get candidates(): Candidates {
		const isCut = this.#count > mostPairs;
		if (isCut) this.#keepSurest();
		return {
			ones: this.#ones.slice(0, this.#count),
			others: this.#others.slice(0, this.#count),
			alike: this.#alike.slice(0, this.#count),
			first: this.#first.slice(0, this.#count),
			second: this.#second.slice(0, this.#count),
			isCut,
		};
	}

	#keepSurest(): void {
		const [ones, others, alike] = [this.#ones, this.#others, this.#alike];
		const surest = Array.from({ length: this.#count }, (_, at) => at)
			.sort((p, q) => alike[q]! - alike[p]! || ones[p]! - ones[q]! || others[p]! - others[q]!)
			.slice(0, mostPairs);
		for (const list of [ones, others, alike, this.#first, this.#second]) list.set(surest.map((at) => list[at]!));
		this.#count = surest.length;
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

/** One of two lists, now and before. */
export interface Version {
	readonly now: Vectors;
	readonly before: Vectors;
	readonly moved: Moved;
}

/** The items now that were not there before, or whose weights are others: 1 for each of them; absent where there are none. */
function newItems({ now, before, moved }: Version): Uint8Array | undefined {
	if (now === before) return undefined;
	const isNew = new Uint8Array(now.length).fill(1);
	for (let item = 0; item < before.length; item++) {
		const place = moved ? moved[item]! : item;
		if (place < 0) continue;
		let at = now.shape.starts[place]!;
		let known = before.shape.starts[item]!;
		const end = now.shape.starts[place + 1]!;
		while (at < end && now.weights[at] === before.weights[known]) {
			at++;
			known++;
		}
		if (at === end) isNew[place] = 0;
	}
	return isNew.includes(1) ? isNew : undefined;
}

/** The same as `candidatesOf`, made from the candidates of earlier versions of the two lists: only what new items have to do with is asked anew. */
export function renewCandidates(ones: Version, others: Version, asked: Asked, known: Candidates): Candidates {
	const [fresh, otherFresh] = [newItems(ones), newItems(others)];
	if (!fresh && !otherFresh && !ones.moved && !others.moved) return known;
	if (known.isCut) return candidatesOf(ones.now, others.now, asked);
	const found = new Collected(asked, known.alike.length + fewest);
	for (let at = 0; at < known.alike.length; at++) {
		const one = known.ones[at]!;
		const other = known.others[at]!;
		const i = ones.moved ? ones.moved[one]! : one;
		const j = others.moved ? others.moved[other]! : other;
		if (i < 0 || j < 0 || fresh?.[i] || otherFresh?.[j]) continue;
		found.keep(i, j, known.alike[at]!, known.first[at]!, known.second[at]!);
	}
	if (fresh) {
		const likening = new Likening(ones.now, others.now);
		for (let one = 0; one < ones.now.length; one++) {
			if (fresh[one] === 0) continue;
			likening.of(one);
			for (let other = 0; other < others.now.length; other++) found.offer(one, other, likening.sums[other]!);
		}
	}
	if (otherFresh) {
		const likening = new Likening(others.now, ones.now);
		for (let other = 0; other < others.now.length; other++) {
			if (otherFresh[other] === 0) continue;
			likening.of(other);
			for (let one = 0; one < ones.now.length; one++) if (!fresh?.[one]) found.offer(one, other, likening.sums[one]!);
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
