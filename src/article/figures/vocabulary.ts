import currencyList from '../../lexicon/en/figures-currencies.txt';
import labelList from '../../lexicon/en/figures-labels.txt';
import nationList from '../../lexicon/en/figures-nations.txt';
import unitList from '../../lexicon/en/figures-units.txt';
import wordList from '../../lexicon/en/figures-words.txt';
import zoneList from '../../lexicon/en/figures-zones.txt';

/** What a word can be in a figure. A word may be several things: "second" an ordinal, "may" a month. */
export interface Word {
	cardinal?: number;
	scale?: number;
	vague?: number;
	ordinal?: number;
	/** Denominator: "third" is 3, "half" 2. */
	part?: number;
	month?: number;
	weekday?: number;
	/** First month of the season in the northern half of the world. */
	season?: number;
	decade?: number;
	/** Set on words that may begin a figure without being a number or a date themselves: "a", "last", "EUR". */
	begins?: number;
}

/** What a unit makes of the number before it. */
export type UnitKind = 'duration' | 'measure' | 'percent' | 'points' | 'temperature';

/** One way of writing a unit, as lexemes in lower case. */
export interface UnitForm {
	readonly name: string;
	readonly kind: UnitKind;
	readonly lexemes: readonly string[];
	/** Set for forms like "m": only after digits and in exactly this case. */
	readonly exact?: string;
}

/** What a currency’s name stands for. */
export interface Currency {
	/** ISO 4217, undefined for words that many countries use ("crowns"). */
	readonly code: string | undefined;
	/** 0.01 for cents. */
	readonly factor: number;
}

/** Offsets from Greenwich; `summer` where one name covers both halves of the year. */
export interface Zone {
	readonly offset: string;
	readonly summer?: string;
}

interface Vocabulary {
	readonly words: ReadonlyMap<string, Word>;
	readonly units: ReadonlyMap<string, readonly UnitForm[]>;
	readonly signs: ReadonlyMap<string, string>;
	readonly currencies: ReadonlyMap<string, Currency>;
	/** ISO 4217 by adjective and name: "canadian dollar". */
	readonly nations: ReadonlyMap<string, string>;
	readonly zones: ReadonlyMap<string, Zone>;
	/** Words that make a number behind them a name, always or only with a capital. */
	readonly labels: { readonly any: ReadonlySet<string>; readonly capital: ReadonlySet<string> };
}

let loaded: Vocabulary | undefined;

/** The word lists of this folder, split on first use. */
export function vocabulary(): Vocabulary {
	loaded ??= load();
	return loaded;
}

function load(): Vocabulary {
	const words = loadWords();
	const units = loadUnits();
	const { signs, currencies } = loadCurrencies();
	const durations = [...units.values()]
		.flat()
		.filter(({ kind, lexemes }) => kind === 'duration' && lexemes.length === 1);
	for (const word of [...signs.keys(), ...durations.map(({ lexemes }) => lexemes[0]!)])
		words.set(word, { begins: 1, ...words.get(word) });
	return { words, units, signs, currencies, nations: loadNations(), zones: loadZones(), labels: loadLabels() };
}

/** The rows of a word list, cut at tabs. */
export function rowsOf(list: string): string[][] {
	return list
		.split('\n')
		.filter((row) => row !== '' && !row.startsWith('# '))
		.map((row) => row.split('\t'));
}

function loadWords(): Map<string, Word> {
	const words = new Map<string, Word>();
	for (const [kind, list] of rowsOf(wordList)) {
		for (const pair of list!.split(' ')) {
			const [word, value] = pair.split('=') as [string, string];
			words.set(word, { ...words.get(word), [kind!]: Number(value) });
		}
	}
	return words;
}

function loadUnits(): Map<string, UnitForm[]> {
	const units = new Map<string, UnitForm[]>();
	for (const [name, kind, forms] of rowsOf(unitList)) {
		for (const form of forms!.split('|')) {
			const exact = form.startsWith('=') ? form.slice(1) : undefined;
			const lexemes = (exact ?? form)
				.toLowerCase()
				.replace(/([°º])(?=\p{L})/gu, '$1 ')
				.split(' ');
			const entry: UnitForm = { name: name!, kind: kind as UnitKind, lexemes, ...(exact ? { exact } : {}) };
			units.set(lexemes[0]!, [...(units.get(lexemes[0]!) ?? []), entry]);
		}
	}
	for (const forms of units.values()) forms.sort((a, b) => b.lexemes.length - a.lexemes.length);
	return units;
}

function loadCurrencies(): { signs: Map<string, string>; currencies: Map<string, Currency> } {
	const signs = new Map<string, string>();
	const currencies = new Map<string, Currency>();
	for (const [code, marks, names, minor] of rowsOf(currencyList)) {
		const known = code === '-' ? undefined : code!;
		for (const mark of split(marks)) signs.set(mark, code!);
		for (const name of split(names)) currencies.set(name, { code: known, factor: 1 });
		for (const name of split(minor)) currencies.set(name, { code: known, factor: 0.01 });
	}
	return { signs, currencies };
}

function split(list: string | undefined): string[] {
	return (list ?? '').split(' ').filter((entry) => entry !== '');
}

function loadNations(): Map<string, string> {
	return new Map(
		rowsOf(nationList).flatMap(([code, names]) => names!.split('|').map((name) => [name, code!] as const)),
	);
}

function loadLabels(): { any: Set<string>; capital: Set<string> } {
	const lists = new Map(rowsOf(labelList).map(([kind, words]) => [kind!, new Set(words!.split(' '))]));
	return { any: lists.get('any')!, capital: lists.get('capital')! };
}

function loadZones(): Map<string, Zone> {
	return new Map(
		rowsOf(zoneList).map(([name, offset, summer]) => [name!, { offset: offset!, ...(summer ? { summer } : {}) }]),
	);
}
