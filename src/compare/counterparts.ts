/** Pairs of a list's items with how alike they are; `a` stands before `b`. */
export class Candidates {
	readonly #a: number[] = [];
	readonly #b: number[] = [];
	readonly #alike: number[] = [];

	add(a: number, b: number, alike: number): void {
		this.#a.push(a);
		this.#b.push(b);
		this.#alike.push(alike);
	}

	forEach(visit: (a: number, b: number, alike: number) => void): void {
		for (let pair = 0; pair < this.#a.length; pair++) visit(this.#a[pair]!, this.#b[pair]!, this.#alike[pair]!);
	}
}

/**
 * Which two items of two sources are each other's counterparts: neither is more alike to any other item of the other's source. `sourceAt` numbers each item's source from 0.
 */
export function counterpartsOf(candidates: Candidates, sourceAt: Int32Array): (a: number, b: number) => boolean {
	const sources = sourceAt.reduce((most, source) => Math.max(most, source), -1) + 1;
	const most = new Float32Array(sourceAt.length * sources);
	const best = new Int32Array(sourceAt.length * sources).fill(-1);
	const offer = (item: number, other: number, alike: number) => {
		const at = item * sources + sourceAt[other]!;
		if (alike <= most[at]!) return;
		most[at] = alike;
		best[at] = other;
	};
	candidates.forEach((a, b, alike) => {
		offer(a, b, alike);
		offer(b, a, alike);
	});
	return (a, b) => best[a * sources + sourceAt[b]!] === b && best[b * sources + sourceAt[a]!] === a;
}
