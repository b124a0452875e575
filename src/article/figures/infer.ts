import { type Phrase, phrase, word } from '../../util/phrase';
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
	return found && { value: found[0], because: found[1](toWords(on)) };
}

/** A date with what is said of it: counted from which day. */
type Inference = readonly [value: string, because: Counted] | undefined;
type Counted = (from: Phrase) => Phrase;

function infer(when: When, on: Day, tense: Tense): Inference {
	if (when.floating || when.decade !== undefined) return undefined;
	if (when.ago) return inferAgo(when.ago, on);
	if (when.period === 'quarter' && when.quarter !== undefined)
		return [quarterOf(on.year + (when.shift ?? 0), when.quarter), (from) => phrase`counted from ${from}`];
	if (when.period === 'half' && when.half !== undefined)
		return [halfOf(on.year + (when.shift ?? 0), when.half), (from) => phrase`counted from ${from}`];
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

function lastBefore(what: Phrase | string): Counted {
	return (from) => phrase`the last ${what} before ${from}`;
}

function nextAfter(what: Phrase | string): Counted {
	return (from) => phrase`the next ${what} after ${from}`;
}

function inThatWeek(weekday: Phrase, shift: -1 | 0 | 1): Counted {
	if (shift < 0) return (from) => phrase`${weekday} of the week before ${from}`;
	if (shift > 0) return (from) => phrase`${weekday} of the week after ${from}`;
	return (from) => phrase`${weekday} of the week of ${from}`;
}

/** "Tuesday of next week". */
function inWeek(weekday: number, shift: -1 | 0 | 1, on: Day): Inference {
	return [toIso(addDays(on, weekday - weekdayOf(on) + 7 * shift)), inThatWeek(word(weekdayNames[weekday - 1]!), shift)];
}

function inferAgo({ unit, count, sign }: NonNullable<When['ago']>, on: Day): Inference {
	if (count === undefined) return undefined;
	const [times, base] = longUnits[unit] ?? [1, unit];
	const total = count * times * sign;
	const units = phrase`${count} ${word(`${unit}${count === 1 ? '' : 's'}`)}`;
	const because: Counted = (from) => (sign < 0 ? phrase`${units} before ${from}` : phrase`${units} after ${from}`);
	if (base === 'year') return [String(on.year + Math.round(total)), because];
	if (base === 'month') return [toIso(addMonths(on, Math.round(total))).slice(0, 7), because];
	if (base === 'week') return [toIso(addDays(on, Math.round(7 * total))), because];
	if (base === 'day' || base === 'night') return [toIso(addDays(on, Math.round(total))), because];
	return [toIso(on), because];
}

function inferPeriod(period: NonNullable<When['period']>, shift: -1 | 0 | 1, on: Day): Inference {
	const which = word(period);
	const because: Counted = (from) =>
		shift < 0
			? phrase`the ${which} before ${from}`
			: shift > 0
				? phrase`the ${which} after ${from}`
				: phrase`the ${which} of ${from}`;
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
	return [first + last, (from) => phrase`the year nearest to ${from}`];
}

/** "In March" is the last one, unless what is told is to come or the month is close ahead. */
function inferMonth(month: number, shift: When['shift'], on: Day, tense: Tense): Inference {
	const iso = (year: number) => `${year}-${two(month)}`;
	const back = (on.month - month + 12) % 12;
	if (shift === 0) return [iso(on.year), (from) => phrase`in the year of ${from}`];
	if (shift === -1) return [iso(month < on.month ? on.year : on.year - 1), lastBefore(word(monthNames[month - 1]!))];
	if (shift === 1) return [iso(month > on.month ? on.year : on.year + 1), nextAfter(word(monthNames[month - 1]!))];
	const ahead = (12 - back) % 12;
	const future = tense === 'future' ? back > 0 : tense === 'past' ? false : back > 8;
	if (back === 0) return [iso(on.year), (from) => phrase`in the month of ${from}`];
	const total = on.year * 12 + on.month - 1 + (future ? ahead : -back);
	return [
		iso(Math.floor(total / 12)),
		future ? nextAfter(word(monthNames[month - 1]!)) : lastBefore(word(monthNames[month - 1]!)),
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
	return [
		seasonOf(year, season),
		shift < 0
			? (from) => phrase`the last one before ${from}`
			: shift > 0
				? (from) => phrase`the next one after ${from}`
				: (from) => phrase`the one of ${from}`,
	];
}

/** "the third quarter": the last one that is over, the next one where it is to come. */
function inferQuarter(quarter: number, on: Day, tense: Tense): Inference {
	const current = Math.floor((on.month - 1) / 3) + 1;
	const year =
		tense === 'future' ? (quarter >= current ? on.year : on.year + 1) : quarter <= current ? on.year : on.year - 1;
	return [quarterOf(year, quarter), (from) => phrase`the calendar quarter nearest to ${from}`];
}

/** News names the days of the week around it: the last such day up to the day of publication, or the next one where the words point ahead. */
function inferWeekday(weekday: number, shift: When['shift'], on: Day, tense: Tense): Inference {
	const name = word(weekdayNames[weekday - 1]!);
	const before: Counted = (from) => phrase`${name} before ${from}`;
	const after: Counted = (from) => phrase`${name} after ${from}`;
	const back = (weekdayOf(on) - weekday + 7) % 7;
	if (shift === 1) {
		const days = back === 0 ? 7 : 7 - back;
		return [toIso(addDays(on, days)), after];
	}
	if (shift === -1) return [toIso(addDays(on, -(back === 0 ? 7 : back))), before];
	if ((tense === 'future' || (shift === 0 && tense === 'open')) && back > 0)
		return [toIso(addDays(on, 7 - back)), after];
	return [toIso(addDays(on, -back)), back === 0 ? (from) => phrase`${name}, ${from}` : before];
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
	if (tense === 'future' && next) return [toIso(next), nextAfter(ordinal(day))];
	const last = candidates.findLast((one) => dayNumber(one) <= dayNumber(on));
	if (tense === 'past' && last) return [toIso(last), lastBefore(ordinal(day))];
	const nearest = candidates.sort(
		(a, b) => Math.abs(dayNumber(a) - dayNumber(on)) - Math.abs(dayNumber(b) - dayNumber(on)),
	)[0];
	return nearest && [toIso(nearest), (from) => phrase`the ${ordinal(day)} nearest to ${from}`];
}

/** "1st", "22nd", "13th". */
function ordinal(day: number): string {
	const ends = day > 10 && day < 14 ? undefined : ['th', 'st', 'nd', 'rd'][day % 10];
	return `${day}${ends ?? 'th'}`;
}
