import type { Claim } from '../claims/claim';
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

/** What judgements rest on beside the claims: of each source, and of the whole story. Equal where they are the same. */
export interface Given {
	of(source: string): string;
	readonly story: string;
}

/** One source's places in a group. */
interface Side {
	readonly source: string;
	readonly places: readonly number[];
	readonly claims: readonly Claim[];
	readonly given: string;
}

/** What is known of a group: its sides, what it rests on, and the relation of each two. */
interface Related {
	readonly group: readonly Claim[];
	readonly sides: readonly Side[];
	readonly story: string;
	readonly relations: readonly Relation[];
}

/** The last relations of the group that a claim was in: those of sources that were not edited still hold. */
const last = new WeakMap<Claim, Related>();

function areEqual(a: readonly Claim[], b: readonly Claim[]): boolean {
	return a.length === b.length && a.every((one, index) => one === b[index]);
}

/** Where the relation of two sides stands in a list of all of them, `one` before `other`. */
function placeOf(one: number, other: number, sides: number): number {
	return one * sides - (one * (one + 1)) / 2 + other - one - 1;
}

/**
 * One relation for each pair of sources, by the places that disagree most. The claims of a source stand side by side, the sources in the order of their ids. The judge is asked for only where something is
 * new; where nothing is, the list is the same as before.
 */
export function relate(group: readonly Claim[], judging: () => Judge, given: Given): readonly Relation[] {
	const known = lastOf(group, given.story);
	if (known && areEqual(group, known.group) && known.sides.every((side) => side.given === given.of(side.source)))
		return known.relations;
	const judge = judging();
	const sides = sidesOf(group, given);
	/** Of each side which it was when all was the same. */
	const before = sides.map((side) =>
		known
			? known.sides.findIndex(
					({ source, claims, given: then }) =>
						source === side.source && then === side.given && areEqual(claims, side.claims),
				)
			: -1,
	);
	const relations: Relation[] = [];
	for (let one = 0; one < sides.length; one++) {
		for (let other = one + 1; other < sides.length; other++) {
			const p = before[one]!;
			const q = before[other]!;
			if (known && p >= 0 && p < q) {
				relations.push(known.relations[placeOf(p, q, known.sides.length)]!);
				continue;
			}
			const { verdict, because } = worst(sides[one]!.places, sides[other]!.places, judge);
			relations.push({ a: sides[one]!.source, b: sides[other]!.source, verdict, because });
		}
	}
	const related = { group, sides, story: given.story, relations };
	for (const claim of foundBy(group)) last.set(claim, related);
	return relations;
}

/** A group is found again by the first and the last of its claims: at most one of them is of the source that was edited. */
function foundBy(group: readonly Claim[]): readonly Claim[] {
	return [group[0]!, group.at(-1)!];
}

function lastOf(group: readonly Claim[], story: string): Related | undefined {
	return foundBy(group)
		.map((claim) => last.get(claim))
		.find((related) => related?.story === story);
}

function sidesOf(group: readonly Claim[], given: Given): Side[] {
	const sides: { source: string; places: number[]; claims: Claim[]; given: string }[] = [];
	for (const [place, claim] of group.entries()) {
		const side = sides.at(-1);
		if (side?.source === claim.source) {
			side.places.push(place);
			side.claims.push(claim);
		} else sides.push({ source: claim.source, places: [place], claims: [claim], given: given.of(claim.source) });
	}
	return sides;
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
