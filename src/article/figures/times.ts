import { findDate } from './dates';
import type { Draft, When } from './draft';
import { isHyphen, isOne, type Lexemes } from './lexemes';
import { vocabulary } from './vocabulary';

/** Times of day with their zone and the date beside them: "02:47 UTC on 15 September", "10:47 p.m. Monday ET", "noon local time", "0800 GMT". */
export function findTime(lexemes: Lexemes, at: number): Draft | undefined {
	const clock = readClock(lexemes, at);
	if (!clock) return undefined;
	let { when, next } = clock;
	const until =
		isHyphen(lexemes[next]) ||
		isOne(lexemes, next, 'to', 'until') ||
		(isOne(lexemes, next, 'and') && isOne(lexemes, at - 1, 'between'))
			? readClock(lexemes, next + 1)
			: undefined;
	if (until && (until.sure || (clock.sure && isHyphen(lexemes[next])))) {
		const borrowed = clock.sure || !until.afternoon ? when : shiftToAfternoon(when, until.when);
		when = { ...borrowed, until: (until.when.hour ?? 0) * 60 + (until.when.minute ?? 0) };
		next = until.next;
	} else if (!clock.sure) return undefined;
	let zone = readZone(lexemes, next);
	if (zone) next = zone.next;
	const date = readDateBehind(lexemes, next);
	if (date) {
		next = date.to;
		const { from: _from, to: _to } = date;
		when = { ...date.when, ...when };
		if (!zone) {
			zone = readZone(lexemes, next);
			if (zone) next = zone.next;
		}
		if (isOne(lexemes, next - 1, 'evening', 'night', 'afternoon') && !clock.meridiem && (when.hour ?? 0) < 12)
			when = { ...when, hour: when.hour! + 12 };
	}
	return { from: at, to: next, kind: 'time', when: zone ? { ...when, zone: zone.name } : when };
}

interface Clock {
	readonly when: When;
	readonly next: number;
	/** Whether it can only be a time. */
	readonly sure: boolean;
	readonly meridiem: boolean;
	readonly afternoon: boolean;
}

function shiftToAfternoon(when: When, until: When): When {
	const later = (when.hour ?? 0) + 12;
	return (when.hour ?? 0) < 12 && later <= (until.hour ?? 0) ? { ...when, hour: later } : when;
}

function readClock(lexemes: Lexemes, at: number): Clock | undefined {
	const first = lexemes[at];
	if (!first) return undefined;
	if (first.kind === 'digits') return minutesOfHour(lexemes, at) ?? digitalClock(lexemes, at);
	if (first.kind !== 'word') return undefined;
	if (first.low === 'noon' || first.low === 'midday' || first.low === 'midnight') {
		if (first.low === 'midnight' && isOne(lexemes, at + 1, 'oil', 'feast')) return undefined;
		return {
			when: { hour: first.low === 'midnight' ? 0 : 12, minute: 0 },
			next: at + 1,
			sure: true,
			meridiem: true,
			afternoon: false,
		};
	}
	return minutesOfHour(lexemes, at) ?? spokenClock(lexemes, at);
}

/** "02:47", "7:46 a.m.", "2.30pm", "0800 GMT", "8 a.m.", "6 o’clock". */
function digitalClock(lexemes: Lexemes, at: number): Clock | undefined {
	const own = lexemes[at]!.low;
	if (lexemes[at]!.glued && lexemes[at - 1]?.kind === 'word' && lexemes[at - 1]!.low !== 't') return undefined;
	const colon =
		lexemes[at + 1]?.low === ':' && lexemes[at + 1]!.glued && lexemes[at + 2]?.glued ? lexemes[at + 2]!.low : undefined;
	if (colon !== undefined && /^\d{1,2}$/.test(own) && /^\d\d$/.test(colon)) {
		const seconds =
			lexemes[at + 3]?.low === ':' && lexemes[at + 3]!.glued && /^\d\d(?:\.\d+)?$/.test(lexemes[at + 4]?.low ?? '');
		return finish(lexemes, seconds ? at + 5 : at + 3, Number(own), Number(colon), !seconds || Number(own) > 3);
	}
	const dotted = /^(\d{1,2})\.(\d\d)$/.exec(own);
	if (dotted) {
		const clock = finish(lexemes, at + 1, Number(dotted[1]), Number(dotted[2]), false);
		if (clock?.meridiem) return clock;
		return clock && isDottedTime(lexemes, at) ? { ...clock, sure: true } : undefined;
	}
	if (/^(?:[01]\d|2[0-4])[0-5]\d$/.test(own)) {
		const military =
			readZone(lexemes, at + 1) ?? (isOne(lexemes, at + 1, 'hours', 'hrs') ? { name: '', next: at + 2 } : undefined);
		if (!military) return undefined;
		return {
			when: { hour: Number(own.slice(0, 2)), minute: Number(own.slice(2)) },
			next: military.name === '' ? military.next : at + 1,
			sure: true,
			meridiem: true,
			afternoon: false,
		};
	}
	if (!/^\d{1,2}$/.test(own)) return undefined;
	if (isOclock(lexemes, at + 1)) return dayPart(lexemes, at + 4, Number(own), 0);
	const clock = finish(lexemes, at + 1, Number(own), 0, false);
	if (clock?.meridiem) return clock;
	const part = dayPart(lexemes, at + 1, Number(own), 0);
	return part && part.next > at + 1 && isOne(lexemes, at - 1, 'at', 'by', 'from', 'around', 'until', 'about')
		? part
		: {
				...(clock ?? { when: { hour: Number(own), minute: 0 }, next: at + 1, meridiem: false, afternoon: false }),
				sure: false,
			};
}

