import type { Figure } from '../article/article';
import { toBase } from '../claims/units';
import { numberOf } from '../util/interned';
import { PairMemo } from '../util/memoize';
import { phrase } from '../util/phrase';
import { remember } from '../util/remember';
import type { Judgement } from './comparison';
import { judgeDates } from './dates';

/** "More than 40" speaks of 43, hardly of 400: a one-sided bound reaches half as far again. A convention, not a rule of grammar. */
const boundReach = 1.5;
/** "Dozens" may be many dozens; hundreds would have been called so. */
const vagueReach = 5;
/** "About" covers a tenth in each direction. */
const aboutShare = 0.1;

interface Extent {
	readonly dimension: string;
	readonly low: number;
	readonly high: number;
}

/** From this number on, news converts what it rounded to a whole one. */
const leastRounded = 20;

/** Half a unit of the last digit that was written: "1,200" may be anything that rounds to it at two digits, "1,183" is itself. */
function roundingOf(value: number): number {
	if (value === 0) return 0;
	// Decimals of a number of some size were left out before it was converted: 31.4 metres, 31 metres, 102 feet.
	if (Math.abs(value) >= leastRounded && !Number.isInteger(value)) return 0.5;
	const digits = Math.abs(value)
		.toPrecision(12)
		.replace(/\.?0+$/, '')
		.replace(/e.*$/, '');
	const decimals = digits.includes('.')
		? digits.length - digits.indexOf('.') - 1
		: -(/0*$/.exec(digits)?.[0].length ?? 0);
	return 0.5 * 10 ** -decimals;
}

/** What a figure leaves possible, in base units: its rounding where `rounded`, its hedge, its range. */
function measure(figure: Figure, rounded: boolean): Extent | undefined {
	const low = Number(figure.low ?? figure.value ?? Number.NaN);
	const high = Number(figure.high ?? figure.value ?? Number.NaN);
	if (Number.isNaN(low) && Number.isNaN(high)) return undefined;
	const unit = figure.currency ?? figure.unit ?? figure.kind;
	if (figure.kind === 'ratio') return share(low, figure.hedge);
	let from = Number.isNaN(low) ? high : low;
	// "Dozens" has no upper end: anything up to the next larger word.
	let to = Number.isNaN(high) ? low * vagueReach : high;
	// Points are converted exactly: 200 basis points are two percentage points.
	const slack = rounded && figure.kind !== 'points' ? roundingOf(to) : 0;
	if (figure.hedge === 'about') [from, to] = [from - Math.abs(from) * aboutShare, to + Math.abs(to) * aboutShare];
	else if (figure.hedge === 'at-least' || figure.hedge === 'more-than') to += Math.abs(to) * (boundReach - 1);
	else if (figure.hedge === 'at-most' || figure.hedge === 'less-than') from -= Math.abs(from) * (1 - 1 / boundReach);
	const a = toBase(from - slack, unit);
	const b = toBase(to + slack, unit);
	return { dimension: a.dimension, low: Math.min(a.value, b.value), high: Math.max(a.value, b.value) };
}

/** A fraction in words is a round one: "one in eight" may be 12 percent, "a third" 33.6. */
const fractionShare = 0.06;

function share(value: number, hedge: Figure['hedge']): Extent {
	const percent = value * 100;
	const slack = percent * (hedge === 'exact' ? fractionShare : 2 * fractionShare);
	return { dimension: 'percent', low: percent - slack, high: percent + slack };
}

const exactExtent = remember((figure: Figure) => measure(figure, false));
const roundedExtent = remember((figure: Figure) => measure(figure, true));

function isDate(figure: Figure): boolean {
	return figure.kind === 'date' || figure.kind === 'time';
}

/**
 * What a figure can be compared with, as a word: its dimension, its currency, or its kind where nothing converts. Percentages and percentage points are two; numbers and counts
 * are one, but only whole ones: 5.1 counts nothing.
 */
export const comparableAs = remember((figure: Figure): string => {
	const { kind, currency, value, low } = figure;
	if (
		isDate(figure) ||
		kind === 'score' ||
		kind === 'age' ||
		kind === 'ordinal' ||
		kind === 'percent' ||
		kind === 'points'
	)
		return kind;
	if (kind === 'money') return `money ${currency ?? ''}`;
	// An hour is no time of day.
	if (kind === 'duration') return kind;
	// "One in five" is 20 percent; how it is rounded, see `measure`.
	if (kind === 'ratio') return 'percent';
	const extent = exactExtent(figure);
	if (!extent) return `nothing ${value ?? ''}`;
	const counts = kind === 'count' || kind === 'number';
	return counts && Number.isInteger(Number(value ?? low)) ? 'number' : `${counts ? 'fraction' : extent.dimension}`;
});

