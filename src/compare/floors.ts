import type { Figure } from '../article/article';
import { exclude } from '../claims/attributes';
import type { FigureClaim } from '../claims/claim';
import { type Telling, tellingOf } from '../claims/telling';
import { toBase } from '../claims/units';
import { numberOf } from '../util/interned';
import { PairMemo } from '../util/memoize';
import { remember } from '../util/remember';
import type { Verdict } from './comparison';
import { isComparable, judgeFigures, numberOfFigure } from './figures';

/** How alike two figures' claims must be about, as a cosine, to be one matter. Equal figures are evidence of their own; different ones need more words in common. */
const figureFloors: Readonly<Record<Verdict, number>> = {
	same: 0,
	compatible: 0.18,
	conflict: 0.3,
	'not-comparable': 2,
};
/** How alike two claims of one value must be about: the more the value tells, the less. */
const sameFloors: Readonly<Record<Telling, number>> = { little: 0.14, some: 0.04, much: 0 };
/** A figure's value as one word; of a time, its digits. */
export const writtenDigits = remember(({ value }: Figure) => String(value).replace(/^.*T|:/g, ''));

/** The same digits in one order. */
export const sortedDigits = remember((figure: Figure) => [...writtenDigits(figure)].sort().join(''));

/** Digits in another order are a slip of one number, hardly two numbers: "61,204" and "64,201". */
export function isTransposed(a: FigureClaim, b: FigureClaim): boolean {
	const [x, y] = [writtenDigits(a.figure), writtenDigits(b.figure)];
	return (
		x.length >= 4 &&
		x.length === y.length &&
		x !== y &&
		sortedDigits(a.figure) === sortedDigits(b.figure) &&
		/^\d+$/.test(x) &&
		!/0{3,}$/.test(x)
	);
}

/** What tells of a figure's claim whether it can be another's counterpart: worked out once, asked for every pair. */
interface Traits {
	/** The past year that the figure is of; none for figures of the story's own time. Figures of two times do not contradict each other. */
	readonly past: string | undefined;
	/** The month that it is of, and the place whose clock it is read from, as attributes. */
	readonly month: string | undefined;
	readonly clock: string | undefined;
	/** The whole that it is a part of, as an attribute. */
	readonly whole: string | undefined;
	/** The deed whose day it is, as an attribute. */
	readonly deed: string | undefined;
	/** Whether it is a forecast, and whether it is a difference: a forecast is no result, "ten fewer" not ten, "down 4 per cent" no share of 4 per cent. */
	readonly manner: string;
	/** The value in base units; a fraction counts as the percentage it is. */
	readonly size: number;
	/** The value as it is written, and its digits without noughts at the end, in one order. */
	readonly written: string;
	readonly digits: string;
	/** The day since 1970, of dates. */
	readonly day: number;
}

const traitsOf = remember(({ figure, attributes }: FigureClaim): Traits => {
	const list = [...attributes];
	const { value, kind, unit, currency, inferred } = figure;
	const size = Number(value);
	const written = String(value);
	return {
		past: list.find((attribute) => /^in \d{4}$/.test(attribute)),
		month: list.find((attribute) => attribute.startsWith('in month ')),
		clock: list.find((attribute) => attribute.startsWith('clock ')),
		whole: list.find((attribute) => attribute.startsWith('of ')),
		deed: list.find((attribute) => attribute.startsWith('when ')),
		manner: `${attributes.has('foreseen')} ${attributes.has('difference')}`,
		size:
			kind === 'ratio' ? size * 100 : unit === undefined || currency !== undefined ? size : toBase(size, unit).value,
		written,
		digits: [...written.replace('.', '').replace(/0+$/, '')].sort().join(''),
		day: kind === 'date' ? Date.parse(String(inferred?.value ?? value).slice(0, 10)) / 86_400_000 : Number.NaN,
	};
});

/** How alike the words must be where one number is the other with a digit more. */
const digitMore = 0.16;

/** One number is the other with a digit more at its beginning or within: "8,500" and "18,500". */
function isDigitMore(a: FigureClaim, b: FigureClaim): boolean {
	if (a.figure.kind !== b.figure.kind || (a.figure.kind !== 'count' && a.figure.kind !== 'number')) return false;
	const [p, q] = [traitsOf(a).written, traitsOf(b).written];
	if (Math.abs(p.length - q.length) !== 1) return false;
	const [x, y] = p.length < q.length ? [p, q] : [q, p];
	if (!/^\d{4,}$/.test(x) || !/^\d+$/.test(y) || y.length !== x.length + 1 || x.replace(/0+$/, '').length < 2)
		return false;
	return [...y].some((_, index) => index < y.replace(/0+$/, '').length && y.slice(0, index) + y.slice(index + 1) === x);
}

