import type { Article } from '../../article/article';
import { expressionOf } from '../../article/expression';
import type { Comparison, Member } from '../../compare/comparison';
import { clauseOf, saidIn } from '../../compare/said';
import type { ReadStory } from '../../compare/stories';
import type { Source } from '../../story/source';
import type { Span } from '../../text/span';
import type { Phrase } from '../../util/phrase';
import { aloneCard } from './alone';
import { type Card, cardOf, isAt } from './card';
import { creditAt, originCard } from './origin';
import type { AboutOf } from './row';

/** A card with the words it is about. */
export interface PointedCard {
	readonly span: Span;
	readonly card: Card;
}

interface Found {
	readonly comparison: Comparison;
	readonly member: Member;
}

const holds = ({ start, end }: Span, offset: number) => start <= offset && offset <= end;
const size = ({ start, end }: Span) => end - start;

/** The comparisons with a place at the offset, by the place's words or its whole clause; what is to be looked at before what is not, then the narrowest. */
function comparisonsAt({ compared }: ReadStory, source: string, offset: number, by: 'span' | 'clause'): Found[] {
	return compared.comparisons
		.flatMap((comparison) => {
			const places = comparison.members.filter(
				(member) => member.source === source && (by === 'clause' ? isAt(member, offset) : holds(member.span, offset)),
			);
			const [member] = places.sort((a, b) => size(a.span) - size(b.span));
			return member ? [{ comparison, member }] : [];
		})
		.sort((a, b) => size(a.member.span) - size(b.member.span));
}

/** Whether the card of words that only one source has shows more than them. */
function saysMore({ rows, notes }: Card): boolean {
	return rows.length > 1 || notes.length > 0;
}

/** Of comparisons of the same words the one that differs; of clauses, the one that a rule found something in. */
function worst(found: readonly Found[]): Found | undefined {
	const [narrowest] = found;
	const same = found.filter(({ member }) => narrowest && size(member.span) <= size(narrowest.member.span));
	return (
		same.find(({ comparison }) => comparison.verdict === 'conflict' && comparison.type) ??
		same.find(({ comparison }) => comparison.verdict === 'conflict') ??
		narrowest
	);
}

/** The words at the offset that are marked: a figure, a name or a quotation. */
function markedAt({ figures, mentions, quotes }: Article, offset: number) {
	const figure = figures.find((candidate) => holds(expressionOf(candidate), offset));
	const mention = mentions.find((candidate) => candidate.kind !== 'demonym' && holds(candidate, offset));
	const quote = quotes.find((candidate) => candidate.kind !== 'term' && holds(candidate, offset));
	return { figure, mention, quote };
}

/**
 * The card of what stands at an offset of a source; undefined where there is nothing to say. The narrowest answers: a credit to an outlet, then a figure, name, state or quotation that
 * was compared, then the clause. A name that was not compared answers for itself, elsewhere. Plain words have a card where their clause
 * differs, is somebody's word, or has something that an editor would want to know: what is fine and the source's own has none.
 */
export function cardAt(read: ReadStory, source: Source, offset: number, about: AboutOf): PointedCard | undefined {
	const { article, id } = source;
	const compared = ({ comparison, member }: Found): PointedCard => ({
		span: member.span,
		card: cardOf(read, comparison, member, about),
	});
	const credit = creditAt(read, source, offset);
	if (credit && read.sources.length > 1) return { span: credit.span, card: originCard(read, source, credit, about) };
	const { figure, mention, quote } = markedAt(article, offset);
	const isMarked = figure !== undefined || mention !== undefined || quote !== undefined;
	const precise = worst(
		comparisonsAt(read, id, offset, 'span').filter(
			({ comparison }) => comparison.matter !== 'clause' && (isMarked || comparison.verdict === 'conflict'),
		),
	);
	if (precise) return compared(precise);
	const alone = (span: Span): PointedCard | undefined => {
		const card = aloneCard(read, source, span, about);
		return card && { span, card };
	};
	if (quote) return alone({ start: quote.start, end: quote.end });
	if (figure) {
		const found = alone({ start: figure.start, end: figure.end });
		return found && saysMore(found.card) ? found : loudAt(read, source, offset, compared);
	}
	if (mention) return undefined;
	return clauseCard(read, source, offset, compared, alone);
}

/** What a rule found in the clause at the offset, in one sentence; undefined where nothing differs. */
export function differingAt(read: ReadStory, { id }: Source, offset: number): Phrase | undefined {
	return around(read, id, offset).find(({ comparison }) => comparison.verdict === 'conflict' && comparison.finding)
		?.comparison.finding;
}

/** The card of the clause at the offset where it differs from other sources. */
function loudAt(
	read: ReadStory,
	{ id }: Source,
	offset: number,
	compared: (found: Found) => PointedCard,
): PointedCard | undefined {
	const differing = around(read, id, offset).filter(({ comparison }) => comparison.verdict === 'conflict');
	const loud = differing.find(({ comparison }) => comparison.type) ?? differing[0];
	if (loud?.comparison.type !== 'denial') return loud && compared(loud);
	return deniedFigureAt(read, id, offset, compared) ?? compared(loud);
}

/** The card of a figure of the clause that is denied: what is denied of a clause is most often its figure, whose card is the shorter one. */
function deniedFigureAt(
	read: ReadStory,
	id: string,
	offset: number,
	compared: (found: Found) => PointedCard,
): PointedCard | undefined {
	const figures = comparisonsAt(read, id, offset, 'clause').filter(({ comparison }) => comparison.matter === 'figure');
	return figures.map(compared).find(({ card }) => card.standing === 'denied');
}

/** Comparisons of the clause at the offset, and those that differ of anything inside it but a person. */
function around(read: ReadStory, id: string, offset: number): Found[] {
	return comparisonsAt(read, id, offset, 'clause').filter(
		({ comparison: { matter, verdict } }) => matter === 'clause' || (verdict === 'conflict' && matter !== 'person'),
	);
}

function clauseCard(
	read: ReadStory,
	source: Source,
	offset: number,
	compared: (found: Found) => PointedCard,
	alone: (span: Span) => PointedCard | undefined,
): PointedCard | undefined {
	const { article, id } = source;
	const loud = loudAt(read, source, offset, compared) ?? deniedFigureAt(read, id, offset, compared);
	if (loud) return loud;
	const clause = clauseOf(saidIn(read), id, { start: offset, end: offset });
	if (!clause) return undefined;
	const [calm] = around(read, id, offset);
	if (calm) {
		const card = compared(calm);
		return clause.attribution.length > 0 || card.card.notes.length > 0 ? card : undefined;
	}
	const inside = article.figures.filter(
		(candidate) => candidate.start >= clause.span.start && candidate.end <= clause.span.end,
	);
	const cards = inside.flatMap(({ start, end }) => alone({ start, end }) ?? []).filter(({ card }) => saysMore(card));
	const [fullest] = cards.sort((a, b) => b.card.rows.length - a.card.rows.length);
	if (fullest) return { ...fullest, span: clause.span };
	return clause.attribution.length > 0 ? alone(clause.span) : undefined;
}
