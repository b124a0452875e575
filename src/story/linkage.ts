/** Items, by their numbers from 0, that start as one group. */
export interface Seed {
	readonly items: readonly number[];
	/** `kept` groups take in free ones but never each other; a `closed` one takes in nothing. */
	readonly standing: 'free' | 'kept' | 'closed';
}

/**
 * Groups grown from the seeds by mean similarity (average linkage): the most similar two are joined first, of equals those whose first items come first, until no
 * two reach `least`. `similarity` is symmetric and gives whole numbers, so that sums are exact and the order of the items cannot matter. Quadratic in the
 * number of seeds as long as each is the nearest of few. `onJoin` is told of any two groups before they become one, with the mean similarity of the two.
 */
export function linkByMean(
	seeds: readonly Seed[],
	similarity: (a: number, b: number) => number,
	least: number,
	onJoin?: (a: readonly number[], b: readonly number[], mean: number) => void,
): number[][] {
	const groups = seeds
		.map(({ items, standing }) => ({ items: items.toSorted((a, b) => a - b), standing }))
		.sort((a, b) => a.items[0]! - b.items[0]!);
	const count = groups.length;
	const members = groups.map(({ items }) => items);
	const sums = groups.map((a) =>
		Float64Array.from(groups, (b) =>
			a === b || !mayJoin(a, b)
				? Number.NEGATIVE_INFINITY
				: a.items.reduce((sum, i) => sum + b.items.reduce((part, j) => part + similarity(i, j), 0), 0),
		),
	);
	const isOpen = groups.map(() => true);
	const mean = (a: number, b: number) => sums[a]![b]! / (members[a]!.length * members[b]!.length);
	/** The most similar of the later groups; -1 where none is left. */
	const nearestTo = (a: number) => {
		let best = -1;
		for (let b = a + 1; b < count; b++) if (isOpen[b] && (best < 0 || mean(a, b) > mean(a, best))) best = b;
		return best;
	};
	const nearest = groups.map((_, a) => nearestTo(a));
	for (;;) {
		let a = -1;
		for (let g = 0; g < count; g++) {
			if (!isOpen[g] || nearest[g]! < 0) continue;
			if (a < 0 || mean(g, nearest[g]!) > mean(a, nearest[a]!)) a = g;
		}
		if (a < 0 || !(mean(a, nearest[a]!) >= least)) break;
		const b = nearest[a]!;
		onJoin?.(members[a]!, members[b]!, mean(a, b));
		isOpen[b] = false;
		members[a] = [...members[a]!, ...members[b]!];
		for (let g = 0; g < count; g++) {
			sums[a]![g] = sums[a]![g]! + sums[b]![g]!;
			sums[g]![a] = sums[a]![g]!;
		}
		// A joined group is never nearer to a third than the nearer of its parts was.
		for (let g = 0; g < b; g++) {
			if (isOpen[g] && (g === a || nearest[g] === a || nearest[g] === b)) nearest[g] = nearestTo(g);
		}
	}
	return members.filter((_, g) => isOpen[g]).map((items) => items.sort((x, y) => x - y));
}

function mayJoin(a: Seed, b: Seed): boolean {
	if (a.standing === 'closed' || b.standing === 'closed') return false;
	return a.standing === 'free' || b.standing === 'free';
}

/**
 * The groups, where all but few items are in one: then each `free` item that was left alone joins it if its mean similarity to those that were there reaches `least`. Of a folder that somebody
 * filled for one story the odd piece more likely tells of it, too, in other names; of a folder of many stories nobody knows.
 */
export function withStrays(
	groups: readonly (readonly number[])[],
	free: ReadonlySet<number>,
	similarity: (a: number, b: number) => number,
	least: number,
): number[][] {
	const [large, ...others] = groups.toSorted((a, b) => b.length - a.length);
	if (!large || others.some(({ length }) => length > 1) || others.length * 2 >= large.length)
		return groups.map((group) => [...group]);
	const strays = others.filter(
		([item]) =>
			free.has(item!) && large.reduce((sum, inside) => sum + similarity(item!, inside), 0) >= least * large.length,
	);
	return groups
		.filter((group) => !strays.includes(group))
		.map((group) => (group === large ? [...large, ...strays.flat()].sort((a, b) => a - b) : [...group]))
		.sort((a, b) => a[0]! - b[0]!);
}
