import type { Draft } from './draft';
import { centuryYears, readEra } from './eras';
import { isOne, type Lexemes, skipHyphen } from './lexemes';
import { readPer } from './units';

/** Ordinals in words: "fourth", "twenty-first". "At first" and "second thoughts" rank nothing. */
export function findOrdinal(lexemes: Lexemes, at: number): Draft | undefined {
	const word = lexemes[at]!.word;
	if (!word) return undefined;
	if (word.cardinal !== undefined && word.cardinal >= 20) {
		const behind = skipHyphen(lexemes, at + 1);
		const unit = lexemes[behind]?.word?.ordinal;
		return unit !== undefined && unit < 10 ? ordinal(lexemes, at, behind + 1, word.cardinal + unit) : undefined;
	}
	if (word.ordinal === undefined || isIdiom(lexemes, at)) return undefined;
	return ordinal(lexemes, at, at + 1, word.ordinal);
}

function isIdiom(lexemes: Lexemes, at: number): boolean {
	const low = lexemes[at]!.low;
	if (low === 'first') {
		if (
			isOne(lexemes, at - 1, 'at', "'", '’') ||
			isOne(
				lexemes,
				at + 1,
				'lady',
				'minister',
				'aid',
				'name',
				'names',
				'responders',
				'responder',
				'amendment',
				'degree',
				'hand',
				'class',
				'officer',
				'mate',
				'secretary',
				'sergeant',
				'family',
				'past',
				'place',
				'off',
				'instance',
				'and',
			)
		)
			return true;
		return isOne(lexemes, at + 1, '-') && isOne(lexemes, at + 2, 'hand', 'class', 'degree', 'aid');
	}
	if (low === 'second' && isOne(lexemes, at + 1, '-') && isOne(lexemes, at + 2, 'degree', 'hand', 'guess')) return true;
	if (low === 'second')
		return isOne(lexemes, at + 1, 'thoughts', 'thought', 'hand', 'to', 'nature', 'guess', 'degree', 'amendment') ||
			isOne(lexemes, at - 1, 'a', 'per', 'split', 'every', 'each')
			? !isOne(lexemes, at - 1, 'a') || isOne(lexemes, at + 1, '.', ',', 'to')
			: false;
	if (low === 'third')
		return (
			isOne(lexemes, at + 1, 'party', 'parties', 'degree', 'world') ||
			(isOne(lexemes, at + 1, '-') && isOne(lexemes, at + 2, 'party', 'parties', 'degree', 'world'))
		);
	return false;
}

const changes: Readonly<Record<string, number>> = {
	doubled: 2,
	doubling: 2,
	tripled: 3,
	tripling: 3,
	trebled: 3,
	quadrupled: 4,
	halved: 0.5,
	halving: 0.5,
	twofold: 2,
	threefold: 3,
	fourfold: 4,
	fivefold: 5,
	sixfold: 6,
	sevenfold: 7,
	eightfold: 8,
	ninefold: 9,
	tenfold: 10,
	hundredfold: 100,
};

/** "twice the size", "twice a week", "doubled": how often or how many times. */
export function findTimesWord(lexemes: Lexemes, at: number): Draft | undefined {
	const change = changes[lexemes[at]!.low];
	if (change !== undefined && !isOne(lexemes, at + 1, 'down'))
		return { from: at, to: at + 1, kind: 'multiple', value: change };
	if (lexemes[at]!.low === 'double' && isOne(lexemes, at + 1, 'the', 'that', 'what', 'its', 'their', 'his', 'her'))
		return { from: at, to: at + 1, kind: 'multiple', value: 2 };
	if (isOne(lexemes, at - 1, 'think', 'thinking')) return undefined;
	const value = { once: 1, twice: 2, thrice: 3 }[lexemes[at]!.low];
	if (value === undefined) return undefined;
	const per = readPer(lexemes, at + 1);
	if (per) return { from: at, to: per.next, kind: 'frequency', value, unit: `per ${per.unit}` };
	if (value === 1) return isOne(lexemes, at + 1, 'every') ? onceEvery(lexemes, at) : undefined;
	const compared = isOne(lexemes, at + 1, 'as') && lexemes[at + 2]?.kind === 'word' && !lexemes[at + 2]!.capital;
	const multiple = compared || isOne(lexemes, at + 1, 'the', 'its', 'their', 'his', 'her', 'that', 'what');
	return { from: at, to: at + 1, kind: multiple ? 'multiple' : 'count', value, ...(multiple ? {} : { unit: 'time' }) };
}

