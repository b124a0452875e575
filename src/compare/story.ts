import type { Claim, Claims, FigureClaim } from '../claims/claim';
import { findClaims } from '../claims/find';
import type { Entity } from '../story/entities';
import type { Source, Story } from '../story/source';
import { wordsOf } from '../text/span';
import { shorten } from '../util/escape';
import { numberOf, numberOfObject } from '../util/interned';
import { phrase } from '../util/phrase';
import { remember, rememberGiven } from '../util/remember';
import { alignFigures, alignQuotes } from './align';
import { Assembly } from './assemble';
import { alignClauses } from './clauses';
import type { Compared, Finding, Relation } from './comparison';
import { ContentLikeness } from './content';
import { atMostClaims } from './most-claims';
import { judgeByFigures } from './only-figures';
import type { Given, Judge } from './relate';
import { deniedOrAdmitted } from './rules/admitted';
import { otherBase } from './rules/base';
import { settledCause } from './rules/cause';
import { closeOrFurthest } from './rules/close';
import { keptBackOrSaid, openOrConfirmed } from './rules/confirmed';
import { denials, narrowedDenials } from './rules/denials';
import { otherSide } from './rules/direction';
import { disputedAsFact } from './rules/disputed';
import { earliestOrSettled } from './rules/earliest';
import { differentFigures, type FigureContext, figureKey, isFormer, judgeFigureGroup, partsIn } from './rules/figures';
import { judgeForceAmong } from './rules/force';
import { otherGrade } from './rules/grade';
import { hardened } from './rules/hardened';
import { otherHeadline } from './rules/headline';
import { insideArticle } from './rules/inside';
import { otherKind } from './rules/kinds';
import { leadsOf, uncreditedLeads } from './rules/leads';
import { otherMeaning, otherSign } from './rules/meaning';
import { misfits } from './rules/misfits';
import { wrongOrder } from './rules/order';
import { comparePeople } from './rules/people';
import { otherPlaces } from './rules/places';
import { pointsOrPercent } from './rules/points';
import { judgeQuotes, otherQuotations, quotationDrift } from './rules/quotes';
import { otherScope } from './rules/scope';
import { otherSequence } from './rules/sequence';
import { silentOrQuoted } from './rules/silence';
import { multipliedSpeakers } from './rules/speakers';
import { staleFigures } from './rules/stale';
import { compareStates } from './rules/states';
import { otherTally } from './rules/tallies';
import { undecidedOrDone } from './rules/undecided';
import { otherUnit } from './rules/units';
import { wishedOrSettled } from './rules/wish';
import { Similarity } from './similarity';

