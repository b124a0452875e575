import type { Article, Figure, Force, Quote } from '../article/article';
import { expressionOf } from '../article/expression';
import type { Source } from '../story/source';
import { contains, overlap, type Span } from '../text/span';
import { findClauses } from './clauses';
import { type State, statesOf } from './states';
import { termsOf } from './terms';

/** One thing that one source asserts: the words that carry it, who is cited for it, how firmly, and what it is about. */
export interface Claim {
	/** Names the claim within its story: source and position. */
	readonly id: string;
	/** Id of the source. */
	readonly source: string;
	/** The words: a clause, a figure with what it is of, or the words of a quotation. */
	readonly span: Span;
	/** The smallest clause that holds it. */
	readonly clause: Span;
	readonly sentence: Span;
	/** What makes it a figure's or a quotation's claim; a clause has neither. */
	readonly figure?: Figure;
	readonly quote?: Quote;
	/** Those cited, from the first speaker to the last carrier; empty where the source speaks in its own voice. */
	readonly attribution: readonly string[];
	readonly force: Force;
	/** Conditions that the clause says something is in: "cancelled", "intact". */
	readonly states: readonly State[];
	/** What it is about: concepts and stems with weights, entities with their ids. */
	readonly terms: ReadonlyMap<string, number>;
	/** Where it stands among the source's sentences, from 0. */
	readonly order: number;
}

/** A claim that carries a figure. */
export type FigureClaim = Claim & { readonly figure: Figure };
/** A claim that is a quotation. */
export type QuoteClaim = Claim & { readonly quote: Quote };

/** Everything a source claims, in reading order. */
export interface Claims {
	readonly clauses: readonly Claim[];
	readonly figures: readonly FigureClaim[];
	readonly quotes: readonly QuoteClaim[];
}

/** Words outside a claim's own clause still say what it is about, but less. */
const sentenceWeight = 0.35;
/** What a figure counts or is a share of says most. */
const unitWeight = 2;
/** A name says more than a word. */
const entityWeight = 1.2;

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

/** The entity ids of a source's mentions, in their order; empty where nobody linked them. */
export type EntityIds = readonly string[];

/**
 * What a source claims: every clause of its sentences, every figure with a value, every quotation. `entities` are the story's ids of its mentions; without them names
 * count as words.
 */
export function findClaims({ id, article }: Source, entities: EntityIds = []): Claims {
	const { text } = article;
	const clauses: Claim[] = [];
	const figures: FigureClaim[] = [];
	const quotes: QuoteClaim[] = [];
	const said = article.quotes.filter((quote) => quote.kind !== 'term');
	let mention = 0;
	let figure = 0;
	let quote = 0;
	for (const [order, sentence] of article.sentences.entries()) {
		const named: { readonly span: Span; readonly id: string }[] = [];
		while (mention < article.mentions.length && article.mentions[mention]!.start < sentence.end) {
			const found = article.mentions[mention]!;
			const entity = entities[mention++];
			if (entity !== undefined && found.kind !== 'demonym') named.push({ span: found, id: entity });
		}
		const around = termsOf(text, sentence);
		const make = (span: Span, clause: Span, own: readonly Span[]): Claim => {
			const terms = new Map<string, number>();
			const add = (term: string, weight: number) => terms.set(term, Math.max(weight, terms.get(term) ?? 0));
			for (const term of around) add(term, sentenceWeight);
			for (const part of own) for (const term of termsOf(text, part)) add(term, 1);
			for (const { span: at, id: entity } of named)
				add(`@${entity}`, own.some((part) => contains(part, at)) ? entityWeight : sentenceWeight);
			return {
				id: `${id}#${span.start}-${span.end}`,
				source: id,
				span,
				clause,
				sentence,
				order,
				terms,
				states: statesOf(text, clause),
				...attributionOf(article, clause),
			};
		};
		const parts = findClauses(text, sentence);
		for (const clause of parts) clauses.push(make(clause, clause, [clause]));
		const clauseOf = (span: Span) => parts.find((part) => contains(part, span)) ?? sentence;
		for (; figure < article.figures.length && article.figures[figure]!.start < sentence.end; figure++) {
			const found = article.figures[figure]!;
			if (
				found.start < sentence.start ||
				(found.value === undefined && found.low === undefined && found.inferred === undefined)
			)
				continue;
			const span = expressionOf(found);
			const clause = clauseOf(span);
			const claim = make(span, clause, [
				{ start: clause.start, end: Math.max(clause.start, found.start) },
				{ start: found.end, end: Math.max(clause.end, found.end) },
				found,
			]);
			const terms = new Map(claim.terms);
			if (found.of) for (const term of termsOf(text, found.of)) terms.set(term, unitWeight);
			terms.set(`in ${found.kind === 'money' ? 'money' : (found.unit ?? found.kind)}`, unitWeight / 2);
			figures.push({ ...claim, terms, figure: found, ...attributionOf(article, span) });
		}
		for (; quote < said.length && said[quote]!.start < sentence.end; quote++) {
			const found = said[quote]!;
			if (found.start < sentence.start) continue;
			const span = { start: found.start, end: found.end };
			quotes.push({ ...make(span, clauseOf(span), [span]), quote: found, ...attributionOf(article, span) });
		}
	}
	return { clauses, figures, quotes };
}
