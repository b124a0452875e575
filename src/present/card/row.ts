import type { Article, Force } from '../../article/article';
import type { Member } from '../../compare/comparison';
import type { About } from '../../story/source';
import { contains, overlap, type Span } from '../../text/span';
import { shorten } from '../../util/escape';
import { labelOf } from '../label';

/** Why a row is on a card: it speaks of the matter, it denies it, or it only comes close to it. */
export type RowKind = 'matter' | 'denial' | 'near';

/** A place with why it is on the card. */
export interface Placed {
	readonly member: Member;
	readonly kind: RowKind;
}

/** One source's words on the matter. */
export interface CardRow {
	readonly kind: RowKind;
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

/** What a person knows of a source. */
export type AboutOf = (source: string) => About | undefined;

/** Code units that a card's cell holds on one line: the claim first, what stands before and after as far as there is room. */
const cell = 50;
const wordsAfter = 16;
/** A proposition needs more room than a figure: its cell has two lines. */
const longCell = 120;

/** The words of a clause around a span, cut to what a card's cell holds. */
export function wordsAround(
	article: Article,
	clause: Span,
	span: Span,
	room = cell,
): Pick<CardRow, 'before' | 'words' | 'after'> {
	const line = (from: number, to: number) => article.text.slice(from, Math.max(from, to)).replace(/\s+/g, ' ');
	const words = shorten(line(span.start, span.end), room);
	let after = line(span.end, clause.end);
	const roomAfter = Math.min(Math.floor((wordsAfter * room) / cell), Math.max(0, room - words.length));
	if (after.length > roomAfter) after = `${after.slice(0, Math.max(0, after.lastIndexOf(' ', roomAfter)))} …`;
	let before = line(clause.start, span.start);
	const roomBefore = Math.max(0, room - words.length - after.length);
	if (before.length > roomBefore) {
		const space = before.indexOf(' ', before.length - roomBefore);
		before = `… ${space < 0 ? '' : before.slice(space + 1)}`;
	}
	return { before, words, after: after.trim() === '…' && before.startsWith('…') ? '' : after };
}

/** What a clause says without the words that say who says it, which stand in a cell of their own: "According to officials, the frost was the reason" is "the frost was the reason". */
export function saidPart(article: Article, clause: Span): Span {
	const inside = article.attributions
		.filter(({ content, cue, stance }) => !stance && contains(clause, cue) && overlap(content, clause) > 0)
		.map(({ content }) => ({
			start: Math.max(content.start, clause.start),
			end: Math.min(content.end, clause.end),
		}))
		.sort((a, b) => b.end - b.start - (a.end - a.start));
	const [widest] = inside;
	return widest && 3 * (widest.end - widest.start) >= clause.end - clause.start ? widest : clause;
}

/** A person's name with the office that follows it: "Ada Holt, the ministry’s third-ranking official". */
function withOffice({ text, mentions }: Article, span: Span): Span {
	if (!mentions.some(({ kind, end }) => kind === 'person' && end === span.end)) return span;
	// The full stops of "U.S." end nothing.
	const after = text.slice(span.end, span.end + 110).replace(/(?<=\p{Lu})\./gu, ' ');
	const rest = /^, (?:the |an? |(?:\p{L}+ )?\p{Lu}\p{L}*[’']s )[^,.;:—–()“”\n]{3,90}/u.exec(after)?.[0].trimEnd();
	return { start: span.start, end: span.end + (rest?.length ?? 0) };
}

/** What a row quotes of a place: a figure or state in its clause, a whole proposition or quotation, a name with what is said of its bearer. */
function quoted(article: Article, { span, clause, figure }: Member): Pick<CardRow, 'before' | 'words' | 'after'> {
	if (figure) return wordsAround(article, clause, figure);
	if (span.start === clause.start && span.end === clause.end)
		return wordsAround(article, saidPart(article, clause), saidPart(article, clause), longCell);
	const named = withOffice(article, span);
	return wordsAround(article, clause, named, named.end - named.start > cell / 2 ? longCell : (cell * 3) / 2);
}

/** The row of one place. */
export function rowOf(member: Member, kind: RowKind, article: Article, here: boolean, about: AboutOf): CardRow {
	const { source, span, attribution, force } = member;
	return {
		kind,
		source,
		label: labelOf(source, article, about(source)),
		here,
		...quoted(article, member),
		attribution,
		force: kind === 'denial' && force === 'reported' ? 'denied' : force,
		span,
		line: article.text.slice(0, span.start).split('\n').length - 1,
	};
}
