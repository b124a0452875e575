import type { Draft } from './draft';
import { isHyphen, isOne, type Lexemes, skipHyphen } from './lexemes';
import { type Numeral, readNumeral } from './numerals';
import { readPer } from './units';
import { vocabulary } from './vocabulary';

/** Letters that mean a scale only behind a sum of money: "£310m" is no distance. */
const moneyLetters: Readonly<Record<string, number>> = { m: 1e6, b: 1e9, t: 1e12, k: 1e3 };

/** "$7.4 billion", "US$3bn", "£310m", "€9.50", "EUR 300", "Rs 500". */
export function findMoney(lexemes: Lexemes, at: number): Draft | undefined {
	const sign = readSign(lexemes, at);
	if (!sign) return undefined;
	const negative = isHyphen(lexemes[sign.next]) ? sign.next + 1 : sign.next;
	const numeral = readNumeral(lexemes, negative);
	if (!numeral?.digits) return undefined;
	const scaled = withLetter(lexemes, numeral);
	return finish(lexemes, at, scaled.next, scaled.value, sign.code, scaled.scale, true);
}

/** "85 million euros", "71 cents", "50p", "312 crowns", "ten dollars", "a quarter-million-dollar fine". */
export function moneyBehind(lexemes: Lexemes, at: number, numeral: Numeral): Draft | undefined {
	if (numeral.fraction && numeral.value < 1 && !numeral.article) return undefined;
	const nation = readNation(lexemes, numeral.next);
	const name = lexemes[skipHyphen(lexemes, nation?.next ?? numeral.next)];
	const currency = name && vocabulary().currencies.get(name.low);
	if (!name || !currency) return undefined;
	if (name.low === 'p' && !(name.glued && numeral.digits)) return undefined;
	if (doubtful.has(name.low) && !(numeral.digits || numeral.scale > 1)) return undefined;
	if (name.low === 'won' && !(numeral.digits && numeral.value >= 100)) return undefined;
	const next = skipHyphen(lexemes, nation?.next ?? numeral.next) + 1;
	const value = Number((numeral.value * currency.factor).toPrecision(12));
	const code = (nation && byNation[`${nation.name} ${singular(name.low)}`]) ?? currency.code;
	const sterling = code === 'GBP' || isOne(lexemes, next, 'sterling') ? 'GBP' : code;
	return {
		...finish(lexemes, at, next, value, sterling, numeral.scale, numeral.digits),
		...(numeral.vague ? { value: undefined, low: value, hedge: 'at-least' as const } : {}),
		...(code === undefined ? { unit: singular(name.low) } : {}),
	};
}

const doubtful = new Set(['won', 'real', 'rand', 'sen', 'lei', 'p', 'dong', 'pence', 'crown', 'crowns', 'mark']);

function singular(word: string): string {
	return word.endsWith('s') && word.length > 3 ? word.slice(0, -1) : word;
}

/** Whose dollar or franc, where an adjective says so. ISO 4217. */
const byNation: Readonly<Record<string, string>> = {
	'canadian dollar': 'CAD',
	'australian dollar': 'AUD',
	'singapore dollar': 'SGD',
	'taiwan dollar': 'TWD',
	'hong kong dollar': 'HKD',
	'new zealand dollar': 'NZD',
	'kiwi dollar': 'NZD',
	'swiss franc': 'CHF',
	'swedish crown': 'SEK',
	'norwegian crown': 'NOK',
	'danish crown': 'DKK',
	'czech crown': 'CZK',
	'mexican peso': 'MXN',
	'philippine peso': 'PHP',
	'argentine peso': 'ARS',
	'chilean peso': 'CLP',
	'colombian peso': 'COP',
	'pakistani rupee': 'PKR',
	'sri lankan rupee': 'LKR',
	'egyptian pound': 'EGP',
	'lebanese pound': 'LBP',
	'syrian pound': 'SYP',
	'swedish kronor': 'SEK',
	'kuwaiti dinar': 'KWD',
	'iraqi dinar': 'IQD',
	'saudi riyal': 'SAR',
	'us dollar': 'USD',
	'american dollar': 'USD',
};

function readNation(lexemes: Lexemes, at: number): { name: string; next: number } | undefined {
	const first = lexemes[at];
	if (first?.kind !== 'word' || !first.capital) return undefined;
	if (first.low === 'u' && isOne(lexemes, at + 1, '.') && isOne(lexemes, at + 2, 's'))
		return { name: 'us', next: isOne(lexemes, at + 3, '.') ? at + 4 : at + 3 };
	const second = lexemes[at + 1];
	const two = second?.kind === 'word' ? `${first.low} ${second.low}` : '';
	if (['hong kong', 'new zealand', 'sri lankan'].includes(two)) return { name: two, next: at + 2 };
	return { name: first.low, next: at + 1 };
}

function readSign(lexemes: Lexemes, at: number): { code: string; next: number } | undefined {
	const { signs } = vocabulary();
	const [first, second] = [lexemes[at]!, lexemes[at + 1]];
	const joined = second?.glued && second.kind === 'sign' ? signs.get(first.low + second.low) : undefined;
	if (joined) return { code: joined, next: at + 2 };
	const code = signs.get(first.low);
	if (!code) return undefined;
	if (first.kind === 'sign') return { code, next: at + 1 };
	const dot = isOne(lexemes, at + 1, '.') && lexemes[at + 1]!.glued ? at + 2 : at + 1;
	return first.capital && lexemes[dot]?.kind === 'digits' ? { code, next: dot } : undefined;
}

function withLetter(lexemes: Lexemes, numeral: Numeral): { value: number; next: number; scale: number } {
	const letter = lexemes[numeral.next];
	const factor = letter?.glued || letter?.capital ? moneyLetters[letter.low] : undefined;
	if (numeral.scale > 1 || !factor || (!letter!.glued && letter!.low !== 'm' && letter!.low !== 'b')) return numeral;
	return { value: Number((numeral.value * factor).toPrecision(12)), next: numeral.next + 1, scale: factor };
}

/** Adds what the price is for: "$21.40 a pound". */
function finish(
	lexemes: Lexemes,
	from: number,
	next: number,
	value: number,
	currency: string | undefined,
	scale: number,
	digits: boolean,
): Draft {
	const per = readPer(lexemes, next);
	return {
		from,
		to: per?.next ?? next,
		kind: 'money',
		value,
		scale,
		digits,
		...(currency ? { currency } : {}),
		...(per ? { unit: `per ${per.unit}` } : {}),
	};
}
