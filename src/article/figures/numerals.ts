import { isHyphen, isOne, type Lexeme, type Lexemes, skipHyphen } from './lexemes';
import type { Word } from './vocabulary';

/** A number as written, in digits or in words, and the index of the first lexeme behind it. */
export interface Numeral {
	readonly value: number;
	readonly next: number;
	readonly digits: boolean;
	/** What its last scale word multiplied by, 1 if it has none: "7.4 billion" has 1e9. */
	readonly scale: number;
	/** "2/3", "two-thirds", "half". */
	readonly fraction?: true;
	/** "a", "an" in place of one: "a million". */
	readonly article?: true;
	/** "dozens", "several hundred": a lower bound and no value. */
	readonly vague?: true;
}

const vulgar: Readonly<Record<string, number>> = {
	'½': 1 / 2,
	'⅓': 1 / 3,
	'⅔': 2 / 3,
	'¼': 1 / 4,
	'¾': 3 / 4,
	'⅕': 1 / 5,
	'⅖': 2 / 5,
	'⅗': 3 / 5,
	'⅘': 4 / 5,
	'⅙': 1 / 6,
	'⅚': 5 / 6,
	'⅛': 1 / 8,
	'⅜': 3 / 8,
	'⅝': 5 / 8,
	'⅞': 7 / 8,
	'⅒': 1 / 10,
};

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

/** Digits with grouping signs: "1,140", "3.5", "1.140.000"; undefined for "12.06.2004". */
export function digitsValue(digits: string): number | undefined {
	if (/^\d+(?:\.\d+)?$/.test(digits)) return Number(digits);
	if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''));
	if (/^\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''));
	if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) return Number(digits.replaceAll('.', ''));
	if (/^\d+,\d{1,2}$/.test(digits)) return Number(digits.replace(',', '.'));
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

/** "3 000 000": groups set apart by spaces; one group alone only behind a narrow space or as round thousands. */
function readGroups(lexemes: Lexemes, at: number): { value: number; next: number } | undefined {
	if (!/^[1-9]\d{0,2}$/.test(lexemes[at]!.low)) return undefined;
	let digits = lexemes[at]!.low;
	let next = at + 1;
	let narrow = true;
	while (
		digits.length < 15 &&
		/^\d{3}$/.test(lexemes[next]?.low ?? '') &&
		lexemes[next]!.start - lexemes[next - 1]!.end === 1
	) {
		narrow &&= lexemes[next]!.narrow === true;
		digits += lexemes[next++]!.low;
	}
	const sure = narrow || next - at > 2 || digits.endsWith('000');
	return next > at + 1 && sure ? { value: Number(digits), next } : undefined;
}

/** "×10−30", "x10^6". */
function readPower(lexemes: Lexemes, at: number): { exponent: number; next: number } | undefined {
	if (!isOne(lexemes, at, '×', 'x', '*') || lexemes[at + 1]?.low !== '10') return undefined;
	let next = at + 2;
	if (isOne(lexemes, next, '^')) next++;
	const minus = isHyphen(lexemes[next]);
	if (minus) next++;
	const digits = lexemes[next];
	if (next === at + 2 || digits?.kind !== 'digits' || !digits.glued || !/^\d{1,2}$/.test(digits.low)) return undefined;
	return { exponent: Number(digits.low) * (minus ? -1 : 1), next: next + 1 };
}

/** "2/3": a proper fraction, neither a date nor "24/7". */
function readSlashed(lexemes: Lexemes, at: number): { value: number; next: number } | undefined {
	const [a, slash, b] = [lexemes[at], lexemes[at + 1], lexemes[at + 2]];
	if (
		a?.kind !== 'digits' ||
		(slash?.low !== '/' && slash?.low !== '⁄') ||
		!slash.glued ||
		b?.kind !== 'digits' ||
		!b.glued
	)
		return undefined;
	if (isOne(lexemes, at + 3, '/') && lexemes[at + 3]!.glued) return undefined;
	const [top, bottom] = [Number(a.low), Number(b.low)];
	if (!(top < bottom && bottom <= 100)) return undefined;
	return { value: top / bottom, next: at + 3 };
}

