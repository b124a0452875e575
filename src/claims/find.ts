import type { Article, Figure } from '../article/article';
import { expressionOf } from '../article/expression';
import { termsOf } from '../lexicon/terms';
import type { Entity } from '../story/entities';
import { rememberSource } from '../story/remember-source';
import type { Source } from '../story/source';
import { contains, overlap, type Span } from '../text/span';
import { attributesOf, companionsOf } from './attributes';
import { attributionOf } from './attribution';
import { isChange } from './change';
import type { Claim, Claims, FigureClaim, QuoteClaim } from './claim';
import { findClauses } from './clauses';
import { holdersOf } from './holders';
import { type State, statesOf } from './states';
import { tellingOf } from './telling';
import { dimensionOf } from './units';

/**
 * How much a term says about what a claim is about, by where it stands. What a figure counts says most; then names; then the claim's own words; the rest of a figure's
 * clause, the words that say who tells it, and the rest of the sentence, less and less.
 */
const weights = {
	of: 2,
	name: 1.2,
	own: 1,
	clause: 0.6,
	aside: 0.9,
	telling: 0.5,
	pronoun: 0.6,
	sentence: 0.35,
} as const;

/** Code units on each side of a figure in which words belong to it rather than to the clause. */
const nearby = 40;

const none: ReadonlySet<string> = new Set();

/** A name in a sentence, with the story's id of what it names. */
interface Named {
	readonly span: Span;
	readonly id: string;
}

/** One sentence with what was found in it. */
interface Told {
	readonly source: Source;
	readonly sentence: Span;
	readonly order: number;
	readonly named: readonly Named[];
	/** Of whom "he" or "she" speaks: the one person of the sentence before. */
	readonly person: string | undefined;
	readonly clauses: readonly Span[];
	readonly figures: readonly Figure[];
	/** The states that each clause names, looked for once: several claims share a clause. */
	readonly states: Map<Span, readonly State[]>;
}

/** Collects terms; of two weights for one term the larger stays. */
function weigh(
	text: string,
	parts: readonly (readonly [Span, number])[],
	named: readonly Named[],
): Map<string, number> {
	const terms = new Map<string, number>();
	const add = (term: string, weight: number) => terms.set(term, Math.max(weight, terms.get(term) ?? 0));
	for (const [span, weight] of parts) {
		for (const term of termsOf(text, span)) add(term, weight);
		for (const name of named)
			if (contains(span, name.span)) add(`@${name.id}`, weight === weights.sentence ? weight : weights.name);
	}
	return terms;
}

function clauseOf({ clauses, sentence }: Told, span: Span): Span {
	return clauses.find((clause) => contains(clause, span)) ?? sentence;
}

function claimOf(told: Told, span: Span, clause: Span, terms: ReadonlyMap<string, number>): Claim {
	const { source, sentence, order } = told;
	return {
		id: `${source.id}#${span.start}-${span.end}`,
		source: source.id,
		span,
		clause,
		sentence,
		order,
		terms,
		attributes: none,
		states: statesIn(told, clause),
		...attributionOf(source.article, span, clause),
	};
}

function statesIn({ source, states }: Told, clause: Span): readonly State[] {
	const found = states.get(clause) ?? statesOf(source.article.text, clause);
	states.set(clause, found);
	return found;
}

const pronoun = /(?<!\p{L})(?:he|she)(?!\p{L})/iu;

/** ", who chairs the union,": what somebody is, beside what is told of them. */
const aside = /, (?:who|whose|which) [^,;:]{3,90}(?=, )/u;

function withoutAside(text: string, { start, end }: Span): Span[] {
	const found = aside.exec(text.slice(start, end));
	if (!found) return [{ start, end }];
	const at = start + found.index;
	return [
		{ start, end: at },
		{ start: at + found[0].length, end },
	];
}

/** Between a name and the "who" that speaks of it: a comma, an age, and what somebody is. */
const beforeWho = /^(?:, (?:aged )?\d{1,3})?(?:, (?:an?|the) [^,;:.]{3,60}?)?,? ?$/;

