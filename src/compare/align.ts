import type { Claim } from '../claims/claim';
import type { Verdict } from './comparison';
import { isComparable, judgeFigures } from './figures';

/** Claims of several sources that are about one matter. */
export type Alignment = readonly Claim[];

/** How alike two claims must be about, as a cosine, to be one matter. Equal figures are evidence of their own; different ones need more words in common. */
const floors: Readonly<Record<Verdict, number>> = { same: 0.14, compatible: 0.18, conflict: 0.3, 'not-comparable': 2 };

/** Rare terms tell matters apart: inverse document frequency over the claims of the story. */
function rarityOf(claims: readonly Claim[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const claim of claims) for (const term of claim.terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
	return new Map([...counts].map(([term, count]) => [term, Math.log(1 + claims.length / count)]));
}

type Vector = ReadonlyMap<string, number>;

function vectorOf(claim: Claim, rarity: ReadonlyMap<string, number>): Vector {
	const raw = [...claim.terms].map(([term, weight]) => [term, weight * (rarity.get(term) ?? 0)] as const);
	const size = Math.sqrt(raw.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
	return new Map(raw.map(([term, weight]) => [term, weight / size]));
}

function cosine(a: Vector, b: Vector): number {
	let sum = 0;
	const [small, large] = a.size < b.size ? [a, b] : [b, a];
	for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
	return sum;
}

interface Pair {
	readonly a: number;
	readonly b: number;
	readonly alike: number;
}

/**
 * Groups the claims of a story by what they are about: the most alike pair first, at most one value a source in a group (a source may repeat itself, not
 * contradict itself), figures that cannot be compared never together. Deterministic; every claim is in at most one group, groups of one source are left out.
 */
export function alignClaims(claims: readonly Claim[]): Alignment[] {
	const rarity = rarityOf(claims);
	const vectors = claims.map((claim) => vectorOf(claim, rarity));
	const pairs: Pair[] = [];
	for (let a = 0; a < claims.length; a++) {
		for (let b = a + 1; b < claims.length; b++) {
			const [x, y] = [claims[a]!, claims[b]!];
			if (!isComparable(x.figure, y.figure)) continue;
			const alike = cosine(vectors[a]!, vectors[b]!);
			const { verdict } = judgeFigures(x.figure, y.figure);
			if (x.source === y.source ? verdict === 'same' && alike >= floors.conflict : alike >= floors[verdict]) {
				pairs.push({ a, b, alike: alike - floors[verdict] });
			}
		}
	}
	pairs.sort((p, q) => q.alike - p.alike || p.a - q.a || p.b - q.b);
	const groupOf = claims.map((_, index) => [index]);
	for (const { a, b } of pairs) {
		const [x, y] = [groupOf[a]!, groupOf[b]!];
		if (x === y) continue;
		const clash = x.some((i) =>
			y.some(
				(j) =>
					claims[i]!.source === claims[j]!.source &&
					judgeFigures(claims[i]!.figure, claims[j]!.figure).verdict !== 'same',
			),
		);
		if (clash) continue;
		const merged = [...x, ...y].sort((i, j) => i - j);
		for (const index of merged) groupOf[index] = merged;
	}
	return [...new Set(groupOf)]
		.map((group) => group.map((index) => claims[index]!))
		.filter((group) => new Set(group.map((claim) => claim.source)).size > 1);
}
