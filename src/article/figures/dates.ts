import type { Draft, When } from './draft';
import { hedgeBefore } from './hedges';
import { isHyphen, isOne, type Lexemes, skipHyphen } from './lexemes';
import { digitsValue } from './numerals';

/** Dates that name a day, a month or a year: "Tuesday, September 15, 2026", "24-25 June", "The 18th", "2019–2023", "the 1990s". */
export function findDate(lexemes: Lexemes, at: number): Draft | undefined {
	const first = lexemes[at]!;
	if (first.kind === 'digits') return numericDate(lexemes, at) ?? dayFirst(lexemes, at) ?? year(lexemes, at);
	if (first.kind === 'sign')
		return first.low === "'" || first.low === '’' || first.low === '‘' ? shortDecade(lexemes, at) : undefined;
	if (first.word?.weekday) return weekday(lexemes, at);
	if (first.word?.month) return monthFirst(lexemes, at);
	if (first.low === 'the') return dayOfMonth(lexemes, at);
	if (first.word?.decade && isOne(lexemes, at - 1, 'the', 'roaring', 'early', 'late', 'mid'))
		return { from: at, to: at + 1, kind: 'date', when: { decade: 1900 + first.word.decade } };
	return undefined;
}

function draft(from: number, to: number, when: When): Draft {
	return { from, to, kind: 'date', when };
}

const fullNames = new Set(['march', 'april', 'may', 'june', 'july']);

/** Behind a month or weekday that was cut short: "Sept." */
function skipDot(lexemes: Lexemes, at: number): number {
	const name = lexemes[at - 1]!.low;
	return isOne(lexemes, at, '.') && lexemes[at]!.glued && name.length <= 5 && !fullNames.has(name) ? at + 1 : at;
}

/** "Tuesday next week", "Tuesday of last week", "next week’s Tuesday" the other way round is rare. */
function weekAt(lexemes: Lexemes, at: number): { shift: -1 | 0 | 1; next: number } | undefined {
	const own = isOne(lexemes, at, 'of') ? at + 1 : at;
	const shift = ({ last: -1, this: 0, next: 1 } as const)[lexemes[own]?.low ?? ''];
	return shift !== undefined && isOne(lexemes, own + 1, 'week') ? { shift, next: own + 2 } : undefined;
}

function weekday(lexemes: Lexemes, at: number): Draft | undefined {
	const first = lexemes[at]!;
	if (!first.capital) return undefined;
	const short = first.low.length <= 5 && !first.low.endsWith('day');
	const next = skipDot(lexemes, at + 1);
	if (
		short &&
		next === at + 1 &&
		!isOne(lexemes, next, ',') &&
		!lexemes[next]?.word?.month &&
		lexemes[next]?.kind !== 'digits' &&
		!isOne(lexemes, at - 1, 'on', '(')
	)
		return undefined;
	const base: When = { weekday: first.word!.weekday! };
	const comma = isOne(lexemes, next, ',') ? next + 1 : isOne(lexemes, next, '(') ? next + 1 : next;
	const the = isOne(lexemes, comma, 'the') ? comma + 1 : comma;
	const full = lexemes[the]?.word?.month
		? monthFirst(lexemes, the)
		: lexemes[the]?.kind === 'digits'
			? dayFirst(lexemes, the)
			: undefined;
	if (full?.when?.day) return draft(at, full.to, { ...full.when, ...base });
	if (lexemes[the]?.kind === 'digits' && isSuffix(lexemes, the + 1) && the > comma)
		return draft(at, the + 2, { ...base, day: Number(lexemes[the]!.low) });
	if (short && next === at + 1) return undefined;
	const week = weekAt(lexemes, next);
	if (week) return draft(at, week.next, { ...base, shift: week.shift, period: 'week' });
	return draft(at, skipDayPart(lexemes, next), base);
}

const dayParts = ['morning', 'afternoon', 'evening', 'night', 'lunchtime'];

/** "Wednesday evening" is one date. */
export function skipDayPart(lexemes: Lexemes, at: number): number {
	return isOne(lexemes, at, ...dayParts) ? at + 1 : at;
}

