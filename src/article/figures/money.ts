import type { Draft } from './draft';
import { isHyphen, isOne, type Lexeme, type Lexemes, skipHyphen } from './lexemes';
import type { Numeral } from './numeral';
import { readNumeral } from './numerals';
import { readPer } from './units';
import { type Currency, vocabulary } from './vocabulary';

/** "Kr": the crowns of several countries. */
const unknownCode = '-';

/** Letters that mean a scale only behind a sum of money: "£310m" is no distance. */
const moneyLetters: Readonly<Record<string, number>> = { m: 1e6, mm: 1e6, b: 1e9, t: 1e12, k: 1e3 };

/** "$7.4 billion", "US$3bn", "£310m", "€9.50", "EUR 300", "Rs 500". */
export function findMoney(lexemes: Lexemes, at: number): Draft | undefined {
	const sign = readSign(lexemes, at);
	if (!sign) return undefined;
	const negative = isHyphen(lexemes[sign.next]);
	const numeral = readNumeral(lexemes, negative ? sign.next + 1 : sign.next);
	if (!numeral?.digits) return undefined;
	const scaled = withLetter(lexemes, numeral);
	const value = negative ? -scaled.value : scaled.value;
	return finish(lexemes, at, scaled.next, value, sign.code, scaled.scale, true);
}

/** "85 million euros", "71 cents", "50p", "440 crowns", "10 U.S. dollars", "500 USD", "a quarter-million-dollar fine". */
export function moneyBehind(lexemes: Lexemes, at: number, numeral: Numeral): Draft | undefined {
	if (numeral.fraction && numeral.value < 1 && !numeral.article) return undefined;
	const scaled = withLetter(lexemes, numeral);
	const code = readCode(lexemes, scaled.next);
	if (code) return finish(lexemes, at, scaled.next + 1, scaled.value, code, scaled.scale, numeral.digits);
	const of = numeral.vague && isOne(lexemes, numeral.next, 'of') ? numeral.next + 1 : numeral.next;
	const nation = readNation(lexemes, of);
	const named = skipHyphen(lexemes, nation?.next ?? of);
	const name = lexemes[named];
	const currency = name && (vocabulary().currencies.get(name.low) ?? readPounds(lexemes, named, numeral));
	if (!name || !currency || isDoubtful(name, numeral)) return undefined;
	const own = (nation && vocabulary().nations.get(`${nation.name} ${singular(name.low)}`)) ?? currency.code;
	const next = isOne(lexemes, named + 1, 'sterling') ? named + 2 : named + 1;
	const value = Number((numeral.value * currency.factor).toPrecision(12));
	return {
		...finish(lexemes, at, next, value, own, numeral.scale, numeral.digits),
		...(numeral.vague ? { value: undefined, low: value, hedge: 'at-least' as const } : {}),
		...(own === undefined ? { unit: singular(name.low) } : {}),
	};
}

/** "500 USD", "€" behind the number. */
function readCode(lexemes: Lexemes, at: number): string | undefined {
	const own = lexemes[at];
	const code = own && vocabulary().signs.get(own.low);
	if (!code) return undefined;
	if (own.kind === 'sign') return own.glued || lexemes[at + 1]?.kind !== 'digits' ? code : undefined;
	return own.low === code.toLowerCase() && (own.capital || frequentCodes.has(own.low)) ? code : undefined;
}

const frequentCodes = new Set(['usd', 'eur', 'gbp', 'jpy', 'chf']);

/** Words that are currencies only behind a plain number: "won" is a verb, "p" a letter. */
function isDoubtful(name: Lexeme, numeral: Numeral): boolean {
	if (name.low === 'p') return !(name.glued && numeral.digits);
	if (name.low === 'won') return !(numeral.digits && numeral.value >= 100);
	return doubtful.has(name.low) && !(numeral.digits || numeral.scale > 1);
}

const spending = new Set(
	'£ sterling pence p cost costs costing price priced prices paid pay pays paying fine fined worth salary fee fees budget spend spent spending wage wages tax taxes bill bills raise raised donate donated debt debts loan loans funding fund grant earn earned earning won compensation investment invested'.split(
		' ',
	),
);

/** "Pounds" weigh unless they are millions, or the sentence speaks of money. */
function readPounds(lexemes: Lexemes, at: number, numeral: Numeral): Currency | undefined {
	if (!isOne(lexemes, at, 'pound', 'pounds')) return undefined;
	const sterling: Currency = { code: 'GBP', factor: 1 };
	if (isOne(lexemes, at + 1, 'sterling')) return sterling;
	if (isOne(lexemes, at + 1, 'of', 'per') || isOne(lexemes, at - 1, '-')) return undefined;
	if (numeral.scale >= 1e6) return sterling;
	return lexemes.slice(Math.max(0, at - 25), at + 15).some(({ low }) => spending.has(low)) ? sterling : undefined;
}

const doubtful = new Set(['won', 'real', 'rand', 'sen', 'lei', 'p', 'dong', 'pence', 'crown', 'crowns', 'mark']);

function singular(word: string): string {
	return word.endsWith('s') && word.length > 3 ? word.slice(0, -1) : word;
}

function readNation(lexemes: Lexemes, at: number): { name: string; next: number } | undefined {
	const first = lexemes[at];
	if (first?.kind !== 'word') return undefined;
	if (first.low === 'u' && isOne(lexemes, at + 1, '.') && isOne(lexemes, at + 2, 's')) {
		return { name: 'us', next: isOne(lexemes, at + 3, '.') ? at + 4 : at + 3 };
	}
	for (const length of [1, 2]) {
		const currency = lexemes[at + length];
		const name = lexemes
			.slice(at, at + length)
			.map(({ low }) => low)
			.join(' ');
		if (currency && vocabulary().nations.has(`${name} ${singular(currency.low)}`)) return { name, next: at + length };
	}
	return undefined;
}

function readSign(lexemes: Lexemes, at: number): { code: string; next: number } | undefined {
	const { signs } = vocabulary();
	const [first, second] = [lexemes[at]!, lexemes[at + 1]];
	const joined = second?.glued && second.kind === 'sign' ? signs.get(first.low + second.low) : undefined;
	if (joined) return { code: joined, next: at + 2 };
	const code = signs.get(first.low);
	if (!code || (first.kind === 'word' && first.glued && isHyphen(lexemes[at - 1]))) return undefined;
	if (first.kind === 'sign') return { code, next: at + 1 };
	const dot = isOne(lexemes, at + 1, '.') && lexemes[at + 1]!.glued ? at + 2 : at + 1;
	const number = lexemes[dot];
	return first.capital && number?.kind === 'digits' && (first.low.length > 1 || number.glued)
		? { code, next: dot }
		: undefined;
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
		...(currency && currency !== unknownCode ? { currency } : {}),
		...(per ? { unit: `per ${per.unit}` } : currency === unknownCode ? { unit: 'crown' } : {}),
	};
}
