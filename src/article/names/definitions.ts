import { kindOfNoun } from '../../lexicon/nouns';
import type { MentionKind } from '../article';
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
function beginning(words: readonly Word[], first: number, end: number, letters: string, lower = false): number {
	let left = letters.length;
	let at = end;
	while (left > 0 && at > first) {
		at--;
		const { lower: spelled, capital: isCapital } = words[at]!.shape;
		const capital = isCapital || lower;
		if (words[at]!.kind !== 'word') return end;
		const initials = spelled
			.split('-')
			.map((part) => part[0] ?? '')
			.join('');
		if (letters.slice(0, left).endsWith(initials) && (capital || skipped.has(spelled))) left -= initials.length;
		else if (letters[left - 1] === spelled[0] && capital) left--;
		else if (!skipped.has(spelled) || at === end - 1) return end;
	}
	return left === 0 && (words[at]!.shape.capital || lower) ? at : end;
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

const abbreviation = /^(?:\p{Lu}[\p{Lu}\p{N}-]{1,7}|\p{Lu}\p{Ll}?\p{Lu}{2,6})$/u;

/** The kind of what a short form stands for, by its last noun; `undefined` for a thing, a law or an office. */
function kindOfHead(words: readonly Word[], from: number, to: number): MentionKind | undefined {
	const head = headKind(words, from, to);
	if (head === 'organisation' || head === 'outlet') return 'organisation';
	if (head) return head === 'place' ? 'place' : undefined;
	const noun = kindOfNoun(words[to - 1]!.shape.lower);
	return noun === 'body' ? 'organisation' : noun === 'place' ? 'place' : undefined;
}

/**
 * What short forms stand for where the article spells them out: "special investigation team (SIT)" is a body, "Norva Special Trade Zone (NSTZ)" a place, "carbon capture plan (CCP)"
 * no name at all. Short forms of bodies that are names themselves are left to those.
 */
export function definedKinds(
	words: readonly Word[],
	sentences: readonly SentenceWords[],
): ReadonlyMap<string, MentionKind | undefined> {
	const found = new Map<string, MentionKind | undefined>();
	for (const { from, to } of sentences) {
		for (let at = from + 2; at + 2 < to; at++) {
			const { text, shape } = words[at + 1]!;
			if (words[at]!.text !== '(' || words[at + 2]!.text !== ')' || !abbreviation.test(text)) continue;
			if (words[at - 1]!.kind !== 'word' || found.has(shape.spelling)) continue;
			const letters = shape.lower.replace(/[^\p{L}]/gu, '');
			const first = beginning(words, from, at, letters, true);
			if (first <= at - 2) found.set(shape.spelling, kindOfHead(words, first, at));
		}
	}
	return found;
}
