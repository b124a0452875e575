import type { Draft } from './draft';
import { isHyphen, isOne, type Lexeme, type Lexemes, skipHyphen } from './lexemes';
import { moneyBehind } from './money';
import { type Numeral, readNumeral } from './numerals';
import { ordinal } from './ordinals';
import { readAge, readPer, readUnit } from './units';
import { vocabulary } from './vocabulary';

/** A number with whatever is behind it: a unit, a currency, "times", "year-old", "in five", or nothing. */
export function findQuantity(lexemes: Lexemes, at: number): Draft | undefined {
	const start = skipMinus(lexemes, at);
	const minus = start > at;
	const numeral = readNumeral(lexemes, start) ?? readArticleUnit(lexemes, at);
	if (!numeral || isPartOfName(lexemes, at)) return undefined;
	const signed = minus ? { ...numeral, value: -numeral.value } : numeral;
	for (const behind of [ordinalBehind, ageBehind, shareBehind, moneyBehind, unitBehind, timesBehind]) {
		const draft = behind(lexemes, at, signed);
		if (draft) return draft;
	}
	if (signed.article && signed.fraction && !fractionStands(lexemes, signed)) return undefined;
	return bare(lexemes, at, signed);
}

/** The index behind "minus", "negative" or a minus sign in front of digits. */
function skipMinus(lexemes: Lexemes, at: number): number {
	const sign = lexemes[at]!;
	const next = lexemes[at + 1];
	if (sign.low === 'minus' || sign.low === 'negative') {
		const behind = skipHyphen(lexemes, at + 1);
		const number = lexemes[behind];
		if (isOne(lexemes, at - 1, 'or', '/')) return at;
		return number?.kind === 'digits' || number?.word?.cardinal !== undefined ? behind : at;
	}
	const isSign = sign.low === '-' || sign.low === '−' || sign.low === '–';
	const opens = !sign.glued || isOne(lexemes, at - 1, '(', '$', '€', '£');
	return isSign && opens && next?.kind === 'digits' && next.glued && lexemes[at - 1]?.low !== 'covid' ? at + 1 : at;
}

/** "a week", "an hour", "half an hour", "another half hour" in front of a unit of time. */
function readArticleUnit(lexemes: Lexemes, at: number): Numeral | undefined {
	if (!isOne(lexemes, at, 'a', 'an', 'one', 'another')) return undefined;
	const unit = readUnit(lexemes, at + 1, false);
	if (unit?.kind !== 'duration' || lexemes[unit.next - 1]!.low.endsWith('s')) return undefined;
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
		isOne(lexemes, at - 1, 'within', 'in', 'for', 'than', 'about', 'nearly', 'almost', 'over', 'under');
	return goesOn ? { value: 1, next: at + 1, digits: false, scale: 1, article: true } : undefined;
}

/** "G7", "COVID-19", "F-35": digits grown onto letters in front are a name; so is what follows "Route" or "No.". */
function isPartOfName(lexemes: Lexemes, at: number): boolean {
	const first = lexemes[at]!;
	const before = lexemes[at - 1];
	if (!before) return false;
	if (first.kind === 'digits' && first.glued && before.kind === 'word' && before.low !== 'x') return true;
	if (
		first.kind === 'digits' &&
		first.glued &&
		isHyphen(before) &&
		before.glued &&
		lexemes[at - 2]?.kind === 'word' &&
		!joiningWords.has(lexemes[at - 2]!.low)
	)
		return true;
	if (first.kind === 'digits' && first.glued && before.low === '#') return true;
	const label = before.low === '.' && before.glued ? lexemes[at - 2] : before;
	return first.kind === 'digits' && label?.kind === 'word' && isLabel(label);
}

const joiningWords = new Set([
	'magnitude',
	'mid',
	'under',
	'over',
	'sub',
	'pre',
	'post',
	'top',
	'age',
	'aged',
	'category',
	'early',
	'late',
	'to',
]);

/** Words after which a bare number is a name: "Route 1", "page 3", "S&P 500". */
function isLabel({ low, capital }: Lexeme): boolean {
	const { labels } = vocabulary();
	return labels.any.has(low) || (capital && labels.capital.has(low));
}

