import type { Draft } from './draft';
import { isOne, type Lexemes } from './lexemes';
import type { Numeral } from './numeral';
import { readNumeral } from './numerals';
import { readUnit } from './units';

/** "a week", "an hour", "half an hour", "another half hour" in front of a unit of time. */
export function readArticleUnit(lexemes: Lexemes, at: number): Numeral | undefined {
	if (!isOne(lexemes, at, 'a', 'an', 'one', 'another')) return undefined;
	const unit = readUnit(lexemes, at + 1, false);
	if (unit?.kind !== 'duration' || lexemes[unit.next - 1]!.low.endsWith('s')) return undefined;
	// "for a second term"
	if (
		unit.name === 'second' &&
		lexemes[unit.next]?.kind === 'word' &&
		!isOne(lexemes, unit.next, 'and', 'or', 'before', 'after', 'later', 'ago', 'behind', 'ahead')
	)
		return undefined;
	if (isOne(lexemes, at - 1, 'times', 'once', 'twice') || lexemes[at - 1]?.kind === 'digits') return undefined;
	const andHalf =
		isOne(lexemes, unit.next, 'and') && isOne(lexemes, unit.next + 1, 'a') && isOne(lexemes, unit.next + 2, 'half');
	const goesOn =
		andHalf ||
		isOne(
			lexemes,
			unit.next,
			'ago',
			'earlier',
			'later',
			'before',
			'after',
			'from',
			'apart',
			'long',
			'early',
			'late',
			'or',
			'off',
		) ||
		isOne(lexemes, at - 1, 'within', 'in', 'for', 'than', 'about', 'nearly', 'almost', 'over', 'under') ||
		// "after a decade in power"
		(isOne(lexemes, at - 1, 'after') && isOne(lexemes, unit.next, 'in', 'of', 'as', 'at', 'without', 'behind'));
	return goesOn ? { value: 1, next: at + 1, digits: false, scale: 1, article: true } : undefined;
}

/** "five straight years", "two full days": one adjective may stand between. */
export function readBehindAdjective(lexemes: Lexemes, at: number) {
	if (
		!isOne(
			lexemes,
			at,
			'straight',
			'consecutive',
			'full',
			'more',
			'further',
			'additional',
			'whole',
			'successive',
			'solid',
			'long',
			'calendar',
			'business',
			'working',
			'trading',
			'other',
		)
	)
		return undefined;
	const unit = readUnit(lexemes, at + 1, false);
	return unit?.kind === 'duration' ? unit : undefined;
}

/** "a year and a half", "17 years and 211 days": the second part belongs to the first. */
export function duration(
	lexemes: Lexemes,
	base: Omit<Draft, 'kind'>,
	numeral: Numeral,
	unit: { name: string; next: number },
): Draft {
	const half =
		isOne(lexemes, unit.next, 'and') && isOne(lexemes, unit.next + 1, 'a') && isOne(lexemes, unit.next + 2, 'half');
	if (half) return { ...base, kind: 'duration', unit: unit.name, value: numeral.value + 0.5, to: unit.next + 3 };
	const and = isOne(lexemes, unit.next, 'and', ',') ? unit.next + 1 : unit.next;
	const more = readNumeral(lexemes, and);
	const second = more && readUnit(lexemes, more.next, more.digits);
	const letters: Readonly<Record<string, string>> = {
		year: 'Y',
		month: 'M',
		week: 'W',
		day: 'D',
		hour: 'TH',
		minute: 'TM',
		second: 'TS',
	};
	if (
		second?.kind === 'duration' &&
		letters[unit.name] &&
		letters[second.name] &&
		rank(second.name) > rank(unit.name) &&
		(and === unit.next || rank(second.name) - rank(unit.name) <= 3)
	) {
		const [a, b] = [letters[unit.name]!, letters[second.name]!];
		const time = b.startsWith('T')
			? a.startsWith('T')
				? `PT${numeral.value}${a[1]}${more!.value}${b[1]}`
				: `P${numeral.value}${a}T${more!.value}${b[1]}`
			: `P${numeral.value}${a}${more!.value}${b}`;
		return { ...base, kind: 'duration', unit: unit.name, value: time, to: second.next };
	}
	return { ...base, kind: 'duration', unit: unit.name };
}

function rank(unit: string): number {
	return ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'].indexOf(unit);
}
