import type { Article, Figure } from '../../article/article';
import type { Comparison, DiscrepancyType, Member, Verdict } from '../../compare/comparison';
import { judgeFigures } from '../../compare/figures';
import { clauseOf, nearestOf, saidIn } from '../../compare/said';
import type { ReadStory } from '../../compare/stories';
import { contains, overlap, type Span, wordsOf } from '../../text/span';
import { shorten } from '../../util/escape';
import { joined, type Phrase, phrase } from '../../util/phrase';
import { labelOf } from '../label';
import { denialsOf, isDenying } from './denials';
import { matchedBy } from './matched';
import { notesOn } from './notes';
import { questionOf } from './question';
import { type AboutOf, type CardRow, type Placed, rowOf } from './row';

/**
 * A verdict of the comparison; "denied" where the sources say the same and somebody denies it, "alone" where only one source has it. Of a credit: whether the outlet's report stands
 * behind several sources.
 */
export type Standing = Verdict | 'denied' | 'alone' | 'repeated' | 'credited';

/** What a hover card shows, in no editor's terms. Strings are the sources' own words or labels; what is ours is a phrase, and nothing is escaped. */
export interface Card {
	/** As a question where it can be asked, else the place's own words. */
	readonly topic: Phrase | string;
	readonly standing: Standing;
	/** What kind of difference it is, where there is one. */
	readonly type?: DiscrepancyType;
	/** One line: "4 say 12, 1 says 14", or what a rule found. */
	readonly summary: Phrase;
	/** The rule's reason, in one sentence. */
	readonly because: Phrase;
	/** Words and values of the place that the other places share: why they were taken for one matter. */
	readonly matched: readonly string[];
	readonly rows: readonly CardRow[];
	/** Rows that were left out because the card is full. */
	readonly more: number;
	/** Labels of the sources that do not speak of it. */
	readonly silent: readonly string[];
	/** What else an editor would want to know, a sentence each: how many reports stand behind it, who tells one side only. */
	readonly notes: readonly Phrase[];
}

const mostRows = 10;
/** How alike a clause of a source that does not speak of the matter must be to be shown as close to it. */
const nearFloor = 0.2;

/** "4 say 12, 1 says 14": how many sources give which figure, in the shortest of their wordings. Of other matters, how many speak of it. */
function summaryOf(members: readonly Member[], articles: ReadonlyMap<string, Article>): Phrase {
	const groups: { readonly figure: Figure; words: string; readonly sources: Set<string> }[] = [];
	for (const { source, figure } of members) {
		const article = articles.get(source);
		if (!article || !figure) continue;
		const words = shorten(wordsOf(article.text, figure), 40);
		const group = groups.find(
			(known) => judgeFigures(known.figure, figure).verdict === 'same' || known.words === words,
		);
		if (!group) groups.push({ figure, words, sources: new Set([source]) });
		else {
			group.sources.add(source);
			if (words.length < group.words.length) group.words = words;
		}
	}
	if (groups.length === 0) {
		const count = new Set(members.map((member) => member.source)).size;
		return count === 1 ? phrase`1 source speaks of it` : phrase`${count} sources speak of it`;
	}
	const counts = groups
		.sort((a, b) => b.sources.size - a.sources.size)
		.slice(0, 4)
		.map(({ words, sources: { size } }) => (size === 1 ? phrase`1 says ${words}` : phrase`${size} say ${words}`));
	return joined(counts, ', ');
}

/** The places in the order of the card: each source's first on each side of the matter before what it says again; no place twice. */
function inOrder(here: Member, members: readonly Member[], sides: Comparison['sides']): Member[] {
	const sideOf = (member: Member) => sides?.findIndex((side) => side.includes(member)) ?? 0;
	const others = members.filter(
		(member, index) =>
			!(member.source === here.source && overlap(member.span, here.span) > 0) &&
			members.findIndex((other) => other.source === member.source && overlap(other.span, member.span) > 0) === index,
	);
	const firsts = others.filter(
		(member, index) =>
			(member.source !== here.source || sideOf(member) !== sideOf(here)) &&
			others.findIndex((other) => other.source === member.source && sideOf(other) === sideOf(member)) === index,
	);
	return [here, ...firsts, ...others.filter((member) => !firsts.includes(member))];
}

