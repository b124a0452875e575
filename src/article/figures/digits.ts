import { isHyphen, isOne, type Lexemes, skipHyphen } from './lexemes';

/** Fractions of one character. */
export const vulgar: Readonly<Record<string, number>> = {
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

/** Digits with grouping signs: "1,140", "3.5", "1.140.000"; undefined for "12.06.2004". */
export function digitsValue(digits: string): number | undefined {
	if (/^\d+(?:\.\d+)?$/.test(digits)) return Number(digits);
	if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''));
	if (/^\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''));
	if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) return Number(digits.replaceAll('.', ''));
	if (/^\d+,\d{1,2}$/.test(digits)) return Number(digits.replace(',', '.'));
	return undefined;
}

/** "3 000 000": groups set apart by spaces; one group alone only behind a narrow space or as round thousands. */
export function readGroups(lexemes: Lexemes, at: number): { value: number; next: number } | undefined {
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
export function readPower(lexemes: Lexemes, at: number): { exponent: number; next: number } | undefined {
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
export function readSlashed(lexemes: Lexemes, at: number): { value: number; next: number } | undefined {
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
export function readMixed(lexemes: Lexemes, at: number): { value: number; next: number } | undefined {
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
