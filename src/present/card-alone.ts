import type { Article, Attribution, Figure, Speaker } from '../article/article';
import type { FigureClaim } from '../claims/claim';
import { findClause } from '../claims/clauses';
import { termsOf } from '../claims/terms';
import type { Member } from '../compare/comparison';
import { isComparable } from '../compare/figures';
import { memberAt } from '../compare/member';
import { standingOf } from '../compare/rules/meaning';
import { anonymous } from '../compare/rules/speakers';
import { clauseOf, nearestOf, saidIn } from '../compare/said';
import type { ReadStory } from '../compare/stories';
import { plainWords } from '../compare/wording';
import type { Source } from '../story/source';
import { contains, overlap, type Span, wordsOf } from '../text/span';
import { shorten } from '../util/escape';
import { type Card, cut, type Placed, silentIn } from './card';
import { type AboutOf, saidPart } from './card-row';

/** How alike figures of other sources must be to be shown beside one that only this source has. */
const nearFigure = 0.2;
/** The same where both say that it is so now, or how much may be. */
const nearStanding = 0.08;
/** Words of a clause that asks for something. */
const asking = /\b(?:demand|request|ask|call|urg|propos|suggest|seek|sought|want|offer)\p{L}*/iu;
/** The same for what is said. */
const nearClause = 0.2;
const longestTopic = 90;

/** Who speaks, so that two sources can be asked for the same: a person's or body's id in the story, or the body of somebody without a name. */
function speakerKey(read: ReadStory, { id, article }: Source, { name, span }: Speaker): string | undefined {
	const known = anonymous(name);
	if (known) return `anonymous ${known.body}`;
	const at = article.mentions.findIndex(
		({ kind, ...mention }) => (kind === 'person' || kind === 'organisation') && overlap(mention, span) > 0,
	);
	return at < 0 ? undefined : read.entities.get(id)?.[at]?.id;
}

/** What each other source cites the same speaker for, one place a source: the one most like the place. */
function sameSpeaker(read: ReadStory, source: Source, place: Member): Member[] {
	const speaker = speakerOf(source.article, place.span);
	const key = speaker && speakerKey(read, source, speaker);
	if (key === undefined) return [];
	const terms = new Set(termsOf(source.article.text, place.clause));
	return read.sources.flatMap((other) => {
		if (other === source) return [];
		const { text, attributions, quotes } = other.article;
		const cited: Span[] = [
			...attributions
				.filter(({ chain }) => chain[0] && speakerKey(read, other, chain[0]) === key)
				.map(({ content }) => content),
			...quotes.filter(({ speaker: by }) => by && speakerKey(read, other, by) === key),
		];
		const shared = (span: Span) => termsOf(text, span).filter((term) => terms.has(term)).length;
		const [best] = cited.toSorted((a, b) => shared(b) - shared(a));
		return best ? [{ ...memberAt(other, best), clause: best }] : [];
	});
}

function speakerOf({ attributions, quotes }: Article, span: Span): Speaker | undefined {
	const quote = quotes.find((candidate) => contains(candidate, span));
	if (quote?.speaker) return quote.speaker;
	const holding = attributions.filter(({ content, chain }) => chain.length > 0 && overlap(content, span) > 0);
	return holding.sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0]?.chain[0];
}