/** Two digits of a sum or a number in another order: "$4.2 billion" and "$2.4 billion", 48,000 and 84,000, 23 and 32. Two digits may be two numbers, so the words must say the same as well. */
function isTransposedSum(a: FigureClaim, b: FigureClaim): boolean {
	const isNumber = ({ figure: { kind, value, hedge } }: FigureClaim) =>
		kind === 'money' || Number(value) >= 100 || ((kind === 'count' || kind === 'number') && hedge === 'exact');
	if (!isNumber(a) || !isNumber(b) || a.figure.kind === 'date') return false;
	const [x, y] = [traitsOf(a), traitsOf(b)];
	return (
		x.written.length === y.written.length && x.written !== y.written && x.digits.length >= 2 && x.digits === y.digits
	);
}

/** How alike the words must be of two sums of which one is ten or a thousand times the other. */
const tenfold = 0.05;

/** A point astray or a wrong scale word in a sum of two digits or more: "£3.5m" and "£35m", "$4.8 million" and "$4.8 billion". Round sums are often in that ratio. */
function isTenfold(a: FigureClaim, b: FigureClaim): boolean {
	if (a.figure.kind !== 'money' || b.figure.kind !== 'money') return false;
	const [x, y] = [traitsOf(a), traitsOf(b)];
	const [less, more] = x.size < y.size ? [x.size, y.size] : [y.size, x.size];
	return (
		x.digits.length >= 2 &&
		x.digits === y.digits &&
		[10, 1000].some((times) => Math.abs(more / less / times - 1) < 1e-9)
	);
}

