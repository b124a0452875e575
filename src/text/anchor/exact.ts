import type { Span } from '../span';
import type { Anchor } from './anchor';
import { limits } from './anchor';
import { isWhole, pieceAt } from './pieces';
import { pieceHash } from './print';
import type { Reading } from './reading';

/** More places of one sentence than these are not told apart. */
const mostPlaces = 64;

/** Without a print, a sentence shorter than this many code units proves nothing by itself. */
const tellingLength = 30;

/**
 * Where the anchor's whole sentence, unedited, stands now. A sentence that stands in an article several times ("He declined to comment.") is told from
 * its likes by its neighbours, and is taken for deleted when one of them is missing and it is not clear that it was another.
 */
export function locateExactly(reading: Reading, anchor: Anchor): Span | undefined {
	const sentence = anchor.before + anchor.quote + anchor.after;
	const starts = placesOf(reading.text, sentence);
	if (starts.length === 0) return undefined;
	const hash = pieceHash(sentence);
	const before = reading.beforeAt.get(hash) ?? [];
	const start =
		starts.length === 1 && before.length <= 1
			? isTelling(reading, anchor, sentence, starts[0]!, before.length === 1)
				? starts[0]!
				: undefined
			: before.length > 0
				? partnerOf(reading, anchor, hash, before, starts)
				: likest(reading, anchor, sentence, starts);
	if (start === undefined) return undefined;
	const from = start + anchor.before.length;
	return { start: from, end: from + anchor.quote.length };
}

function placesOf(text: string, sentence: string): number[] {
	const starts: number[] = [];
	for (let at = text.indexOf(sentence); at >= 0 && starts.length < mostPlaces; at = text.indexOf(sentence, at + 1)) {
		if (isWhole(text, at, at + sentence.length)) starts.push(at);
	}
	return starts;
}

function isTelling(reading: Reading, anchor: Anchor, sentence: string, start: number, isKnown: boolean): boolean {
	return isKnown || sentence.length >= tellingLength || neighbours(reading, anchor, start, sentence.length) > 0;
}

/** How many of the anchor's neighbours stand beside a place, 0 to 2. An empty neighbour is the text's beginning or end. */
export function neighbours(reading: Reading, anchor: Anchor, start: number, length: number): number {
	const { pieces } = reading;
	const first = pieceAt(pieces, start);
	const last = pieceAt(pieces, Math.max(start, start + length - 1));
	return (
		(begins(reading, pieces[first - 1], anchor.previous) ? 1 : 0) +
		(begins(reading, pieces[last + 1], anchor.next) ? 1 : 0)
	);
}

function begins({ text }: Reading, piece: Span | undefined, beginning: string): boolean {
	if (!piece) return beginning === '';
	if (beginning === '' || !text.startsWith(beginning, piece.start)) return false;
	return beginning.length > limits.neighbour / 2 || piece.end - piece.start === beginning.length;
}

/** The place with most neighbours; the nearest of several. `undefined` when no neighbour is left and there are several. */
function likest(reading: Reading, anchor: Anchor, sentence: string, starts: readonly number[]): number | undefined {
	const was = anchor.start - anchor.before.length;
	const ranked = starts
		.map((start) => ({ start, beside: neighbours(reading, anchor, start, sentence.length) }))
		.sort((a, b) => b.beside - a.beside || Math.abs(a.start - was) - Math.abs(b.start - was));
	return ranked[0]!.beside > 0 ? ranked[0]!.start : undefined;
}

/**
 * Pairs the places where the sentence stood with those where it stands, those with most neighbours in common first, and gives the partner of the
 * anchor's own. Places without any neighbour in common are paired only when none is missing.
 */
function partnerOf(
	reading: Reading,
	anchor: Anchor,
	hash: string,
	before: readonly number[],
	starts: readonly number[],
): number | undefined {
	const places = starts
		.map((start) => pieceAt(reading.pieces, start))
		.map((piece, index) => ({ piece, start: starts[index]! }));
	const own = ownIndex(reading, anchor, before);
	const pairs = before.flatMap((old) =>
		places.map((place) => ({
			old,
			place,
			likeness: likeness(reading, old, place.piece),
			apart: Math.abs(expectedPiece(reading, old) - place.piece),
		})),
	);
	pairs.sort((a, b) => b.likeness - a.likeness || a.apart - b.apart);
	const isComplete = reading.hashes.filter((one) => one === hash).length >= before.length;
	const used = new Set<unknown>();
	for (const { old, place, likeness } of pairs) {
		if (used.has(old) || used.has(place) || (likeness <= wholePiece && !isComplete)) continue;
		if (old === own) return place.start;
		used.add(old).add(place);
	}
	return undefined;
}

/** Where a piece would stand if nothing but its own neighbours had been edited: counted from the nearest sentence that stands there once, as before. */
function expectedPiece({ before, beforeAt, hashes }: Reading, old: number): number {
	for (let distance = 1; distance < before!.length; distance++) {
		for (const index of [old - distance, old + distance]) {
			const hash = before![index];
			if (hash === undefined || beforeAt.get(hash)!.length > 1) continue;
			const now = hashes.indexOf(hash);
			if (now >= 0) return now + old - index;
		}
	}
	return old;
}

/** Which of the places where the sentence stood is the anchor's: the one with its neighbours. */
function ownIndex({ before }: Reading, anchor: Anchor, places: readonly number[]): number {
	const previous = anchor.previous === '' ? undefined : pieceHash(anchor.previous);
	const next = anchor.next === '' ? undefined : pieceHash(anchor.next);
	const fits = (index: number) => Number(before![index - 1] === previous) + Number(before![index + 1] === next);
	return places.reduce((best, place) => (fits(place) > fits(best) ? place : best));
}

/** A place that is a sentence of its own is likelier than one inside another sentence, such as a summary that quotes it. */
const wholePiece = 0.3;

/** How much a sentence at each distance says about a place. */
const surroundings = [
	[1, 1],
	[2, 0.25],
	[3, 0.1],
	[4, 0.1],
] as const;

/** How alike the surroundings of an old and a new place are: the sentences next to them, and a little those after these. */
function likeness({ before, hashes }: Reading, old: number, piece: number): number {
	let sum = hashes[piece] === before![old] ? wholePiece : 0;
	for (const [distance, weight] of surroundings) {
		if (before![old - distance] === hashes[piece - distance]) sum += weight;
		if (before![old + distance] === hashes[piece + distance]) sum += weight;
	}
	return sum;
}
