import hedgeList from '../../lexicon/en/figures-hedges.txt';
import type { Hedge } from '../article';
import type { Lexemes } from './lexemes';
import { rowsOf } from './vocabulary';

interface Phrase {
	readonly hedge: Hedge;
	readonly lows: readonly string[];
}

let loaded:
	| { readonly before: ReadonlyMap<string, readonly Phrase[]>; readonly after: ReadonlyMap<string, readonly Phrase[]> }
	| undefined;

function phrases() {
	loaded ??= { before: load('before', -1), after: load('after', 0) };
	return loaded;
}

/** By their word next to the figure, the longest phrase first. */
function load(side: string, nearest: number): Map<string, Phrase[]> {
	const found = new Map<string, Phrase[]>();
	for (const [hedge, where, list] of rowsOf(hedgeList)) {
		if (where !== side) continue;
		for (const phrase of list!.split(' | ')) {
			const lows = phrase.split(' ');
			const key = lows.at(nearest)!;
			found.set(key, [...(found.get(key) ?? []), { hedge: hedge as Hedge, lows }]);
		}
	}
	for (const list of found.values()) list.sort((a, b) => b.lows.length - a.lows.length);
	return found;
}

/** The hedge that ends right before `at`, and where it begins. */
export function hedgeBefore(
	lexemes: Lexemes,
	at: number,
): { readonly hedge: Hedge; readonly from: number } | undefined {
	for (const { hedge, lows } of phrases().before.get(lexemes[at - 1]?.low ?? '') ?? []) {
		const from = at - lows.length;
		if (from >= 0 && lows.every((low, i) => lexemes[from + i]!.low === low)) return { hedge, from };
	}
	return undefined;
}

/** The hedge that begins at `at`, and the index behind it. */
export function hedgeAfter(lexemes: Lexemes, at: number): { readonly hedge: Hedge; readonly to: number } | undefined {
	for (const { hedge, lows } of phrases().after.get(lexemes[at]?.low ?? '') ?? []) {
		if (lows.every((low, i) => lexemes[at + i]?.low === low)) return { hedge, to: at + lows.length };
	}
	return undefined;
}