/** Whether two figures can speak of one thing at all: same kind of value, convertible units, same currency. */
export function isComparable(a: Figure, b: Figure): boolean {
	if (comparableAs(a) !== comparableAs(b)) return false;
	if (a.kind !== 'ordinal' || a.unit === b.unit) return true;
	// "The 113th" without its minute is still no first or second.
	return (a.unit === undefined || b.unit === undefined) && Number(a.value) > 10 && Number(b.value) > 10;
}

/** Minutes at which a half of a football match ends: "the fourth minute of stoppage time" is the 94th. */
const halfEnds = [45, 90, 105, 120];

function judgeRanks(a: Figure, b: Figure): Judgement {
	if (a.value === b.value) return { verdict: 'same', because: phrase`the same rank` };
	const apart = Math.abs(Number(a.value) - Number(b.value));
	if ((a.unit === 'minute' || b.unit === 'minute') && halfEnds.includes(apart)) {
		return { verdict: 'compatible', because: phrase`one counts from the end of the half` };
	}
	return { verdict: 'conflict', because: phrase`two different ranks` };
}

/** Whether one measure is a whole number and the other, with decimals, rounds to it: 41 and 41.2 degrees. */
function isRoundOf(a: Figure, b: Figure): boolean {
	if (a.kind !== 'measure' && a.kind !== 'temperature') return false;
	const [x, y] = [Number(a.value), Number(b.value)];
	return Number.isInteger(x) !== Number.isInteger(y) && Math.round(x) === Math.round(y);
}

/** A number for what a figure says, wherever it stands: equal for figures that say the same in every detail. */
export const numberOfFigure = remember(({ start: _, end: __, of: ___, misfit: ____, ...said }: Figure) =>
	numberOf(JSON.stringify(said)),
);

/** Pairs of figures of some large stories. */
const mostJudged = 100_000;
const judged = new PairMemo<Judgement>(mostJudged);

/**
 * How two figures about one matter stand to each other. Percentages are never compared with percentage points, sums of money not across currencies.
 * Figures in different units may differ by the rounding of the last digit written, figures in one unit only by what a hedge or range allows. Whoever asks often brings the two figures' numbers along.
 */
export function judgeFigures(a: Figure, b: Figure, one = numberOfFigure(a), other = numberOfFigure(b)): Judgement {
	return judged.get(one, other, () => judge(a, b));
}

function judge(a: Figure, b: Figure): Judgement {
	if (isDate(a) && isDate(b)) return judgeDates(a, b);
	if (!isComparable(a, b))
		return { verdict: 'not-comparable', because: phrase`the two do not measure the same kind of thing` };
	if (a.kind === 'ordinal') return judgeRanks(a, b);
	if (typeof a.value === 'string' || typeof b.value === 'string') {
		const reversed = String(b.value).split('-').reverse().join('-');
		return a.value === b.value || a.value === reversed
			? { verdict: 'same', because: phrase`both say ${String(a.value)}` }
			: { verdict: 'conflict', because: phrase`${String(a.value)} against ${String(b.value)}` };
	}
	const sameUnit = (a.unit ?? a.currency) === (b.unit ?? b.currency);
	const extentOf = sameUnit ? exactExtent : roundedExtent;
	const [x, y] = [extentOf(a)!, extentOf(b)!];
	const exact = a.hedge === 'exact' && b.hedge === 'exact' && a.low === undefined && b.low === undefined;
	if (sameUnit && a.value === b.value && a.low === b.low && a.high === b.high) {
		return a.hedge === b.hedge
			? { verdict: 'same', because: phrase`the same value in the same unit` }
			: { verdict: 'compatible', because: phrase`the same value, hedged differently` };
	}
	if (sameUnit && isRoundOf(a, b)) return { verdict: 'compatible', because: phrase`one is the other in whole numbers` };
	if (x.low <= y.high && y.low <= x.high) {
		const because = sameUnit
			? phrase`one lies within what the other leaves open`
			: phrase`equal once converted and rounded as written`;
		return { verdict: exact && !sameUnit ? 'same' : 'compatible', because };
	}
	return {
		verdict: 'conflict',
		because: sameUnit ? phrase`two different values in one unit` : phrase`two different values, also after conversion`,
	};
}
