import { once } from '../../lexicon/lists';
import { nameRows } from '../../lexicon/names';
import type { MentionKind } from '../article';
import { findTokens } from '../tokens';

/** A name that is known from a list, found at a word. */
export interface Known {
	/** Index of the word after the last. */
	readonly end: number;
	readonly kind: MentionKind;
	/** Which list; it says how far a name of one common word may be believed. */
	readonly list: keyof typeof nameRows | 'article';
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

/** The entries of names with one first word: of equal names the first counts. */
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

/**
 * Makes a gazetteer of names; of two entries with the same words the first counts. Names are only sorted by their first word here and cut into words when a
 * text has it: an article asks for a few hundred of some ten thousand.
 */
export function makeGazetteer(names: Iterable<Listed>): Gazetteer {
	const listed = new Map<string, Listed[]>();
	const cut = new Map<string, readonly Entry[]>();
	for (const row of names) {
		const [name] = row;
		const first = plainWords.test(name) ? name.split(' ', 1)[0] : spellings(name)[0];
		if (first === undefined) continue;
		const rows = listed.get(first);
		if (rows) rows.push(row);
		else listed.set(first, [row]);
	}
	return {
		has: (word) => listed.has(word),
		get(word) {
			const known = cut.get(word);
			if (known) return known;
			const rows = listed.get(word);
			if (!rows) return undefined;
			const entries = entriesOf(rows);
			cut.set(word, entries);
			return entries;
		},
	};
}

/** Names of all countries and territories that the runtime's own locale data holds. */
function countryNames(): readonly string[] {
	const display = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
	const names: string[] = [];
	const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
	for (const first of letters) {
		for (const second of letters) {
			const name = display.of(first + second);
			if (name && !/[()]|Outlying|Unknown|Pseudo|Eurozone|European Union|United Nations/.test(name)) names.push(name);
		}
	}
	return names;
}

function* listed(): Generator<readonly [string, MentionKind, Known['list']]> {
	const kinds = [
		['countries', 'place'],
		['demonyms', 'demonym'],
		['outlets', 'outlet'],
		['organisations', 'organisation'],
		['places', 'place'],
		['parties', 'organisation'],
		['events', 'event'],
		['laws', 'law'],
		['people', 'person'],
		['cities', 'place'],
		['provinces', 'place'],
		['clubs', 'organisation'],
		['companies', 'organisation'],
	] as const;
	for (const name of countryNames()) yield [name, 'place', 'countries'];
	for (const [list, kind] of kinds) {
		for (const row of nameRows[list]()) {
			for (const name of row) {
				yield [name, kind, list];
				if (list === 'demonyms' && !/(?:[sz]|sh|ch|ese|men)$/.test(name)) yield [`${name}s`, kind, list];
			}
		}
	}
}

/** All names of the lists. */
export const knownNames: () => Gazetteer = once(() => makeGazetteer(listed()));

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
