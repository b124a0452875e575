import stateList from '../lexicon/en/states.txt';
import { linesOf, once } from '../lexicon/lists';
import type { Span } from '../text/span';
import { memoize } from '../util/memoize';

/** A condition that a clause says something is in; two states of one family exclude each other. */
export interface State {
	readonly family: string;
	readonly state: string;
	/** Whether a story has one matter of this family: one verdict, one way to win. */
	readonly single: boolean;
	/** Whether the words name the matter themselves: "strike", "recall". */
	readonly named: boolean;
	/** Whether it is somebody's: then what is said of one person is of one thing; `only` then. */
	readonly personal: 'no' | 'also' | 'only';
	/** Whether it moves on from day to day: a search goes on, and then it has ended. */
	readonly moving: boolean;
	/** The words that say it. */
	readonly span: Span;
}

/** A state that a phrase of the list says. */
type Meaning = Omit<State, 'span'>;

/** A family with its marks, see the list. */
const familyPattern = /^(.+?)(\+{0,2})(@{0,2})(>?)$/;

function meaningOf(family: string, state: string): Meaning {
	const [, name, had, whose, moving] = familyPattern.exec(family)!;
	return {
		family: name!,
		state,
		single: had !== '',
		named: had === '++',
		personal: whose === '' ? 'no' : whose === '@' ? 'also' : 'only',
		moving: moving !== '',
	};
}

/** "…" stands for one to five words, "*" for any ending; a comma may stand between words: "tariffs, paused until July". */
function patternOf(phrase: string): string {
	return phrase
		.split(' … ')
		.map((part) => part.replace(/[-\s]/g, ',?[-\\s]').replace('*', '\\p{L}*'))
		.join('(?:\\s[^\\s,.;:]+){1,5}\\s');
}

/** The two letters that a phrase is looked up by, or one of a word of one: a clause has many words and few that begin a phrase. */
function lettersAt(words: string, index: number): string {
	return words
		.slice(index, index + 2)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/u, '');
}

/** The phrases that begin with the same letters as one alternation, longest first, so that "no damage" wins over "damage". */
const tables = once(() => {
	const meanings = new Map<string, Meaning[]>();
	for (const line of linesOf(stateList)) {
		const [family, state, ...words] = line.split(', ');
		for (const phrase of words) meanings.set(phrase, [...(meanings.get(phrase) ?? []), meaningOf(family!, state!)]);
	}
	const phrases = [...meanings].map(([phrase, all]) => ({ phrase, meanings: all }));
	phrases.sort((a, b) => b.phrase.length - a.phrase.length);
	const begun = new Map<string, typeof phrases>();
	for (const one of phrases) {
		const letters = lettersAt(one.phrase, 0);
		begun.set(letters, [...(begun.get(letters) ?? []), one]);
	}
	return new Map(
		[...begun].map(([letters, some]) => {
			const groups = some.map(({ phrase }) => `(${patternOf(phrase)})`);
			return [letters, { phrases: some, pattern: new RegExp(`(?:${groups.join('|')})(?![\\p{L}\\p{N}])`, 'iuy') }];
		}),
	);
});

/** Where a word begins. */
const beginning = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;

/** Before a state: what leaves it open whether it is one. */
const open = /\b(?:whether|if|could|may|might|should|unless|until|until after)\b[^,;]*$/i;
/** Before a state: what says that it is not one. "Not only cancelled" is cancelled. */
const denied =
	/\b(?:never|neither|nobody|no one|none of \p{L}+|not(?! only\b))(?: \p{L}+){0,3} $|n['’]t(?: \p{L}+){0,2} $/iu;
/** A state whose own words deny: "no damage", "not been arrested". */
const negative = /^(?:no|not|never|neither|nobody|without|un\p{L}+)\b|\b(?:not|no|never)\b/iu;

/** The states that a stretch of text names, in reading order. */
export function statesOf(text: string, span: Span): State[] {
	const { start, end } = span;
	return statesIn(text.slice(start, end)).map((state) => ({
		...state,
		span: { start: start + state.span.start, end: start + state.span.end },
	}));
}

/** Clauses of a few large stories: an edit leaves most of an article's as they were. */
const keptClauses = 5_000;

/** The same, with places from the beginning of the words. */
const statesIn = memoize(keptClauses, (words: string): readonly State[] => {
	const found: State[] = [];
	let next = 0;
	for (const { index } of words.matchAll(beginning)) {
		const table = index < next ? undefined : tables().get(lettersAt(words, index));
		if (!table) continue;
		table.pattern.lastIndex = index;
		const match = table.pattern.exec(words);
		if (!match) continue;
		next = index + match[0].length;
		const before = words.slice(Math.max(0, index - 40), index);
		if (open.test(before) || (denied.test(before) && !negative.test(match[0]))) continue;
		const { meanings } = table.phrases[match.findIndex((group, at) => at > 0 && group !== undefined) - 1]!;
		for (const meaning of meanings) found.push({ ...meaning, span: { start: index, end: next } });
	}
	return found;
});
