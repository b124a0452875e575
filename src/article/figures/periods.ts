import { two } from './calendar';

const letters: Readonly<Record<string, string>> = {
	second: 'S',
	minute: 'M',
	hour: 'H',
	day: 'D',
	night: 'D',
	week: 'W',
	month: 'M',
	year: 'Y',
};
/** Units of time that ISO 8601 has no letter for, in units that it has; a generation is taken for 30 years. */
export const longUnits: Readonly<Record<string, readonly [number, string]>> = {
	fortnight: [2, 'week'],
	quarter: [3, 'month'],
	decade: [10, 'year'],
	century: [100, 'year'],
	generation: [30, 'year'],
};

/** ISO 8601 duration: "P7W", "PT3H". */
export function toPeriod(count: number, unit: string): string {
	const [times, base] = longUnits[unit] ?? [1, unit];
	const time = base === 'second' || base === 'minute' || base === 'hour';
	return `P${time ? 'T' : ''}${count * times}${letters[base] ?? 'D'}`;
}

/** First and last month of a calendar quarter. */
export function quarterOf(year: number, quarter: number): string {
	return `${year}-${two(3 * quarter - 2)}/${year}-${two(3 * quarter)}`;
}

/** First and last month of half a year. */
export function halfOf(year: number, half: number): string {
	return `${year}-${half === 1 ? '01' : '07'}/${year}-${half === 1 ? '06' : '12'}`;
}

/** Meteorological seasons of the northern half of the world; winter is named after the year it begins in. */
export function seasonOf(year: number, month: number): string {
	return month === 12 ? `${year}-12/${year + 1}-02` : `${year}-${two(month)}/${year}-${two(month + 2)}`;
}
