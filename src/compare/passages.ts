import type { Article } from '../article/article';
import type { Source } from '../story/source';
import { overlap } from '../text/span';
import { remember, rememberBoth } from '../util/remember';

/** Words in a row that two people do not write by chance. Reports that are independent share few such runs outside quotations; a rewrite keeps some, a copy most. */
const runLength = 8;

/** How much of the shorter of two texts is the other's, word for word: two sources, their share from 0 to 1. */
export interface SharedPassages {
	readonly a: string;
	readonly b: string;
	readonly share: number;
}

/**
 * The runs of eight words of an article's own prose, each once, as numbers, ascending. Quotations are left out: two reporters at one press conference write down the same words.
 */
const runsOf = remember((article: Article): Int32Array => {
	const runs = new Set<number>();
	const quotes = article.quotes.filter(({ kind }) => kind !== 'term');
	let words: string[] = [];
	let nextQuote = 0;
	for (const sentence of article.sentences) {
		const text = article.text.slice(sentence.start, sentence.end);
		for (const match of text.matchAll(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu)) {
			const start = sentence.start + match.index;
			while (nextQuote < quotes.length && quotes[nextQuote]!.end <= start) nextQuote++;
			const quote = quotes[nextQuote];
			if (quote && overlap(quote, { start, end: start + match[0].length }) > 0) {
				words = [];
				continue;
			}
			words.push(match[0].toLowerCase().replaceAll('’', "'"));
			if (words.length > runLength) words.shift();
			if (words.length === runLength) runs.add(hashOf(words));
		}
	}
	return Int32Array.from(runs).sort();
});

/** 32 bits of some words (FNV-1a). Two runs of a story have the same by chance once in millions, and what is made of them is a share. */
function hashOf(words: readonly string[]): number {
	let hash = 0x811c9dc5;
	for (const word of words) {
		for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
		hash = Math.imul(hash ^ 0x20, 0x01000193);
	}
	return hash | 0;
}

/** Fewer runs than this are too little to call one text another's: a teaser of two sentences. */
const fewestRuns = 12;

/** How many numbers two ascending lists share. */
const countShared = rememberBoth((x: Int32Array, y: Int32Array): number => {
	let shared = 0;
	for (let i = 0, j = 0; i < x.length && j < y.length; ) {
		if (x[i] === y[j]) {
			shared++;
			i++;
			j++;
		} else if (x[i]! < y[j]!) i++;
		else j++;
	}
	return shared;
});

/** The pairs of sources that share words in a row, whatever their order. */
export function findSharedPassages(sources: readonly Source[]): SharedPassages[] {
	const runs = sources.map(({ article }) => runsOf(article));
	const found: SharedPassages[] = [];
	for (let a = 0; a < sources.length; a++) {
		for (let b = a + 1; b < sources.length; b++) {
			const shorter = Math.min(runs[a]!.length, runs[b]!.length);
			const shared = shorter < fewestRuns ? 0 : countShared(runs[a]!, runs[b]!);
			if (shared > 0) found.push({ a: sources[a]!.id, b: sources[b]!.id, share: shared / shorter });
		}
	}
	return found;
}