/** What follows a whole number: "½", "-1/2", " 1/2", "and a half", "and three quarters". */
function readMixed(lexemes: Lexemes, at: number): { value: number; next: number } | undefined {
	const own = lexemes[at];
	if (own && vulgar[own.low] !== undefined) return { value: vulgar[own.low]!, next: at + 1 };
	const slashed = readSlashed(lexemes, isHyphen(own) ? skipHyphen(lexemes, at) : at);
	if (slashed) return slashed;
	const joined = skipHyphen(lexemes, at);
	if (!isOne(lexemes, joined, 'and')) return undefined;
	const behind = skipHyphen(lexemes, joined + 1);
	const article = isOne(lexemes, behind, 'a', 'one') ? 1 : lexemes[behind]?.word?.cardinal;
	const part = lexemes[skipHyphen(lexemes, behind + 1)];
	if (
		article === undefined ||
		part?.word?.part === undefined ||
		(part.word.part !== 2 && part.word.part !== 4 && part.word.ordinal !== undefined && article === 1)
	)
		return undefined;
	return { value: article / part.word.part, next: skipHyphen(lexemes, behind + 1) + 1 };
}

const letters: Readonly<Record<string, number>> = { k: 1e3, b: 1e9, bn: 1e9, tn: 1e12, mn: 1e6 };

/** Scale words behind a number: "7.4 billion", "64k", "2 hundred thousand". */
function withScale(lexemes: Lexemes, numeral: Numeral): Numeral {
	let { value, next, scale } = numeral;
	for (let steps = 0; steps < 3; steps++) {
		const joined = skipHyphen(lexemes, next);
		const lexeme = lexemes[joined];
		const factor = lexeme && scaleOf(lexeme, numeral.digits);
		if (factor === undefined || (lexeme!.low === 'mm' && lexeme!.glued) || (lexeme!.low === 'b' && !lexeme!.glued))
			break;
		value *= factor;
		scale *= factor;
		next = joined + 1;
	}
	// "3 million and a half": the half is of the million.
	if (scale > 1 && isOne(lexemes, next, 'and') && isOne(lexemes, next + 1, 'a') && isOne(lexemes, next + 2, 'half')) {
		value += scale / 2;
		next += 3;
	}
	return { ...numeral, value: clean(value), next, scale };
}

/** "million", "dozens", "64k", "10M": letters only grown onto digits, and "m" only as a capital, for "10m" are metres. */
function scaleOf(lexeme: Lexeme, digits: boolean): number | undefined {
	if (lexeme.word?.scale) return lexeme.word.scale;
	if (lexeme.word?.vague) return lexeme.word.vague;
	if (!digits || !lexeme.glued) return undefined;
	return letters[lexeme.low] ?? (lexeme.capital && lexeme.low === 'm' ? 1e6 : undefined);
}

/** Multiplication leaves 7399999999.999999: twelve digits are more than any article writes. */
function clean(value: number): number {
	return Number(value.toPrecision(12));
}

/** "a hundred and ten", "a dozen", "a quarter of a million", "a third", "a few hundred". */
function readWithArticle(lexemes: Lexemes, at: number): Numeral | undefined {
	const behind = at + 1;
	const next = lexemes[behind];
	if (next?.kind !== 'word') return undefined;
	if (next.low === 'few') return readSeveral(lexemes, at, behind + 1);
	if (next.low === 'couple')
		return {
			value: 2,
			next: isOne(lexemes, behind + 1, 'of') ? behind + 2 : behind + 1,
			digits: false,
			scale: 1,
			article: true,
		};
	if (next.word?.scale) {
		const words = readWords(lexemes, behind, 1);
		return words && { ...words, article: true };
	}
	if (next.word?.part) {
		const half = readHalf(lexemes, behind);
		return half && { ...half, article: true };
	}
	return undefined;
}

/** "half", "half a million", "a quarter-million", "half a dozen", "a quarter of a million". */
function readHalf(lexemes: Lexemes, at: number): Numeral | undefined {
	const part = lexemes[at]?.word?.part;
	if (!part) return undefined;
	const value = 1 / part;
	let next = skipHyphen(lexemes, at + 1);
	if (isOne(lexemes, next, 'of') && isOne(lexemes, next + 1, 'a') && lexemes[next + 2]?.word?.scale) next += 2;
	else if (isOne(lexemes, next, 'a') && lexemes[next + 1]?.word?.scale) next += 1;
	const scale = lexemes[next]?.word?.scale;
	if (scale && scale > 1) return withScale(lexemes, { value, next, digits: false, scale: 1 });
	return { value, next: at + 1, digits: false, scale: 1, fraction: true };
}

