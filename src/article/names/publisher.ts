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

/**
 * The outlet whose article it is, where the article names itself: "told the Norva Gazette", then "the Gazette's archive". `outlet` is the name the page has for it. Gives the pieces with
 * those names as outlets.
 */
export function nameOutlet(
	words: readonly Word[],
	sentence: SentenceWords,
	pieces: readonly Piece[],
	outlet: string | undefined,
): readonly Piece[] {
	const own = outlet ? wordsOf(outlet) : [];
	const last = own.at(-1);
	if (last === undefined) return pieces;
	const named: Piece[] = [];
	for (let at = sentence.from; at < sentence.to; at++) {
		const whole = own.length > 1 && own.every((name, i) => words[at + i]?.shape.lower === name);
		const short =
			!whole &&
			own.length > 1 &&
			!anyones.has(last) &&
			words[at]!.shape.lower === last &&
			words[at - 1]?.shape.lower === 'the' &&
			!words[at + 1]?.shape.capital;
		const to = whole ? at + own.length : at + 1;
		if ((!whole && !short) || to > sentence.to || !words[at]!.shape.capital || words[at]!.shape.allCapitals) continue;
		named.push({ from: at, to, kind: 'outlet', by: 'title', atStart: false });
		at = to - 1;
	}
	if (named.length === 0) return pieces;
	const others = pieces.filter((piece) => !named.some(({ from, to }) => piece.from < to && from < piece.to));
	return [...others, ...named].sort((a, b) => a.from - b.from);
}
