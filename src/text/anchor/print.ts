import { sha256 } from '../../util/sha256';
import { findPieces } from './pieces';

/**
 * What is kept of a whole article: enough to know it again byte for byte, to tell that a sentence already stood in it, and to tell that a file has
 * become another text, without keeping the text. Plain strings, written to the sidecar's header as they are.
 */
export interface ArticlePrint {
	/** `sha256:` and the digest of the core text as UTF-8. */
	readonly hash: string;
	/** A short hash of each sentence, in reading order, separated by spaces; empty when there are more than `mostSentences`. */
	readonly sentences: string;
	/** The `sketchSize` smallest hashes of four words in a row, separated by spaces (bottom-k sketch, Broder 1997). */
	readonly sketch: string;
}

/** A longer text keeps no sentence hashes: the header would outgrow the annotations. */
const mostSentences = 2000;

/** 32 hashes estimate the share of words kept with a standard error below 9 points: enough to tell a tenth from a third. */
const sketchSize = 32;

/** The print of a core text. */
export function describeArticle(text: string): ArticlePrint {
	const pieces = findPieces(text);
	const sentences =
		pieces.length > mostSentences ? [] : pieces.map((piece) => pieceHash(text.slice(piece.start, piece.end)));
	const sketch = [...shinglesOf(text)].sort((a, b) => a - b).slice(0, sketchSize);
	return { hash: articleHash(text), sentences: sentences.join(' '), sketch: sketch.map(written).join(' ') };
}

/** `sha256:` and the digest of the core text as UTF-8. */
export function articleHash(text: string): string {
	return `sha256:${sha256(text)}`;
}

/** Six letters or digits that stand for a sentence, however its white space, quotation marks and dashes are set. */
export function pieceHash(sentence: string): string {
	return written(hash(plain(sentence)));
}

/** The hashes of all four words in a row, whatever their case. */
export function shinglesOf(text: string): Set<number> {
	const words = (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => hash(word.toLowerCase()));
	const shingles = new Set<number>();
	const size = Math.min(4, words.length);
	for (let i = 0; size > 0 && i + size <= words.length; i++) {
		let mixed = 0;
		for (let j = i; j < i + size; j++) mixed = Math.imul(mixed ^ words[j]!, 0x9e3779b1) ^ (mixed >>> 15);
		shingles.add((mixed ^ (mixed >>> 13)) >>> 0);
	}
	return shingles;
}

/** A hash as the print writes it. */
export function written(value: number): string {
	return (value >>> 0).toString(36).padStart(7, '0').slice(-6);
}

/** The sentence with its white space, quotation marks and dashes made alike: setting them otherwise is no edit. */
export function plain(sentence: string): string {
	return sentence
		.replace(/[‘’‛`´]/g, "'")
		.replace(/[“”„«»]/g, '"')
		.replace(/[‐‑‒–—−]+/g, '-')
		.replace(/\s+/g, ' ')
		.trim();
}

/** FNV-1a over code units, mixed once more (32 bits). */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
	value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
	return (value ^ (value >>> 13)) >>> 0;
}
