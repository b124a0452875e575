import type { Independence } from '../compare/independence';

/**
 * "5 sources, 1 original report (Financial Times)", "5 sources, 2 original reports (4 go back to Financial Times)": for a card or status; undefined where every source is
 * a report of its own.
 */
export function independenceLine({
	sources,
	originals,
}: Pick<Independence, 'sources' | 'originals'>): string | undefined {
	if (sources < 2 || originals.length === sources) return undefined;
	if (originals.length === 1) {
		const name = originals[0]!.name;
		return `${sources} sources, 1 original report${name === undefined ? '' : ` (${name})`}`;
	}
	const repeated = originals
		.filter((original) => original.sources.length > 1)
		.map(({ name, sources: going }) => `${going.length} go back to ${name ?? 'one'}`);
	return `${sources} sources, ${originals.length} original reports (${repeated.join(', ')})`;
}
