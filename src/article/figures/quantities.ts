import type { Draft } from './draft';
import { duration, readArticleUnit, readBehindAdjective } from './durations';
import { isHyphen, isOne, type Lexemes, skipHyphen } from './lexemes';
import { moneyBehind } from './money';
import { isPartOfName } from './names';
import type { Numeral } from './numeral';
import { readingOf, readNumeral } from './numerals';
import { ordinal } from './ordinals';
import { fractionStands, shareBehind, timesBehind } from './proportions';
import { readAge, readPer, readUnit, type UnitReading } from './units';

/** A number with whatever is behind it: a unit, a currency, "times", "year-old", "in five", or nothing. */
export function findQuantity(lexemes: Lexemes, at: number): Draft | undefined {
	const start = skipMinus(lexemes, at);
	const minus = start > at;
	const numeral = readNumeral(lexemes, start) ?? readArticleUnit(lexemes, at);
	if (!numeral || isPartOfName(lexemes, at)) return undefined;
	// "its latest quarter", "the quarter to September": three months, unless an article makes it a share.
	if (numeral.fraction && lexemes[start]!.low === 'quarter') return undefined;
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
	const unit =
		readUnit(lexemes, half, numeral.digits) ?? readBehindAdjective(lexemes, half) ?? readPoint(lexemes, half, numeral);
	if (!unit) return undefined;
	// "24703L202" is a name.
	if (lexemes[unit.next]?.kind === 'digits' && lexemes[unit.next]!.glued && lexemes[unit.next - 1]!.kind === 'word')
		return undefined;
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

/** "a quarter-point", "half a point" of an interest rate: a fraction of a point is one of a percentage point. */
function readPoint(lexemes: Lexemes, at: number, { fraction, value }: Numeral): UnitReading | undefined {
	if (!fraction || value >= 1 || !isOne(lexemes, at, 'point')) return undefined;
	return { name: 'percentage point', kind: 'points', next: at + 1 };
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
		return isOneOfAList(lexemes, at) || isOneLost(lexemes, at)
			? { from: at, to: numeral.next, kind: 'count', value: 1, weak: true }
			: undefined;
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

/** "killing one man", "at least one person", "one death": tolls count from one; "one person familiar with the talks" is nobody's toll. */
function isOneLost(lexemes: Lexemes, at: number): boolean {
	if (lexemes[at + 1]?.kind !== 'word' || isOne(lexemes, at + 1, 'of', 'another', 'thing', 'in')) return false;
	if (isOne(lexemes, at + 1, 'death', 'fatality', 'casualty', 'life')) return true;
	if (isOne(lexemes, at + 1, 'person'))
		return !isOne(lexemes, at + 2, 'familiar', 'briefed', 'close', 'said', 'with', ',');
	return isOne(
		lexemes,
		at - 1,
		'kill',
		'kills',
		'killing',
		'killed',
		'injuring',
		'injured',
		'wounding',
		'wounded',
		'least',
	);
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
