import { skipDayPart } from './dates';
import type { Draft, When } from './draft';
import { isOne, type Lexemes, skipHyphen } from './lexemes';
import { readUnit } from './units';

/** Dates that lean on another: "yesterday", "last autumn", "next week", "weeks ago", "the third quarter of 2025". */
export function findRelative(lexemes: Lexemes, at: number): Draft | undefined {
	return (
		dayWord(lexemes, at) ?? shifted(lexemes, at) ?? vagueAgo(lexemes, at) ?? quarter(lexemes, at) ?? season(lexemes, at)
	);
}

function draft(from: number, to: number, when: When): Draft {
	return { from, to, kind: 'date', when };
}

function dayWord(lexemes: Lexemes, at: number): Draft | undefined {
	const shift = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }[lexemes[at]!.low] as When['shift'];
	if (shift === undefined) return undefined;
	// "USA Today", "World Tonight" are names.
	if (lexemes[at]!.capital && lexemes[at - 1]?.capital) return undefined;
	return draft(at, skipDayPart(lexemes, at + 1), { period: 'day', shift });
}

const shifts: Readonly<Record<string, When['shift']>> = {
	last: -1,
	previous: -1,
	this: 0,
	current: 0,
	next: 1,
	coming: 1,
};
const periods: Readonly<Record<string, When['period']>> = {
	week: 'week',
	month: 'month',
	year: 'year',
	quarter: 'quarter',
	weekend: 'weekend',
	decade: 'decade',
	century: 'century',
	season: 'season',
	term: 'season',
	night: 'day',
	morning: 'day',
	afternoon: 'day',
	evening: 'day',
};

/** "last week", "this year", "next Tuesday", "last October", "next spring". */
function shifted(lexemes: Lexemes, at: number): Draft | undefined {
	const shift = shifts[lexemes[at]!.low];
	if (shift === undefined) return undefined;
	const next = lexemes[at + 1];
	if (next?.kind !== 'word') return undefined;
	if (next.word?.weekday && next.capital && next.low.endsWith('day'))
		return draft(at, skipDayPart(lexemes, at + 2), { weekday: next.word.weekday, shift });
	if (next.word?.month && next.capital && lexemes[at + 2]?.kind !== 'digits')
		return draft(at, at + 2, { month: next.word.month, shift });
	if (
		next.word?.season &&
		!(next.low === 'fall' && shift === 0 && lexemes[at + 2]?.kind === 'word' && isOne(lexemes, at + 2, 'in', 'from'))
	)
		return draft(at, at + 2, { season: next.word.season, shift });
	const period = periods[next.low];
	if (!period || (lexemes[at]!.low === 'current' && period !== 'year' && period !== 'quarter')) return undefined;
	if ((period === 'season' || period === 'century') && shift === undefined) return undefined;
	return draft(at, at + 2, { period, shift });
}

/** "weeks ago", "days earlier", "decades later": no number is given. */
function vagueAgo(lexemes: Lexemes, at: number): Draft | undefined {
	if (!lexemes[at]!.low.endsWith('s')) return undefined;
	const several = isOne(lexemes, at - 1, 'several', 'few', 'many', 'recent', 'couple', 'of');
	const unit = readUnit(lexemes, at, false);
	if (unit?.kind !== 'duration' || several) return undefined;
	const sign = isOne(lexemes, unit.next, 'ago', 'earlier', 'before')
		? -1
		: isOne(lexemes, unit.next, 'later', 'after')
			? 1
			: undefined;
	if (isOne(lexemes, at - 1, 'the', 'these', 'those') && !isOne(lexemes, unit.next, 'ago')) return undefined;
	if (!sign || lexemes[at - 1]?.kind === 'digits' || lexemes[at - 1]?.word?.cardinal !== undefined) return undefined;
	return draft(at, unit.next + 1, {
		ago: { unit: unit.name, sign },
		...(isOne(lexemes, unit.next, 'ago') ? {} : { floating: true as const }),
	});
}

/** "the third quarter of 2025", "Q3 2025", "the first half of the year", "fiscal 2025". */
function quarter(lexemes: Lexemes, at: number): Draft | undefined {
	const own = lexemes[at]!;
	if (own.low === 'fiscal' || own.low === 'fy') {
		const year = isOne(lexemes, at + 1, 'year') ? at + 2 : at + 1;
		const digits = lexemes[year]?.low ?? '';
		if (/^(?:19|20)\d\d$/.test(digits)) return draft(at, year + 1, { year: Number(digits), fiscal: true });
		if (own.low === 'fy' && /^\d\d$/.test(digits))
			return draft(at, year + 1, { year: 2000 + Number(digits), fiscal: true });
		return undefined;
	}
	if (own.low === 'q' && /^[1-4]$/.test(lexemes[at + 1]?.low ?? '') && lexemes[at + 1]!.glued) {
		const year = yearBehind(lexemes, at + 2);
		return draft(at, year?.next ?? at + 2, {
			quarter: Number(lexemes[at + 1]!.low),
			...(year ? { year: year.year } : {}),
		});
	}
	const number = own.word?.ordinal;
	if (!number || number > 4) return undefined;
	const joined = skipHyphen(lexemes, at + 1);
	if (isOne(lexemes, joined, 'quarter') && !isOne(lexemes, joined + 1, 'final', 'of') && !isFootball(lexemes, at)) {
		const year = yearBehind(lexemes, joined + 1);
		return draft(at, year?.next ?? joined + 1, { quarter: number, ...(year ? { year: year.year } : {}) });
	}
	if (isOne(lexemes, joined, 'quarter') || (isOne(lexemes, joined, 'half') && number <= 2)) {
		const half = isOne(lexemes, joined, 'half');
		const of = isOne(lexemes, joined + 1, 'of') ? joined + 2 : joined + 1;
		const year = yearBehind(lexemes, of);
		const base: When = half ? { half: number } : { quarter: number };
		if (year) return draft(at, year.next, { ...base, year: year.year });
		if (isOne(lexemes, of, 'the', 'this') && isOne(lexemes, of + 1, 'year'))
			return draft(at, of + 2, { ...base, shift: 0, period: half ? 'half' : 'quarter' });
		if (isOne(lexemes, of, 'last') && isOne(lexemes, of + 1, 'year'))
			return draft(at, of + 2, { ...base, shift: -1, period: half ? 'half' : 'quarter' });
	}
	return undefined;
}

/** "in the fourth quarter" of a game. */
function isFootball(lexemes: Lexemes, at: number): boolean {
	for (let i = Math.max(0, at - 14); i < Math.min(lexemes.length, at + 10); i++)
		if (
			['touchdown', 'touchdowns', 'yards', 'yard', 'rebounds', 'quarterback', 'halftime', 'pointer'].includes(
				lexemes[i]!.low,
			)
		)
			return true;
	return false;
}

function yearBehind(lexemes: Lexemes, at: number): { year: number; next: number } | undefined {
	const of = isOne(lexemes, at, 'of', ',', 'in') ? at + 1 : at;
	const digits = lexemes[of]?.low ?? '';
	return /^(?:19|20)\d\d$/.test(digits) ? { year: Number(digits), next: of + 1 } : undefined;
}

/** "the summer of 2024", "spring 2025", "in autumn". */
function season(lexemes: Lexemes, at: number): Draft | undefined {
	const first = lexemes[at]!.word?.season;
	if (!first) return undefined;
	const year = yearBehind(lexemes, at + 1);
	return year && draft(at, year.next, { season: first, year: year.year });
}
