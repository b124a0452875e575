import { attributionOf } from '../claims/attribution';
import type { Claim } from '../claims/claim';
import { findClause } from '../claims/clauses';
import type { Source } from '../story/source';
import { contains, type Span } from '../text/span';
import { shorten } from '../util/escape';
import type { Member } from './comparison';

/** A claim as one place of a comparison. */
export function memberOf({ source, span, clause, attribution, force, negated, figure }: Claim): Member {
	return figure
		? { source, span, clause, attribution, force, negated, figure }
		: { source, span, clause, attribution, force, negated };
}

/** Code units of a claim that a message shows. */
const shown = 80;

/** The words of a claim as a message shows them. */
export function titleOf(claim: Claim, words: (claim: Claim) => string): string {
	return shorten(words(claim), shown);
}

/** Any words of a source as one place of a comparison. */
export function memberAt({ id, article }: Source, span: Span): Member {
	const figure = article.figures.find((candidate) => candidate.start === span.start && candidate.end === span.end);
	const sentence = article.sentences.find((candidate) => contains(candidate, span)) ?? span;
	const clause = findClause(article.text, sentence, span);
	return {
		source: id,
		span: { start: span.start, end: span.end },
		clause,
		...attributionOf(article, span, clause),
		...(figure && { figure }),
	};
}