const valued =
	/^(?:closed|traded|trading|ended|finished|stood|priced|valued|fixed|set|settled|opened|quoted|fell|rose|dropped|climbed|starts?|started|listed)$/;
const measured =
	/^(?:%|per|percent|pc|million|billion|trillion|m|bn|points?|euros?|dollars?|pounds?|pence|cents?|metres?|meters?|seconds?|km|kg|miles?|times|to|and|[-–x×])$/;

/** "22.10 A sergeant goes to the cabin", "before 22.52": an hour and minutes of two digits each, at the beginning of an entry or behind "before" and its like, and no price. */
function isDottedTime(lexemes: Lexemes, at: number): boolean {
	const [hour] = lexemes[at]!.low.split('.');
	const next = lexemes[at + 1];
	if (hour!.length !== 2 || Number(hour) > 23 || (next && measured.test(next.low))) return false;
	if (at === 0) return next?.kind === 'word' && next.capital;
	return (
		isOne(lexemes, at - 1, 'at', 'before', 'until', 'till', 'by', 'since') && !valued.test(lexemes[at - 2]?.low ?? '')
	);
}

function isOclock(lexemes: Lexemes, at: number): boolean {
	return isOne(lexemes, at, 'o') && isOne(lexemes, at + 1, "'", '’') && isOne(lexemes, at + 2, 'clock');
}

/** "six o’clock", "five in the morning", "half past six". */
function spokenClock(lexemes: Lexemes, at: number): Clock | undefined {
	const hour = lexemes[at]!.word?.cardinal;
	if (hour !== undefined && hour >= 1 && hour <= 12) {
		if (isOclock(lexemes, at + 1)) return dayPart(lexemes, at + 4, hour, 0);
		const clock = finish(lexemes, at + 1, hour, 0, false);
		if (clock?.meridiem) return clock;
		const part = dayPart(lexemes, at + 1, hour, 0);
		return part &&
			part.next > at + 1 &&
			!isOne(lexemes, at - 1, 'the', 'all') &&
			isOne(lexemes, at - 1, 'at', 'by', 'from', 'around', 'until', 'about', 'before', 'after')
			? part
			: undefined;
	}
	const isPast = isOne(lexemes, at + 1, 'past');
	const part = isOne(lexemes, at, 'half') && isPast ? 30 : isOne(lexemes, at, 'quarter') ? 15 : undefined;
	return part === undefined ? undefined : partOfHour(lexemes, at, part);
}

/** "twenty past three", "10 minutes to six": minutes that only a clock has. */
function minutesOfHour(lexemes: Lexemes, at: number): Clock | undefined {
	const minutes = cardinalAt(lexemes, at);
	if (minutes === undefined || minutes < 1 || minutes > 29) return undefined;
	const next = isOne(lexemes, at + 1, 'minutes') ? at + 1 : at;
	return next > at || minutes % 5 === 0 ? partOfHour(lexemes, next, minutes) : undefined;
}

function cardinalAt(lexemes: Lexemes, at: number): number | undefined {
	const lexeme = lexemes[at];
	return lexeme?.kind === 'digits' && /^\d\d?$/.test(lexeme.low) ? Number(lexeme.low) : lexeme?.word?.cardinal;
}

/** The hour behind "past" or "to", the last lexeme of the minutes standing at `at`. "Five to six" may be a score or a range: before the hour only after "at" and its like. */
function partOfHour(lexemes: Lexemes, at: number, minutes: number): Clock | undefined {
	const isPast = isOne(lexemes, at + 1, 'past');
	if (!isPast && !isOne(lexemes, at + 1, 'to')) return undefined;
	const hour = cardinalAt(lexemes, at + 2);
	if (hour === undefined || hour < 1 || hour > 12) return undefined;
	const before = isOne(lexemes, at, 'minutes') ? at - 2 : at - 1;
	if (!isPast && !isOne(lexemes, before, 'at', 'a')) return undefined;
	return isPast ? dayPart(lexemes, at + 3, hour, minutes) : dayPart(lexemes, at + 3, hour - 1, 60 - minutes);
}

