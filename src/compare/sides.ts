import type { Member } from './comparison';

/** The sides on which each source stands. */
export type Standing = ReadonlyMap<string, ReadonlySet<number>>;

/** The sides on which each source stands, in the order of their places. */
export function standingOf(sides: readonly (readonly Member[])[]): Standing {
	const standing = new Map<string, Set<number>>();
	for (const [side, places] of sides.entries()) {
		for (const { source } of places) {
			const known = standing.get(source);
			if (known) known.add(side);
			else standing.set(source, new Set([side]));
		}
	}
	return standing;
}

/** Whether two sources stand on different sides. A source may tell of both: it agrees with another that does, and differs from one that leaves a side out. */
export function areApart(standing: Standing, a: string, b: string): boolean {
	const x = standing.get(a);
	const y = standing.get(b);
	if (!x || !y) return false;
	if (x.size !== y.size) return true;
	for (const side of x) if (!y.has(side)) return true;
	return false;
}
