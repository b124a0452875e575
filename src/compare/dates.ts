import type { Figure } from '../article/article';
import { type Phrase, phrase } from '../util/phrase';
import { remember } from '../util/remember';
import type { Judgement } from './comparison';

/** What is known of a date or time; a part that a text leaves open is absent. */
interface Moment {
	readonly year?: number;
	readonly month?: number;
	readonly day?: number;
	/** 1 is Monday, 7 Sunday (ISO 8601). */
	readonly weekday?: number;
	/** Minutes after midnight, in the zone. */
	readonly minute?: number;
	/** Offset from UTC in minutes. */
	readonly zone?: number;
}

const dayPattern = /^(?:(\d{4})|-)(?:-(\d\d)(?:-(\d\d))?)?(?:T|$)/;
const weekdayPattern = /^-W-(\d)/;
/** A weekday as it is written, without a date or an hour. */
const isWeekday = /^-W-\d$/;
const clockPattern = /T(\d\d):(\d\d)(?::\d\d)?(?:(Z)|([-+])(\d\d):?(\d\d))?$/;

/** Reads a figure's ISO value, as far as the text or the inference goes; undefined where it names neither date nor time. */
const momentOf = remember((figure: Figure): Moment | undefined => {
	const value = String(figure.inferred?.value ?? figure.value ?? '');
	const day = dayPattern.exec(value);
	const weekday = weekdayPattern.exec(value)?.[1];
	const clock = clockPattern.exec(value);
	if (!day && !weekday && !clock) return undefined;
	const date =
		day?.[1] && day[2] && day[3] ? new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]))) : undefined;
	const known: Record<keyof Moment, number | undefined> = {
		year: day?.[1] ? Number(day[1]) : undefined,
		month: day?.[2] ? Number(day[2]) : undefined,
		day: day?.[3] ? Number(day[3]) : undefined,
		weekday: weekday ? Number(weekday) : date ? ((date.getUTCDay() + 6) % 7) + 1 : undefined,
		minute: clock ? Number(clock[1]) * 60 + Number(clock[2]) : undefined,
		zone: clock?.[3]
			? 0
			: clock?.[4]
				? (clock[4] === '-' ? -1 : 1) * (Number(clock[5]) * 60 + Number(clock[6]))
				: undefined,
	};
	return Object.fromEntries(Object.entries(known).filter(([, part]) => part !== undefined));
});

/** A moment with a zone, moved to UTC; only where its whole date is known. */
function toUtc(moment: Moment): Moment {
	const { year, month, day, minute, zone } = moment;
	if (year === undefined || month === undefined || day === undefined || minute === undefined || zone === undefined)
		return moment;
	const date = new Date(Date.UTC(year, month - 1, day, 0, minute - zone));
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		weekday: ((date.getUTCDay() + 6) % 7) + 1,
		minute: date.getUTCHours() * 60 + date.getUTCMinutes(),
		zone: 0,
	};
}

/** The parts of a moment that can differ, and what is said then; the first that does counts. */
const differing: Readonly<Record<Exclude<keyof Moment, 'zone'>, Phrase>> = {
	year: phrase`the year differs`,
	month: phrase`the month differs`,
	day: phrase`the day differs`,
	weekday: phrase`the weekday differs`,
	minute: phrase`the time of day differs`,
};

/** How far on a bound reaches, in the part that differs: "after 10 a.m." speaks of 10.20, hardly of 3 p.m., "by 2028" not of 2019. A convention, as for other figures. */
const boundReach: Readonly<Record<keyof typeof differing, number>> = {
	year: 0,
	month: 2,
	day: 31,
	weekday: 0,
	minute: 60,
};
/** Minutes: "around half past five" speaks of 5.45. */
const aboutReach = 20;

/** Whether what is `later` (or earlier, below 0) than a date or time by so much lies within what that one's hedge leaves open. */
function isWithin({ hedge }: Figure, part: keyof typeof differing, later: number): boolean {
	if (hedge === 'about') return part === 'minute' && Math.abs(later) <= aboutReach;
	if (Math.abs(later) > boundReach[part]) return false;
	return later > 0 ? hedge === 'more-than' || hedge === 'at-least' : hedge === 'less-than' || hedge === 'at-most';
}

/**
 * How two dates or times about one matter stand to each other: they conflict where a part that both know differs and neither lies within what the other leaves open ("after 10 a.m."). A weekday without a date fits every date on
 * that weekday; times of day are compared within one zone, or as instants where both dates and zones are known.
 */
export function judgeDates(a: Figure, b: Figure): Judgement {
	const [from, to] = [momentOf(a), momentOf(b)];
	if (!from || !to) return { verdict: 'not-comparable', because: phrase`one of the two names no date` };
	const [x, y] = from.zone !== undefined && to.zone !== undefined ? [toUtc(from), toUtc(to)] : [from, to];
	const zones = x.zone === y.zone;
	if (!zones && x.minute !== undefined && y.minute !== undefined) {
		return { verdict: 'not-comparable', because: phrase`the two times are of different zones, or one names none` };
	}
	const parts = (Object.keys(differing) as (keyof typeof differing)[]).filter(
		(part) => x[part] !== undefined && y[part] !== undefined && (part !== 'minute' || zones),
	);
	if (parts.length === 0)
		return { verdict: 'not-comparable', because: phrase`the two have no part of a date in common` };
	const different = parts.find((part) => x[part] !== y[part]);
	// "On Saturday" here and "until Saturday" there are read as the one before and the one after: the words do not say which.
	if (different && a.value === b.value && isWeekday.test(String(a.value)))
		return { verdict: 'compatible', because: phrase`the same weekday, of a week that the words leave open` };
	if (different) {
		const later = y[different]! - x[different]!;
		return isWithin(a, different, later) || isWithin(b, different, -later)
			? { verdict: 'compatible', because: phrase`one lies within what the other leaves open` }
			: { verdict: 'conflict', because: differing[different] };
	}
	if (a.hedge !== b.hedge) return { verdict: 'compatible', because: phrase`the same date or time, hedged differently` };
	const complete = (Object.keys(differing) as (keyof typeof differing)[]).every(
		(part) => (x[part] === undefined) === (y[part] === undefined),
	);
	return complete
		? { verdict: 'same', because: phrase`the same date or time` }
		: { verdict: 'compatible', because: phrase`one is more precise than the other` };
}
