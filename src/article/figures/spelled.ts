import { readMixed } from './digits';
import { clean } from './draft';
import { isOne, type Lexemes, skipHyphen } from './lexemes';
import type { Numeral } from './numeral';
import { withScale } from './scales';
import type { Word } from './vocabulary';

/** "a hundred and ten", "a dozen", "a quarter of a million", "a third", "a few hundred". */
export function readWithArticle(lexemes: Lexemes, at: number): Numeral | undefined {
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
export function readHalf(lexemes: Lexemes, at: number): Numeral | undefined {
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
export function readSeveral(lexemes: Lexemes, _at: number, next: number): Numeral | undefined {
	const scale = lexemes[next]?.word?.scale;
	if (!scale) return undefined;
	const scaled = withScale(lexemes, { value: 2, next, digits: false, scale: 1, vague: true });
	return scaled;
}

/** "dozens", "tens of thousands", "hundreds of millions". */
export function readVague(lexemes: Lexemes, at: number): Numeral {
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
export function readWords(lexemes: Lexemes, at: number, start?: number): Numeral | undefined {
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
