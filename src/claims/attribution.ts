import type { Article, Force } from '../article/article';
import { contains, overlap, type Span } from '../text/span';

/** Whom the article cites for the words of the span: the narrowest attribution that holds it. */
export function attributionOf(article: Article, span: Span): { attribution: string[]; force: Force } {
	let best: { size: number; attribution: string[]; force: Force } | undefined;
	for (const attribution of article.attributions) {
		if (overlap(attribution.content, span) * 2 < span.end - span.start) continue;
		const size = attribution.content.end - attribution.content.start;
		if (best === undefined || size < best.size)
			best = { size, attribution: attribution.chain.map((speaker) => speaker.name), force: attribution.force };
	}
	for (const quote of article.quotes) {
		if (quote.speaker === undefined || !contains(quote, span) || (best && best.attribution.length > 0)) continue;
		best = { size: 0, attribution: [quote.speaker.name, ...(quote.via ? [quote.via.name] : [])], force: 'reported' };
	}
	return { attribution: best?.attribution ?? [], force: best?.force ?? 'asserted' };
}
