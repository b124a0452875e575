import type { Span } from '../../text/span';
import { memoize } from '../../util/memoize';
import type { Figure } from '../article';
import type { Prose } from '../prose';
import { findDate } from './dates';
import type { Draft, Finder } from './draft';
import { findEraYear } from './eras';
import { findLexemes, type Lexemes, mayBegin } from './lexemes';
import { passOver } from './lookalikes';
import { findMoney } from './money';
import { findObject } from './objects';
import { type DateOrder, findDateOrder } from './order';
import { findOrdinal, findTimesWord } from './ordinals';
import { findQuantity } from './quantities';
import { refine } from './refine';
import { findRelative } from './relative';
import { findMisfit, type Resolved, resolve } from './resolve';
import { findScore } from './scores';
import { findTense } from './tense';
import { findTime } from './times';

/** In order: the first that reads something at a place wins. */
const finders: readonly Finder[] = [
	findTime,
	findEraYear,
	findRelative,
	findDate,
	findScore,
	findMoney,
	findOrdinal,
	findQuantity,
	findTimesWord,
];

/** Every figure of the article's own sentences, in reading order, none overlapping; `published` is an ISO date that relative dates count from. */
export function findFigures(prose: Prose, published: string | undefined): Figure[] {
	const orderOf = memoize(1, (text) => findDateOrder(text) ?? 'month-first');
	const order = () => orderOf(prose.text);
	return prose.sentences.flatMap((sentence) =>
		isListNumber(prose.text, sentence) ? [] : findInSentence(prose.text, sentence, published, order),
	);
}

/** The "2." of "2. Who pays?", which stands at the beginning of a line as a sentence of its own. */
function isListNumber(text: string, { start, end }: Span): boolean {
	return (
		end - start <= 3 &&
		/^\d{1,2}[.)]$/.test(text.slice(start, end)) &&
		(start === 0 || text[start - 1] === '\n') &&
		/^[ \t]+\S/.test(text.slice(end, end + 4))
	);
}

function findInSentence(text: string, sentence: Span, published: string | undefined, order: () => DateOrder): Figure[] {
	const lexemes = findLexemes(text, sentence);
	const drafts = refine(lexemes, findDrafts(lexemes));
	return drafts.map((draft, i) => toFigure(lexemes, inOrder(draft, order), drafts, i, published));
}

/** "03/04/2026" as the article's other dates have it. */
function inOrder(draft: Draft, order: () => DateOrder): Draft {
	const { when } = draft;
	if (!when?.swappable || order() === 'month-first') return draft;
	return { ...draft, when: { ...when, month: when.day!, day: when.month! } };
}

function findDrafts(lexemes: Lexemes): Draft[] {
	const drafts: Draft[] = [];
	for (let at = 0; at < lexemes.length; ) {
		const beyond = mayBegin(lexemes[at]!) ? passOver(lexemes, at) : at + 1;
		const draft = beyond === at ? findAt(lexemes, at) : undefined;
		if (draft) drafts.push(draft);
		at = draft?.to ?? Math.max(beyond, at + 1);
	}
	return drafts;
}

function findAt(lexemes: Lexemes, at: number): Draft | undefined {
	for (const find of finders) {
		const draft = find(lexemes, at);
		if (draft) return draft;
	}
	return undefined;
}

function toFigure(
	lexemes: Lexemes,
	draft: Draft,
	drafts: readonly Draft[],
	i: number,
	published: string | undefined,
): Figure {
	const start = lexemes[draft.from]!.start;
	const end = lexemes[draft.to - 1]!.end;
	const of = findObject(lexemes, draft, drafts[i + 1]?.from ?? lexemes.length);
	const anchor = dateBefore(lexemes, draft, drafts[i - 1]);
	const when = draft.when && { ...anchor?.when, ...draft.when };
	const { from, to } = anchor ?? draft;
	const dated: Resolved = when ? resolve(when, published, findTense(lexemes, from, to)) : {};
	const value = when ? dated.value : draft.value;
	const misfit = when && findMisfit(when, dated);
	return {
		start,
		end,
		kind: draft.kind,
		hedge: draft.hedge ?? (draft.low !== undefined && draft.high === undefined ? 'at-least' : 'exact'),
		...(value === undefined ? {} : { value }),
		...(draft.low === undefined ? {} : { low: draft.low }),
		...(draft.high === undefined ? {} : { high: draft.high }),
		...(draft.unit === undefined ? {} : { unit: draft.unit }),
		...(draft.currency === undefined ? {} : { currency: draft.currency }),
		...(of ? { of } : {}),
		...(dated.inferred ? { inferred: dated.inferred } : {}),
		...(misfit ? { misfit } : {}),
	};
}

const betweenDateAndTime = new Set([
	'at',
	'(',
	',',
	'around',
	'about',
	'from',
	'shortly',
	'just',
	'after',
	'before',
	'until',
	'-',
	'–',
	'|',
	'by',
]);

/** "on Tuesday at 7:46 a.m.": the date right before a time that names none. */
function dateBefore(lexemes: Lexemes, draft: Draft, before: Draft | undefined): Draft | undefined {
	if (draft.kind !== 'time' || before?.kind !== 'date' || !draft.when) return undefined;
	const { day, weekday, period } = draft.when;
	if (day !== undefined || weekday !== undefined || period !== undefined) return undefined;
	const gap = draft.from - before.to;
	return gap === 0 || (gap <= 3 && betweenDateAndTime.has(lexemes[before.to]!.low)) ? before : undefined;
}