/** "in the morning", "in the evening", "at night" behind an hour. */
function dayPart(lexemes: Lexemes, next: number, hour: number, minute: number): Clock | undefined {
	if (hour > 24 || hour < 0) return undefined;
	const inThe =
		isOne(lexemes, next, 'in') &&
		isOne(lexemes, next + 1, 'the') &&
		isOne(lexemes, next + 2, 'morning', 'afternoon', 'evening');
	const night = isOne(lexemes, next, 'at') && isOne(lexemes, next + 1, 'night');
	const late = night || (inThe && !isOne(lexemes, next + 2, 'morning'));
	const meridiem = inThe || night;
	return {
		when: { hour: late && hour < 12 && !(night && hour < 5) ? hour + 12 : hour, minute },
		next: inThe ? next + 3 : night ? next + 2 : next,
		sure: true,
		meridiem,
		afternoon: late,
	};
}

function finish(lexemes: Lexemes, at: number, hour: number, minute: number, sure: boolean): Clock | undefined {
	if (hour > 24 || minute > 59) return undefined;
	const meridiem = readMeridiem(lexemes, at);
	if (!meridiem)
		return isPointed(lexemes, at)
			? undefined
			: { when: { hour, minute }, next: at, sure, meridiem: false, afternoon: false };
	if (hour > 12 || hour === 0) return undefined;
	return {
		when: { hour: (hour % 12) + (meridiem.afternoon ? 12 : 0), minute },
		next: meridiem.next,
		sure: true,
		meridiem: true,
		afternoon: meridiem.afternoon,
	};
}

/** "3:52.14" is how long something took. */
function isPointed(lexemes: Lexemes, at: number): boolean {
	return (
		isOne(lexemes, at, '.', ':') && lexemes[at]!.glued && lexemes[at + 1]?.kind === 'digits' && lexemes[at + 1]!.glued
	);
}

function readMeridiem(lexemes: Lexemes, at: number): { afternoon: boolean; next: number } | undefined {
	const own = lexemes[at];
	if (!own) return undefined;
	if (own.low === 'am' || own.low === 'pm')
		return own.glued || !own.capital || lexemes[at]!.end - lexemes[at]!.start === 2
			? { afternoon: own.low === 'pm', next: at + 1 }
			: undefined;
	if (
		(own.low === 'a' || own.low === 'p') &&
		isOne(lexemes, at + 1, '.') &&
		lexemes[at + 1]!.glued &&
		isOne(lexemes, at + 2, 'm') &&
		lexemes[at + 2]!.start - lexemes[at + 1]!.end <= 1
	) {
		const dot = isOne(lexemes, at + 3, '.') && lexemes[at + 3]!.glued && at + 4 < lexemes.length ? at + 4 : at + 3;
		return {
			afternoon: own.low === 'p',
			next: isOne(lexemes, at + 3, '.') && lexemes[at + 3]!.glued ? Math.max(dot, at + 4) : dot,
		};
	}
	return undefined;
}

/** "GMT", "ET", "Eastern time", "local time", with or without brackets. */
function readZone(lexemes: Lexemes, at: number): { name: string; next: number } | undefined {
	const own = lexemes[at];
	if (!own) return undefined;
	if (own.low === 'local' && isOne(lexemes, at + 1, 'time')) return { name: 'local', next: at + 2 };
	if (own.low === '(') {
		const inner = readZone(lexemes, at + 1);
		return inner && isOne(lexemes, inner.next, ')') ? { name: inner.name, next: inner.next } : undefined;
	}
	if (own.low === 'z' && own.glued) return { name: 'utc', next: at + 1 };
	if (!own.capital || !vocabulary().zones.has(own.low)) return undefined;
	if (own.low.length <= 4) return { name: own.low, next: at + 1 };
	const named = isOne(lexemes, at + 1, 'daylight', 'standard', 'summer') ? at + 2 : at + 1;
	if (isOne(lexemes, named, 'time')) return { name: own.low, next: named + 1 };
	// "4:41 p.m. Eastern"
	const isBare = isOne(lexemes, at, 'eastern', 'pacific') && named === at + 1 && !lexemes[named]?.capital;
	return isBare ? { name: own.low, next: named } : undefined;
}

/** The date a time leans on: "on Tuesday", "Monday", ", May 3", "today", "yesterday". */
function readDateBehind(lexemes: Lexemes, at: number): Draft | undefined {
	const comma = isOne(lexemes, at, ',') ? at + 1 : at;
	const on = isOne(lexemes, comma, 'on') ? comma + 1 : comma;
	if (!lexemes[on]) return undefined;
	const date = findDate(lexemes, on);
	if (date?.when && (date.when.weekday || date.when.day) && date.when.decade === undefined) return date;
	const shift = { yesterday: -1, today: 0, tomorrow: 1 }[lexemes[on]!.low] as When['shift'];
	if (shift !== undefined) return { from: on, to: on + 1, kind: 'date', when: { period: 'day', shift } };
	return undefined;
}