/** Whom a clause that begins with "who" speaks of: who is named right before it. */
function whoOf({ source, named }: Told, clause: Span): string | undefined {
	const { text } = source.article;
	if (!/^,? ?who\b/.test(text.slice(clause.start, clause.start + 6))) return undefined;
	return named.findLast(({ span }) => span.end <= clause.start && beforeWho.test(text.slice(span.end, clause.start)))
		?.id;
}

function clauseClaim(told: Told, clause: Span): Claim {
	const parts: [Span, number][] = [[told.sentence, weights.sentence]];
	// "A told B that …": the claim is what was told; who told it says less of what it is about.
	const said = told.source.article.attributions.filter(
		({ cue, content }) => contains(clause, cue) && overlap(content, clause) > 0,
	);
	if (said.length === 0) {
		parts.push([clause, weights.aside]);
		for (const part of withoutAside(told.source.article.text, clause)) parts.push([part, weights.own]);
	} else {
		parts.push([clause, weights.telling]);
		for (const { content } of said)
			parts.push([
				{ start: Math.max(content.start, clause.start), end: Math.min(content.end, clause.end) },
				weights.own,
			]);
	}
	const terms = weigh(told.source.article.text, parts, told.named);
	if (told.person !== undefined && pronoun.test(told.source.article.text.slice(clause.start, clause.end)))
		terms.set(`@${told.person}`, weights.pronoun);
	const who = whoOf(told, clause);
	if (who !== undefined) terms.set(`@${who}`, weights.name);
	// Equal figures tie clauses together as names do; an age belongs to a person, whatever is told of them.
	for (const figure of told.figures) {
		const value = figure.inferred?.value ?? figure.value;
		if (value !== undefined && contains(clause, figure))
			terms.set(
				`#${figure.currency ?? figure.unit ?? ''} ${value}`,
				figure.kind === 'age' || tellingOf(figure) === 'little' ? weights.own : weights.name,
			);
	}
	return claimOf(told, clause, clause, terms);
}

/** What of everything can be counted, and so says little of what is. */
const anything = /^(?:places?|times?|ways?|things?|parts?|sides?|reasons?|cases?|points?|questions?)$/i;

/** A count that was not complete: "with 94% of precincts reporting", "partial results". */
const unfinished =
	/\bwith (?:about |nearly |almost )?[\d.]+ ?(?:%|percent|per cent) of (?:the )?(?:\p{L}+ )?(?:precincts|ballots|votes|polling|districts|stations|constituencies|wards)\b|\b(?:partial|preliminary|provisional|near-complete|incomplete|early|unofficial) (?:results?|counts?|figures|returns|tall(?:y|ies))\b|\bvotes? counted\b/iu;
/** What was foreseen rather than counted: "an exit poll had put them on 39.5 percent". */
const foreseen =
	/\b(?:exit poll|opinion polls?|polls? (?:had )?(?:put|predicted|suggested)|forecasts?|projections?)\b/i;

/** What something would come to: "an option for 26 would bring the total to 100". */
const supposed =
	/\b(?:would|could|might) (?:bring|take|raise|lift|push|increase|expand|cut|reduce|lower)\b[^.;]{1,60} to (?:about |nearly |almost |some |around )?[^\p{L}\p{N}]?$/u;

/** "Ten fewer", "4,000 over the licence": by how much there were more or less. */
const beyond =
	/^ (?:(?:fewer|more|less|higher|lower|further|additional|extra)\b|(?:over|above|below|beyond|short of|in excess of) (?:the|its|their|his|her|what|that|plan|target|capacity|budget)\b)/;

/** What is left of a whole, or comes on top of it: "of the other 23", "a further 18". "The other 291 were saved" counts all who were. */
const rest = /\b(?:of the (?:other|remaining)|another|an? (?:further|additional|extra))\s$/i;