/** Compares what the sources of a story say. Pure; the same sources in any order give the same result. `entities` are the story's, for each mention of each source. */
export function compareStory(
	story: Story,
	sources: readonly Source[],
	entities: ReadonlyMap<string, readonly Entity[]>,
): Compared {
	const ordered = [...sources].sort((a, b) => (a.id < b.id ? -1 : 1));
	const articles = new Map(ordered.map((source) => [source.id, source.article]));
	const published = new Map(ordered.map(({ id, article, about }) => [id, about?.published ?? article.published]));
	const { claims, left } = atMostClaims(ordered.map((source) => findClaims(source, entities.get(source.id))));
	const figures = claims.flatMap((found) => found.figures);
	const publishedOf = (source: string) => published.get(source);
	const words = (claim: Claim) => wordsOf(articles.get(claim.source)!.text, claim.span);
	const textOf = (source: string) => articles.get(source)!.text;
	const sentenceOf = ({ source, sentence }: Claim) => wordsOf(textOf(source), sentence);
	const titles = new Map<Claim, string>();
	const title = (claim: Claim) => {
		const known = titles.get(claim) ?? shorten(words(claim), 80);
		titles.set(claim, known);
		return known;
	};
	const people = new Set(
		[...entities.values()].flatMap((list) => list.filter(({ kind }) => kind === 'person').map(({ id }) => `@${id}`)),
	);
	const clausesOf = claims.map((found) => found.clauses);
	const likeness = new Similarity<Claim>(clausesOf);
	const content = new ContentLikeness(clausesOf);
	const figuresOf = claims.map((found) => found.figures);
	const figureLikeness = new Similarity<Claim>(figuresOf);
	const assembly = new Assembly(story, articles);
	if (ordered.length < 2) {
		// With nobody to compare it with, a source is held against itself: pairs of its claims are never made.
		assembly.find(compareStates(clausesOf, likeness, people, textOf, publishedOf, title).findings, 'state');
		assembly.find([...ordered.flatMap((source) => insideArticle(source)), ...misfits(ordered)], 'figure');
		return assembly.compared;
	}

	let isCut = false;
	const onCut = () => {
		isCut = true;
	};
	const formerClaims = claims.flatMap((found, index) => formerOf(found)(ordered[index]!.article.text));
	const former = new Set(formerClaims.map(figureKey));
	const givenBy = (what: (index: number) => string, story = ''): Given => {
		const all = new Map(ordered.map(({ id }, index) => [id, what(index)]));
		return { of: (source) => all.get(source)!, story };
	};
	const told = [...[...former].sort(), ...story.sources].join('\n');
	const dayOf = (index: number) => publishedOf(ordered[index]!.id);
	const ofFigures = givenBy((index) => `${dayOf(index)} ${numberOfObject(figuresOf[index]!)}`, told);
	const ofQuotes = givenBy(() => '', told);
	const ofClauses = givenBy(
		(index) => `${ofFigures.of(ordered[index]!.id)} ${numberOfObject(likeness.lists[index]!)}`,
		told,
	);
	const known = new Map(
		ordered.map(({ id }, index) => {
			const day = dayOf(index);
			return [id, { published: day, number: numberOf(`${day} ${told}`), parts: partsIn(figuresOf[index]!) }];
		}),
	);
	const context: FigureContext = { former, of: (source) => known.get(source)! };
	const judgeNumbers = (group: readonly FigureClaim[]) => judgeFigureGroup(group, context);
	for (const group of alignFigures(figuresOf, clausesOf, figureLikeness, likeness, onCut)) {
		let numbers: Judge | undefined;
		const judge = () => {
			numbers ??= judgeNumbers(group);
			return numbers;
		};
		const relations = assembly.claims('figure', group, judge, ofFigures);
		const differ = () => relations.some(({ verdict }) => verdict === 'conflict');
		const find = () => (differ() ? differentFigures(group, judge(), title) : otherMeaning(group, textOf, title));
		assembly.find(foundIn(relations, find), 'figure');
	}
	for (const group of alignQuotes(
		claims.map((found) => found.quotes),
		words,
		onCut,
	)) {
		const judge = () => (a: number, b: number) => judgeQuotes(group[a]!, group[b]!, words);
		const relations = assembly.claims('quote', group, judge, ofQuotes);
		assembly.find(
			foundIn(relations, () => quotationDrift(group, words)),
			'quote',
		);
	}
	const byFigures = judgeByFigures(figures, (a, b) => likeness.of(a, b), judgeNumbers);
	for (const group of alignClauses(clausesOf, likeness, onCut))
		assembly.claims('clause', group, () => byFigures(group, judgeForceAmong(group)), ofClauses);
	const states = compareStates(clausesOf, likeness, people, textOf, publishedOf, title);
	const persons = comparePeople(ordered, entities);
	for (const matter of [...states.matters, ...persons.matters]) assembly.sided(matter);
	assembly.find(states.findings, 'state');
	assembly.find(
		[
			...denials(clausesOf, likeness, content, words),
			...narrowedDenials(clausesOf, likeness, words),
			...hardened(clausesOf, likeness, content, words),
			...uncreditedLeads(leadsOf(ordered, claims), likeness),
			...settledCause(clausesOf, likeness, sentenceOf, words),
			...otherScope(clausesOf, likeness, sentenceOf, words),
			...disputedAsFact(clausesOf, likeness, content, people, words),
			...wishedOrSettled(clausesOf, likeness, words),
			...undecidedOrDone(clausesOf, likeness, words),
			...otherKind(clausesOf, likeness, textOf, words, title),
			...openOrConfirmed(clausesOf, likeness, words),
			...deniedOrAdmitted(clausesOf, likeness, words),
			...keptBackOrSaid(clausesOf, likeness, words),
			...silentOrQuoted(ordered, entities),
			...otherPlaces(ordered),
			...wrongOrder(ordered),
			...otherSequence(ordered),
		],
		'clause',
	);
	assembly.find(staleFigures(formerClaims, figures, figureLikeness, publishedOf, textOf, title), 'figure');
	assembly.find(
		otherHeadline(figuresOf, (source) => articles.get(source)!, title),
		'figure',
	);
	assembly.find(otherTally(ordered), 'figure');
	for (const rule of [
		otherUnit,
		otherSign,
		otherSide,
		otherBase,
		otherGrade,
		closeOrFurthest,
		earliestOrSettled,
		pointsOrPercent,
	])
		assembly.find(rule(figuresOf, figureLikeness, textOf, title), 'figure');
	assembly.find(persons.findings, 'person');
	assembly.find(multipliedSpeakers(ordered), 'person');
	assembly.find(
		otherQuotations(
			claims.map((found) => found.quotes),
			words,
		),
		'quote',
	);
	assembly.find([...ordered.flatMap((source) => insideArticle(source)), ...misfits(ordered)], 'figure');
	const limits = [
		...(left > 0
			? [phrase`too long to be compared whole: ${left} claims at the ends of long articles were left out`]
			: []),
		...(isCut ? [phrase`so much of it is alike that only the surest pairs of claims were looked at`] : []),
	];
	return { ...assembly.compared, ...(limits.length > 0 && { limits }) };
}

/** What rules find in a group, kept while its relations stay; they must rest on the same. */
const foundIn = rememberGiven((_relations: readonly Relation[], find: () => Finding[]) => find());

/** The figures that a source itself calls superseded, in its text. */
const formerOf = remember(({ figures }: Claims) => {
	let found: readonly FigureClaim[] | undefined;
	return (text: string) => {
		found ??= figures.filter((claim) => isFormer(claim, text));
		return found;
	};
});