function ordinalBehind(lexemes: Lexemes, at: number, { value, next, digits }: Numeral): Draft | undefined {
	const suffix = lexemes[next];
	if (!digits || !suffix?.glued || !['st', 'nd', 'rd', 'th'].includes(suffix.low)) return undefined;
	return ordinal(lexemes, at, next + 1, value);
}

function ageBehind(lexemes: Lexemes, at: number, { value, next }: Numeral): Draft | undefined {
	const age = readAge(lexemes, skipHyphen(lexemes, next));
	return age && { from: at, to: age.next, kind: 'age', value, unit: age.unit };
}

function unitBehind(lexemes: Lexemes, at: number, numeral: Numeral): Draft | undefined {
	const joined = skipHyphen(lexemes, numeral.next);
	const of = numeral.vague && isOne(lexemes, joined, 'of') ? joined + 1 : joined;
	const half = numeral.fraction && isOne(lexemes, joined, 'a', 'an') ? joined + 1 : of;
	const unit = readUnit(lexemes, half, numeral.digits) ?? readBehindAdjective(lexemes, half);
	if (!unit) return undefined;
	if (numeral.fraction && numeral.article && unit.kind === 'duration' && numeral.value < 0.5 && joined === half)
		return undefined;
	const base = { from: at, to: unit.next, scale: numeral.scale, digits: numeral.digits, ...readingOf(numeral) };
	switch (unit.kind) {
		case 'percent':
			return { ...base, kind: 'percent', unit: '%' };
		case 'points':
			return { ...base, kind: 'points', unit: unit.name };
		case 'temperature':
			return { ...base, kind: 'temperature', unit: unit.name };
		case 'duration':
			return duration(lexemes, base, numeral, unit);
		case 'measure': {
			const inches = unit.name === 'foot' ? readInches(lexemes, unit.next) : undefined;
			if (inches)
				return {
					...base,
					kind: 'measure',
					unit: 'foot',
					to: inches.next,
					value: Number((numeral.value + inches.value / 12).toPrecision(6)),
				};
			const per = readPer(lexemes, unit.next);
			return {
				...base,
				kind: 'measure',
				unit: per ? `${unit.name}/${per.unit}` : unit.name,
				to: per?.next ?? unit.next,
			};
		}
	}
}

/** "5-foot-11", "6 feet 2 inches": what stands behind the feet. */
function readInches(lexemes: Lexemes, at: number): { value: number; next: number } | undefined {
	const joined = skipHyphen(lexemes, at);
	const number = lexemes[joined];
	if (number?.kind !== 'digits' || !(Number(number.low) < 12)) return undefined;
	const unit = readUnit(lexemes, joined + 1, true);
	if (unit?.name === 'inch') return { value: Number(number.low), next: unit.next };
	return joined > at ? { value: Number(number.low), next: joined + 1 } : undefined;
}

