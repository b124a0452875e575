import type { Discrepancy } from '../compare/comparison';
import type { Span } from '../text/span';

/** One stop on the way through a story's discrepancies: a place, with what is found there. */
export interface Stop {
	readonly source: string;
	readonly span: Span;
	readonly discrepancies: readonly Discrepancy[];
}

/** Every place of the discrepancies once, source by source in the given order, each in reading order. */
export function stopsOf(sources: readonly string[], discrepancies: readonly Discrepancy[]): Stop[] {
	const stops = new Map<string, { source: string; span: Span; discrepancies: Discrepancy[] }>();
	for (const discrepancy of discrepancies) {
		for (const { source, span } of discrepancy.members) {
			const key = `${span.start}-${span.end} ${source}`;
			const stop = stops.get(key);
			if (!stop) stops.set(key, { source, span, discrepancies: [discrepancy] });
			else if (!stop.discrepancies.includes(discrepancy)) stop.discrepancies.push(discrepancy);
		}
	}
	const rank = new Map(sources.map((source, index) => [source, index]));
	return [...stops.values()].sort(
		(a, b) =>
			(rank.get(a.source) ?? -1) - (rank.get(b.source) ?? -1) || a.span.start - b.span.start || a.span.end - b.span.end,
	);
}

/**
 * The index of the stop after, or before, what is selected in a source; beyond its last the next source's first, and round again. What is selected
 * itself is passed over, so that going on never stays.
 */
export function stepFrom(
	stops: readonly Stop[],
	sources: readonly string[],
	at: { readonly source: string; readonly span: Span },
	direction: 1 | -1,
): number | undefined {
	if (stops.length === 0) return undefined;
	const here = sources.indexOf(at.source);
	const compare = ({ source, span }: Stop) =>
		sources.indexOf(source) - here || span.start - at.span.start || span.end - at.span.end;
	if (direction === 1) {
		return Math.max(
			0,
			stops.findIndex((stop) => compare(stop) > 0),
		);
	}
	const before = stops.findLastIndex((stop) => compare(stop) < 0);
	return before < 0 ? stops.length - 1 : before;
}
