import type { Piece } from './cut';
import { headKind } from './forms';
import type { SentenceWords, Word } from './words';

/** Words that a short form may leave out. */
const skipped = new Set([
	'of',
	'and',
	'for',
	'the',
	'in',
	'on',
	'&',
	'de',
	'la',
	'y',
	'e',
	'du',
	'des',
	'et',
	'to',
	'with',
]);
const short = /^(?:\p{Lu}\.?){3,8}$/u;

/** Where the words before `end` begin that spell `letters` with their first letters; `end` when they do not. */
function beginning(words: readonly Word[], first: number, end: number, letters: string): number {
	let left = letters.length;
	let at = end;
	while (left > 0 && at > first) {
		at--;
		const { lower, capital } = words[at]!.shape;
		if (words[at]!.kind !== 'word') return end;
		const initials = lower
			.split('-')
			.map((part) => part[0] ?? '')
			.join('');
		if (letters.slice(0, left).endsWith(initials) && (capital || skipped.has(lower))) left -= initials.length;
		else if (letters[left - 1] === lower[0] && capital) left--;
		else if (!skipped.has(lower) || at === end - 1) return end;
	}
	return left === 0 && words[at]!.shape.capital ? at : end;
}

/**
 * "Grain and Dairy Research Board (GDRB)": what a short form in brackets abbreviates is one name, wherever its words would be cut. Gives the pieces with those
 * of each such name replaced by one.
 */
export function joinDefinitions(
	words: readonly Word[],
	sentence: SentenceWords,
	pieces: readonly Piece[],
): readonly Piece[] {
	const joined: Piece[] = [];
	let next = 0;
	for (let at = sentence.from + 2; at + 2 < sentence.to; at++) {
		if (words[at]!.text !== '(' || words[at + 2]!.text !== ')' || !short.test(words[at + 1]!.text)) continue;
		const letters = words[at + 1]!.shape.lower.replaceAll('.', '');
		const from = beginning(words, sentence.from, at, letters);
		if (from > at - 2) continue;
		while (next < pieces.length && pieces[next]!.from < at) joined.push(pieces[next++]!);
		let first = joined.length;
		while (first > 0 && joined[first - 1]!.to > from) first--;
		const inside = joined.slice(first);
		if (inside.some((piece) => piece.by === 'titles' || (piece.from <= from && piece.to >= at && piece.kind))) continue;
		joined.length = first;
		const before = inside.find((piece) => piece.from < from);
		if (before) joined.push({ ...before, to: from, kind: undefined, by: 'nothing' });
		joined.push({ from, to: at, kind: headKind(words, from, at) ?? 'organisation', by: 'head', atStart: false });
	}
	return [...joined, ...pieces.slice(next)];
}