/** What other comparisons say of the words at which one source contradicts itself: the same date, the same event in the other sources. */
function companionsOf(read: ReadStory, { source, span }: Member): Member[] {
	const calm = read.compared.comparisons.filter(
		({ matter, sides, members }) =>
			(matter === 'figure' || matter === 'clause') &&
			sides === undefined &&
			members.some((member) => member.source === source && contains(member.span, span)),
	);
	const others = calm.flatMap(({ members }) => members).filter((member) => member.source !== source);
	return others.filter((member, index) => others.findIndex((other) => other.source === member.source) === index);
}

/** Of each source that is not on the card, the clause that comes closest to the place. */
function nearTo(read: ReadStory, { source, clause }: Member, known: ReadonlySet<string>): Member[] {
	const said = saidIn(read);
	const claim = clauseOf(said, source, clause);
	if (!claim) return [];
	return nearestOf(claim, said.clauses, said.likeness, nearFloor)
		.filter((other) => !known.has(other.source))
		.map(({ source: other, span, attribution, force, negated }) => ({
			source: other,
			span,
			clause: span,
			attribution,
			force,
			negated,
		}));
}

/** The card of a comparison as seen from one of its members: that place first, then the other places, who denies it, and what comes close to it. */
export function cardOf(read: ReadStory, comparison: Comparison, here: Member, about: AboutOf = () => undefined): Card {
	const articles = new Map(read.sources.map(({ id, article }) => [id, article]));
	const { matter, verdict, type, sides } = comparison;
	const members = inOrder(here, comparison.members, sides);
	const sources = () => new Set(members.map(({ source }) => source));
	const isInside = sides !== undefined && new Set(sides.flat().map(({ source }) => source)).size === 1;
	if (isInside) members.push(...companionsOf(read, here).filter(({ source }) => !sources().has(source)));
	const denials = matter === 'person' ? [] : denialsOf(read, members);
	const known = new Set([...sources(), ...denials.map(({ source }) => source)]);
	const near = !isInside && (matter === 'clause' || matter === 'quote') ? nearTo(read, here, known) : [];
	for (const { source } of near) known.add(source);
	const placed: Placed[] = [
		...members.map((member) => ({ member, kind: member.figure && isDenying(member) ? 'denial' : 'matter' }) as const),
		...denials.map((member) => ({ member, kind: 'denial' }) as const),
		...near.map((member) => ({ member, kind: 'near' }) as const),
	];
	const isDenied =
		matter === 'figure' &&
		(type === 'denial' || verdict === 'same' || verdict === 'compatible') &&
		placed.some(({ kind }) => kind === 'denial');
	const asserting = members.filter((member) => !isDenying(member));
	const figures = summaryOf(isDenied ? asserting : members, articles);
	const article = articles.get(here.source);
	return {
		...cut(placed, here, articles, about),
		topic: article ? questionOf(comparison, here, article) : comparison.topic,
		standing: isDenied ? 'denied' : verdict,
		...(type ? { type } : isDenied && { type: 'denial' }),
		summary: isDenied ? figures : (comparison.finding ?? figures),
		because: reasonOf(comparison, isDenied),
		matched: matchedBy(read, here, placed),
		silent: silentIn(read, known, about),
		notes: notesOn(read, comparison, here, placed, about),
	};
}

function reasonOf({ matter, verdict, type, because }: Comparison, isDenied: boolean): Phrase {
	if (matter === 'person' && verdict === 'same') return phrase`One person, and no two offices that exclude each other`;
	return isDenied && type !== 'denial' ? phrase`${because}, and somebody denies it` : because;
}

/** The rows that a card holds, and how many it does not. */
export function cut(
	placed: readonly Placed[],
	here: Member,
	articles: ReadonlyMap<string, Article>,
	about: AboutOf,
): Pick<Card, 'rows' | 'more'> {
	const rows = placed.flatMap(({ member, kind }) => {
		const article = articles.get(member.source);
		return article ? [rowOf(member, kind, article, member === here, about)] : [];
	});
	return { rows: rows.slice(0, mostRows), more: Math.max(0, rows.length - mostRows) };
}

/** Labels of the story's sources that are not among the known. */
export function silentIn({ sources }: ReadStory, known: ReadonlySet<string>, about: AboutOf): string[] {
	return sources.filter(({ id }) => !known.has(id)).map(({ id, article }) => labelOf(id, article, about(id)));
}

/** Whether the places of a card are about the words at the span. */
export function isAt({ span, clause }: Member, offset: number): 'span' | 'clause' | undefined {
	const holds = ({ start, end }: Span) => start <= offset && offset <= end;
	return holds(span) ? 'span' : holds(clause) ? 'clause' : undefined;
}
