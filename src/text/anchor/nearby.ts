import type { Span } from '../span';
import type { Anchor } from './anchor';
import { weightOf } from './approximate';
import { isWhole, pieceAt } from './pieces';
import type { Reading } from './reading';
import { findWords } from './words';

/** How much of the sentence beside the quote is looked for with it, in code units before and after; the most first. */
const reaches = [
	[40, 40],
	[60, 0],
	[0, 60],
	[20, 20],
	[30, 0],
	[0, 30],
	[0, 0],
] as const;

/** A row of words that weighs less, some five content words, may stand in an article twice by chance. */
const tellingWeight = 5;

/**
 * Where the words stand in a row with those beside them, in a sentence that was otherwise edited, however much. Only in a sentence that did not stand in
 * the article before, and only when the row stands in the text once. Where the words are near an end of their sentence, the sentence beside that end is part
 * of the row: "(as of 3/19)" is told from its likes by the line that follows.
 */
export function locateNearby(reading: Reading, anchor: Anchor): Span | undefined {
	return locateInRow(reading, anchor) ?? locateAtEnd(reading, anchor) ?? locateAtBeginning(reading, anchor);
}

function locateInRow(reading: Reading, anchor: Anchor): Span | undefined {
	for (const [back, ahead] of reaches) {
		const before = wholeWords(anchor.before.slice(-back || anchor.before.length), 'end', anchor.before.length > back);
		const after = wholeWords(anchor.after.slice(0, ahead), 'start', anchor.after.length > ahead);
		const row = before + anchor.quote + after;
		if (weightIn(row) < tellingWeight) continue;
		const [at, ...others] = placesOf(reading, row, () => true);
		if (at === undefined || others.length > 0 || !isFresh(reading, at, at + row.length)) continue;
		return quoteAt(at + before.length, anchor);
	}
	return undefined;
}

/** The end of the sentence from the quote on, with the next sentence after it. */
function locateAtEnd(reading: Reading, anchor: Anchor): Span | undefined {
	const row = anchor.quote + anchor.after;
	const next = wholeWords(anchor.next.slice(0, telling), 'start', anchor.next.length > telling);
	if (next === '' || weightIn(row) + weightIn(next) < tellingWeight) return undefined;
	const { text } = reading;
	const [at, ...others] = placesOf(reading, row, (_, end) => text.startsWith(next, skipSpace(text, end)));
	if (at === undefined || others.length > 0 || !isFresh(reading, at, at + row.length)) return undefined;
	return quoteAt(at, anchor);
}

/** The beginning of the sentence up to the quote, with the sentence before it; of one that is too long only the beginning is known, and nothing is found. */
function locateAtBeginning(reading: Reading, anchor: Anchor): Span | undefined {
	const row = anchor.before + anchor.quote;
	const { previous } = anchor;
	if (previous === '' || weightIn(row) + weightIn(previous) < tellingWeight) return undefined;
	const [at, ...others] = placesOf(reading, row, (start) =>
		reading.text
			.slice(Math.max(0, start - previous.length - mostSpace), start)
			.replace(listMark, '')
			.endsWith(previous),
	);
	if (at === undefined || others.length > 0 || !isFresh(reading, at, at + row.length)) return undefined;
	return quoteAt(at + anchor.before.length, anchor);
}

function quoteAt(start: number, { quote }: Anchor): Span {
	return { start, end: start + quote.length };
}

function weightIn(row: string): number {
	return weightOf(findWords(row, { start: 0, end: row.length }));
}

/** The first two places of a row, between words, that `fits` takes. */
function placesOf({ text }: Reading, row: string, fits: (start: number, end: number) => boolean): number[] {
	const places: number[] = [];
	for (let at = text.indexOf(row); at >= 0 && places.length < 2; at = text.indexOf(row, at + 1)) {
		if (isWhole(text, at, at + row.length) && fits(at, at + row.length)) places.push(at);
	}
	return places;
}

function isFresh(reading: Reading, start: number, end: number): boolean {
	const last = pieceAt(reading.pieces, end - 1);
	for (let piece = pieceAt(reading.pieces, start); piece <= last; piece++) {
		if (!reading.beforeAt.has(reading.hashes[piece]!)) return true;
	}
	return false;
}

/** A cut text without the word that the cut went through. */
function wholeWords(text: string, keep: 'start' | 'end', isCut: boolean): string {
	if (!isCut) return text;
	if (keep === 'end') return text.replace(/^\S*\s?/u, '');
	return text.replace(/\s?\S*$/u, '');
}

/** White space, and the mark of a list that the sentence was made an item of. */
const listMark = /\s+(?:(?:\d{1,2}[.)]|[-*•])\s+)?$/u;

/** So much of the next sentence is asked for, in code units: that too may have been edited. */
const telling = 30;

/** No more white space than this stands between two sentences. */
const mostSpace = 20;

function skipSpace(text: string, from: number): number {
	let at = from;
	while (at < text.length && at - from < mostSpace && /\s/u.test(text[at]!)) at++;
	return at;
}
