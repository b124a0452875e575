import type { Comparison, Judgement, Relation, Verdict } from './comparison';

const order: readonly Verdict[] = ['conflict', 'not-comparable', 'compatible', 'same'];

/** The verdict to look at first; of equals the first. There is at least one. */
export function worstOf<T extends Judgement>(judgements: readonly T[]): T {
	return judgements.reduce((worst, one) => (order.indexOf(one.verdict) < order.indexOf(worst.verdict) ? one : worst));
}

/** How two of a list of claims stand to each other, by their places in it. */
export type Judge = (a: number, b: number) => Judgement;

/** The same judge, who is asked once for all claims of a kind: `kinds` are numbers that are equal for claims of which a judgement is the same. */
export function judgeAlike(kinds: readonly number[], judge: Judge): Judge {
	const places = new Map<number, number>();
	const placeOf = kinds.map((kind) => {
		const place = places.get(kind) ?? places.size;
		places.set(kind, place);
		return place;
	});
	const judgements = new Array<Judgement | undefined>(places.size ** 2);
	return (a, b) => {
		const at = placeOf[a]! * places.size + placeOf[b]!;
		judgements[at] ??= judge(a, b);
		return judgements[at];
	};
}

/** One relation for each pair of sources, by the places that disagree most. */
export function relate(places: readonly { readonly source: string }[], judge: Judge): Relation[] {
	const bySource = new Map<string, number[]>();
	for (const [place, { source }] of places.entries()) {
		const known = bySource.get(source);
		if (known) known.push(place);
		else bySource.set(source, [place]);
	}
	const sources = [...bySource];
	const relations: Relation[] = [];
	for (let one = 0; one < sources.length; one++) {
		const [a, here] = sources[one]!;
		for (let other = one + 1; other < sources.length; other++) {
			const [b, there] = sources[other]!;
			const { verdict, because } = worst(here, there, judge);
			relations.push({ a, b, verdict, because });
		}
	}
	return relations;
}

function worst(here: readonly number[], there: readonly number[], judge: Judge): Judgement {
	let found = judge(here[0]!, there[0]!);
	if (here.length + there.length === 2) return found;
	for (const x of here) {
		for (const y of there) {
			if (found.verdict === order[0]) return found;
			const one = judge(x, y);
			if (order.indexOf(one.verdict) < order.indexOf(found.verdict)) found = one;
		}
	}
	return found;
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
