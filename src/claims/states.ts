import stateList from '../lexicon/en/states.txt';
import { linesOf, once } from '../lexicon/lists';
import type { Span } from '../text/span';

/** A condition that a clause says something is in; two states of one family exclude each other. */
export interface State {
	readonly family: string;
	readonly state: string;
	/** Whether a story has one matter of this family: one verdict, one way to win. */
	readonly single: boolean;
	/** Whether the words name the matter themselves: "strike", "recall". */
	readonly named: boolean;
	/** The words that say it. */
	readonly span: Span;
}

/** A phrase of the list, and the place of its group in the pattern. */
interface Phrase {
	readonly single: boolean;
	readonly named: boolean;
	readonly family: string;
	readonly state: string;
	readonly phrase: string;
}

/** "…" stands for one to five words, "*" for any ending; a comma may stand between words: "tariffs, paused until July". */
function patternOf(phrase: string): string {
	return phrase
		.split(' … ')
		.map((part) => part.replace(/[-\s]/g, ',?[-\\s]').replace('*', '\\p{L}*'))
		.join('(?:\\s[^\\s,.;:]+){1,5}\\s');
}

/** All phrases as one alternation, longest first, so that "no damage" wins over "damage". */
const table = once(() => {
	const phrases: Phrase[] = linesOf(stateList).flatMap((line) => {
		const [family, state, ...words] = line.split(', ');
		return words.map((phrase) => ({
			family: family!.replace(/\++$/, ''),
			single: family!.endsWith('+'),
			named: family!.endsWith('++'),
			state: state!,
			phrase,
		}));
	});
	phrases.sort((a, b) => b.phrase.length - a.phrase.length);
	const groups = phrases.map(({ phrase }) => `(${patternOf(phrase)})`);
	return { phrases, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${groups.join('|')})(?![\\p{L}\\p{N}])`, 'giu') };
});

/** Before a state: what leaves it open whether it is one. */
const open = /\b(?:whether|if|could|may|might|should|unless|until|until after)\b[^,;]*$/i;

/** The states that a stretch of text names, in reading order. */
export function statesOf(text: string, span: Span): State[] {
	const { phrases, pattern } = table();
	const words = text.slice(span.start, span.end);
	return [...words.matchAll(pattern)]
		.filter(({ index }) => !open.test(words.slice(Math.max(0, index - 40), index)))
		.map((match) => {
			const { family, single, named, state } =
				phrases[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]!;
			const start = span.start + match.index;
			return { family, single, named, state, span: { start, end: start + match[0].length } };
		});
}
