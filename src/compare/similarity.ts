/** Terms of a text with their weights. */
export type Terms = ReadonlyMap<string, number>;

/** How much each term tells matters apart: inverse document frequency over all the terms given. */
export function rarityOf(all: readonly Terms[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const terms of all) for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
	return new Map([...counts].map(([term, count]) => [term, Math.log(1 + all.length / count)]));
}

/** The terms weighted by their rarity, scaled to length 1. */
export function vectorOf(terms: Terms, rarity: ReadonlyMap<string, number>): Terms {
	const weighted = [...terms].map(([term, weight]) => [term, weight * (rarity.get(term) ?? 0)] as const);
	const size = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
	return new Map(weighted.map(([term, weight]) => [term, weight / size]));
}

/** The cosine of two vectors of length 1: 0 for nothing in common, 1 for the same. */
export function cosine(a: Terms, b: Terms): number {
	const [small, large] = a.size < b.size ? [a, b] : [b, a];
	let sum = 0;
	for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
	return sum;
}
