import type { Links } from './links';

/**
 * Which two items of two sources are each other's counterparts: neither has a surer link to any other item of the other's source. `sourceAt` numbers each item's source from 0.
 */
export function counterpartsOf(links: Links, sourceAt: Int32Array): (a: number, b: number) => boolean {
	const sources = sourceAt.reduce((most, source) => Math.max(most, source), -1) + 1;
	const most = new Float64Array(sourceAt.length * sources);
	const best = new Int32Array(sourceAt.length * sources).fill(-1);
	const offer = (item: number, other: number, surety: number) => {
		const at = item * sources + sourceAt[other]!;
		if (surety <= most[at]!) return;
		most[at] = surety;
		best[at] = other;
	};
	links.inOrder((a, b, surety) => {
		offer(a, b, surety);
		offer(b, a, surety);
	});
	return (a, b) => best[a * sources + sourceAt[b]!] === b && best[b * sources + sourceAt[a]!] === a;
}