function figureClaim(told: Told, figure: Figure): FigureClaim {
	const { text } = told.source.article;
	const span = expressionOf(figure);
	const clause = clauseOf(told, span);
	const near = {
		start: wordEdge(text, Math.max(clause.start, figure.start - nearby), 1),
		end: wordEdge(text, Math.min(clause.end, figure.end + nearby), -1),
	};
	const parts: [Span, number][] = [
		[told.sentence, weights.sentence],
		[clause, weights.clause],
		[near, weights.own],
	];
	if (figure.of && !anything.test(text.slice(figure.of.start, figure.of.end))) parts.push([figure.of, weights.of]);
	const terms = weigh(text, parts, told.named);
	terms.set(`in ${kindOf(figure)}`, weights.own);
	const attributes = new Set(attributesOf(text, clause, figure));
	const { mentions } = told.source.article;
	const demonyms = mentions.filter(({ kind, ...span }) => kind === 'demonym' && contains(told.sentence, span));
	for (const holder of holdersOf(text, told.sentence, figure, demonyms)) attributes.add(holder);
	const past = pastYearOf(told, figure);
	if (past !== undefined) attributes.add(`in ${past}`);
	if (figure.kind === 'age' && /\bthen (?:aged )?$/.test(text.slice(clause.start, figure.start)))
		attributes.add('then');
	const month = monthBehind(told, figure);
	if (month !== undefined) attributes.add(`in month ${month}`);
	const clock = figure.kind === 'time' ? clockOf(text, figure) : undefined;
	if (clock !== undefined) attributes.add(`clock ${clock.toLowerCase()}`);
	const words = text.slice(told.sentence.start, told.sentence.end);
	if (unfinished.test(words)) attributes.add('unfinished');
	if (foreseen.test(words) || supposed.test(text.slice(clause.start, figure.start))) attributes.add('foreseen');
	if (
		beyond.test(text.slice(figure.end, figure.end + 24)) ||
		rest.test(text.slice(Math.max(clause.start, figure.start - 20), figure.start)) ||
		isChange(text, clause, figure)
	)
		attributes.add('difference');
	const beside = companionsOf(text, clause, figure);
	return { ...claimOf(told, span, clause, terms), attributes, figure, ...(beside !== undefined && { beside }) };
}

/** What has the year of a thing rather than of what is told: "built in 1994", "the 1994-built ferry", "not below 8% since 2019". */
const beginning =
	/\b(?:built|founded|born|opened|launched|established|dating) (?:in|from) $|\bsince (?:early |late |mid-|the (?:start|end) of )?$/i;

/** The year that the figure's sentence names beside it, where the article is of a later one or of none that is known: "31 people died in the last such fire, in 2007". */
function pastYearOf({ source, figures }: Told, figure: Figure): string | undefined {
	const { text, published } = source.article;
	// "Appointed in March 2023, until March 2028": a date has its own year.
	if (figure.kind === 'date' && /^\d{4}/.test(String(figure.value))) return undefined;
	const now = (source.about?.published ?? published)?.slice(0, 4);
	const years = figures.filter(
		(other) =>
			other !== figure &&
			other.kind === 'date' &&
			text[other.end] !== '-' &&
			!beginning.test(text.slice(Math.max(0, other.start - 24), other.start)),
	);
	// A bare year is seldom the present one, which news leaves out.
	return (
		years
			// "32 years ago" is a year, too.
			.map(({ value, inferred }) => String(/^-P\d+Y$/.test(String(value)) ? (inferred?.value ?? '') : value))
			.filter((value) => (now === undefined ? /^\d{4}$/ : /^\d{4}/).test(value))
			.map((value) => value.slice(0, 4))
			.find((year) => now === undefined || year < now)
	);
}

/** "11.9% in October", "rose by 11.9% in the year to October": what stands between a figure and its month. */
const beforeMonth = /^[^.;:\p{N}]{0,32}\b(?:in|for|to) $/u;

/** The month that a share or rate is said to be of, right behind it, as two digits. */
function monthBehind({ source, figures }: Told, { kind, end }: Figure): string | undefined {
	if (kind !== 'percent' && kind !== 'measure') return undefined;
	const month = figures.find(({ start }) => start >= end);
	if (month?.kind !== 'date' || !beforeMonth.test(source.article.text.slice(end, month.start))) return undefined;
	return /^(?:\d{4}|-)-(\d\d)$/.exec(String(month.inferred?.value ?? month.value))?.[1];
}