/** A time alone in its line, as live pages and headers have it: when something was written, not when it happened. */
function isStamp({ terms }: FigureClaim): boolean {
	return ![...terms].some(([term, weight]) => weight >= clauseWeight && !/^(?:#|in )/.test(term));
}

/** Terms of a figure's clause weigh at least this, those of the rest of its sentence less. */
const clauseWeight = 0.6;

/** Two reports of one day are seldom more than a month apart: 1994 and last Wednesday are two days. */
const daysApart = 40;

function isFar(a: FigureClaim, b: FigureClaim): boolean {
	const yearOf = ({ figure }: FigureClaim) => String(figure.inferred?.value ?? figure.value).slice(0, 4);
	return yearOf(a) !== yearOf(b) || Math.abs(traitsOf(a).day - traitsOf(b).day) > daysApart;
}

/** How alike the words must be of two parts of wholes of one size: "three of its five engines" and "two of the five". */
const partsOfOne = 0.14;
/** How alike the words must be of two days on which one deed was done. */
const oneDeed = 0.2;

/** The deed of what was given for a time. */
const whenItEnds = 'when it ends';

/** Whether both are whole days that stand with one verb: "arrested on Tuesday" and "arrested early on Wednesday". */
function isDeedOfOneDay(a: FigureClaim, b: FigureClaim): boolean {
	const { deed } = traitsOf(a);
	return deed !== undefined && deed === traitsOf(b).deed && a.figure.kind === 'date' && !isFar(a, b);
}

/** What a length of time can be the length of, so that one thing has one. */
const lengths = new Set(['prison', 'within', 'lasting']);

const beginnings = new Set(['build', 'born', 'establish', 'launch']);

/** Whether both are bare years that say when something was built, founded, launched, or somebody born. */
function isYearOfOne(a: FigureClaim, b: FigureClaim): boolean {
	return (
		[a, b].every(({ figure }) => /^\d{4}$/.test(String(figure.value))) &&
		[...a.attributes].some((attribute) => beginnings.has(attribute) && b.attributes.has(attribute))
	);
}

/** Numbers that are further apart than this are not two reports of one thing, unless a word says what both are. */
const farApart = 10;

/** Clocks of two places are never further apart. */
const mostHours = 14;

/** Whether two times are whole hours apart, as far as clocks can be: then two of them may show one moment. */
function isWholeHours(a: FigureClaim, b: FigureClaim): boolean {
	if (a.figure.kind !== 'time') return false;
	const [x, y] = [a, b].map(({ figure }) =>
		/^(\d{4}-\d\d-\d\d)?T(\d\d:\d\d)/.exec(String(figure.inferred?.value ?? figure.value)),
	);
	if (!x || !y) return false;
	const day = x[1] ?? y[1] ?? '2000-01-01';
	const minutes = (Date.parse(`${x[1] ?? day}T${x[2]}Z`) - Date.parse(`${y[1] ?? day}T${y[2]}Z`)) / 60_000;
	return minutes !== 0 && minutes % 60 === 0 && Math.abs(minutes) <= mostHours * 60;
}

/** One day, fully known, in two sources of one story: most often it is the day of the same thing. */
const sameDay = 0.08;

/** How alike two figures' claims must be about to be linked, as a cosine, where their values stand to each other by the verdict; more than 1 where nothing links them. */
function floorOf(a: FigureClaim, b: FigureClaim, verdict: Verdict): number {
	if (verdict === 'same') return a.figure.kind === 'date' ? sameDay : sameFloors[tellingOf(a.figure)];
	const [one, other] = [traitsOf(a), traitsOf(b)];
	if (one.manner !== other.manner) return 2;
	if (verdict !== 'conflict') return figureFloors[verdict];
	if (one.past !== other.past) return 2;
	if (one.month !== undefined && other.month !== undefined && one.month !== other.month) return 2;
	if (one.clock !== other.clock && isWholeHours(a, b)) return 2;
	if (isDigitMore(a, b)) return digitMore;
	if (isTransposed(a, b)) return String(a.figure.value).length >= 5 ? 0 : 0.03;
	const { kind } = a.figure;
	if (kind === 'time' && (isStamp(a) || isStamp(b))) return 2;
	if (kind === 'age' && a.attributes.has('then') !== b.attributes.has('then')) return 2;
	const shared = [...a.attributes].filter((attribute) => b.attributes.has(attribute));
	// "Dozens" of one thing is no other number of another.
	if (shared.length === 0 && (a.figure.value === undefined || b.figure.value === undefined)) return 2;
	if (one.whole !== undefined && one.whole === other.whole) return partsOfOne;
	if (isDeedOfOneDay(a, b)) return oneDeed;
	if (isTransposedSum(a, b)) return figureFloors.compatible;
	if (one.deed === whenItEnds && other.deed === whenItEnds) return figureFloors.compatible;
	// The year something was built or somebody was born: one thing has one.
	if (kind === 'date' && isFar(a, b)) return isYearOfOne(a, b) ? figureFloors.compatible : 2;
	if (isTenfold(a, b)) return tenfold;
	const [x, y] = [one.size, other.size];
	if (shared.length === 0 && (Math.abs(x) > farApart * Math.abs(y) || Math.abs(y) > farApart * Math.abs(x))) return 2;
	// A story names many days, lengths of time, scores and ranks: only one that is plainly the same thing can be another.
	const many =
		kind === 'date' ||
		kind === 'score' ||
		(kind === 'duration' && !shared.some((attribute) => lengths.has(attribute))) ||
		(kind === 'ordinal' && !a.figure.unit);
	if (many) return 0.5;
	if (shared.length > 0) return figureFloors.conflict - 0.1;
	// One of two says what it is a figure of and the other does not.
	return (a.attributes.size === 0) === (b.attributes.size === 0) ? figureFloors.conflict : figureFloors.conflict + 0.1;
}

/**
 * How alike two figures' claims must be about to be linked, if nothing else speaks for it; none are so alike as an infinite floor. Below zero where the two agree: then it is what is missing to minus one, so
 * that one number tells both. Whoever asks often brings the two claims' numbers along.
 */
export function barOf(x: FigureClaim, y: FigureClaim, one = numberOfClaim(x), other = numberOfClaim(y)): number {
	return bars.get(one, other, () => bar(x, y));
}

function bar(x: FigureClaim, y: FigureClaim): number {
	if (!isComparable(x.figure, y.figure) || exclude(x.attributes, y.attributes)) return Number.POSITIVE_INFINITY;
	const { verdict } = judgeFigures(x.figure, y.figure);
	const floor = floorOf(x, y, verdict);
	if (floor >= 2) return Number.POSITIVE_INFINITY;
	return verdict === 'conflict' ? floor : -1 - floor;
}

/** Pairs of figures' claims of some large stories. */
const mostBars = 400_000;
const bars = new PairMemo<number>(mostBars);

/** A number for all of a figure's claim that `barOf` rests on. */
export const numberOfClaim = remember((claim: FigureClaim) =>
	numberOf(`${numberOfFigure(claim.figure)} ${isStamp(claim)} ${[...claim.attributes].join(', ')}`),
);
