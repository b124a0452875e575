import type { Discrepancy } from '../compare/comparison';
import { overlap, type Span, wordsOf } from '../text/span';
import { sha256 } from '../util/sha256';

/** A person's decision on a finding, as a sidecar keeps it. */
export interface Decided {
	/** The finding's key. */
	readonly finding: string;
	readonly decision: 'confirmed' | 'dismissed' | 'resolved';
	/** The source whose sidecar keeps it. */
	readonly source: string;
	/** Where the words it was taken on stand now; undefined where that is not known, and then the key alone tells. */
	readonly span?: Span;
}

/** What a finding is known by: the first hexadecimal digits of a hash, enough that no two of a newsroom's findings meet. */
const keyLength = 16;

/**
 * The same for the same finding as long as nobody changes its words: made of its type and, source by source, the words of its places. Neither offsets nor file
 * names enter, so that it outlives edits elsewhere and a source that is renamed.
 */
export function findingKey({ type, members }: Discrepancy, textOf: (source: string) => string | undefined): string {
	const words = new Map<string, Set<string>>();
	for (const { source, span } of members) {
		const text = textOf(source);
		const known = words.get(source) ?? new Set();
		words.set(source, known.add(text === undefined ? '' : normalised(wordsOf(text, span))));
	}
	const places = [...words.values()].map((said) => [...said].sort().join('\n')).sort();
	return sha256([type, ...places].join('\n\n')).slice(0, keyLength);
}

/** The words without what a typesetter changes: case, kinds of quotation marks, dashes and spaces. */
function normalised(words: string): string {
	return words
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[‘’‚‛′]/g, "'")
		.replace(/[“”„‟″«»]/g, '"')
		.replace(/[‐‑‒–—−]/g, '-')
		.replace(/\s+/g, ' ')
		.trim();
}

/** The decision on a finding; the last one, where there are several. One taken on the same words in another place of its source is not for this finding. */
export function decisionOn<D extends Decided>(
	discrepancy: Discrepancy,
	decisions: readonly D[],
	textOf: (source: string) => string | undefined,
): D | undefined {
	// Most findings have none at their places: their keys, which take time, are not made.
	const near = decisions.filter(({ source, span }) =>
		discrepancy.members.some(
			(member) => member.source === source && (span === undefined || overlap(member.span, span) > 0),
		),
	);
	if (near.length === 0) return undefined;
	const key = findingKey(discrepancy, textOf);
	return near.findLast(({ finding }) => finding === key);
}

/** The findings that nobody has dismissed or resolved, in the same order; those that were confirmed stay. */
export function openDiscrepancies(
	discrepancies: readonly Discrepancy[],
	decisions: readonly Decided[],
	textOf: (source: string) => string | undefined,
): readonly Discrepancy[] {
	if (decisions.length === 0) return discrepancies;
	return discrepancies.filter((discrepancy) => {
		const decided = decisionOn(discrepancy, decisions, textOf);
		return decided === undefined || decided.decision === 'confirmed';
	});
}
