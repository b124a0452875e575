import type { InferredDate } from '../article';
import {
	addDays,
	addMonths,
	type Day,
	dayNumber,
	daysIn,
	isDay,
	monthNames,
	readDay,
	toIso,
	toWords,
	two,
	weekdayNames,
	weekdayOf,
} from './calendar';
import type { When } from './draft';
import { vocabulary } from './vocabulary';

/** Where the words around a date point: what they tell of is over, is to come, or they do not say. */
export type Tense = 'past' | 'future' | 'open';

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
		full === value ? undefined : { value: full, because: inferred?.because ?? `the time zone on ${day}` },
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
const multiples: Readonly<Record<string, readonly [number, string]>> = {
	fortnight: [2, 'week'],
	quarter: [3, 'month'],
	decade: [10, 'year'],
	century: [100, 'year'],
	generation: [30, 'year'],
};

/** ISO 8601 duration: "P7W", "PT3H". */
function toPeriod(count: number, unit: string): string {
	const [times, base] = multiples[unit] ?? [1, unit];
	const time = base === 'second' || base === 'minute' || base === 'hour';
	return `P${time ? 'T' : ''}${count * times}${letters[base] ?? 'D'}`;
}

function quarterOf(year: number, quarter: number): string {
	return `${year}-${two(3 * quarter - 2)}/${year}-${two(3 * quarter)}`;
}

function halfOf(year: number, half: number): string {
	return `${year}-${half === 1 ? '01' : '07'}/${year}-${half === 1 ? '06' : '12'}`;
}

/** Meteorological seasons of the northern half of the world; winter is named after the year it begins in. */
function seasonOf(year: number, month: number): string {
	return month === 12 ? `${year}-12/${year + 1}-02` : `${year}-${two(month)}/${year}-${two(month + 2)}`;
}

function inferDate(when: When, on: Day, tense: Tense): InferredDate | undefined {
	const found = infer(when, on, tense);
	return found && { value: found[0], because: `${found[1]} ${toWords(on)}` };
}

type Inference = readonly [value: string, because: string] | undefined;

function infer(when: When, on: Day, tense: Tense): Inference {
	if (when.floating || when.decade !== undefined) return undefined;
	if (when.ago) return inferAgo(when.ago, on);
	if (when.period === 'quarter' && when.quarter !== undefined)
		return [quarterOf(on.year + (when.shift ?? 0), when.quarter), 'counted from'];
	if (when.period === 'half' && when.half !== undefined)
		return [halfOf(on.year + (when.shift ?? 0), when.half), 'counted from'];
	if (when.period === 'week' && when.weekday !== undefined) return inWeek(when.weekday, when.shift ?? 0, on);
	if (when.period !== undefined) return inferPeriod(when.period, when.shift ?? 0, on);
	if (when.year !== undefined) return undefined;
	if (when.month !== undefined && when.day !== undefined) return inferMonthDay(when, on);
	if (when.month !== undefined) return inferMonth(when.month, when.shift, on, tense);
	if (when.season !== undefined) return inferSeason(when.season, when.shift ?? 0, on);
	if (when.quarter !== undefined) return inferQuarter(when.quarter, on, tense);
	if (when.weekday !== undefined && when.day === undefined) return inferWeekday(when.weekday, when.shift, on, tense);
	if (when.day !== undefined) return inferDayOfMonth(when.day, on);
	return undefined;
}

/** "Tuesday of next week". */
function inWeek(weekday: number, shift: -1 | 0 | 1, on: Day): Inference {
	return [
		toIso(addDays(on, weekday - weekdayOf(on) + 7 * shift)),
		`${weekdayNames[weekday - 1]} of the week ${shift < 0 ? 'before' : shift > 0 ? 'after' : 'of'}`,
	];
}

function inferAgo({ unit, count, sign }: NonNullable<When['ago']>, on: Day): Inference {
	if (count === undefined) return undefined;
	const [times, base] = multiples[unit] ?? [1, unit];
	const total = count * times * sign;
	const because = `${count} ${unit}${count === 1 ? '' : 's'} ${sign < 0 ? 'before' : 'after'}`;
	if (base === 'year') return [String(on.year + Math.round(total)), because];
	if (base === 'month') return [toIso(addMonths(on, Math.round(total))).slice(0, 7), because];
	if (base === 'week') return [toIso(addDays(on, Math.round(7 * total))), because];
	if (base === 'day' || base === 'night') return [toIso(addDays(on, Math.round(total))), because];
	return [toIso(on), because];
}

function inferPeriod(period: NonNullable<When['period']>, shift: -1 | 0 | 1, on: Day): Inference {
	const because = shift < 0 ? `the ${period} before` : shift > 0 ? `the ${period} after` : `the ${period} of`;
	switch (period) {
		case 'day':
			return [toIso(addDays(on, shift)), because];
		case 'week': {
			const monday = addDays(on, 1 - weekdayOf(on) + 7 * shift);
			return [`${toIso(monday)}/${toIso(addDays(monday, 6))}`, because];
		}
		case 'weekend': {
			const late = weekdayOf(on) >= 6;
			const saturday = addDays(
				on,
				6 -
					weekdayOf(on) +
					7 * (shift < 0 || (shift === 0 && !late && weekdayOf(on) <= 2) ? -1 : shift > 0 && late ? 1 : 0),
			);
			return [`${toIso(saturday)}/${toIso(addDays(saturday, 1))}`, because];
		}
		case 'month':
			return [toIso(addMonths({ ...on, day: 1 }, shift)).slice(0, 7), because];
		case 'year':
			return [String(on.year + shift), because];
		case 'quarter': {
			const quarter = Math.floor((on.month - 1) / 3) + shift;
			return [quarterOf(on.year + Math.floor(quarter / 4), (((quarter % 4) + 4) % 4) + 1), because];
		}
		case 'decade': {
			const start = on.year - (on.year % 10) + 10 * shift;
			return [`${start}/${start + 9}`, because];
		}
		case 'century': {
			const start = on.year - ((on.year - 1) % 100) + 100 * shift;
			return [`${start}/${start + 99}`, because];
		}
		case 'half':
		case 'season':
			return undefined;
	}
}

