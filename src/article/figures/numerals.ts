import { digitsValue, readGroups, readMixed, readPower, readSlashed, vulgar } from './digits';
import { clean, type Draft } from './draft';
import type { Lexemes } from './lexemes';
import type { Numeral } from './numeral';
import { withScale } from './scales';
import { readHalf, readSeveral, readVague, readWithArticle, readWords } from './spelled';

/** The number that begins at `at`, with its scale words, halves and fractions. */
export function readNumeral(lexemes: Lexemes, at: number): Numeral | undefined {
	const first = lexemes[at];
	if (!first) return undefined;
	if (first.kind === 'digits' || vulgar[first.low] !== undefined || first.low === '.') return readDigits(lexemes, at);
	if (first.kind !== 'word') return undefined;
	if (first.low === 'a' || first.low === 'an') return readWithArticle(lexemes, at);
	if (first.word?.vague) return readVague(lexemes, at);
	if (first.low === 'half' || first.low === 'quarter') return readHalf(lexemes, at);
	if (first.low === 'several' || first.low === 'few') return readSeveral(lexemes, at, at + 1);
	if (first.word?.cardinal !== undefined || first.word?.scale !== undefined) return readWords(lexemes, at);
	return undefined;
}

function readDigits(lexemes: Lexemes, at: number): Numeral | undefined {
	const first = lexemes[at]!;
	let value: number | undefined;
	let next = at + 1;
	let fraction = false;
	if (first.low === '.') {
		const digits = lexemes[at + 1];
		if (digits?.kind !== 'digits' || !digits.glued || first.glued || !/^\d+$/.test(digits.low)) return undefined;
		value = Number(`0.${digits.low}`);
		next = at + 2;
	} else if (first.kind === 'sign') {
		value = vulgar[first.low];
		fraction = true;
	} else value = digitsValue(first.low);
	if (value === undefined) return undefined;
	if (!fraction) {
		const part = readSlashed(lexemes, at);
		if (part) return { value: part.value, next: part.next, digits: true, scale: 1, fraction: true };
		const mixed = readMixed(lexemes, next);
		if (mixed) [value, next] = [value + mixed.value, mixed.next];
		const grouped = mixed ? undefined : readGroups(lexemes, at);
		if (grouped) [value, next] = [grouped.value, grouped.next];
		const power = readPower(lexemes, next);
		if (power) [value, next] = [clean(value * 10 ** power.exponent), power.next];
	}
	return withScale(lexemes, { value, next, digits: true, scale: 1, ...(fraction ? { fraction: true as const } : {}) });
}

/** What a draft takes over from a number: its value, or the lower bound of a vague one. */
export function readingOf(numeral: Numeral): Partial<Draft> {
	return numeral.vague ? { low: numeral.value, hedge: 'at-least' } : { value: numeral.value };
}
