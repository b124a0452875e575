import { nameWords } from '../lexicon/names';
import type { Token } from './tokens';

/** What a text is written in, as far as it matters: names, quotes and dates are read in English only. */
export type Language = 'en' | 'other';

/** Fewer words tell no language: a headline may have no function word at all. */
const fewest = 25;

/** English prose has closed-class words in 35 to 50 of 100; others that share some of their spellings ("in", "was", "for") have 5 to 20. */
const leastShare = 0.25;

const latin = /^\p{Script=Latin}/u;

/** The language of the tokens, by the share of English function words and by script; `undefined` where there are too few words to tell. */
export function languageOf(tokens: readonly Token[]): Language | undefined {
	const functions = nameWords.functions();
	let words = 0;
	let english = 0;
	let foreign = 0;
	for (const { kind, text } of tokens) {
		if (kind !== 'word') continue;
		if (!latin.test(text) && !/^['’]/.test(text)) {
			// A run of signs that parts no words, as in Chinese, is many words.
			foreign += Math.max(1, text.length / 2);
			continue;
		}
		words++;
		if (functions.has(text.toLowerCase())) english++;
	}
	if (words + foreign < fewest) return undefined;
	return english >= leastShare * (words + foreign) ? 'en' : 'other';
}
