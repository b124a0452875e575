import type { Span } from '../text/span';
import type { Figure } from './article';

/** Between a figure and what it is of stand at most an "of", an article or possessive and an adjective. */
const reach = 24;

/** The whole expression of a figure: "4% of its output", "37 people", where the thing follows the number closely; else the figure alone. */
export function expressionOf({ start, end, of }: Figure): Span {
	return of && of.start >= end && of.start - end <= reach ? { start, end: of.end } : { start, end };
}
