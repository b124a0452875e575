import type { Article, Figure, Force } from '../article/article';
import { expressionOf } from '../article/expression';
import type { Source } from '../story/source';
import { contains, overlap, type Span } from '../text/span';
import { findClause } from './clauses';
import { termsOf } from './terms';

/** One thing that one source asserts about a figure: the clause that carries it, who is cited for it, and what it is about. */
export interface Claim {
	/** Names the claim within its story: source and position. */
	readonly id: string;
	/** Id of the source. */
	readonly source: string;
	readonly figure: Figure;
	/** The figure's words in the core text. */
	readonly span: Span;
	/** The smallest clause that carries it. */
	readonly clause: Span;
	readonly sentence: Span;
	/** Those cited, from the first speaker to the last carrier; empty where the source speaks in its own voice. */
	readonly attribution: readonly string[];
	readonly force: Force;
	/** What the clause is about: stems of its words, weighted 1, and of the rest of its sentence, weighted less. */
	readonly terms: ReadonlyMap<string, number>;
}

/** Words outside the figure's own clause still say what it is about, but less. */
const sentenceWeight = 0.35;
/** What the figure counts or is a share of says most. */
const unitWeight = 2;

function termsAbout(article: Article, figure: Figure, clause: Span, sentence: Span): Map<string, number> {
	const terms = new Map<string, number>();
	const add = (span: Span, weight: number) => {
		for (const term of termsOf(article.text, span)) terms.set(term, Math.max(weight, terms.get(term) ?? 0));
	};
	add(sentence, sentenceWeight);
	add({ start: clause.start, end: figure.start }, 1);
	add({ start: figure.end, end: clause.end }, 1);
	if (figure.of) add(figure.of, unitWeight);
	add(figure, 1);
	terms.set(`in ${figure.currency ?? figure.unit ?? figure.kind}`, unitWeight / 2);
	return terms;
}

/** Whom the article cites for the words of the span: the narrowest attribution that holds it. */
function attributionOf(article: Article, span: Span): { attribution: string[]; force: Force } {
	let best: { size: number; attribution: string[]; force: Force } | undefined;
	for (const attribution of article.attributions) {
		if (overlap(attribution.content, span) === 0) continue;
		const size = attribution.content.end - attribution.content.start;
		if (best === undefined || size < best.size)
			best = { size, attribution: attribution.chain.map((speaker) => speaker.name), force: attribution.force };
	}
	for (const quote of article.quotes) {
		if (quote.speaker === undefined || !contains(quote, span) || (best && best.attribution.length > 0)) continue;
		best = { size: 0, attribution: [quote.speaker.name, ...(quote.via ? [quote.via.name] : [])], force: 'reported' };
	}
	return best ?? { attribution: [], force: 'asserted' };
}

/** What a source claims about figures: one claim a figure that has a value, in reading order. */
export function findClaims(source: Source): Claim[] {
	const { article, id } = source;
	const claims: Claim[] = [];
	let at = 0;
	for (const figure of article.figures) {
		if (figure.value === undefined && figure.low === undefined && figure.inferred === undefined) continue;
		while (at < article.sentences.length && article.sentences[at]!.end <= figure.start) at++;
		const sentence = article.sentences[at];
		if (sentence === undefined || sentence.start > figure.start) continue;
		const span = expressionOf(figure);
		const clause = findClause(article.text, sentence, span);
		claims.push({
			id: `${id}#${figure.start}`,
			source: id,
			figure,
			span,
			clause,
			sentence,
			...attributionOf(article, span),
			terms: termsAbout(article, figure, clause, sentence),
		});
	}
	return claims;
}
