import type { InferredDate } from '../article';
import {
	addDays,
	addMonths,
	type Day,
	dayNumber,
	daysIn,
	isDay,
	monthNames,
	toIso,
	toWords,
	two,
	weekdayNames,
	weekdayOf,
} from './calendar';
import type { When } from './draft';
import { halfOf, longUnits, quarterOf, seasonOf } from './periods';
import type { Tense } from './tense';

/** The date that was meant, worked out from the day of publication; undefined where nothing can be added to what is written. */
export function inferDate(when: When, on: Day, tense: Tense): InferredDate | undefined {
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
	if (when.day !== undefined) return inferDayOfMonth(when.day, on, tense);
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
	const [times, base] = longUnits[unit] ?? [1, unit];
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

/** So many days ahead a day of the month still lies where the words point ahead: further off, the one just past is meant as often. */
const daysAhead = 21;

/** "The 18th": this month's if it is near, else the neighbour's that is nearest; "returns on the 26th" is the next one. */
function inferDayOfMonth(day: number, on: Day, tense: Tense): Inference {
	const candidates = [-1, 0, 1]
		.map((shift) => addMonths({ ...on, day: 1 }, shift))
		.filter(({ year, month }) => day <= daysIn(year, month))
		.map(({ year, month }) => ({ year, month, day }));
	const next = candidates.find((one) => dayNumber(one) >= dayNumber(on) && dayNumber(one) - dayNumber(on) <= daysAhead);
	if (tense === 'future' && next) return [toIso(next), `the next ${ordinal(day)} after`];
	const last = candidates.findLast((one) => dayNumber(one) <= dayNumber(on));
	if (tense === 'past' && last) return [toIso(last), `the last ${ordinal(day)} before`];
	const nearest = candidates.sort(
		(a, b) => Math.abs(dayNumber(a) - dayNumber(on)) - Math.abs(dayNumber(b) - dayNumber(on)),
	)[0];
	return nearest && [toIso(nearest), `the ${ordinal(day)} nearest to`];
}

/** "1st", "22nd", "13th". */
function ordinal(day: number): string {
	const ends = day > 10 && day < 14 ? undefined : ['th', 'st', 'nd', 'rd'][day % 10];
	return `${day}${ends ?? 'th'}`;
}
