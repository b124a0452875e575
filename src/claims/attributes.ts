import attributeList from '../lexicon/en/attributes.txt';
import { linesOf, once } from '../lexicon/lists';

/** From each attribute to the line it stands in. */
const lineOf = once(
	() => new Map(linesOf(attributeList).flatMap((line, index) => line.split(' ').map((word) => [word, index] as const))),
);

/** Whether a concept says what a figure is a figure of: deaths or injuries, a fine or a refund. */
export function isAttribute(concept: string): boolean {
	return lineOf().has(concept);
}

/** Whether two sets of attributes exclude each other: both have one of the same line, and none in common. */
export function exclude(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	const lines = lineOf();
	const shared = [...a].some((attribute) => b.has(attribute));
	return !shared && [...a].some((x) => [...b].some((y) => lines.get(x) === lines.get(y)));
}
