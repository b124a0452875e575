import { once } from '../../lexicon/lists';
import { nameRows, placesFrom } from '../../lexicon/names';
import type { MentionKind } from '../article';
import { findTokens } from '../tokens';

/** A name that is known from a list, found at a word. */
export interface Known {
	/** Index of the word after the last. */
	readonly end: number;
	readonly kind: MentionKind;
	/** Which list; it says how far a name of one common word may be believed. */
	readonly list: keyof typeof nameRows | keyof typeof placesFrom | 'article';
}

interface Entry {
	readonly words: readonly string[];
	readonly kind: MentionKind;
	readonly list: Known['list'];
}

/** Names by their first word, the longest first. */
export interface Gazetteer {
	has(word: string): boolean;
	get(word: string): readonly Entry[] | undefined;
}

/** The names of which the tokens are what stands between the spaces: nearly all. */
const plainWords = /^[\p{L} ]+$/u;

function spellings(name: string): readonly string[] {
	if (plainWords.test(name)) return name.includes(' ') ? name.split(' ') : [name];
	const plain = name.replaceAll('’', "'");
	return findTokens(plain, { start: 0, end: plain.length }).map((token) => token.text);
}

type Listed = readonly [string, MentionKind, Known['list']];

/** The entries of names with one first word, the longest first: of equal names the first counts. */
function entriesOf(names: readonly Listed[]): readonly Entry[] {
	const seen = new Set<string>();
	const entries: Entry[] = [];
	for (const [name, kind, list] of names) {
		if (seen.has(name)) continue;
		seen.add(name);
		entries.push({ words: spellings(name), kind, list });
	}
	return entries.length > 1 ? entries.sort((a, b) => b.words.length - a.words.length) : entries;
}

/** Where the letters end that a name or word begins with. */
function endOfLetters(name: string): number {
	let end = 0;
	for (; end < name.length; end++) {
		const code = name.charCodeAt(end) | 32;
		if ((code < 97 || code > 122) && (code < 224 || code > 591)) break;
	}
	return end;
}

/** Whether the first token of the name is the word: of most names it is what stands before the first space. */
function beginsWith(name: string, word: string): boolean {
	if (!name.startsWith(word)) return false;
	const end = endOfLetters(name);
	return end === name.length || name[end] === ' ' ? end === word.length : spellings(name)[0] === word;
}

/** The names by the letters they begin with. */
function sortByLetters(names: Iterable<Listed>): Map<string, Listed[]> {
	const sorted = new Map<string, Listed[]>();
	for (const row of names) {
		const letters = row[0].slice(0, endOfLetters(row[0]));
		const rows = sorted.get(letters);
		if (rows) rows.push(row);
		else sorted.set(letters, [row]);
	}
	return sorted;
}

/** So many words are remembered with what begins with them. */
const remembered = 50_000;

/**
 * Makes a gazetteer of names; of two entries with the same words the first counts. Names are only sorted by their first letters here and cut into words when a
 * text has it: an article asks for a few hundred of some thousand.
 */
export function makeGazetteer(
	names: Iterable<Listed>,
	more?: (word: string, rows: readonly Listed[]) => readonly Listed[],
): Gazetteer {
	const listed = sortByLetters(names);
	const cut = new Map<string, readonly Entry[] | undefined>();
	const get = (word: string) => {
		if (cut.has(word)) return cut.get(word);
		const near = listed.get(word.slice(0, endOfLetters(word))) ?? [];
		const own = near.filter(([name]) => beginsWith(name, word));
		const rows = more?.(word, own) ?? own;
		const entries = rows.length > 0 ? entriesOf(rows) : undefined;
		if (cut.size >= remembered) cut.clear();
		cut.set(word, entries);
		return entries;
	};
	return { has: (word) => get(word) !== undefined, get };
}

/** Where two lists have a name, the first one counts. */
const lists = [
	['countries', 'place'],
	['demonyms', 'demonym'],
	['outlets', 'outlet'],
	['organisations', 'organisation'],
	['places', 'place'],
	['parties', 'organisation'],
	['events', 'event'],
	['laws', 'law'],
	['people', 'person'],
	['clubs', 'organisation'],
	['companies', 'organisation'],
] as const;
/** After people, before clubs. */
const placesBefore: ReadonlySet<Known['list']> = new Set(['clubs', 'companies']);

