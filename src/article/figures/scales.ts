import { clean } from './draft';
import { isOne, type Lexeme, type Lexemes, skipHyphen } from './lexemes';
import type { Numeral } from './numeral';

const letters: Readonly<Record<string, number>> = { k: 1e3, b: 1e9, bn: 1e9, tn: 1e12, mn: 1e6 };

/** Scale words behind a number: "7.4 billion", "64k", "2 hundred thousand". */
export function withScale(lexemes: Lexemes, numeral: Numeral): Numeral {
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
