import type { Claim } from '../claims/claim';
import type { Candidates } from './candidates';

/** Of each item of a list the nearest item of another list, how near that is, and how near the second nearest is; -1 and 0 where there is none. */
interface Side {
	readonly best: Int32Array;
	readonly first: Float64Array;
	readonly second: Float64Array;
}

function emptySide(length: number): Side {
	return {
		best: new Int32Array(length).fill(-1),
		first: new Float64Array(length),
		second: new Float64Array(length),
	};
}

function offer({ best, first, second }: Side, item: number, other: number, near: number): void {
	const known = first[item]!;
	if (near > known || (near === known && near > 0 && other < best[item]!)) {
		second[item] = known;
		first[item] = near;
		best[item] = other;
	} else if (near > second[item]!) second[item] = near;
}

/** How much nearer `other` is to the item than the nearest of its list beside it; negative where another is nearer. */
function lead({ best, first, second }: Side, item: number, other: number, near: number): number {
	return near - (best[item] === other ? second[item]! : first[item]!);
}

/** Which items of two sources are nearest to each other, of the pairs that come into question. */
export class Nearest {
	readonly ones: Side;
	readonly others: Side;

	/** `near` says of each of the pairs how near the two are. */
	constructor(lengths: readonly [number, number], { ones, others }: Candidates, near: Float64Array) {
		this.ones = emptySide(lengths[0]);
		this.others = emptySide(lengths[1]);
		for (let at = 0; at < near.length; at++) {
			offer(this.ones, ones[at]!, others[at]!, near[at]!);
			offer(this.others, others[at]!, ones[at]!, near[at]!);
		}
	}

	/** How much nearer the two are to each other than the next best of either's source, in sum; negative where others are nearer. */
	lead(one: number, other: number, near: number): number {
		return lead(this.ones, one, other, near) + lead(this.others, other, one, near);
	}

	/** Whether neither has a surer link to any other item of the other's source. */
	areCounterparts(one: number, other: number): boolean {
		return this.ones.best[one] === other && this.others.best[other] === one;
	}
}

/** What a third source says of two claims: whether it has one that is the nearest to both. */
export class Thirds {
	readonly #sources: number;
	readonly #starts: readonly number[];
	/** Of each claim the nearest claim of each source, by its place there, and how near it is. */
	readonly #best: Int32Array;
	readonly #first: Float64Array;
	/** Of each claim the sources that have one near it, the nearest first, how many these are, and how near the nearest is. */
	#order: Uint16Array | undefined;
	readonly #counts: Uint16Array;
	readonly #top: Float64Array;

	/** Claims are named by their place in all of the sources' lists in a row. */
	constructor(lists: readonly (readonly Claim[])[]) {
		this.#sources = lists.length;
		this.#starts = startsOf(lists);
		const total = lists.reduce((sum, { length }) => sum + length, 0);
		this.#best = new Int32Array(total * this.#sources).fill(-1);
		this.#first = new Float64Array(total * this.#sources);
		this.#counts = new Uint16Array(total);
		this.#top = new Float64Array(total);
	}

	/** Takes what is known of two sources. */
	add(source: number, other: number, { ones, others }: Nearest): void {
		this.#take(source, other, ones);
		this.#take(other, source, others);
	}

	#take(source: number, other: number, { best, first }: Side): void {
		const start = this.#starts[source]!;
		for (let item = 0; item < best.length; item++) {
			const at = (start + item) * this.#sources + other;
			this.#best[at] = best[item]!;
			this.#first[at] = first[item]!;
		}
	}

	/** How near both are to a claim of a third source that is the nearest to both, if it is more than `least`; else that. Once it was asked for, no more is taken. */
	of(a: number, b: number, least = 0): number {
		const order = this.#order ?? this.#sorted();
		const [best, first] = [this.#best, this.#first];
		const [i, j] = [a * this.#sources, b * this.#sources];
		const end = i + this.#counts[a]!;
		let most = least;
		for (let at = i; at < end; at++) {
			const source = order[at]!;
			const near = first[i + source]!;
			if (near <= most) return most;
			const other = first[j + source]!;
			if (other > most && best[i + source] === best[j + source]) most = Math.min(near, other);
		}
		return most;
	}

	/** What `of` gives at most: at once, for pairs that are out of question anyway. */
	most(a: number, b: number): number {
		if (!this.#order) this.#sorted();
		return Math.min(this.#top[a]!, this.#top[b]!);
	}

	#sorted(): Uint16Array {
		const order = new Uint16Array(this.#first.length);
		const first = this.#first;
		for (let item = 0, start = 0; item < this.#counts.length; item++, start += this.#sources) {
			let end = start;
			for (let source = 0; source < this.#sources; source++) {
				const near = first[start + source]!;
				if (near === 0) continue;
				let at = end++;
				for (; at > start && first[start + order[at - 1]!]! < near; at--) order[at] = order[at - 1]!;
				order[at] = source;
			}
			this.#counts[item] = end - start;
			if (end > start) this.#top[item] = first[start + order[start]!]!;
		}
		this.#order = order;
		return order;
	}
}

/** How far on in its article each claim of a source stands, from 0 to 1: articles on one event tell it in much the same order. */
export function placesOf(claims: readonly Claim[]): Float64Array {
	const last = claims.reduce((most, { order }) => Math.max(most, order + 1), 1);
	return Float64Array.from(claims, ({ order }) => order / last);
}

/** Where each list begins when all stand in a row. */
export function startsOf(lists: readonly (readonly unknown[])[]): number[] {
	let total = 0;
	return lists.map(({ length }) => {
		total += length;
		return total - length;
	});
}
