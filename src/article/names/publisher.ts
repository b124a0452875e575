import { findTokens } from '../tokens';
import type { Piece } from './cut';
import type { SentenceWords, Word } from './words';

/** Last words of outlets that an article does not use for its own: "the news" is any. */
const anyones = new Set(['news', 'online', 'media', 'press', 'network', 'agency', 'com', 'tv', 'radio', 'service']);

/** The words of the outlet's name, in lower case and without its article. */
function wordsOf(outlet: string): readonly string[] {
	const names = findTokens(outlet, { start: 0, end: outlet.length }).map(({ text }) => text.toLowerCase());
	return names[0] === 'the' ? names.slice(1) : names;
}

/** The last words of the outlets that the pieces name in full: "Gazette" of "Norva Gazette". */
function shortNames(words: readonly Word[], pieces: readonly Piece[]): Set<string> {
	const short = new Set<string>();
	for (const { from, to, kind, by } of pieces) {
		const last = words[to - 1]!.shape.lower;
		if (kind === 'outlet' && by === 'head' && to - from > 1 && !anyones.has(last)) short.add(last);
	}
	return short;
}

/**
 * Outlets by their short names: "told the Norva Gazette", then "the Gazette's archive". `outlet` is the name that the page has for the article's own, which the text may never give in
 * full. Gives the pieces of the running sentences with those names as outlets.
 */
export function nameOutlets(
	words: readonly Word[],
	sentences: readonly SentenceWords[],
	pieces: readonly Piece[],
	outlet: string | undefined,
): readonly Piece[] {
	const own = outlet ? wordsOf(outlet) : [];
	const short = shortNames(words, pieces);
	const last = own.at(-1);
	if (last !== undefined && own.length > 1 && !anyones.has(last)) short.add(last);
	if (short.size === 0 && own.length < 2) return pieces;
	const named: Piece[] = [];
	for (const sentence of sentences) {
		for (let at = sentence.from; at < sentence.to; at++) {
			const { capital, allCapitals, lower } = words[at]!.shape;
			if (!capital || allCapitals) continue;
			const whole = own.length > 1 && own.every((name, i) => words[at + i]?.shape.lower === name);
			const alone = words[at - 1]?.shape.lower === 'the' && !words[at + 1]?.shape.capital;
			if (!whole && !(short.has(lower) && alone)) continue;
			const to = whole ? at + own.length : at + 1;
			if (to > sentence.to) continue;
			named.push({ from: at, to, kind: 'outlet', by: 'title', atStart: false });
			at = to - 1;
		}
	}
	if (named.length === 0) return pieces;
	const others = pieces.filter((piece) => !named.some(({ from, to }) => piece.from < to && from < piece.to));
	return [...others, ...named].sort((a, b) => a.from - b.from);
}
