import type { Phrase } from '../../util/phrase';
import type { DateOrder } from './order';

/** Proleptic Gregorian days, without clocks or time zones. */

/** A day of the calendar; months and weekdays count from 1, Monday is 1. */
export interface Day {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

const millisecondsADay = 86_400_000;

/** The day written in ISO 8601, undefined if it is none ("2025-02-30"). */
export function readDay(iso: string): Day | undefined {
	const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
	if (!match) return undefined;
	const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
	return isDay(day) ? day : undefined;
}

/** ISO 8601: "2025-06-21". */
export function toIso({ year, month, day }: Day): string {
	return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Two digits. */
export function two(value: number): string {
	return String(value).padStart(2, '0');
}

/** Whether the month has such a day. */
export function isDay({ year, month, day }: Day): boolean {
	return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Days since 1 January 1970. */
export function dayNumber({ year, month, day }: Day): number {
	return Date.UTC(year, month - 1, day) / millisecondsADay;
}

/** The day so many days since 1 January 1970. */
export function fromDayNumber(number: number): Day {
	const date = new Date(number * millisecondsADay);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
	return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** So many days later. */
export function addDays(day: Day, days: number): Day {
	return fromDayNumber(dayNumber(day) + days);
}

/** So many months later; the 31st becomes the last day of a shorter month. */
export function addMonths({ year, month, day }: Day, months: number): Day {
	const total = year * 12 + month - 1 + months;
	const target = { year: Math.floor(total / 12), month: (((total % 12) + 12) % 12) + 1 };
	return { ...target, day: Math.min(day, daysIn(target.year, target.month)) };
}

/** Names as they are written, in the order of their numbers. */
export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
/** Names as they are written, in the order of their numbers. */
export const monthNames = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
] as const;

/** "21 June 2025", for people. */
export function toWords({ year, month, day }: Day): Phrase {
	return { template: `{0} ${monthNames[month - 1]} {1}`, args: [String(day), String(year)] };
}

const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${month},?(?: (\\d{4})\\b)?`, 'i');
const monthFirst = new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4})\\b)?`, 'i');

/** The first full date in a short line, as ISO; `year` stands in where the line names none. Numeric dates in ISO order, or where their order is known or does not matter. */
export function readFullDate(line: string, year?: string, order?: DateOrder): string | undefined {
	const iso = /\b\d{4}-\d\d-\d\d\b/.exec(line);
	if (iso) return readDay(iso[0]) && iso[0];
	const numeric = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(line);
	if (numeric) return readNumericDate(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]), order);
	const us = monthFirst.exec(line);
	const gb = dayFirst.exec(line);
	const first =
		us && (!gb || us[3] || !gb[3])
			? { month: us[1]!, day: us[2]!, year: us[3] ?? year }
			: gb && { month: gb[2]!, day: gb[1]!, year: gb[3] ?? year };
	if (!first?.year) return undefined;
	const index = monthNames.findIndex((name) => name.toLowerCase().startsWith(first.month.toLowerCase()));
	const day = { year: Number(first.year), month: index + 1, day: Number(first.day) };
	return isDay(day) ? toIso(day) : undefined;
}

/** "21/09/2025": where one order is possible, or both mean the same day, or the order is known. */
function readNumericDate(
	first: number,
	second: number,
	year: number,
	order: DateOrder | undefined,
): string | undefined {
	const british = { year, month: second, day: first };
	const american = { year, month: first, day: second };
	const possible = [british, american].filter(isDay);
	if (possible.length === 1 || first === second) return possible[0] && toIso(possible[0]);
	if (possible.length === 0 || order === undefined) return undefined;
	return toIso(order === 'day-first' ? british : american);
}
