import type { Article } from '../../article/article';
import { findParagraphs } from '../../article/paragraphs';
import { bySpan, overlap, type Span, wordsOf } from '../../text/span';
import { shorten } from '../../util/escape';

/** One entry of an article's outline. The spans nest: `name` in `whole`, and every child's `whole` in it. */
export interface ArticleSymbol {
	readonly kind: 'headline' | 'paragraph' | 'quote' | 'figure';
	readonly title: string;
	/** Who is quoted; absent for everything else. */
	readonly speaker?: string;
	/** All that belongs to it. */
	readonly whole: Span;
	/** What is selected when it is gone to. */
	readonly name: Span;
	readonly children: readonly ArticleSymbol[];
}

/** The article's outline: the headline, below it the paragraphs, below each its quotations and the figures outside them. Without a headline the paragraphs. */
export function symbolsOf(article: Article): ArticleSymbol[] {
	const { text, headline } = article;
	const details = detailsOf(article);
	let next = 0;
	const paragraphs = findParagraphs(article)
		.filter((paragraph) => !headline || overlap(paragraph, headline) === 0)
		.map((paragraph): ArticleSymbol => {
			const children: ArticleSymbol[] = [];
			let end = paragraph.start;
			while (next < details.length && details[next]!.whole.start < paragraph.start) next++;
			for (; next < details.length && details[next]!.whole.start < paragraph.end; next++) {
				const detail = details[next]!;
				// A quotation that goes on in the next paragraph would not nest; a figure inside a quotation is the quotation's.
				if (detail.whole.start < end || detail.whole.end > paragraph.end) continue;
				children.push(detail);
				end = detail.whole.end;
			}
			const title = shorten(wordsOf(text, paragraph), 60);
			return { kind: 'paragraph', title, whole: paragraph, name: paragraph, children };
		});
	if (!headline) return paragraphs;
	const whole = {
		start: Math.min(headline.start, paragraphs[0]?.whole.start ?? headline.start),
		end: Math.max(headline.end, paragraphs.at(-1)?.whole.end ?? headline.end),
	};
	const title = shorten(wordsOf(text, headline), 120);
	return [{ kind: 'headline', title, whole, name: headline, children: paragraphs }];
}

/** Quotations and figures in reading order. */
function detailsOf({ text, quotes, figures }: Article): ArticleSymbol[] {
	const detail = (kind: 'quote' | 'figure', { start, end }: Span): ArticleSymbol => {
		const span = { start, end };
		return { kind, title: shorten(wordsOf(text, span), 60), whole: span, name: span, children: [] };
	};
	return [
		...quotes
			.filter(({ kind }) => kind !== 'term')
			.map((quote) => ({
				...detail('quote', quote),
				...(quote.speaker && { speaker: shorten(quote.speaker.name, 40) }),
			})),
		...figures.map((figure) => detail('figure', figure)),
	].sort((a, b) => bySpan(a.whole, b.whole));
}
