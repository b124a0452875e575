import { digitsValue } from './digits';
import type { Draft, When } from './draft';
import { hedgeBefore } from './hedges';
import { isHyphen, isOne, type Lexemes } from './lexemes';

/** A year of four digits, with or without a comma before it. */
export function yearAt(lexemes: Lexemes, at: number): { year: number; next: number } | undefined {
	const comma = isOne(lexemes, at, ',', 'of') ? at + 1 : at;
	const own = lexemes[comma];
	if (own?.kind !== 'digits' || !/^(?:1[5-9]|20)\d\d$/.test(own.low)) return undefined;
	if (isOne(lexemes, comma + 1, ':') && lexemes[comma + 1]!.glued) return undefined;
	if (isOne(lexemes, comma + 1, 'gmt', 'utc')) return undefined;
	return { year: Number(own.low), next: comma + 1 };
}

/** "2025-06-21", "12.06.2004", "6/21/2025": the month is where only a month can be; where both could, the American order, until the article tells. */
export function numericDate(lexemes: Lexemes, at: number): Draft | undefined {
	const own = lexemes[at]!.low;
	const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(own);
	if (dotted) return ordered(lexemes, at, at + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
	const short = monthAndDay(lexemes, at);
	if (short) return short;
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
	if (Number(a) > 12) return ordered(lexemes, at, at + 5, year, Number(b), Number(a));
	const date = ordered(lexemes, at, at + 5, year, Number(a), Number(b));
	return date && Number(b) <= 12 ? { ...date, when: { ...date.when, swappable: true } } : date;
}

/** "on 5/12", "Friday 5/12": without a year only behind a word that dates have before them. */
function monthAndDay(lexemes: Lexemes, at: number): Draft | undefined {
	const [slash, second] = [lexemes[at + 1], lexemes[at + 2]];
	if (slash?.low !== '/' || !slash.glued || second?.kind !== 'digits' || !second.glued) return undefined;
	if (isOne(lexemes, at + 3, '/', '-') || !(lexemes[at - 1]?.word?.weekday || isOne(lexemes, at - 1, 'on', 'dated')))
		return undefined;
	const [a, b] = [lexemes[at]!.low, second.low];
	if (!/^\d{1,2}$/.test(a) || !/^\d{1,2}$/.test(b)) return undefined;
	const [month, day] = Number(a) > 12 ? [Number(b), Number(a)] : [Number(a), Number(b)];
	if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
	return draft(at, at + 3, { month, day, ...(day <= 12 ? { swappable: true as const } : {}) });
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

const yearCues = new Set(
	'in since by from until till to of early late mid during before after between through and the around about summer winter spring autumn fall january christmas ( fiscal year fy - – — / or for on than than,'.split(
		' ',
	),
);
const peopleWords = new Set(
	'people men women children troops soldiers homes workers jobs students members employees'.split(' '),
);

/** Four digits are a year unless they are hedged, have a unit or count people. */
export function year(lexemes: Lexemes, at: number): Draft | undefined {
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
export function shortDecade(lexemes: Lexemes, at: number): Draft | undefined {
	const digits = lexemes[at + 1];
	if (digits?.kind !== 'digits' || !digits.glued || !/^\d0$/.test(digits.low) || !isOne(lexemes, at + 2, 's'))
		return undefined;
	return draft(at, at + 3, { decade: 1900 + Number(digits.low) });
}

function draft(from: number, to: number, when: When): Draft {
	return { from, to, kind: 'date', when };
}
