import type { Comparison, Judgement, Relation, Verdict } from './comparison';

const order: readonly Verdict[] = ['conflict', 'not-comparable', 'compatible', 'same'];

/** The verdict to look at first; of equals the first. There is at least one. */
export function worstOf<T extends Judgement>(judgements: readonly T[]): T {
	return judgements.reduce((worst, one) => (order.indexOf(one.verdict) < order.indexOf(worst.verdict) ? one : worst));
}

/** One relation for each pair of sources, by the places that disagree most. */
export function relate<T extends { readonly source: string }>(
	places: readonly T[],
	judge: (a: T, b: T) => Judgement,
): Relation[] {
	const bySource = new Map<string, T[]>();
	for (const place of places) {
		const known = bySource.get(place.source);
		if (known) known.push(place);
		else bySource.set(place.source, [place]);
	}
	const sources = [...bySource];
	const relations: Relation[] = [];
	for (const [index, [a, here]] of sources.entries()) {
		for (let other = index + 1; other < sources.length; other++) {
			const [b, there] = sources[other]!;
			const { verdict, because } = worst(here, there, judge);
			relations.push({ a, b, verdict, because });
		}
	}
	return relations;
}

function worst<T>(here: readonly T[], there: readonly T[], judge: (a: T, b: T) => Judgement): Judgement {
	let found: Judgement | undefined;
	for (const x of here) {
		for (const y of there) {
			const one = judge(x, y);
			if (!found || order.indexOf(one.verdict) < order.indexOf(found.verdict)) found = one;
			if (found.verdict === order[0]) return found;
		}
	}
	return found!;
}

/** Up to so many sources every pair has its relation; of more, only pairs that differ from the comparison's verdict: 200 sources have 19,900 pairs. */
const mostPaired = 24;
/** Relations of one comparison that are listed at most. */
const mostRelations = 500;

/** The relations of a comparison of so many sources, as far as they are listed. */
export function listed(
	relations: readonly Relation[],
	verdict: Verdict,
	sources: number,
): Pick<Comparison, 'relations' | 'unlisted'> {
	if (sources <= mostPaired) return { relations };
	const own = relations.filter((relation) => relation.verdict !== verdict);
	if (own.length <= mostRelations) return { relations: own };
	return { relations: own.slice(0, mostRelations), unlisted: own.length - mostRelations };
}

/** The relations of all pairs of a comparison: those that are not listed have its verdict. */
export function allRelations({ members, relations, verdict, because }: Comparison): readonly Relation[] {
	const sources = [...new Set(members.map(({ source }) => source))];
	if (sources.length <= mostPaired) return relations;
	const known = new Map(relations.map((relation) => [`${relation.a}\n${relation.b}`, relation]));
	return sources.flatMap((a, index) =>
		sources.slice(index + 1).map((b) => known.get(`${a}\n${b}`) ?? { a, b, verdict, because }),
	);
}
