import { overlap, type Span } from '../../text/span';
import type { Article, Force, Speaker } from '../article';
import { findTokens } from '../tokens';
import { isNegative } from './polarity';

/** Who is cited for some words, how firmly, and whether they say that it is not so. */
export interface Citation {
	/** From the first speaker to the last carrier; empty in the article's own voice and where nobody is named. */
	readonly chain: readonly Speaker[];
	readonly force: Force;
	readonly negated: boolean;
}

/**
 * Who is cited for the words of a span: the narrowest attribution or quotation that holds most of it. Where that names nobody ("is expected to", "reportedly")
 * the one around it says who. `clause` is the clause that carries the span, read for its own negation where nobody is cited.
 */
export function citationOf(article: Article, span: Span, clause: Span = span): Citation {
	const holders: {
		readonly content: Span;
		readonly chain: readonly Speaker[];
		readonly force: Force;
		readonly negated?: boolean;
	}[] = [];
	const holds = (content: Span) => 2 * overlap(content, span) >= span.end - span.start;
	for (const attribution of article.attributions) if (holds(attribution.content)) holders.push(attribution);
	for (const quote of article.quotes) {
		if (quote.speaker === undefined || !holds(quote)) continue;
		// Words quoted inside what somebody denies are denied too.
		if (quote.kind === 'partial' && holders.length > 0) continue;
		holders.push({
			content: quote,
			chain: quote.via ? [quote.speaker, quote.via] : [quote.speaker],
			force: 'reported',
		});
	}
	holders.sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start));
	const nearest = holders[0];
	const named = holders.find((holder) => holder.chain.length > 0);
	const own = nearest?.negated ?? isNegative(wordsOfClause(article.text, clause));
	return { chain: named?.chain ?? [], force: nearest?.force ?? 'asserted', negated: own };
}

function wordsOfClause(text: string, clause: Span): string[] {
	return findTokens(text, clause).map((token) => token.text.toLowerCase().replace('’', "'"));
}
