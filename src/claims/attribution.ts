import type { Article, Attribution, Force } from '../article/article';
import { contains, overlap, type Span } from '../text/span';

/** Whom a claim is cited to, and how firmly. */
export interface Cited {
	/** From the first speaker to the last carrier; empty for the article's own voice. */
	readonly attribution: readonly string[];
	readonly force: Force;
}

/**
 * Whom the article cites for the words of the span: the narrowest attribution that holds most of them, else the one whose speech verb is among them, else the speaker of
 * the quotation around them.
 */
export function attributionOf(article: Article, span: Span): Cited {
	const held = article.attributions.filter(({ content }) => overlap(content, span) * 2 >= span.end - span.start);
	const size = ({ content }: Attribution) => content.end - content.start;
	const best =
		held.sort((a, b) => size(a) - size(b))[0] ??
		article.attributions.find(({ cue, content }) => contains(span, cue) && overlap(content, span) > 0);
	const quote = article.quotes.find((candidate) => candidate.speaker !== undefined && contains(candidate, span));
	if (quote?.speaker && !best?.chain.length)
		return { attribution: [quote.speaker.name, ...(quote.via ? [quote.via.name] : [])], force: 'reported' };
	return best
		? { attribution: best.chain.map((speaker) => speaker.name), force: best.force }
		: { attribution: [], force: 'asserted' };
}