/** "once every three days". */
function onceEvery(lexemes: Lexemes, at: number): Draft | undefined {
	const number = lexemes[at + 2];
	const value = number?.kind === 'digits' ? Number(number.low) : number?.word?.cardinal;
	const unit = lexemes[at + 3];
	if (value === undefined || unit?.kind !== 'word') return undefined;
	return { from: at, to: at + 4, kind: 'frequency', value: 1, unit: `per ${value} ${unit.low}` };
}

/** "52nd Street", "16th District": the ordinal is part of a name. */
const places =
	'street avenue st ave district circuit precinct ward infantry airborne division brigade battalion amendment arrondissement regiment fleet'.split(
		' ',
	);

/** "12th", "fourth", with the unit of "113th minute"; "19th century" is a date. */
export function ordinal(lexemes: Lexemes, from: number, next: number, value: number): Draft | undefined {
	const joined = skipHyphen(lexemes, next);
	if (isOne(lexemes, joined, 'century', 'centuries') && value < 30) {
		const era = readEra(lexemes, joined + 1);
		const [year, lastYear] = centuryYears(era?.before ? -value : value);
		return { from, to: era?.next ?? joined + 1, kind: 'date', when: { year, lastYear } };
	}
	if (lexemes[next]?.capital && isOne(lexemes, next, ...places)) return undefined;
	// "the Seventh Congressional District"
	if (
		lexemes[from]!.capital &&
		lexemes[next]?.capital &&
		lexemes[next + 1]?.capital &&
		isOne(lexemes, next + 1, ...places)
	)
		return undefined;
	const unit = ordinalUnits.get(lexemes[joined]?.low ?? '');
	return {
		from,
		to: unit ? joined + 1 : next,
		kind: 'ordinal',
		value,
		...(unit ? { unit } : {}),
	};
}

/** What is numbered through, in the singular. */
const ordinalUnits: ReadonlyMap<string, string> = new Map(
	['minute', 'hour', 'day', 'week', 'month', 'year', 'half', 'inning', 'lap'].flatMap((unit) => [
		[unit, unit],
		[unit === 'half' ? 'halves' : `${unit}s`, unit],
	]),
);

/** "the 12th and 67th minutes", "the 9th minute and the 31st": the unit stands once for both. */
export function shareOrdinals(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
	const shared = [...drafts];
	for (let i = shared.length - 2; i >= 0; i--) {
		const [a, b] = [shared[i]!, shared[i + 1]!];
		if (a.kind === 'ordinal' && b.kind === 'ordinal' && b.unit && !a.unit && isListed(lexemes, a.to, b.from))
			shared[i] = { ...a, unit: b.unit };
	}
	for (let i = 1; i < shared.length; i++) {
		const [a, b] = [shared[i - 1]!, shared[i]!];
		if (a.kind !== 'ordinal' || b.kind !== 'ordinal' || !a.unit || b.unit || !isListed(lexemes, a.to, b.from)) continue;
		if (lexemes[b.to] === undefined || lexemes[b.to]!.kind === 'sign') shared[i] = { ...b, unit: a.unit };
	}
	return shared;
}

function isListed(lexemes: Lexemes, from: number, to: number): boolean {
	const and = isOne(lexemes, from, ',') && isOne(lexemes, from + 1, 'and') ? from + 1 : from;
	if (!isOne(lexemes, and, 'and', 'or', ',', 'to')) return false;
	return and + 1 === to || (and + 2 === to && isOne(lexemes, and + 1, 'the'));
}
