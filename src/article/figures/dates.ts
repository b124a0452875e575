import type { Draft, When } from './draft';
import { isHyphen, isOne, type Lexemes, skipHyphen } from './lexemes';
import { numericDate, shortDecade, year, yearAt } from './years';

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
	if (lexemes[the]?.kind === 'digits' && isSuffix(lexemes, the + 1) && (the > comma || comma === next))
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

/** Behind the hyphen or slash of "23-Sep-2020", "23/Sep/2020". */
function skipJoint(lexemes: Lexemes, at: number): number {
	const slash = isOne(lexemes, at, '/') && lexemes[at]!.glued && lexemes[at + 1]?.glued;
	return slash ? at + 1 : skipHyphen(lexemes, at);
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
	next = skipJoint(lexemes, next);
	const month = lexemes[next];
	if (!month?.word?.month || (!month.capital && !month.glued)) return undefined;
	if (
		(month.low === 'may' || month.low === 'march') &&
		lexemes[next + 1]?.kind === 'word' &&
		isOne(lexemes, next + 1, 'be', 'have', 'not', 'well', 'also', 'still', 'never')
	)
		return undefined;
	const behind = skipDot(lexemes, next + 1);
	const year = yearAt(lexemes, skipJoint(lexemes, behind));
	return draft(at, year?.next ?? behind, {
		month: month.word.month,
		day: day.day,
		...(last ? { lastDay: last.day } : {}),
		...(year ? { year: year.year } : {}),
	});
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
