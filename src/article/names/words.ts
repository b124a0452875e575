import { isCommonWord, nameWords } from '../../lexicon/names';
import type { Span } from '../../text/span';
import type { Token } from '../tokens';
import { knownNames } from './gazetteer';

/** What the spelling of a word says about it. The same for every occurrence, so made once per spelling. */
export interface Shape {
	/** With straight apostrophes. */
	readonly spelling: string;
	readonly lower: string;
	/** Begins with a capital, or with an article that clings to one ("al-Assad"). */
	readonly capital: boolean;
	/** Two or more letters, all of them capitals: "NATO", "KORVAD", "U.S.". */
	readonly allCapitals: boolean;
	/** "J." or "J.K." */
	readonly initial: boolean;
	/** A common English word (inflected or not). */
	readonly common: boolean;
	/** A closed-class word or sentence adverb. */
	readonly functional: boolean;
	/** A weekday, month or abbreviation that names nothing. */
	readonly notName: boolean;
	readonly given: boolean;
	readonly surname: boolean;
	/** "'s" or "’" after a name. */
	readonly possessive: boolean;
}

/** A token with its shape. */
export interface Word extends Token {
	readonly shape: Shape;
}

const startsCapital = /^(?:(?:[Aa]l|[Ee]l|[Aa]n|[Aa]s|[Aa]d|[Aa]r|[Aa]sh|bin|d['’]|l['’]|O['’])-?)?\p{Lu}/u;
const allCapitals = /^(?:[\p{Lu}\p{N}&.'’-])+s?$/u;
const twoCapitals = /\p{Lu}.*\p{Lu}/su;
const initial = /^(?:\p{Lu}\.)+$/u;

const contraction = /'(?:ll|ve|re|d|m|t)$/;
const derived = /(?:ologists?|ologies|isation|ization|isations|izations|graphers?|ically|lessness|fulness)$/;

/** A common word, or one made of common words: "night-time", "he'll". */
function isCommon(lower: string): boolean {
	if (isCommonWord(lower) || derived.test(lower) || contraction.test(lower)) return true;
	if (!lower.includes('-')) return false;
	return lower.split('-').every((part) => isCommonWord(part) || nameWords.functions().has(part));
}

function shapeOf(text: string, kind: Token['kind']): Shape {
	const spelling = text.replaceAll('’', "'").replaceAll('‑', '-');
	const lower = spelling.toLowerCase();
	const capital = kind === 'word' && startsCapital.test(spelling);
	const isAllCapitals = capital && allCapitals.test(spelling) && twoCapitals.test(spelling);
	const titleCase = isAllCapitals ? spelling[0]! + lower.slice(1) : spelling;
	return {
		spelling,
		lower,
		capital,
		allCapitals: isAllCapitals,
		initial: initial.test(spelling),
		common: kind === 'word' && isCommon(lower),
		functional: nameWords.functions().has(lower) || contraction.test(lower),
		notName: nameWords.notNames().has(spelling) || (isAllCapitals && nameWords.notNames().has(titleCase)),
		given:
			nameWords.given().has(titleCase) || (spelling.includes('-') && nameWords.given().has(spelling.split('-')[0]!)),
		surname: nameWords.surnames().has(titleCase),
		possessive: lower === "'s" || lower === "'",
	};
}

const compound = /^(\p{Lu}[\p{L}\p{M}.'’-]*?)-(\p{L}[\p{L}\p{M}]*)$/u;

const prefixed = /^(anti|ex|former|non|off|post|pre|pro|then|trans)-(\p{Lu}[\p{L}\p{M}.]+)$/iu;

/** "ex-KORVAD", "pro-Norvan": the name behind the prefix, where a list has it or it is all capitals. */
function splitPrefix(token: Token): readonly Token[] {
	const match = prefixed.exec(token.text);
	if (!match) return [token];
	const [, head, tail] = match as unknown as readonly [string, string, string];
	const named =
		/^\p{Lu}{2,}$/u.test(tail) ||
		knownNames()
			.get(tail)
			?.some((entry) => entry.words.length === 1);
	if (!named) return [token];
	const middle = token.start + head.length;
	return [
		{ start: token.start, end: middle, text: head, kind: 'word' },
		{ start: middle, end: middle + 1, text: '-', kind: 'sign' },
		{ start: middle + 1, end: token.end, text: tail, kind: 'word' },
	];
}

/**
 * The name inside a compound word, cut off from what clings to it: "Taiwan-based", "Holt-led", "Saudi-American". Double names ("Vance-Hollis") and known
 * ones ("Guinea-Bissau") stay whole.
 */
function split(token: Token): readonly Token[] {
	const match = compound.exec(token.text);
	if (!match) return splitPrefix(token);
	if (knownNames().has(token.text)) return [token];
	const [, head, tail] = match as unknown as readonly [string, string, string];
	const tailKnown = knownNames()
		.get(tail)
		?.some(
			(entry) =>
				entry.words.length === 1 &&
				(entry.list === 'countries' || entry.list === 'places' || entry.list === 'demonyms'),
		);
	const lowerTail = /^\p{Ll}/u.test(tail) && isCommonWord(tail) && tail.length > 2;
	// "US-led": a short form may be spelled like a word.
	const named = !isCommon(head.toLowerCase()) || (/^\p{Lu}{2,}$/u.test(head) && knownNames().has(head));
	if (!tailKnown && !(lowerTail && named)) return [token];
	const { start, end } = token;
	const middle = start + head.length;
	return [
		{ start, end: middle, text: head, kind: 'word' },
		{ start: middle, end: middle + 1, text: '-', kind: 'sign' },
		{ start: middle + 1, end, text: tail, kind: 'word' },
	];
}

/** Gives every token its shape; equal spellings share one. Compounds with a name in them become several words. */
export function wordsOfTokens(tokens: readonly Token[]): readonly Word[] {
	const shapes = new Map<string, Shape>();
	const words: Word[] = [];
	const add = ({ start, end, text, kind }: Token) => {
		let shape = shapes.get(text);
		if (!shape) {
			shape = shapeOf(text, kind);
			shapes.set(text, shape);
		}
		words.push({ start, end, text, kind, shape });
	};
	for (const token of tokens) {
		if (token.kind === 'word' && token.text.includes('-')) split(token).forEach(add);
		else add(token);
	}
	return words;
}

/** Which words a sentence has: indices into the words, `to` exclusive. */
export interface SentenceWords {
	readonly from: number;
	readonly to: number;
}

/** The words of each sentence. Both are in reading order; a word that begins inside a sentence is its. */
export function sentenceWords(words: readonly Word[], sentences: readonly Span[]): readonly SentenceWords[] {
	let at = 0;
	return sentences.map((sentence) => {
		while (at < words.length && words[at]!.start < sentence.start) at++;
		const from = at;
		while (at < words.length && words[at]!.start < sentence.end) at++;
		return { from, to: at };
	});
}
