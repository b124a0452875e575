import type { Draft } from './draft';
import { isOne, type Lexemes } from './lexemes';

/** "BC", "B.C.", "AD", "BCE", "CE" behind a year or a century, and whether it counts backwards. */
export function readEra(lexemes: Lexemes, at: number): { readonly before: boolean; readonly next: number } | undefined {
	const own = lexemes[at];
	if (!own?.capital) return undefined;
	if (['bc', 'bce', 'ad', 'ce'].includes(own.low)) return { before: own.low.startsWith('b'), next: at + 1 };
	const dotted = isOne(lexemes, at + 1, '.') && isOne(lexemes, at + 2, 'c', 'd', 'e') && lexemes[at + 2]!.capital;
	if (!dotted || !['a', 'b', 'c'].includes(own.low)) return undefined;
	return { before: own.low === 'b', next: isOne(lexemes, at + 3, '.') ? at + 4 : at + 3 };
}

/** "300 BC", "A.D. 1260", "AD 79". */
export function findEraYear(lexemes: Lexemes, at: number): Draft | undefined {
	const ahead = readEra(lexemes, at);
	const number = lexemes[ahead?.next ?? at];
	if (number?.kind !== 'digits' || !/^\d{1,4}$/.test(number.low)) return undefined;
	const behind = ahead ?? readEra(lexemes, at + 1);
	if (!behind || (ahead?.before ?? false)) return undefined;
	const year = Number(number.low);
	const to = ahead ? ahead.next + 1 : behind.next;
	return { from: at, to, kind: 'date', when: { year: behind.before ? 1 - year : year } };
}

/** "19th century", "the fifth century BC": first and last year in ISO 8601, where 1 BC is the year 0. */
export function centuryYears(century: number): readonly [first: number, last: number] {
	return century > 0 ? [100 * century - 99, 100 * century] : [100 * century + 1, 100 * century + 100];
}