/** "8am our time", "10 a.m. in Lusaka": whose clock a time is read from, behind it; and by its own words: "4:41 p.m. Eastern". */
const clockBehind =
	/^,? (?:in )?(our|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?<!\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?: time\b|(?<=in \p{L}+(?: \p{L}+)?)(?=[,.;)]))/u;
const clockIn = /\b(Eastern|Central|Mountain|Pacific|local|ET|CT|MT|PT)\b/;

function clockOf(text: string, { start, end }: Figure): string | undefined {
	return (clockIn.exec(text.slice(start, end)) ?? clockBehind.exec(text.slice(end, end + nearby)))?.[1];
}

/** What a figure measures, as a term: money, a dimension, or a plain number of things. */
function kindOf({ kind, unit }: Figure): string {
	if (kind === 'money') return kind;
	return kind === 'count' ? 'number' : dimensionOf(unit ?? kind);
}

/** The nearest place from `at` on, in one direction, that does not divide a word. */
function wordEdge(text: string, at: number, step: 1 | -1): number {
	let edge = at;
	while (edge > 0 && edge < text.length && /[\p{L}\p{N}]/u.test(text[edge - 1]!) && /[\p{L}\p{N}]/u.test(text[edge]!))
		edge += step;
	return edge;
}

function hasValue({ value, low, inferred }: Figure): boolean {
	return value !== undefined || low !== undefined || inferred !== undefined;
}

/** Hands out what lies in one sentence after the other; both in reading order. */
function perSentence<T extends Span>(
	found: readonly T[],
): (sentence: Span) => { readonly item: T; readonly index: number }[] {
	let next = 0;
	return (sentence) => {
		const inside: { item: T; index: number }[] = [];
		for (; next < found.length && found[next]!.start < sentence.end; next++) {
			if (found[next]!.start >= sentence.start) inside.push({ item: found[next]!, index: next });
		}
		return inside;
	};
}

function readClaims(source: Source, linked: readonly Entity[]): Claims {
	const entities = linked.map(({ id }) => id);
	const article: Article = source.article;
	const clauses: Claim[] = [];
	const figures: FigureClaim[] = [];
	const quotes: QuoteClaim[] = [];
	const mentionsIn = perSentence(article.mentions);
	const figuresIn = perSentence(article.figures);
	const quotesIn = perSentence(article.quotes);
	let person: string | undefined;
	for (const [order, sentence] of article.sentences.entries()) {
		const before = person;
		const people = new Set<string>();
		const named = mentionsIn(sentence).flatMap(({ item, index }) => {
			if (item.kind === 'person' && entities[index] !== undefined) people.add(entities[index]);
			const id = entities[index];
			return id === undefined || item.kind === 'demonym' ? [] : [{ span: item, id }];
		});
		const inside = figuresIn(sentence).map(({ item }) => item);
		const [someone, ...more] = people;
		const goesOn = someone === undefined && pronoun.test(article.text.slice(sentence.start, sentence.end));
		person = goesOn ? before : more.length === 0 ? someone : undefined;
		const told: Told = {
			source,
			sentence,
			order,
			named,
			person: goesOn ? before : undefined,
			clauses: findClauses(article.text, sentence),
			figures: inside,
			states: new Map(),
		};
		for (const clause of told.clauses) clauses.push(clauseClaim(told, clause));
		for (const figure of inside) if (hasValue(figure)) figures.push(figureClaim(told, figure));
		for (const { item } of quotesIn(sentence)) {
			if (item.kind === 'term') continue;
			const span = { start: item.start, end: item.end };
			const terms = weigh(article.text, [[span, weights.own]], named);
			quotes.push({ ...claimOf(told, span, clauseOf(told, span), terms), quote: item });
		}
	}
	return { clauses, figures, quotes };
}

/**
 * What a source claims: every clause of its sentences, every figure with a value, every quotation. `entities` are the story's, of its mentions, in their order;
 * without them names count as words.
 */
export const findClaims = rememberSource(readClaims);
