import citing from './en/citing-words.txt';
import gendered from './en/given-names-gender.txt';
import { wordClasses } from './lists';

const classes = wordClasses(citing);
const genders = wordClasses(gendered);
const none: ReadonlySet<string> = new Set();

/** A class of `en/citing-words.txt`, in lower case with straight apostrophes; empty for a class that is not there. */
export function citingWords(name: string): ReadonlySet<string> {
	return classes().get(name) ?? none;
}

/** "she" or "he" for a given name that only women or only men bear; nothing for the others. */
export function genderOfName(given: string): 'she' | 'he' | undefined {
	if (genders().get('she')!.has(given)) return 'she';
	return genders().get('he')!.has(given) ? 'he' : undefined;
}