/** "several hundred", "a few thousand": a lower bound only. */
function readSeveral(lexemes: Lexemes, _at: number, next: number): Numeral | undefined {
	const scale = lexemes[next]?.word?.scale;
	if (!scale) return undefined;
	const scaled = withScale(lexemes, { value: 2, next, digits: false, scale: 1, vague: true });
	return scaled;
}

/** "dozens", "tens of thousands", "hundreds of millions". */
function readVague(lexemes: Lexemes, at: number): Numeral {
	let value = 2 * lexemes[at]!.word!.vague!;
	let next = at + 1;
	for (let steps = 0; steps < 2; steps++) {
		const more = isOne(lexemes, next, 'of') ? (lexemes[next + 1]?.word?.vague ?? undefined) : undefined;
		if (!more) break;
		value *= more;
		next += 2;
	}
	return { value, next, digits: false, scale: 1, vague: true };
}

/** Numbers in words: "one hundred and three", "forty-one", "nine and a half", "two-thirds". `start` is what "a" stands for. */
function readWords(lexemes: Lexemes, at: number, start?: number): Numeral | undefined {
	let total = 0;
	let group = start ?? 0;
	let scale = 1;
	let next = at;
	let last = 'none' as 'none' | 'unit' | 'ten' | 'hundred' | 'scale';
	for (let steps = 0; steps < 24; steps++) {
		const joined: number = next === at ? next : skipHyphen(lexemes, next);
		const behindAnd: number =
			isOne(lexemes, joined, 'and') &&
			(last === 'hundred' || last === 'scale') &&
			lexemes[joined + 1]?.word?.cardinal !== undefined
				? joined + 1
				: joined;
		const word: Word | undefined = lexemes[behindAnd]?.word;
		if (word?.cardinal !== undefined) {
			const fits =
				last === 'none' ||
				last === 'hundred' ||
				last === 'scale' ||
				(last === 'ten' && word.cardinal > 0 && word.cardinal < 10);
			if (!fits) break;
			group += word.cardinal;
			last = word.cardinal >= 20 ? 'ten' : 'unit';
		} else if (word?.scale === 100 && behindAnd === joined) {
			if (last === 'hundred') break;
			group = (group || 1) * 100;
			last = 'hundred';
			scale = Math.max(scale, 100);
		} else if (word?.scale && behindAnd === joined) {
			if (last === 'scale' && group === 0) {
				total *= word.scale;
			} else {
				total += (group || 1) * word.scale;
				group = 0;
			}
			scale = Math.max(scale, word.scale);
			last = 'scale';
		} else break;
		next = behindAnd + 1;
	}
	if (last === 'none') return undefined;
	let value = total + group;
	const over = lexemes[skipHyphen(lexemes, next)]?.word;
	if (
		over?.part &&
		value < 20 &&
		(over.ordinal === undefined ||
			lexemes[skipHyphen(lexemes, next)]!.low.endsWith('s') ||
			(value === 1 && (over.part !== 3 || isOne(lexemes, skipHyphen(lexemes, next) + 1, 'of', 'to', '-'))))
	) {
		return { value: value / over.part, next: skipHyphen(lexemes, next) + 1, digits: false, scale: 1, fraction: true };
	}
	if (
		isOne(lexemes, next, 'point') &&
		lexemes[next + 1]?.word?.cardinal !== undefined &&
		lexemes[next + 1]!.word!.cardinal! < 10
	) {
		let decimals = '';
		next++;
		while (lexemes[next]?.word?.cardinal !== undefined && lexemes[next]!.word!.cardinal! < 10 && decimals.length < 12)
			decimals += lexemes[next++]!.word!.cardinal;
		value += Number(`0.${decimals}`);
		return withScale(lexemes, { value, next, digits: false, scale });
	}
	const mixed = readMixed(lexemes, next);
	if (mixed) return withScale(lexemes, { value: value + mixed.value, next: mixed.next, digits: false, scale });
	return { value: clean(value), next, digits: false, scale };
}