/** The nearest year: half a year back, half a year on. A weekday that does not fit changes nothing: it is told as a misfit. */
function inferMonthDay(when: When, on: Day): Inference {
	const distance = (day: Day) => Math.abs(dayNumber(day) - dayNumber(on));
	const nearest = [on.year - 1, on.year, on.year + 1]
		.map((year) => ({ year, month: when.month!, day: when.day! }))
		.filter(isDay)
		.sort((a, b) => distance(a) - distance(b))[0];
	if (!nearest) return undefined;
	const first = toIso(nearest);
	const last = when.lastDay === undefined ? '' : `/${toIso({ ...nearest, day: when.lastDay })}`;
	return [first + last, 'the year nearest to'];
}

/** What is wrong with a date whose weekday does not fit ("Sunday, 23 May 2026 is a Saturday"), or that no calendar has. */
export function findMisfit(when: When, resolved: Resolved): string | undefined {
	if (when.month !== undefined && when.day !== undefined && when.day > daysIn(when.year ?? 2000, when.month)) {
		return `${monthNames[when.month - 1]} has no day ${when.day}`;
	}
	if (when.weekday === undefined || when.day === undefined) return undefined;
	const day = readDay(resolved.inferred?.value ?? resolved.value ?? '');
	if (!day || weekdayOf(day) === when.weekday) return undefined;
	return `${toWords(day)} is a ${weekdayNames[weekdayOf(day) - 1]}, not a ${weekdayNames[when.weekday - 1]}`;
}

/** "In March" is the last one, unless what is told is to come or the month is close ahead. */
function inferMonth(month: number, shift: When['shift'], on: Day, tense: Tense): Inference {
	const iso = (year: number) => `${year}-${two(month)}`;
	const back = (on.month - month + 12) % 12;
	if (shift === 0) return [iso(on.year), 'in the year of'];
	if (shift === -1) return [iso(month < on.month ? on.year : on.year - 1), `the last ${monthNames[month - 1]} before`];
	if (shift === 1) return [iso(month > on.month ? on.year : on.year + 1), `the next ${monthNames[month - 1]} after`];
	const ahead = (12 - back) % 12;
	const future = tense === 'future' ? back > 0 : tense === 'past' ? false : back > 8;
	if (back === 0) return [iso(on.year), 'in the month of'];
	const total = on.year * 12 + on.month - 1 + (future ? ahead : -back);
	return [
		iso(Math.floor(total / 12)),
		future ? `the next ${monthNames[month - 1]} after` : `the last ${monthNames[month - 1]} before`,
	];
}

function inferSeason(season: number, shift: -1 | 0 | 1, on: Day): Inference {
	const running = on.month >= season && on.month < season + 3;
	const past = on.month >= season + 3;
	const year =
		shift < 0
			? past
				? on.year
				: on.year - 1
			: shift > 0
				? on.month < season && !running
					? on.year
					: on.year + 1
				: on.year;
	return [seasonOf(year, season), shift < 0 ? 'the last one before' : shift > 0 ? 'the next one after' : 'the one of'];
}

/** "the third quarter": the last one that is over, the next one where it is to come. */
function inferQuarter(quarter: number, on: Day, tense: Tense): Inference {
	const current = Math.floor((on.month - 1) / 3) + 1;
	const year =
		tense === 'future' ? (quarter >= current ? on.year : on.year + 1) : quarter <= current ? on.year : on.year - 1;
	return [quarterOf(year, quarter), 'the calendar quarter nearest to'];
}

/** News names the days of the week around it: the last such day up to the day of publication, or the next one where the words point ahead. */
function inferWeekday(weekday: number, shift: When['shift'], on: Day, tense: Tense): Inference {
	const name = weekdayNames[weekday - 1]!;
	const back = (weekdayOf(on) - weekday + 7) % 7;
	if (shift === 1) {
		const days = back === 0 ? 7 : 7 - back;
		return [toIso(addDays(on, days)), `${name} after`];
	}
	if (shift === -1) return [toIso(addDays(on, -(back === 0 ? 7 : back))), `${name} before`];
	if ((tense === 'future' || (shift === 0 && tense === 'open')) && back > 0)
		return [toIso(addDays(on, 7 - back)), `${name} after`];
	return [toIso(addDays(on, -back)), back === 0 ? `${name},` : `${name} before`];
}

/** "The 18th": this month's if it is near, else the neighbour's that is nearest. */
function inferDayOfMonth(day: number, on: Day): Inference {
	const candidates = [-1, 0, 1]
		.map((shift) => addMonths({ ...on, day: 1 }, shift))
		.filter(({ year, month }) => day <= daysIn(year, month))
		.map(({ year, month }) => ({ year, month, day }));
	const nearest = candidates.sort(
		(a, b) => Math.abs(dayNumber(a) - dayNumber(on)) - Math.abs(dayNumber(b) - dayNumber(on)),
	)[0];
	return nearest && [toIso(nearest), `the ${day}th nearest to`];
}
