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
	/** By source, in reading order. */
	readonly places: ReadonlyMap<string, readonly Placed[]>;
}

export function placeFindings(findings: readonly Finding[]): PlacedFindings {
	const places = new Map<string, Placed[]>();
	for (const [finding, { sides }] of findings.entries()) {
		for (const [side, members] of sides.entries()) {
			for (const { source, span } of members) {
				const known = places.get(source);
				if (known) known.push({ span, finding, side });
				else places.set(source, [{ span, finding, side }]);
			}
		}
	}
	for (const list of places.values()) list.sort((a, b) => a.span.start - b.span.start);
	return { findings, places };
}

/** For each source, the sides of a finding on which it stands. */
type Sides = Map<string, Set<number>>;

/** The findings that have places inside the comparison's members, in two sources or more; in the findings' order. */
function touching({ members }: Comparison, { findings, places }: PlacedFindings): [Finding, Sides][] {
	const found = new Map<number, Sides>();
	for (const { source, span } of members) {
		const there = places.get(source);
		if (!there) continue;
		for (const place of there) {
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

/** A comparison whose sources a finding sets against each other, by places inside its members, is a conflict of those sources. */
export function withFindings(comparison: Comparison, placed: PlacedFindings): Comparison {
	const found = touching(comparison, placed);
	const [first] = found;
	if (!first) return comparison;
	const judged = allRelations(comparison).map((relation) => {
		if (relation.verdict === 'conflict') return relation;
		const against = found.find(([, sides]) => areApart(sides, relation.a, relation.b));
		return against ? { ...relation, verdict: 'conflict' as const, because: against[0].because } : relation;
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
