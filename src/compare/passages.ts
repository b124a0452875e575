import type { Article } from '../article/article';
import type { Source } from '../story/source';
import { overlap } from '../text/span';
import { remember } from '../util/remember';

/** Words in a row that two people do not write by chance. Reports that are independent share few such runs outside quotations; a rewrite keeps some, a copy most. */
const runLength = 8;

/** How much of the shorter of two texts is the other's, word for word: two sources, their share from 0 to 1. */
export interface SharedPassages {
	readonly a: string;
	readonly b: string;
	readonly share: number;
}

/**
 * The runs of eight words of an article's own prose, each once. Quotations are left out: two reporters at one press conference write down the same words.
 */
const runsOf = remember((article: Article): ReadonlySet<string> => {
	const runs = new Set<string>();
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
			if (words.length === runLength) runs.add(words.join(' '));
		}
	}
	return runs;
});

/** Whoever has a run is compared with this many others that have it: copies of one text meet in any of them, and a notice under 200 articles costs little. */
const mostPartners = 8;

/** Fewer runs than this are too little to call one text another's: a teaser of two sentences. */
const fewestRuns = 12;

/** The pairs of sources that share words in a row, whatever their order. Linear in the length of the texts, but for the number of pairs that share something. */
export function findSharedPassages(sources: readonly Source[]): SharedPassages[] {
	const sizes = sources.map(() => 0);
	const carriers = new Map<string, number[]>();
	for (const [index, { article }] of sources.entries()) {
		const runs = runsOf(article);
		sizes[index] = runs.size;
		for (const run of runs) {
			const known = carriers.get(run);
			if (known) known.push(index);
			else carriers.set(run, [index]);
		}
	}
	const shared = new Map<number, number>();
	for (const indices of carriers.values()) {
		for (const [at, a] of indices.slice(0, mostPartners).entries()) {
			for (const b of indices.slice(at + 1)) {
				const key = a * sources.length + b;
				shared.set(key, (shared.get(key) ?? 0) + 1);
			}
		}
	}
	return [...shared].flatMap(([key, count]) => {
		const [a, b] = [Math.floor(key / sources.length), key % sources.length];
		const shorter = Math.min(sizes[a]!, sizes[b]!);
		return shorter < fewestRuns ? [] : [{ a: sources[a]!.id, b: sources[b]!.id, share: count / shorter }];
	});
}
