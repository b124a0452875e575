import { stem } from 'porter2';
import type { Span } from '../text/span';
import { memoize } from '../util/memoize';
import conceptList from './en/concepts.txt';
import stopWordList from './en/stop-words.txt';
import { linesOf, once } from './lists';

/** From each word of `concepts.txt` to the word that stands for its line. */
const concepts = once(
	() =>
		new Map(
			linesOf(conceptList).flatMap((line) => {
				const [concept, ...words] = line.split(' ');
				return words.map((word) => [word, concept!] as const);
			}),
		),
);

const stopWords = once(() => new Set(stopWordList.split(/\s+/)));

/** British spellings that a stemmer keeps apart from the American ones. */
function american(word: string): string {
	return word
		.replace(/ence$/, 'ense')
		.replace(/([^aeiou])our/, '$1or')
		.replace(/is(e|ed|es|ing|ation)$/, 'iz$1')
		.replace(/([bt])re$/, '$1er')
		.replace(/(?<=[aeiou][^aeiou]+e|(?:sign|tot|riv|equ|di)a)ll(ed|ing)$/, 'l$1');
}

/** The words that carry meaning, as the concept they stand for or else their stem, in reading order: no function words, weekdays, months, figures. Lower case, diacritics folded, one spelling for British and American. */
export function termsOf(text: string, span: Span): readonly string[] {
	return termsIn(text.slice(span.start, span.end));
}

/** Clauses and sentences of a few large stories: an edit leaves most of an article's as they were. */
const keptTexts = 10_000;
/** Longer ones are hardly asked for twice. */
const longestKept = 1_000;

function termsIn(text: string): readonly string[] {
	return text.length > longestKept ? readTerms(text) : keptTermsOf(text);
}

function readTerms(text: string): readonly string[] {
	const words =
		text
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			// Nothing burns where somebody opens fire.
			.replace(/(?<!\p{L})open(?:s|ed|ing)? fire(?!\p{L})/gu, 'shooting')
			// One word however it is written: "lift-off" and "liftoff".
			.replace(/(?<=\p{L}{3})-(?=(?:off|up|out|down|over|back|in|on|through|away)(?!\p{L}))/gu, '')
			.match(/\p{L}[\p{L}'’]*/gu) ?? [];
	return words
		.map((word) => word.replace(/['’]s?$/, ''))
		.filter((word) => word.length > 1 && !stopWords().has(word))
		.map(termOf);
}

/** Words of a large story: most recur, in their clause, their sentence and elsewhere. */
const keptWords = 20_000;

const keptTermsOf = memoize(keptTexts, readTerms);

const termOf = memoize(keptWords, (word: string): string => concepts().get(word) ?? stem(american(word)));
