import { overlap, type Span } from '../text/span';
import type { Comparison, Finding } from './comparison';
import { allRelations, listed } from './relate';
import { areApart } from './sides';

/** One place of a finding: which finding of the list, and on which of its sides. */
interface Placed {
	readonly span: Span;
	readonly finding: number;
	readonly side: number;
}

/** Findings that can be asked for by where their places are. */
export interface PlacedFindings {
	readonly findings: readonly Finding[];
	/** By source. */
	readonly places: ReadonlyMap<string, PlacesOfSource>;
}

/** Places of one source in reading order, and how long the longest is. */
interface PlacesOfSource {
	readonly all: Placed[];
	longest: number;
}

export function placeFindings(findings: readonly Finding[]): PlacedFindings {
	const places = new Map<string, PlacesOfSource>();
	for (const [finding, { sides }] of findings.entries()) {
		for (const [side, members] of sides.entries()) {
			for (const { source, span } of members) {
				const known = places.get(source) ?? { all: [], longest: 0 };
				places.set(source, known);
				known.all.push({ span, finding, side });
				known.longest = Math.max(known.longest, span.end - span.start);
			}
		}
	}
	for (const { all } of places.values()) all.sort((a, b) => a.span.start - b.span.start);
	return { findings, places };
}

/** Where the places begin that start after the offset. */
function firstAfter(places: readonly Placed[], offset: number): number {
	let [low, high] = [0, places.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (places[middle]!.span.start > offset) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** For each source, the sides of a finding on which it stands. */
type Sides = Map<string, Set<number>>;

/** The findings that have places inside the comparison's members, in two sources or more; in the findings' order. */
function touching({ members }: Comparison, { findings, places }: PlacedFindings): [Finding, Sides][] {
	const found = new Map<number, Sides>();
	for (const { source, span } of members) {
		const there = places.get(source);
		if (!there) continue;
		for (let at = firstAfter(there.all, span.start - there.longest); at < there.all.length; at++) {
			const place = there.all[at]!;
			if (place.span.start >= span.end) break;
			if (overlap(span, place.span) === 0) continue;
			let sides = found.get(place.finding);
			if (!sides) {
				sides = new Map();
				found.set(place.finding, sides);
			}
			const known = sides.get(source);
			if (known) known.add(place.side);
			else sides.set(source, new Set([place.side]));
		}
	}
	if (found.size === 0) return [];
	return [...found]
		.filter(([, sides]) => sides.size > 1)
		.sort(([p], [q]) => p - q)
		.map(([finding, sides]) => [findings[finding]!, sides]);
}

/** Whether any two of the sources stand on different sides. */
function areSeveral(sides: Sides): boolean {
	const [first] = sides.keys();
	return [...sides.keys()].some((source) => areApart(sides, first!, source));
}

/** A comparison whose sources a finding sets against each other, by places inside its members, is a conflict of those sources. */
export function withFindings(comparison: Comparison, placed: PlacedFindings): Comparison {
	const found = touching(comparison, placed);
	const [first] = found;
	if (!first) return comparison;
	const apart = found.filter(([, sides]) => areSeveral(sides));
	const relations = allRelations(comparison);
	if (apart.length === 0 && !relations.some(({ verdict }) => verdict === 'conflict')) return comparison;
	const judged = relations.map((relation) => {
		if (relation.verdict === 'conflict') return relation;
		const against = apart.find(([, sides]) => areApart(sides, relation.a, relation.b));
		if (!against) return relation;
		return { a: relation.a, b: relation.b, verdict: 'conflict' as const, because: against[0].because };
	});
	if (!judged.some(({ verdict }) => verdict === 'conflict')) return comparison;
	// A comparison that was made of a finding keeps its own words.
	const { because, message, type } = comparison.type
		? { because: comparison.because, message: comparison.finding, type: comparison.type }
		: first[0];
	const speaking = new Set(comparison.members.map(({ source }) => source)).size;
	const { unlisted: _, ...known } = comparison;
	return {
		...known,
		...listed(judged, 'conflict', speaking),
		verdict: 'conflict',
		because,
		...(message !== undefined && { finding: message }),
		type,
	};
}
