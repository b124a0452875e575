import type { Claim } from '../claims/claim';
import { numbered } from '../util/numbered';

/** Links are sorted within slices of sureties, of this many kinds at most: most lists have thousands. */
const mostSlices = 4096;

/** Links that there is room for at first. */
const fewest = 1024;

/** Claims of a group that are held against another's: of a large group they stand for the rest. */
const mostHeld = 3;

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

	/** Visits the links as they were added. */
	inOrder(visit: (a: number, b: number, surety: number) => void): void {
		for (let link = 0; link < this.#count; link++) visit(this.#a[link]!, this.#b[link]!, this.#surety[link]!);
	}

	/** Visits the links, the surest first. */
	forEach(visit: (a: number, b: number) => void): void {
		const [ones, others, sureties] = [this.#a, this.#b, this.#surety];
		let most = 0;
		for (let link = 0; link < this.#count; link++) most = Math.max(most, sureties[link]!);
		const slices = Math.min(mostSlices, this.#count);
		const sliced: number[][] = Array.from({ length: slices + 1 }, () => []);
		for (let link = 0; link < this.#count; link++)
			sliced[Math.floor((sureties[link]! / (most || 1)) * slices)]!.push(link);
		for (const slice of sliced.reverse()) {
			if (slice.length > 1)
				slice.sort((p, q) => sureties[q]! - sureties[p]! || ones[p]! - ones[q]! || others[p]! - others[q]!);
			for (const link of slice) visit(ones[link]!, others[link]!);
		}
	}
}

/**
 * Groups claims by their links, the surest first; two groups stay apart where `clash` refuses two claims of one source that they would bring together, or `apart` two of any two; and where not all of
 * their claims are alike by `mean` of `alike` (of places in the list) over the pairs of the two: one link alone does not chain two matters. Groups of one source are
 * left out; the claims of each are in the list's order, the groups in that of their first claims.
 */
export function groupByLinks<T extends Claim>(
	claims: readonly T[],
	links: Links,
	clash: (a: T, b: T) => boolean,
	fit?: { readonly alike: (a: number, b: number) => number; readonly mean: number },
	apart?: (a: T, b: T) => boolean,
): T[][] {
	const sourceOf = numbered(claims.map(({ source }) => source));
	const groupOf = Int32Array.from(claims, (_, index) => index);
	const members: number[][] = claims.map((_, index) => [index]);
	/** Pairs of groups that clashed: groups only grow, so that they still do. */
	const refused = new Set<number>();
	/** A bit for each source that a group has, as far as there are bits: groups without a bit in common share no source. */
	const bits = Int32Array.from(sourceOf, (source) => 1 << (source % 31));
	const clashes = (p: number, q: number) => {
		if (!apart && (bits[p]! & bits[q]!) === 0) return false;
		for (const i of members[p]!)
			for (const j of members[q]!)
				if ((sourceOf[i] === sourceOf[j] ? clash : apart)?.(claims[i]!, claims[j]!)) return true;
		return false;
	};
	const fits = (all: readonly number[], others: readonly number[]) => {
		if (!fit || all.length * others.length === 1) return true;
		const [x, y] = [all.slice(0, mostHeld), others.slice(0, mostHeld)];
		const sum = x.reduce((total, i) => total + y.reduce((part, j) => part + fit.alike(i, j), 0), 0);
		return sum >= fit.mean * x.length * y.length;
	};
	links.forEach((a, b) => {
		const [p, q] = [groupOf[a]!, groupOf[b]!];
		if (p === q) return;
		const [small, large] = members[p]!.length < members[q]!.length ? [p, q] : [q, p];
		const pair = Math.min(p, q) * claims.length + Math.max(p, q);
		if (refused.has(pair)) return;
		if (clashes(p, q)) {
			refused.add(pair);
			return;
		}
		if (!fits(members[p]!, members[q]!)) return;
		for (const index of members[small]!) groupOf[index] = large;
		members[large] = [...members[large]!, ...members[small]!];
		members[small] = [];
		bits[large] = bits[large]! | bits[small]!;
	});
	return members
		.filter((group) => group.some((index) => sourceOf[index] !== sourceOf[group[0]!]))
		.map((group) => group.sort((i, j) => i - j))
		.sort((x, y) => x[0]! - y[0]!)
		.map((group) => group.map((index) => claims[index]!));
}
