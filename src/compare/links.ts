import type { Claim } from '../claims/claim';
import { numbered } from '../util/numbered';

/** Links are sorted within slices of sureties, of this many kinds at most: most lists have thousands. */
const mostSlices = 4096;

/** Links that there is room for at first. */
const fewest = 8192;

/** So few links are sorted by putting each in its place. */
const fewSorted = 24;

/** Claims of a group that are held against another's: of a large group they stand for the rest. */
const mostHeld = 3;

/** Sources that have a bit of their own in a number. */
const mostBits = 31;

/** More links than a story of people's articles has; beyond them memory would end before the work does. */
const mostLinks = 4_000_000;

/** Links between two claims of a list, by their places; the surest first, of equals those that come first in the list. Of more than can be kept, the surest are, and `isCut` says so. */
export class Links {
	#a = new Int32Array(fewest);
	#b = new Int32Array(fewest);
	#surety = new Float64Array(fewest);
	#count = 0;
	/** What is no surer is not kept any more. */
	#floor = -1;
	readonly #most: number;
	isCut = false;

	constructor(most = mostLinks) {
		this.#most = most;
	}

	/** `a` stands before `b`; the surety is not negative. */
	add(a: number, b: number, surety: number): void {
		if (this.#count === this.#most) this.#keepSurest();
		if (surety <= this.#floor) return;
		const at = this.#count++;
		if (at === this.#a.length) this.#grow();
		this.#a[at] = a;
		this.#b[at] = b;
		this.#surety[at] = surety;
	}

	/** Keeps about half of the links. */
	#keepSurest(): void {
		this.isCut = true;
		const sureties = this.#surety.subarray(0, this.#count);
		const top = sureties.reduce((max, surety) => Math.max(max, surety), 0) || 1;
		const sliceOf = (surety: number) => Math.floor((surety / top) * mostSlices);
		const counts = new Uint32Array(mostSlices + 1);
		for (const surety of sureties) counts[sliceOf(surety)]!++;
		let room = this.#most >> 1;
		let cut = mostSlices;
		while (counts[cut]! <= room) room -= counts[cut--]!;
		let kept = 0;
		for (const [link, surety] of sureties.entries()) {
			const slice = sliceOf(surety);
			if (slice < cut || (slice === cut && room-- <= 0)) {
				this.#floor = Math.max(this.#floor, surety);
				continue;
			}
			this.#a[kept] = this.#a[link]!;
			this.#b[kept] = this.#b[link]!;
			sureties[kept++] = surety;
		}
		this.#count = kept;
	}

	#grow(): void {
		const [ones, others, sureties] = [this.#a, this.#b, this.#surety];
		this.#a = new Int32Array(2 * ones.length);
		this.#b = new Int32Array(2 * ones.length);
		this.#surety = new Float64Array(2 * ones.length);
		this.#a.set(ones);
		this.#b.set(others);
		this.#surety.set(sureties);
	}

	/** Visits the links, the surest first. */
	forEach(visit: (a: number, b: number) => void): void {
		const [ones, others, sureties, count] = [this.#a, this.#b, this.#surety, this.#count];
		let most = 0;
		for (let link = 0; link < count; link++) most = Math.max(most, sureties[link]!);
		const slices = Math.min(mostSlices, count);
		const scale = slices / (most || 1);
		/** Where each slice ends in the order; then, as links are put there from the last, where it begins. */
		const ends = new Int32Array(slices + 1);
		const sliceAt = new Uint16Array(count);
		for (let link = 0; link < count; link++) {
			const slice = slices - Math.min(slices, Math.floor(sureties[link]! * scale));
			sliceAt[link] = slice;
			ends[slice]!++;
		}
		for (let slice = 1; slice <= slices; slice++) ends[slice] = ends[slice]! + ends[slice - 1]!;
		const order = new Int32Array(count);
		for (let link = count - 1; link >= 0; link--) order[--ends[sliceAt[link]!]!] = link;
		for (let slice = 0; slice <= slices; slice++) {
			const [start, end] = [ends[slice]!, slice === slices ? count : ends[slice + 1]!];
			if (end - start > fewSorted) order.subarray(start, end).sort((p, q) => this.#compare(p, q));
			else this.#insert(order, start, end);
			for (let at = start; at < end; at++) visit(ones[order[at]!]!, others[order[at]!]!);
		}
	}

	/** Below zero where the first link comes before the second. */
	#compare(p: number, q: number): number {
		return this.#surety[q]! - this.#surety[p]! || this.#a[p]! - this.#a[q]! || this.#b[p]! - this.#b[q]!;
	}

	/** Sorts a few links. */
	#insert(order: Int32Array, start: number, end: number): void {
		for (let next = start + 1; next < end; next++) {
			const link = order[next]!;
			let at = next;
			for (; at > start && this.#compare(order[at - 1]!, link) > 0; at--) order[at] = order[at - 1]!;
			order[at] = link;
		}
	}
}

/**
 * Groups claims by their links, the surest first; two groups stay apart where `clash` refuses two claims of one source that they would bring together (`true`: any two), or `apart` two of any two; and where not all of
 * their claims are alike by `mean` of `alike` over the pairs of the two: one link alone does not chain two matters. Claims are named by their places in the list. Groups of one source are
 * left out; the claims of each are in the list's order, the groups in that of their first claims.
 */
export function groupByLinks<T extends Claim>(
	claims: readonly T[],
	links: Links,
	clash: true | ((a: number, b: number) => boolean),
	fit?: { readonly alike: (a: number, b: number) => number; readonly mean: number },
	apart?: (a: number, b: number) => boolean,
): T[][] {
	const sourceOf = numbered(claims.map(({ source }) => source));
	const groupOf = Int32Array.from(claims, (_, index) => index);
	const members: number[][] = claims.map((_, index) => [index]);
	/** Pairs of groups that clashed: groups only grow, so that they still do. */
	const refused = new Set<number>();
	/** A bit for each source that a group has, as far as there are bits: groups without a bit in common share no source. */
	const bits = Int32Array.from(sourceOf, (source) => 1 << (source % mostBits));
	const refuses = clash === true ? () => true : clash;
	/** Whether the bits tell all. */
	const areExact = clash === true && !apart && sourceOf.every((source) => source < mostBits);
	const clashes = (p: number, q: number) => {
		if (!apart && (bits[p]! & bits[q]!) === 0) return false;
		if (areExact) return true;
		for (const i of members[p]!)
			for (const j of members[q]!) if ((sourceOf[i] === sourceOf[j] ? refuses : apart)?.(i, j)) return true;
		return false;
	};
	const fits = (all: readonly number[], others: readonly number[]) => {
		const count = Math.min(all.length, mostHeld) * Math.min(others.length, mostHeld);
		if (!fit || count === 1) return true;
		let sum = 0;
		for (let i = 0; i < all.length && i < mostHeld; i++)
			for (let j = 0; j < others.length && j < mostHeld; j++) sum += fit.alike(all[i]!, others[j]!);
		return sum >= fit.mean * count;
	};
	links.forEach((a, b) => {
		const p = groupOf[a]!;
		const q = groupOf[b]!;
		if (p === q) return;
		const pair = Math.min(p, q) * claims.length + Math.max(p, q);
		if (refused.has(pair)) return;
		if (clashes(p, q)) {
			refused.add(pair);
			return;
		}
		if (!fits(members[p]!, members[q]!)) return;
		const [small, large] = members[p]!.length < members[q]!.length ? [p, q] : [q, p];
		for (const index of members[small]!) groupOf[index] = large;
		members[large]!.push(...members[small]!);
		members[small] = [];
		bits[large] = bits[large]! | bits[small]!;
	});
	return members
		.filter((group) => group.some((index) => sourceOf[index] !== sourceOf[group[0]!]))
		.map((group) => group.sort((i, j) => i - j))
		.sort((x, y) => x[0]! - y[0]!)
		.map((group) => group.map((index) => claims[index]!));
}