function isSuffix(lexemes: Lexemes, at: number): boolean {
	return isOne(lexemes, at, 'st', 'nd', 'rd', 'th') && lexemes[at]!.glued;
}

function dayAt(lexemes: Lexemes, at: number): { day: number; next: number } | undefined {
	const own = lexemes[at];
	if (own?.kind === 'digits' && /^\d{1,2}$/.test(own.low)) {
		const day = Number(own.low);
		if (day < 1 || day > 31) return undefined;
		return { day, next: isSuffix(lexemes, at + 1) ? at + 2 : at + 1 };
	}
	const word = own?.word?.ordinal;
	if (word && word < 20 && own.low !== 'second') return { day: word, next: at + 1 };
	if (own?.word?.cardinal === 20 || own?.word?.cardinal === 30) {
		const more = lexemes[skipHyphen(lexemes, at + 1)]?.word?.ordinal;
		if (more && more < 10) return { day: own.word.cardinal + more, next: skipHyphen(lexemes, at + 1) + 1 };
	}
	return undefined;
}

/** A year of four digits, with or without a comma before it. */
function yearAt(lexemes: Lexemes, at: number): { year: number; next: number } | undefined {
	const comma = isOne(lexemes, at, ',', 'of') ? at + 1 : at;
	const own = lexemes[comma];
	if (own?.kind !== 'digits' || !/^(?:1[5-9]|20)\d\d$/.test(own.low)) return undefined;
	if (isOne(lexemes, comma + 1, ':') && lexemes[comma + 1]!.glued) return undefined;
	if (isOne(lexemes, comma + 1, 'gmt', 'utc')) return undefined;
	return { year: Number(own.low), next: comma + 1 };
}

/** "July 1", "June 24-25, 2025", "Sept. 15", "March 2025", "March". */
function monthFirst(lexemes: Lexemes, at: number): Draft | undefined {
	const first = lexemes[at]!;
	if (!first.capital) return undefined;
	const month = first.word!.month!;
	const behind = skipDot(lexemes, at + 1);
	const the = isOne(lexemes, behind, 'the') && isSuffix(lexemes, behind + 2) ? behind + 1 : behind;
	const day =
		lexemes[the]?.kind === 'digits' || lexemes[the]?.word?.ordinal || lexemes[the]?.word?.cardinal
			? dayAt(lexemes, the)
			: undefined;
	if (day && !(isOne(lexemes, day.next, ':') && lexemes[day.next]!.glued)) {
		const last =
			isHyphen(lexemes[day.next]) || isOne(lexemes, day.next, 'to', 'and') ? dayAt(lexemes, day.next + 1) : undefined;
		const joined =
			last &&
			last.day > day.day &&
			!lexemes[last.next]?.word?.month &&
			(isHyphen(lexemes[day.next]) || isOne(lexemes, day.next, 'to'))
				? last
				: undefined;
		const year = yearAt(lexemes, joined?.next ?? day.next);
		return draft(at, year?.next ?? joined?.next ?? day.next, {
			month,
			day: day.day,
			...(joined ? { lastDay: joined.day } : {}),
			...(year ? { year: year.year } : {}),
		});
	}
	const year = yearAt(lexemes, behind);
	if (year) return draft(at, year.next, { month, year: year.year });
	return monthAlone(lexemes, at, behind, month);
}

const monthCues = [
	'in',
	'since',
	'by',
	'of',
	'last',
	'next',
	'this',
	'until',
	'till',
	'from',
	'early',
	'late',
	'mid',
	'through',
	'during',
	'between',
	'to',
	'before',
	'after',
	'for',
	'and',
	'or',
	'each',
	'every',
	'ending',
	'ended',
	'beginning',
	'to',
	'about',
	'around',
	'back',
	'than',
	'on',
];

