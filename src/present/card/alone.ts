import type { Article, Figure } from '../../article/article';
import type { FigureClaim } from '../../claims/claim';
import type { Member } from '../../compare/comparison';
import { isComparable, judgeFigures } from '../../compare/figures';
import { memberAt } from '../../compare/member';
import { standingOf } from '../../compare/rules/meaning';
import { clauseOf, nearestOf, saidIn } from '../../compare/said';
import type { ReadStory } from '../../compare/stories';
import type { Source } from '../../story/source';
import { contains, overlap, type Span, wordsOf } from '../../text/span';
import { type Phrase, phrase } from '../../util/phrase';
import { labelOf } from '../label';
import { type Card, cut, silentIn } from './card';
import { questionAlone } from './question';
import type { AboutOf, Placed } from './row';
import { refusals, sameSpeaker } from './speakers';

/** How alike figures of other sources must be to be shown beside one that only this source has. */
const nearFigure = 0.2;
/** The same where both say that it is so now, or how much may be. */
const nearStanding = 0.08;
/** Words of a clause that asks for something. */
const asking = /\b(?:demand|request|ask|call|urg|propos|suggest|seek|sought|want|offer)\p{L}*/iu;
/** The same for what is said. */
const nearClause = 0.2;

/** Words that say when, where or to whom something was said. */
const occasion =
	/\b(?:told|interview|address|speech|statement|conference|briefing|hearing|testif\p{L}+|wrote|post|email|letter|committee|parliament|court|at the time|afterwards)\b/iu;

/** A fragment that is quoted without its occasion: what it was said of cannot be seen. A whole sentence in quotation marks speaks for itself. */
function withoutOccasion({ text, sentences, figures, quotes }: Article, span: Span): Phrase | undefined {
	const quote = quotes.find((candidate) => contains(candidate, span));
	const sentence = sentences.find((candidate) => contains(candidate, span));
	if (quote?.kind !== 'partial' || !sentence || quote.via || occasion.test(wordsOf(text, sentence))) return undefined;
	const dated = figures.some(
		({ kind, ...figure }) => (kind === 'date' || kind === 'time') && overlap(figure, sentence) > 0,
	);
	return dated ? undefined : phrase`The source says neither when nor to whom this was said.`;
}

/** "Doubling to 8%" means 4% before: what a multiple says of the value it leads to. */
function before({ text, figures }: Article, clause: Span): Phrase | undefined {
	const inside = figures.filter((figure) => contains(clause, figure));
	for (const [index, multiple] of inside.entries()) {
		const result = inside[index + 1];
		if (multiple.kind !== 'multiple' || typeof multiple.value !== 'number' || multiple.value === 0) continue;
		if (!result || typeof result.value !== 'number' || !/\bto $/.test(text.slice(multiple.end, result.start))) continue;
		if (!/^(?:doubl|tripl|trebl|quadrupl|halv)/i.test(wordsOf(text, multiple))) continue;
		const was = Number((result.value / multiple.value).toPrecision(3));
		return phrase`“${wordsOf(text, multiple)}” to ${wordsOf(text, result)} means ${`${was}${result.unit === '%' ? '%' : ''}`} before.`;
	}
	return undefined;
}

function nearFigures(read: ReadStory, source: string, figure: Figure): readonly Member[] {
	const said = saidIn(read);
	const claim = said.figures.find((candidate) => candidate.source === source && candidate.figure === figure);
	if (!claim) return [];
	if (figure.kind === 'date') return [];
	const textOf = new Map(read.sources.map(({ id, article }) => [id, article.text]));
	const standing = (one: FigureClaim) => standingOf(one, textOf.get(one.source)!);
	const isAsked = (one: FigureClaim) => asking.test(wordsOf(textOf.get(one.source)!, one.clause));
	const stands = (one: FigureClaim) => standing(one) !== undefined && !isAsked(one);
	// What is asked for comes close to what is the case by chance only; what is the case, or the most that may be, needs few words in common.
	const comparable = said.figures.filter(
		(other) => isComparable(figure, other.figure) && isAsked(other) === isAsked(claim),
	);
	const alike = nearestOf(claim, comparable, said.figureLikeness, nearFigure);
	return alike.length > 0 || !stands(claim)
		? alike
		: nearestOf(claim, comparable.filter(stands), said.figureLikeness, nearStanding);
}

function nearClauses(read: ReadStory, source: string, clause: Span): readonly Member[] {
	const said = saidIn(read);
	const claim = clauseOf(said, source, clause);
	return claim ? nearestOf(claim, said.clauses, said.likeness, nearClause) : [];
}

/**
 * The card of words that no other source was found to have: where the others come close, what they cite the same speaker for, and what is missing to check the words. Undefined
 * in a story of one source.
 */
export function aloneCard(read: ReadStory, source: Source, span: Span, about: AboutOf): Card | undefined {
	if (read.sources.length < 2) return undefined;
	const { article } = source;
	const here = memberAt(source, span);
	const { figure } = here;
	const speaking = figure ? [] : sameSpeaker(read, source, here);
	const spoken = speaking.filter(({ force }) => force !== 'declined');
	const near = figure
		? nearFigures(read, source.id, figure)
		: [...speaking, ...refusals(read, source, here), ...nearClauses(read, source.id, here.clause)];
	const once = near.filter((member, index) => near.findIndex((other) => other.source === member.source) === index);
	const placed: Placed[] = [
		{ member: here, kind: 'matter' },
		...once.map((member) => ({ member, kind: 'near' }) as const),
	];
	const sameValue = figure && once.some(({ figure: other }) => other && judgeFigures(figure, other).verdict === 'same');
	const articles = new Map(read.sources.map(({ id, article: other }) => [id, other]));
	const namesOf = (places: readonly Member[]) =>
		places.map((place) => labelOf(place.source, articles.get(place.source), about(place.source))).join(', ');
	return {
		...cut(placed, here, articles, about),
		topic: questionAlone(here, article),
		standing: 'alone',
		summary: phrase`found in 1 of ${read.sources.length} sources`,
		because: sameValue
			? phrase`The same value stands in other sources, of what may be another thing`
			: phrase`No other source was found to say it`,
		matched: [],
		silent: silentIn(read, new Set([source.id]), about),
		notes: [
			withoutOccasion(article, span),
			before(article, here.clause),
			spoken.length > 0 && phrase`The same speaker is cited in: ${namesOf(spoken)}.`,
		].filter((note) => typeof note === 'object'),
	};
}
