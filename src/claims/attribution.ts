import type { Article, Force } from '../article/article';
import { citationOf } from '../article/attribution/cited';
import type { Span } from '../text/span';

/** Whom a claim is cited to, how firmly, and whether it says that something is not so. */
export interface Cited {
	/** From the first speaker to the last carrier; empty for the article's own voice. */
	readonly attribution: readonly string[];
	readonly force: Force;
	readonly negated: boolean;
}

/** Whom the article cites for the words of the span; `clause` is the clause that carries them. */
export function attributionOf(article: Article, span: Span, clause: Span = span): Cited {
	const { chain, force, negated } = citationOf(article, span, clause);
	return { attribution: chain.map(({ name }) => name), force, negated };
}
