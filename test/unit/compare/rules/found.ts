import { compareTexts } from '../../stories';

/** What every piece begins with: one event in one town. */
const lead = 'Mill fire in Norrvik\n\nNORRVIK, May 4 - A fire destroyed the old mill of Norrvik on Monday. ';

/** The types of the discrepancies of some pieces on one event, each with the sources of its places. */
export function found(...bodies: readonly string[]): string[] {
	const texts = Object.fromEntries(bodies.map((body, index) => ['abcd'[index]!, lead + body]));
	return compareTexts(texts).discrepancies.map(
		({ type, members }) => `${type} ${[...new Set(members.map(({ source }) => source))].join('')}`,
	);
}