/** "five straight years", "two full days": one adjective may stand between. */
function readBehindAdjective(lexemes: Lexemes, at: number) {
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

function readingOf(numeral: Numeral): Partial<Draft> {
	return numeral.vague ? { low: numeral.value, hedge: 'at-least' } : { value: numeral.value };
}

/** "a year and a half", "17 years and 211 days": the second part belongs to the first. */
function duration(
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

/** "three times the estimate" is a multiple, "three times a week" a frequency, "called three times" a count. */
function timesBehind(lexemes: Lexemes, at: number, numeral: Numeral): Draft | undefined {
	const { next, digits } = numeral;
	const joined = skipHyphen(lexemes, next);
	const word = lexemes[joined];
	if (!word) return undefined;
	const base = { from: at, scale: numeral.scale, digits, ...readingOf(numeral) };
	if (word.low === 'fold' && (joined > next || word.glued)) return { ...base, to: joined + 1, kind: 'multiple' };
	if ((word.low === 'x' || word.low === '×') && digits && word.glued && lexemes[joined + 1]?.kind !== 'digits')
		return { ...base, to: joined + 1, kind: 'multiple' };
	if (word.low !== 'times' && (word.low !== 'time' || numeral.fraction)) return undefined;
	const per = readPer(lexemes, joined + 1);
	if (per) return { ...base, to: per.next, kind: 'frequency', unit: `per ${per.unit}` };
	if (word.low === 'time') return { ...base, to: joined + 1, kind: 'count', unit: 'time' };
	const compared = lexemes[joined + 1];
	const multiple =
		compared &&
		(/(?:er|ier)$/.test(compared.low) ||
			[
				'as',
				'more',
				'less',
				'the',
				'its',
				'their',
				'his',
				'her',
				'that',
				'what',
				'greater',
				'normal',
				'over',
				'revenue',
				'earnings',
			].includes(compared.low));
	return { ...base, to: joined + 1, kind: multiple ? 'multiple' : 'count', ...(multiple ? {} : { unit: 'time' }) };
}

/** "one in five", "nine out of 10". */
function shareBehind(lexemes: Lexemes, at: number, numeral: Numeral): Draft | undefined {
	const out = isOne(lexemes, numeral.next, 'out') && isOne(lexemes, numeral.next + 1, 'of');
	const joined = skipHyphen(lexemes, numeral.next);
	const within = isOne(lexemes, joined, 'in') && numeral.value <= 10;
	if (!out && !within) return undefined;
	const whole = readNumeral(lexemes, out ? numeral.next + 2 : skipHyphen(lexemes, joined + 1));
	if (
		!whole ||
		whole.vague ||
		whole.article ||
		whole.value <= numeral.value ||
		(within && whole.value > 1000 && whole.value < 2100)
	)
		return undefined;
	if (within && joined === numeral.next && readUnit(lexemes, whole.next, whole.digits)) return undefined;
	if (within && numeral.value > 4 && whole.value > 10 && whole.value !== 100) return undefined;
	return { from: at, to: whole.next, kind: 'ratio', value: Number((numeral.value / whole.value).toPrecision(6)) };
}

/** "a third" alone is an ordinal as often as a share: it needs "of", a comparison or a verb of change beside it. */
function fractionStands(lexemes: Lexemes, { value, next }: Numeral): boolean {
	if (value === 0.5) return true;
	return (
		isOne(lexemes, next, 'of', 'to', 'from', 'since', 'more', 'less', 'lower', 'higher', 'in', ',', '.') ||
		next >= lexemes.length
	);
}

function bare(lexemes: Lexemes, at: number, numeral: Numeral): Draft | undefined {
	const first = lexemes[at]!;
	// "49ers", "11x": what has grown onto the digits and is no unit makes them a name.
	if (numeral.digits && lexemes[numeral.next]?.kind === 'word' && lexemes[numeral.next]!.glued) return undefined;
	// "half-time", "half-mast": part of a word.
	if (numeral.fraction && isHyphen(lexemes[numeral.next]) && skipHyphen(lexemes, numeral.next) > numeral.next)
		return undefined;
	if (numeral.fraction)
		return { from: at, to: numeral.next, kind: 'ratio', ...readingOf(numeral), digits: numeral.digits };
	if (numeral.value === 1 && !numeral.digits)
		return isOneOfAList(lexemes, at) ? { from: at, to: numeral.next, kind: 'count', value: 1, weak: true } : undefined;
	if (numeral.article && numeral.scale === 1 && !isOne(lexemes, at + 1, 'dozen')) return undefined;
	if (first.word?.scale && first.low !== 'dozen' && first.low !== 'hundred' && first.low !== 'thousand')
		return undefined;
	const weak = !numeral.digits && numeral.value < 11;
	return {
		from: at,
		to: numeral.next,
		kind: 'number',
		...readingOf(numeral),
		scale: numeral.scale,
		digits: numeral.digits,
		weak,
	};
}

/** "one of conspiracy and one of obstruction": beside other counts "one" is a count. */
function isOneOfAList(lexemes: Lexemes, at: number): boolean {
	if (!isOne(lexemes, at - 1, ',', 'and', 'but', ':')) return false;
	if (
		isOne(lexemes, at + 1, 'of') &&
		isOne(lexemes, at + 2, 'the', 'them', 'its', 'his', 'her', 'their', 'those', 'these', 'my', 'our', 'whom', 'which')
	)
		return false;
	for (let i = at - 2; i >= 0 && i > at - 16; i--) {
		const lexeme = lexemes[i]!;
		if (lexeme.kind === 'digits' || (lexeme.word?.cardinal ?? 0) > 1) return true;
	}
	return false;
}
