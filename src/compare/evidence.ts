import type { Claim } from '../claims/claim';
import { numbered } from '../util/numbered';
import type { Links } from './links';

/**
 * What speaks for two claims of a story being of one matter, beside the words of the two: whether others come as close, where the two stand in their articles, and whether a third
 * source has a claim that is nearest to both. `candidates` are the pairs of different sources that come into question, with how near they are.
 */
export class Evidence {
	readonly #sourceAt: Int32Array;
	readonly #sources: number;
	/** How far on in its article each claim stands, from 0 to 1. */
	readonly #placeAt: Float64Array;
	/** Of each claim the nearest claim of each source, how near it is, and how near the second nearest is. */
	readonly #best: Int32Array;
	readonly #first: Float64Array;
	readonly #second: Float64Array;
	/** How near the nearest of all is. */
	readonly #nearest: Float64Array;

	constructor(claims: readonly Claim[], candidates: Links) {
		this.#sourceAt = numbered(claims.map(({ source }) => source));
		this.#sources = this.#sourceAt.reduce((most, source) => Math.max(most, source), -1) + 1;
		const last = new Float64Array(this.#sources);
		for (const [index, { order }] of claims.entries()) {
			const source = this.#sourceAt[index]!;
			last[source] = Math.max(last[source]!, order + 1);
		}
		this.#placeAt = Float64Array.from(claims, ({ order }, index) => order / last[this.#sourceAt[index]!]!);
		const size = claims.length * this.#sources;
		this.#best = new Int32Array(size).fill(-1);
		this.#first = new Float64Array(size);
		this.#second = new Float64Array(size);
		this.#nearest = new Float64Array(claims.length);
		candidates.inOrder((a, b, near) => {
			this.#offer(a, b, near);
			this.#offer(b, a, near);
		});
	}

	#offer(item: number, other: number, near: number): void {
		const at = this.#at(item, other);
		if (near > this.#first[at]!) {
			this.#second[at] = this.#first[at]!;
			this.#first[at] = near;
			if (near > this.#nearest[item]!) this.#nearest[item] = near;
			this.#best[at] = other;
		} else if (near > this.#second[at]!) this.#second[at] = near;
	}

	#at(item: number, other: number): number {
		return item * this.#sources + this.#sourceAt[other]!;
	}

	/** How much nearer `b` is to `a` than the nearest other claim of its source; negative where another is nearer. */
	#lead(a: number, b: number, near: number): number {
		const at = this.#at(a, b);
		return near - (this.#best[at] === b ? this.#second[at]! : this.#first[at]!);
	}

	/** How much nearer the two are to each other than the next best of either's source, in sum; negative where others are nearer. */
	lead(a: number, b: number, near: number): number {
		return this.#lead(a, b, near) + this.#lead(b, a, near);
	}

	/** How far apart the two stand in their articles, from 0 for the same part to 1: articles on one event tell it in much the same order. */
	apart(a: number, b: number): number {
		return Math.abs(this.#placeAt[a]! - this.#placeAt[b]!);
	}

	/** How near both are to a claim of a third source that is the nearest to both; 0 where there is none. */
	third(a: number, b: number): number {
		let most = 0;
		const [i, j] = [a * this.#sources, b * this.#sources];
		for (let source = 0; source < this.#sources; source++) {
			const best = this.#best[i + source]!;
			if (best < 0 || best !== this.#best[j + source]) continue;
			most = Math.max(most, Math.min(this.#first[i + source]!, this.#first[j + source]!));
		}
		return most;
	}

	/** What `third` gives at most: at once, for pairs that are out of question anyway. */
	mostThird(a: number, b: number): number {
		return Math.min(this.#nearest[a]!, this.#nearest[b]!);
	}
}