/** "May", "March", "June", "April" and "August" are words and names too: they need a preposition. */
function monthAlone(lexemes: Lexemes, at: number, next: number, month: number): Draft | undefined {
	const first = lexemes[at]!;
	const before = lexemes[at - 1];
	const cued = before && (monthCues.includes(before.low) || isHyphen(before));
	const doubtful = [
		'may',
		'march',
		'mar',
		'june',
		'april',
		'august',
		'jan',
		'dec',
		'sep',
		'nov',
		'oct',
		'feb',
		'apr',
		'jun',
		'jul',
		'aug',
	].includes(first.low);
	if (doubtful && !cued) {
		const possessive =
			(isOne(lexemes, next, "'", '’') && isOne(lexemes, next + 1, 's')) ||
			isOne(
				lexemes,
				next,
				'figures',
				'data',
				'sales',
				'report',
				'meeting',
				'election',
				'elections',
				'inflation',
				'when',
			);
		if (!possessive || first.low === 'may') return undefined;
	}
	const name = lexemes[next];
	if (
		cued &&
		name?.kind === 'word' &&
		name.capital &&
		!name.word?.month &&
		!name.word?.weekday &&
		doubtful &&
		!isOne(lexemes, at - 1, 'in', 'since', 'last', 'next', 'this')
	)
		return undefined;
	const shift = isOne(lexemes, at - 1, 'last')
		? -1
		: isOne(lexemes, at - 1, 'next')
			? 1
			: isOne(lexemes, at - 1, 'this')
				? 0
				: undefined;
	return draft(shift === undefined ? at : at - 1, next, { month, ...(shift === undefined ? {} : { shift }) });
}

/** "15 September 2026", "24-25 June", "the 4th of July", "15SEP". */
function dayFirst(lexemes: Lexemes, at: number): Draft | undefined {
	const day = dayAt(lexemes, at);
	if (!day) return undefined;
	const range =
		isHyphen(lexemes[day.next]) || isOne(lexemes, day.next, 'to', 'and') ? dayAt(lexemes, day.next + 1) : undefined;
	const last = range && range.day > day.day ? range : undefined;
	let next = last?.next ?? day.next;
	if (isOne(lexemes, next, 'of')) next++;
	next = skipHyphen(lexemes, next);
	const month = lexemes[next];
	if (!month?.word?.month || (!month.capital && !month.glued)) return undefined;
	if (
		(month.low === 'may' || month.low === 'march') &&
		lexemes[next + 1]?.kind === 'word' &&
		isOne(lexemes, next + 1, 'be', 'have', 'not', 'well', 'also', 'still', 'never')
	)
		return undefined;
	const behind = skipDot(lexemes, next + 1);
	const year = yearAt(lexemes, skipHyphen(lexemes, behind));
	return draft(at, year?.next ?? behind, {
		month: month.word.month,
		day: day.day,
		...(last ? { lastDay: last.day } : {}),
		...(year ? { year: year.year } : {}),
	});
}