function* listed(): Generator<Listed> {
	for (const [name] of nameRows.territories()) yield [name!, 'place', 'countries'];
	for (const [list, kind] of lists) {
		for (const row of nameRows[list]()) {
			for (const name of row) {
				yield [name, kind, list];
				if (list === 'demonyms' && !/(?:[sz]|sh|ch|ese|men)$/.test(name)) yield [`${name}s`, kind, list];
			}
		}
	}
}

const capital = /^\P{Ll}/u;

/** `rows` with the cities and provinces that begin with the word. */
function withPlaces(word: string, rows: readonly Listed[]): readonly Listed[] {
	if (!capital.test(word)) return rows;
	const places: Listed[] = [];
	for (const list of ['cities', 'provinces'] as const) {
		for (const name of placesFrom[list](word)) if (beginsWith(name, word)) places.push([name, 'place', list]);
	}
	if (places.length === 0) return rows;
	const after = rows.filter(([, , list]) => placesBefore.has(list));
	return [...rows.filter(([, , list]) => !placesBefore.has(list)), ...places, ...after];
}

/** All names of the lists. */
export const knownNames: () => Gazetteer = once(() => makeGazetteer(listed(), withPlaces));

/** Titles, as they stand before a name: "Prime Minister", "Dr". */
export const knownTitles: () => Gazetteer = once(() =>
	makeGazetteer(nameRows.titles().map((row) => [row[0]!, 'role', 'titles'] as const)),
);

/** Words for offices and professions in lower case. */
export const knownRoles: () => Gazetteer = once(() =>
	makeGazetteer(nameRows.roles().map((row) => [row[0]!.toLowerCase(), 'role', 'roles'] as const)),
);

/** What of a word a lookup reads. */
interface Spelled {
	readonly shape: { readonly spelling: string; readonly lower: string; readonly allCapitals: boolean };
}

/** How `word` is looked up: as spelled; capitals of a headline or dateline as in running text, when `fold` asks for it. */
function spelled(word: Spelled, fold: 'none' | 'title' | 'lower'): string {
	const { spelling, lower, allCapitals } = word.shape;
	if (fold === 'lower') return lower;
	return fold === 'title' && allCapitals ? spelling[0]! + lower.slice(1) : spelling;
}

/** The longest name of the gazetteer that begins at word `at` and ends before `limit`. */
export function longestAt(
	gazetteer: Gazetteer,
	words: readonly Spelled[],
	at: number,
	limit: number,
	fold: 'none' | 'title' | 'lower' = 'none',
): Known | undefined {
	const entries = gazetteer.get(spelled(words[at]!, fold));
	if (!entries) return undefined;
	for (const entry of entries) {
		const end = at + entry.words.length;
		if (end > limit) continue;
		let matches = true;
		for (let i = 1; i < entry.words.length && matches; i++) {
			matches = spelled(words[at + i]!, fold) === entry.words[i];
		}
		if (matches) return { end, kind: entry.kind, list: entry.list };
	}
	return undefined;
}

/** What of a word tells whether it may be what an office is for. */
interface Described extends Spelled {
	readonly shape: Spelled['shape'] & {
		readonly capital: boolean;
		readonly common: boolean;
		readonly given: boolean;
		readonly surname: boolean;
	};
}

/** No office is for more words. */
const longestOffice = 8;

/** Where the title ends that begins at word `at`, with what it is for: "Minister of Health and Family Welfare", "Minister for Trade"; 0 where none begins. */
export function titleEnd(
	words: readonly Described[],
	at: number,
	limit: number,
	fold: 'none' | 'title' | 'lower' = 'none',
): number {
	const title = longestAt(knownTitles(), words, at, limit, fold);
	if (!title) return 0;
	const isSubject = (index: number) => {
		if (index >= limit) return false;
		const { capital, common, given, surname } = words[index]!.shape;
		return capital && common && !given && !surname && !longestAt(knownTitles(), words, index, limit, fold);
	};
	let end = title.end;
	if (end < limit && /^(?:of|for)$/.test(words[end]!.shape.lower) && isSubject(end + 1)) {
		end += 2;
		while (end - title.end < longestOffice && end < limit) {
			if (isSubject(end)) end++;
			else if (/^(?:and|&)$/.test(words[end]!.shape.lower) && isSubject(end + 1)) end += 2;
			else break;
		}
	}
	return end;
}
