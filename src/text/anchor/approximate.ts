import type { Span } from '../span';
import { type Alignment, align } from './align';
import type { Anchor } from './anchor';
import { findPieces, pieceAt } from './pieces';
import { pieceHash } from './print';
import type { Reading } from './reading';
import { findWords, type Word } from './words';

/** A stretch of pieces that may be what the anchor's sentence has become. */
export interface Likeness {
	/** Index of its first and last piece. */
	readonly from: number;
	readonly to: number;
	/** 0 to 1: the weight of the words kept, of both sides. */
	readonly similarity: number;
	/** How many of the anchor's neighbours stand beside it, 0 to 2. */
	readonly beside: 0 | 1 | 2;
	readonly old: OldSentence;
	readonly words: readonly Word[];
	readonly alignment: Alignment;
}

/** The anchor's sentence in words. */
export interface OldSentence {
	readonly text: string;
	readonly words: readonly Word[];
	/** Indexes of the first word of the quote and of the first after it. */
	readonly quoteFrom: number;
	readonly quoteTo: number;
	readonly weight: number;
	/** Hashes of its pieces. */
	readonly hashes: ReadonlySet<string>;
	readonly pieceCount: number;
}

/** Products of lengths beyond this are not aligned: some ten milliseconds. */
const mostCells = 600_000;

/** Stretches compared in full; the others have fewer words in common. */
const mostCompared = 3;

/** Cuts the anchor's sentence into words. */
export function readSentence(anchor: Anchor): OldSentence {
	const text = anchor.before + anchor.quote + anchor.after;
	const [from, to] = [anchor.before.length, anchor.before.length + anchor.quote.length];
	const before = findWords(text, { start: 0, end: from });
	const quote = findWords(text, { start: from, end: to });
	const words = [...before, ...quote, ...findWords(text, { start: to, end: text.length })];
	const pieces = findPieces(text);
	return {
		words,
		quoteFrom: before.length,
		quoteTo: before.length + quote.length,
		weight: weightOf(words),
		text,
		hashes: new Set(pieces.map((piece) => pieceHash(text.slice(piece.start, piece.end)))),
		pieceCount: pieces.length,
	};
}

/** The stretches most like the anchor's sentence, the likest first. None holds a sentence that already stood elsewhere in the article. */
export function findLikest(reading: Reading, anchor: Anchor, old: OldSentence): Likeness[] {
	const own = ownHashes(reading, old);
	const shared = sharedWeights(reading, old, own);
	const seeds = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostCompared);
	const likest: Likeness[] = [];
	for (const [seed] of seeds) {
		if (likest.some(({ from, to }) => from <= seed && seed <= to)) continue;
		const likeness = compare(reading, anchor, old, stretchAround(reading, old, own, seed));
		if (likeness) likest.push(likeness);
	}
	return likest.sort((a, b) => rank(b) - rank(a));
}

function rank({ similarity, beside }: Likeness): number {
	return similarity + 0.1 * beside;
}

/** The pieces of an edited sentence may themselves be unedited; those of a sentence that stands unedited elsewhere are that one's. */
function ownHashes({ text }: Reading, old: OldSentence): ReadonlySet<string> {
	return text.includes(old.text) ? new Set() : old.hashes;
}

function sharedWeights(reading: Reading, old: OldSentence, own: ReadonlySet<string>): Map<number, number> {
	const shared = new Map<number, number>();
	const forms = new Map(
		old.words.filter(({ kind }) => kind !== 'sign').map(({ form, weight }) => [form, weight] as const),
	);
	for (const [form, weight] of forms) {
		const pieces = reading.fresh(form);
		for (const piece of pieces) shared.set(piece, (shared.get(piece) ?? 0) + weight / Math.sqrt(pieces.length));
	}
	if (reading.before) {
		for (const hash of own) {
			const piece = reading.hashes.indexOf(hash);
			if (piece >= 0) shared.set(piece, (shared.get(piece) ?? 0) + old.weight / old.pieceCount);
		}
	}
	return shared;
}

/** The seed with as many free pieces on each side as the sentence may have grown into: an edited sentence may be cut in two or joined with the next. */
function stretchAround(
	reading: Reading,
	old: OldSentence,
	own: ReadonlySet<string>,
	seed: number,
): { from: number; to: number } {
	const reach = old.pieceCount;
	let from = seed;
	while (from > 0 && seed - from < reach && isFree(reading, own, from - 1)) from--;
	let to = seed;
	while (to + 1 < reading.pieces.length && to - seed < reach && isFree(reading, own, to + 1)) to++;
	return { from, to };
}

function isFree(reading: Reading, own: ReadonlySet<string>, piece: number): boolean {
	const hash = reading.hashes[piece]!;
	return own.has(hash) || !reading.beforeAt.has(hash);
}

function compare(
	reading: Reading,
	anchor: Anchor,
	old: OldSentence,
	{ from, to }: { from: number; to: number },
): Likeness | undefined {
	const words: Word[] = [];
	for (let piece = from; piece <= to; piece++) words.push(...reading.words(piece));
	if (old.words.length * words.length > mostCells) return undefined;
	const alignment = align(old.words, words);
	if (alignment.first < 0) return undefined;
	const hull = weightOf(words.slice(alignment.first, alignment.last + 1));
	const first = pieceAt(reading.pieces, words[alignment.first]!.start);
	const last = pieceAt(reading.pieces, words[alignment.last]!.start);
	return {
		from: first,
		to: last,
		similarity: (2 * alignment.kept) / (old.weight + hull),
		beside: besides(reading, anchor, first, last),
		old,
		words,
		alignment,
	};
}

function besides(reading: Reading, anchor: Anchor, first: number, last: number): 0 | 1 | 2 {
	const begins = (piece: Span | undefined, beginning: string) =>
		piece ? beginning !== '' && reading.text.startsWith(beginning, piece.start) : beginning === '';
	const sides = [begins(reading.pieces[first - 1], anchor.previous), begins(reading.pieces[last + 1], anchor.next)];
	return sides.filter(Boolean).length as 0 | 1 | 2;
}

export function weightOf(words: readonly Word[]): number {
	return words.reduce((sum, { weight }) => sum + weight, 0);
}
