import type { Independence, Original } from '../compare/independence';
import { joined, type Phrase, phrase } from '../util/phrase';

/** How many sources stand behind how many originals. */
type Counted = Pick<Independence, 'sources'> & {
	readonly originals: readonly Pick<Original, 'name' | 'sources'>[];
};

/**
 * "5 sources, 1 original report (Financial Times)", "5 sources, 2 original reports (4 go back to Financial Times)": for a card or status; undefined where every source is
 * a report of its own.
 */
export function independenceLine({ sources, originals }: Counted): Phrase | undefined {
	if (sources < 2 || originals.length === sources) return undefined;
	if (originals.length === 1) {
		const name = originals[0]!.name;
		return name === undefined
			? phrase`${sources} sources, 1 original report`
			: phrase`${sources} sources, 1 original report (${name})`;
	}
	const repeated = originals
		.filter((original) => original.sources.length > 1)
		.map(({ name, sources: going }) =>
			name === undefined ? phrase`${going.length} go back to one` : phrase`${going.length} go back to ${name}`,
		);
	return phrase`${sources} sources, ${originals.length} original reports (${joined(repeated, ', ')})`;
}
