import type { Article, Figure, Force } from '../article/article';
import type { Comparison, Member, Verdict } from '../compare/comparison';
import { judgeFigures } from '../compare/figures';
import type { About } from '../story/source';
import { type Span, wordsOf } from '../text/span';
import { shorten } from '../util/escape';
import { labelOf } from './label';

/** One source's words on the matter. */
export interface CardRow {
	readonly source: string;
	readonly label: string;
	/** Whether this is the place the card was asked for. */
	readonly here: boolean;
	/** The source's words around the claim, cut into what stands before, the claim itself, and what stands after. */
	readonly before: string;
	readonly words: string;
	readonly after: string;
	/** Who is cited, first speaker first; empty for the source's own voice. */
	readonly attribution: readonly string[];
	readonly force: Force;
	readonly span: Span;
	/** Zero-based line of the span in its source. */
	readonly line: number;
}

/** What a hover card shows, in no editor's terms. All strings are the sources' own words or labels, unescaped. */
export interface Card {
	readonly comparison: string;
	readonly topic: string;
	readonly verdict: Verdict;
	/** One line: "4 say 12, 1 says 14". */
	readonly summary: string;
	readonly because: string;
	readonly rows: readonly CardRow[];
	/** Rows that were left out because the card is full. */
	readonly more: number;
	/** Labels of the sources that do not speak of it. */
	readonly silent: readonly string[];
}

const mostRows = 10;

/** Code units that a card's cell holds on one line: the claim first, what stands before and after as far as there is room. */
const cell = 50;
const wordsAfter = 16;

/** The words of a clause around a span, cut to what a card's cell holds. */
export function wordsAround(article: Article, clause: Span, span: Span): Pick<CardRow, 'before' | 'words' | 'after'> {
	const line = (from: number, to: number) => article.text.slice(from, Math.max(from, to)).replace(/\s+/g, ' ');
	const words = shorten(line(span.start, span.end), cell);
	let after = line(span.end, clause.end);
	const roomAfter = Math.min(wordsAfter, Math.max(0, cell - words.length));
	if (after.length > roomAfter) after = `${after.slice(0, Math.max(0, after.lastIndexOf(' ', roomAfter)))} …`;
	let before = line(clause.start, span.start);
	const roomBefore = Math.max(0, cell - words.length - after.length);
	if (before.length > roomBefore) {
		const space = before.indexOf(' ', before.length - roomBefore);
		before = `… ${space < 0 ? '' : before.slice(space + 1)}`;
	}
	return { before, words, after: after.trim() === '…' && before.startsWith('…') ? '' : after };
}

/** What a person knows of a source. */
type AboutOf = (source: string) => About | undefined;

function rowOf(member: Member, article: Article, here: boolean, about: AboutOf): CardRow {
	const { source, span, clause, figure, attribution, force } = member;
	const line = article.text.slice(0, span.start).split('\n').length - 1;
	return {
		source,
		label: labelOf(source, article, about(source)),
		here,
		...wordsAround(article, clause, figure ?? span),
		attribution,
		force,
		span,
		line,
	};
}

/** "4 say 12, 1 says 14": how many sources give which figure, in the shortest of their wordings. Of other matters, how many speak of it. */
function summaryOf(comparison: Comparison, articles: ReadonlyMap<string, Article>): string {
	const groups: { readonly figure: Figure; words: string; readonly sources: Set<string> }[] = [];
	for (const { source, figure } of comparison.members) {
		const article = articles.get(source);
		if (!article || !figure) continue;
		const words = shorten(wordsOf(article.text, figure), 40);
		const group = groups.find((known) => judgeFigures(known.figure, figure).verdict === 'same');
		if (!group) groups.push({ figure, words, sources: new Set([source]) });
		else {
			group.sources.add(source);
			if (words.length < group.words.length) group.words = words;
		}
	}
	if (groups.length === 0)
		return `${new Set(comparison.members.map((member) => member.source)).size} sources speak of it`;
	return groups
		.sort((a, b) => b.sources.size - a.sources.size)
		.slice(0, 4)
		.map(({ words, sources }) => `${sources.size} ${sources.size === 1 ? 'says' : 'say'} ${words}`)
		.join(', ');
}

/** The claim's own words around its figure, on one line. */
function topicOf(article: Article, { clause, span }: Member): string {
	const { before, words, after } = wordsAround(article, clause, span);
	return `${before}${words}${after}`.trim();
}

/** The card of a comparison as seen from one of its members: that place first, then one row for each other place, source by source. */
export function cardOf(
	comparison: Comparison,
	here: Member,
	articles: ReadonlyMap<string, Article>,
	about: AboutOf = () => undefined,
): Card {
	const others = comparison.members.filter(
		(member) => member !== here && !(member.source === here.source && member.span.start === here.span.start),
	);
	const firsts = others.filter(
		(member, index) =>
			member.source !== here.source && others.findIndex((other) => other.source === member.source) === index,
	);
	const ordered = [here, ...firsts, ...others.filter((member) => !firsts.includes(member))];
	const rows = ordered.flatMap((member) => {
		const article = articles.get(member.source);
		return article ? [rowOf(member, article, member === here, about)] : [];
	});
	return {
		comparison: comparison.id,
		topic: articles.has(here.source) ? topicOf(articles.get(here.source)!, here) : comparison.topic,
		verdict: comparison.verdict,
		summary: comparison.finding ?? summaryOf(comparison, articles),
		because: comparison.because,
		rows: rows.slice(0, mostRows),
		more: Math.max(0, rows.length - mostRows),
		silent: comparison.silent.map((source) => labelOf(source, articles.get(source), about(source))),
	};
}
