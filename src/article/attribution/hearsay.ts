import { citingWords } from '../../lexicon/citing';
import type { Attribution } from '../article';
import type { Content } from './content';
import { type Layout, sentenceBegin, sentenceEnd, spanOf } from './layout';
import { isNegative } from './polarity';

/**
 * Clauses that nobody is named for: "reportedly", "allegedly", and what "is expected to", "is likely to", "is believed to" be so. Their chain is empty; the
 * words cited are the clause around the cue.
 */
export function findHearsay(layout: Layout): Attribution[] {
	const found: Attribution[] = [];
	const hearsay = citingWords('hearsay');
	const expected = citingWords('expected');
	for (let i = 0; i < layout.words.length; i++) {
		const heard = hearsay.has(layout.words[i]!);
		if ((!heard && !expected.has(layout.words[i]!)) || layout.quoteOf[i] !== -1) continue;
		if (!heard && !isExpected(layout, i)) continue;
		const content = clauseAround(layout, i);
		found.push({
			content: spanOf(layout, content.first, content.last),
			cue: spanOf(layout, i, i),
			force: heard || /^(?:believed|thought)$/.test(layout.words[i]!) ? 'alleged' : 'expected',
			chain: [],
			...(isNegative(layout.words, content.first, content.last) && { negated: true }),
		});
	}
	return found;
}

/** "is expected to", "talks expected to", "was widely thought to": not "expected the talks", not "set to music by". */
function isExpected(layout: Layout, at: number): boolean {
	if (layout.words[at + 1] !== 'to') return false;
	if (
		/^(?:expected|likely|believed|thought|projected|forecast|predicted|anticipated|estimated)$/.test(layout.words[at]!)
	)
		return true;
	for (let i = at - 1; i >= Math.max(0, at - 3); i--) if (/^(?:is|are|be)$/.test(layout.words[i]!)) return true;
	return false;
}

const opens = /^(?:where|which|who|that|when|while|as|but|because|although|though)$/;

/** From the comma or subordinating word before the token to the next one after it. */
function clauseAround(layout: Layout, at: number): Content {
	let first = at;
	const begin = sentenceBegin(layout, at);
	// "The talks, expected to end on Friday, were called off."
	const aside = layout.words[at - 1] === ',' && layout.words[at + 1] === 'to';
	while (first > begin && first > at - 80 && !aside) {
		const before = layout.words[first - 1]!;
		if (/^[;:–—]$/.test(before)) break;
		if (opens.test(before)) {
			// A relative clause is about what stands before it: "a demand that is expected to".
			if (/^(?:which|who|that)$/.test(before) && first - 1 > begin && first >= at - 2) {
				first--;
				while (first > begin && layout.words[first - 1] === ',') first--;
				while (first > begin && !/^[,;:–—.]$/.test(layout.words[first - 1]!) && at - first < 12) first--;
			}
			break;
		}
		if (before === ',' && !/^(?:,)$/.test(layout.words[first]!) && at - first >= 2) break;
		first--;
	}
	let last = at;
	const end = Math.min(sentenceEnd(layout, at) - 1, at + 150);
	while (last < end) {
		const next = layout.words[last + 1]!;
		if (/^[;:–—]$/.test(next) || (aside && next === ',')) break;
		if (
			next === ',' &&
			/^(?:which|who|where|while|but|although|the|a|an|known|up|saying)$/.test(layout.words[last + 2] ?? '')
		)
			break;
		last++;
	}
	while (last > at && /^[.,!?]$/.test(layout.words[last]!)) last--;
	while (first < at && layout.words[first] === ',') first++;
	return { first, last };
}
