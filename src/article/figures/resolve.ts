import { type Phrase, phrase, word } from '../../util/phrase';
import type { InferredDate } from '../article';
import { dayNumber, daysIn, monthNames, readDay, toWords, two, weekdayNames, weekdayOf } from './calendar';
import type { When } from './draft';
import { inferDate } from './infer';
import { halfOf, quarterOf, seasonOf, toPeriod } from './periods';
import type { Tense } from './tense';
import { vocabulary } from './vocabulary';

/** A date as the text states it, and what could be worked out from the day of publication. */
export interface Resolved {
	readonly value?: string;
	readonly inferred?: InferredDate;
}

/** ISO 8601 for what is written; the rest is worked out from `published` (an ISO date) and kept apart. */
export function resolve(when: When, published: string | undefined, tense: Tense): Resolved {
	const reference = published === undefined ? undefined : readDay(published);
	const stated = statedDate(when);
	const inferred = reference && inferDate(when, reference, tense);
	if (when.hour === undefined) return pack(stated, inferred);
	const clock = toClock(when, when.zone && offsetOf(when.zone, undefined));
	const day = /^\d{4}-\d\d-\d\d$/.test(stated ?? '') ? stated : inferred?.value;
	const value = /^\d{4}-\d\d-\d\d$/.test(stated ?? '') ? `${stated}${clock}` : clock;
	const zone = when.zone && offsetOf(when.zone, day ?? published);
	if (!day || !/^\d{4}-\d\d-\d\d$/.test(day)) return pack(value, undefined);
	const full = `${day}${toClock(when, zone)}`;
	return pack(
		value,
		full === value ? undefined : { value: full, because: inferred?.because ?? phrase`the time zone on ${day}` },
	);
}

/** ISO 8601: the year 0 is 1 BC. */
function toYear(year: number): string {
	return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

function pack(value: string | undefined, inferred: InferredDate | undefined): Resolved {
	return { ...(value === undefined ? {} : { value }), ...(inferred && inferred.value !== value ? { inferred } : {}) };
}

function toClock(when: When, zone: string | undefined): string {
	const seconds = when.second === undefined ? '' : `:${two(when.second)}`;
	return `T${two(when.hour!)}:${two(when.minute ?? 0)}${seconds}${zone ?? ''}`;
}

/** "Z", "-04:00"; a name that covers summer and winter needs the day (rule of the United States since 2007). */
function offsetOf(zone: string, day: string | undefined): string | undefined {
	const known = vocabulary().zones.get(zone);
	if (!known) return undefined;
	if (!known.summer) return known.offset;
	const on = day === undefined ? undefined : readDay(day);
	if (!on) return undefined;
	const start = nthSunday(on.year, 3, 2);
	const end = nthSunday(on.year, 11, 1);
	const number = dayNumber(on);
	return number >= start && number < end ? known.summer : known.offset;
}

function nthSunday(year: number, month: number, nth: number): number {
	const first = { year, month, day: 1 };
	return dayNumber(first) + ((7 - weekdayOf(first)) % 7) + 7 * (nth - 1);
}

/** Only what is written: "--07-01" for "July 1", "-W-5" for "Friday", "-P32Y" for "32 years ago". */
function statedDate(when: When): string | undefined {
	const year = when.year === undefined ? undefined : toYear(when.year);
	if (when.decade !== undefined) return `${when.decade}/${when.decade + 9}`;
	if (when.lastYear !== undefined) return `${year}/${toYear(when.lastYear)}`;
	if (when.month !== undefined && when.day !== undefined) {
		const prefix = year === undefined ? '-' : year;
		const first = `${prefix}-${two(when.month)}-${two(when.day)}`;
		return when.lastDay === undefined ? first : `${first}/${prefix}-${two(when.month)}-${two(when.lastDay)}`;
	}
	if (when.month !== undefined) return year === undefined ? `--${two(when.month)}` : `${year}-${two(when.month)}`;
	if (when.quarter !== undefined && year) return quarterOf(when.year!, when.quarter);
	if (when.half !== undefined && year) return halfOf(when.year!, when.half);
	if (when.season !== undefined && year) return seasonOf(when.year!, when.season);
	if (year !== undefined) return year;
	if (when.weekday !== undefined) return when.day === undefined ? `-W-${when.weekday}` : `---${two(when.day)}`;
	if (when.day !== undefined) return `---${two(when.day)}`;
	if (when.ago?.count !== undefined) return `${when.ago.sign < 0 ? '-' : ''}${toPeriod(when.ago.count, when.ago.unit)}`;
	return undefined;
}

/** What is wrong with a date whose weekday does not fit ("Sunday, 23 May 2026 is a Saturday"), or that no calendar has. */
export function findMisfit(when: When, resolved: Resolved): Phrase | undefined {
	if (when.month !== undefined && when.day !== undefined && when.day > daysIn(when.year ?? 2000, when.month)) {
		return phrase`${word(monthNames[when.month - 1]!)} has no day ${when.day}`;
	}
	if (when.weekday === undefined || when.day === undefined) return undefined;
	const day = readDay(resolved.inferred?.value ?? resolved.value ?? '');
	if (!day || weekdayOf(day) === when.weekday) return undefined;
	return phrase`${toWords(day)} is a ${word(weekdayNames[weekdayOf(day) - 1]!)}, not a ${word(weekdayNames[when.weekday - 1]!)}`;
}