/** "Secretary of State" and "State Department", "Defence Minister" and "Ministry of Defence": words of an office that its house has in its name. */
const offices =
	/^(?:secretar\p{L}*|minister|ministry|department|office|spokes\p{L}*|u|s|us|the|of|for|former|state's)$/u;

function houseWords(name: string): string[] {
	return plainWords(name).filter((word) => !offices.test(word));
}

/** Where the speaker's own house would not comment in other sources: it is asked for the same, and somebody quotes its head. */
function refusals(read: ReadStory, source: Source, place: Member): Member[] {
	const speaker = speakerOf(source.article, place.span);
	const id = speaker && speakerKey(read, source, speaker);
	if (id === undefined) return [];
	const house = new Set(
		read.sources.flatMap(({ id: other, article: { mentions } }) =>
			mentions.flatMap((mention) => {
				const holder = mention.of === undefined ? undefined : read.entities.get(other)?.[mention.of]?.id;
				return mention.kind === 'role' && holder === id && /\b(?:secretary|minister)\b/i.test(mention.name)
					? houseWords(mention.name)
					: [];
			}),
		),
	);
	const isOfHouse = ({ text }: Article, { chain, cue, content }: Attribution) => {
		const from = Math.min(cue.start, content.start, ...chain.map(({ span }) => span.start));
		const named = /(?:(?:\p{Lu}[\p{L}’'-]*|of) )*(?:Department|Ministry)(?: of (?:\p{Lu}[\p{L}]+))?/u.exec(
			text.slice(Math.max(0, from - 60), cue.end),
		);
		return named !== null && houseWords(named[0].toLowerCase()).some((word) => house.has(word));
	};
	return read.sources.flatMap((other) => {
		const found = other.article.attributions.find(
			(attribution) => attribution.force === 'declined' && isOfHouse(other.article, attribution),
		);
		const sentence = found && other.article.sentences.find((candidate) => contains(candidate, found.cue));
		return other === source || !found || !sentence
			? []
			: [
					{
						...memberAt(other, found.content),
						clause: findClause(other.article.text, sentence, found.content),
						force: found.force,
					},
				];
	});
}

/** Words that say when, where or to whom something was said. */
const occasion =
	/\b(?:told|interview|address|speech|statement|conference|briefing|hearing|testif\p{L}+|wrote|post|email|letter|committee|parliament|court|at the time|afterwards)\b/iu;

/** A fragment that is quoted without its occasion: what it was said of cannot be seen. A whole sentence in quotation marks speaks for itself. */
function withoutOccasion({ text, sentences, figures, quotes }: Article, span: Span): string | undefined {
	const quote = quotes.find((candidate) => contains(candidate, span));
	const sentence = sentences.find((candidate) => contains(candidate, span));
	if (quote?.kind !== 'partial' || !sentence || quote.via || occasion.test(wordsOf(text, sentence))) return undefined;
	const dated = figures.some(
		({ kind, ...figure }) => (kind === 'date' || kind === 'time') && overlap(figure, sentence) > 0,
	);
	return dated ? undefined : 'The source says neither when nor to whom this was said.';
}

/** "Doubling to 1%" means 0.5% before: what a multiple says of the value it leads to. */
function before({ text, figures }: Article, clause: Span): string | undefined {
	const inside = figures.filter((figure) => contains(clause, figure));
	for (const [index, multiple] of inside.entries()) {
		const result = inside[index + 1];
		if (multiple.kind !== 'multiple' || typeof multiple.value !== 'number' || multiple.value === 0) continue;
		if (!result || typeof result.value !== 'number' || !/\bto $/.test(text.slice(multiple.end, result.start))) continue;
		if (!/^(?:doubl|tripl|trebl|quadrupl|halv)/i.test(wordsOf(text, multiple))) continue;
		const was = Number((result.value / multiple.value).toPrecision(3));
		return `“${wordsOf(text, multiple)}” to ${wordsOf(text, result)} means ${was}${result.unit === '%' ? '%' : ''} before.`;
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
	const near = figure
		? nearFigures(read, source.id, figure)
		: [
				...sameSpeaker(read, source, here),
				...refusals(read, source, here),
				...nearClauses(read, source.id, here.clause),
			];
	const once = near.filter((member, index) => near.findIndex((other) => other.source === member.source) === index);
	const placed: Placed[] = [
		{ member: here, kind: 'matter' },
		...once.map((member) => ({ member, kind: 'near' }) as const),
	];
	const articles = new Map(read.sources.map(({ id, article: other }) => [id, other]));
	const topic = figure ? here.clause : saidPart(article, here.clause);
	return {
		...cut(placed, here, articles, about),
		topic: shorten(wordsOf(article.text, topic), longestTopic),
		standing: 'alone',
		summary: `1 of ${read.sources.length} sources`,
		because: 'No other source was found to say it',
		matched: [],
		silent: silentIn(read, new Set([source.id]), about),
		notes: [withoutOccasion(article, span), before(article, here.clause)].filter((note) => note !== undefined),
	};
}
