import type { Article } from '../../article/article';
import type { Member } from '../../compare/comparison';
import type { ReadStory } from '../../compare/stories';
import { type Span, wordsOf } from '../../text/span';
import { shorten } from '../../util/escape';
import { labelOf } from '../label';

/** One place of a discrepancy or comparison as a row: the source's words, cut and on one line. */
export interface PlaceBranch {
	readonly kind: 'place';
	readonly id: string;
	readonly source: string;
	readonly label: string;
	readonly words: string;
	/** The clause around them. */
	readonly clause: string;
	/** First speaker first; empty for the source's own voice. */
	readonly attribution: readonly string[];
	readonly span: Span;
	readonly children: readonly [];
}

/** Words of a place that a row shows, in code units. */
const mostWords = 120;

/** The articles of a story by source. */
export function articlesOf({ sources }: ReadStory): ReadonlyMap<string, Article> {
	return new Map(sources.map(({ id, article }) => [id, article]));
}

/** A row for each place, in the members' order; `parent` makes their ids unique. */
export function placeBranches(
	parent: string,
	members: readonly Pick<Member, 'source' | 'span' | 'clause' | 'attribution'>[],
	articles: ReadonlyMap<string, Article>,
): PlaceBranch[] {
	return members.flatMap(({ source, span, clause, attribution }) => {
		const article = articles.get(source);
		if (!article) return [];
		return [
			{
				kind: 'place' as const,
				id: `${parent} at ${source}#${span.start}`,
				source,
				label: labelOf(source, article),
				words: shorten(wordsOf(article.text, span), mostWords),
				clause: shorten(wordsOf(article.text, clause), 2 * mostWords),
				attribution: attribution.map((name) => shorten(name, 60)),
				span: { start: span.start, end: span.end },
				children: [] as const,
			},
		];
	});
}