/** "2025-06-21", "12.06.2004", "6/21/2025": the month is where only a month can be; where both could, the American order with slashes. */
function numericDate(lexemes: Lexemes, at: number): Draft | undefined {
	const own = lexemes[at]!.low;
	const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(own);
	if (dotted) return ordered(lexemes, at, at + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
	const sign = lexemes[at + 1]?.low;
	if (
		(sign !== '-' && sign !== '/') ||
		!lexemes[at + 1]!.glued ||
		lexemes[at + 3]?.low !== sign ||
		!lexemes[at + 4]?.glued
	)
		return undefined;
	const [a, b, c] = [own, lexemes[at + 2]!.low, lexemes[at + 4]!.low];
	if (![a, b, c].every((part) => /^\d{1,4}$/.test(part))) return undefined;
	if (a.length === 4) return ordered(lexemes, at, at + 5, Number(a), Number(b), Number(c));
	if (c.length !== 4 && c.length !== 2) return undefined;
	if (c.length === 2 && sign === '-') return undefined;
	const year = c.length === 4 ? Number(c) : Number(c) + (Number(c) > 60 ? 1900 : 2000);
	return Number(a) > 12
		? ordered(lexemes, at, at + 5, year, Number(b), Number(a))
		: ordered(lexemes, at, at + 5, year, Number(a), Number(b));
}

function ordered(
	_lexemes: Lexemes,
	from: number,
	to: number,
	year: number,
	month: number,
	day: number,
): Draft | undefined {
	if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
	return draft(from, to, { year, month, day });
}

/** "The 18th will be …": a day of the month on its own. */
function dayOfMonth(lexemes: Lexemes, at: number): Draft | undefined {
	if (lexemes[at + 1]?.kind !== 'digits' || !isSuffix(lexemes, at + 2)) return undefined;
	const day = Number(lexemes[at + 1]!.low);
	const of = isOne(lexemes, at + 3, 'of') ? dayFirst(lexemes, at + 1) : undefined;
	if (of) return { ...of, from: at };
	const opening = at === 0 || isOne(lexemes, at - 1, 'on', 'by', 'until', 'before', 'from');
	if (!(day >= 1 && day <= 31) || !opening || !isOne(lexemes, at + 3, 'will', 'is', 'was', 'has', '.', ',', 'and'))
		return undefined;
	return draft(at, at + 3, { day });
}

const yearCues = new Set(
	'in since by from until till to of early late mid during before after between through and the around about summer winter spring autumn fall january christmas ( fiscal year fy - – — / or for on than than,'.split(
		' ',
	),
);
const peopleWords = new Set(
	'people men women children troops soldiers homes workers jobs students members employees'.split(' '),
);

/** Four digits are a year unless they are hedged, have a unit or count people. */
function year(lexemes: Lexemes, at: number): Draft | undefined {
	const own = lexemes[at]!.low;
	if (!/^(?:1[5-9]|20)\d\d$/.test(own)) return undefined;
	const before = lexemes[at - 1];
	if (before && lexemes[at]!.glued && before.low !== '(' && !isHyphen(before) && !/["“‘'’/[]/.test(before.low))
		return undefined;
	const next = lexemes[at + 1];
	if (next?.low === 's' && next.glued) return draft(at, at + 2, { decade: Number(own) });
	if (
		(next?.low === "'" || next?.low === '’') &&
		isOne(lexemes, at + 2, 's') &&
		own.endsWith('0') &&
		isOne(lexemes, at - 1, 'the')
	)
		return draft(at, at + 3, { decade: Number(own) });
	if (next?.low === 'gmt' || next?.low === 'utc' || next?.low === 'hours') return undefined;
	if (next && (peopleWords.has(next.low) || next.low === '%' || (next.kind === 'word' && next.glued))) return undefined;
	const hedged = hedgeBefore(lexemes, at);
	if (hedged && (hedged.hedge !== 'about' || at - hedged.from > 1)) return undefined;
	const cued = !before || yearCues.has(before.low) || before.capital || before.low === 's';
	if (
		!cued &&
		digitsValue(own) !== undefined &&
		next?.kind === 'word' &&
		/^(?:km|miles|metres|meters|feet|tons|tonnes|pounds|dollars|euros|percent|kilometers|kilometres|kg|years|days|hours)$/.test(
			next.low,
		)
	)
		return undefined;
	if (
		next &&
		/^(?:km|miles|metres|meters|feet|tons|tonnes|pounds|dollars|euros|percent|kilometers|kilometres|kg|yards|mph|mw|gb|mb|acres|hectares|square|years|hours|days|rpm|calories)$/.test(
			next.low,
		)
	)
		return undefined;
	const last = isHyphen(next) || isOne(lexemes, at + 1, '/') ? lexemes[at + 2] : undefined;
	if (last?.kind === 'digits' && next!.glued && last.glued && !isOne(lexemes, at + 3, '/', '-')) {
		const end = last.low.length === 2 ? Number(own.slice(0, 2) + last.low) : Number(last.low);
		if (/^(?:\d\d|\d{4})$/.test(last.low) && end > Number(own) && end < Number(own) + 200)
			return draft(at, at + 3, { year: Number(own), lastYear: end });
	}
	return draft(at, at + 1, { year: Number(own) });
}

/** "the ’90s". */
function shortDecade(lexemes: Lexemes, at: number): Draft | undefined {
	const digits = lexemes[at + 1];
	if (digits?.kind !== 'digits' || !digits.glued || !/^\d0$/.test(digits.low) || !isOne(lexemes, at + 2, 's'))
		return undefined;
	return draft(at, at + 3, { decade: 1900 + Number(digits.low) });
}
