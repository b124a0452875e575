import { memoize } from '../util/memoize';

/** Words of names that a large story has. */
const keptWords = 5000;

/** A word of a name with the letters that transliterations and spellings swap written one way: one of these alone makes no other name. */
export const romanized = memoize(keptWords, (word: string): string =>
	word
		.replace(/[øœ]|oe(?!$)/g, 'o')
		.replace(/[æå]|a[ae]/g, 'a')
		.replace(/ue(?!$)/g, 'u')
		.replace(/þ/g, 'th')
		.replace(/ph/g, 'f')
		.replace(/ou|oo|w/g, 'u')
		.replace(/[yj]/g, 'i')
		.replace(/[dt]h?/g, 't')
		.replace(/ck|q|c/g, 'k')
		.replace(/v/g, 'f')
		.replace(/z/g, 's')
		.replace(/(.)\1+/g, '$1')
		.replace(/(?<=.)[eai]$/, ''),
);
