import type { Draft } from './draft';
import { isOne, type Lexemes, skipHyphen } from './lexemes';
import type { Numeral } from './numeral';
import { readingOf, readNumeral } from './numerals';
import { readPer, readUnit } from './units';

/** "three times the estimate" is a multiple, "three times a week" a frequency, "called three times" a count. */
export function timesBehind(lexemes: Lexemes, at: number, numeral: Numeral): Draft | undefined {
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
export function shareBehind(lexemes: Lexemes, at: number, numeral: Numeral): Draft | undefined {
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
export function fractionStands(lexemes: Lexemes, { value, next }: Numeral): boolean {
	if (value === 0.5) return true;
	return (
		isOne(lexemes, next, 'of', 'to', 'from', 'since', 'more', 'less', 'lower', 'higher', 'in', ',', '.') ||
		next >= lexemes.length
	);
}
