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
	[0, 0],
] as const;

/** A row of words that weighs less, some five content words, may stand in an article twice by chance. */
const tellingWeight = 5;

/**
 * Where the words stand in a row with those beside them, in a sentence that was otherwise edited, however much. Only in a sentence that did not stand in
 * the article before, and only when the row stands in the text once.
 */
export function locateNearby(reading: Reading, anchor: Anchor): Span | undefined {
	for (const [back, ahead] of reaches) {
		const before = wholeWords(anchor.before.slice(-back || anchor.before.length), 'end', anchor.before.length > back);
		const after = wholeWords(anchor.after.slice(0, ahead), 'start', anchor.after.length > ahead);
		const row = before + anchor.quote + after;
		if (weightOf(findWords(row, { start: 0, end: row.length })) < tellingWeight) continue;
		const at = reading.text.indexOf(row);
		if (at < 0 || reading.text.indexOf(row, at + 1) >= 0 || !isWhole(reading.text, at, at + row.length)) continue;
		if (!isFresh(reading, at, at + row.length)) continue;
		const start = at + before.length;
		return { start, end: start + anchor.quote.length };
	}
	return undefined;
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
