import { citingWords } from '../../lexicon/citing';
import { speakerNouns } from '../../lexicon/speech';
import { type Layout, mentionAt } from './layout';

/** Somebody who may be cited: tokens `first`–`last`, both included. */
export interface Subject {
	readonly first: number;
	readonly last: number;
	readonly how: 'name' | 'described' | 'pronoun';
	/** The mention it is, or whose name stands in it. */
	readonly mention?: number;
}

const citable: ReadonlySet<string> = new Set(['person', 'organisation', 'outlet', 'role', 'place', 'demonym']);

/** Whether the token is a word of that class of `en/citing-words.txt`. */
export function isOf(layout: Layout, at: number, name: string): boolean {
	const word = layout.words[at];
	return word !== undefined && citingWords(name).has(word);
}

/** Whether the token is the clitic of a genitive: "Holt’s", "the workers’". */
export function isGenitive(layout: Layout, at: number): boolean {
	const word = layout.words[at];
	return word === "'s" || word === "'" || word === '’';
}

/** Whether the words of tokens `from`–`to`, both included, hold a finite verb that can be known by its form: an auxiliary, or a word in "-ed". */
export function hasVerb(layout: Layout, from: number, to: number): boolean {
	for (let i = from; i <= to; i++) {
		const word = layout.words[i]!;
		if (isOf(layout, i, 'auxiliaries')) return true;
		if (word.endsWith('ed') && word.length > 3 && layout.mentionOf[i] === -1) return true;
	}
	return false;
}

/** Where a noun phrase that ends at token `last` begins: back over adjectives and nouns to its determiner, never over a sign, verb or preposition. */
export function phraseStart(layout: Layout, last: number, floor: number): number {
	let first = last;
	for (let steps = 0; first > floor && steps < 8; steps++) {
		const before = first - 1;
		const token = layout.tokens[before]!;
		const word = layout.words[before]!;
		if (layout.quoteOf[before] !== -1) break;
		if (token.kind === 'sign' && token.text !== '-') break;
		if (isOf(layout, before, 'determiners')) {
			first = before;
			if (before > floor && isOf(layout, before - 1, 'determiners') && layout.words[before - 1] !== 'that') first--;
			break;
		}
		if (
			isOf(layout, before, 'prepositions') ||
			isOf(layout, before, 'between') ||
			isOf(layout, before, 'pronouns') ||
			isOf(layout, before, 'stops')
		)
			break;
		if (
			/(?:ed|ly)$/.test(word) &&
			layout.mentionOf[before] === -1 &&
			word.length > 4 &&
			!/^(?:unnamed|retired|elderly|unidentified)$/.test(word)
		)
			break;
		first = before;
	}
	return first;
}

/** The citable phrase whose last token is `at`, if there is one. */
export function subjectEndingAt(layout: Layout, at: number, floor: number): Subject | undefined {
	if (at < floor || layout.quoteOf[at] !== -1) return undefined;
	const mention = layout.mentionOf[at]!;
	if (mention !== -1) {
		const { kind } = layout.mentions[mention]!;
		if (!citable.has(kind)) return undefined;
		const first = layout.mentionFirst[mention]!;
		const last = layout.mentionLast[mention]!;
		if (kind === 'role' || kind === 'demonym')
			return { first: phraseStart(layout, first, floor), last, how: 'described', mention };
		return { first, last, how: 'name', mention };
	}
	if (isOf(layout, at, 'pronouns')) return { first: at, last: at, how: 'pronoun' };
	if (speakerNouns().has(layout.words[at]!))
		return { first: phraseStart(layout, at, floor), last: at, how: 'described' };
	return undefined;
}

/** The citable phrase that begins at token `at`: a name, a pronoun, or a description of a few words. Never past an infinitive or a verb. */
export function subjectFrom(layout: Layout, at: number, ceiling: number): Subject | undefined {
	if (isOf(layout, at, 'prepositions')) return undefined;
	for (let i = at; i < Math.min(ceiling, at + 8); i++) {
		if (layout.quoteOf[i] !== -1) return undefined;
		const mention = layout.mentionOf[i]!;
		const token = layout.tokens[i]!;
		if (mention !== -1) {
			const { kind } = layout.mentions[mention]!;
			const after = layout.mentionLast[mention]! + 1;
			const next = after < ceiling ? mentionAt(layout, after) : undefined;
			if (kind === 'role' && next?.kind === 'person') return nameAt(layout, after);
			if ((kind === 'place' || kind === 'demonym' || kind === 'organisation' || kind === 'outlet') && after < ceiling) {
				const longer = nounAfter(layout, after, ceiling);
				if (longer !== -1) return named(layout, Math.min(i, at), longer, ceiling);
			}
			if (citable.has(kind)) {
				const how = kind === 'role' || kind === 'demonym' ? 'described' : 'name';
				return { first: how === 'name' ? i : at, last: layout.mentionLast[mention]!, how, mention };
			}
			i = layout.mentionLast[mention]!;
			continue;
		}
		if (i === at && isOf(layout, i, 'pronouns')) return { first: i, last: i, how: 'pronoun' };
		if (token.kind === 'sign' && token.text !== '-' && !isGenitive(layout, i)) return undefined;
		if (speakerNouns().has(layout.words[i]!) && nounAfter(layout, i + 1, ceiling) === -1)
			return named(layout, at, i, ceiling);
		if (i > at && (isOf(layout, i, 'prepositions') || isOf(layout, i, 'pronouns'))) return undefined;
		if (isOf(layout, i, 'auxiliaries')) return undefined;
	}
	return undefined;
}

/** The name over the token, as a subject. */
function nameAt(layout: Layout, at: number): Subject {
	const mention = layout.mentionOf[at]!;
	return { first: layout.mentionFirst[mention]!, last: layout.mentionLast[mention]!, how: 'name', mention };
}

/** A description; with the person's name when one follows at once: "veteran trader Ada Holt". */
function named(layout: Layout, first: number, last: number, ceiling: number): Subject {
	if (last + 1 < ceiling && mentionAt(layout, last + 1)?.kind === 'person') return nameAt(layout, last + 1);
	return { first, last, how: 'described' };
}

/** The speaker noun within three words from `at`, "’s" among them; -1 when there is none. */
function nounAfter(layout: Layout, at: number, ceiling: number): number {
	for (let i = at; i < Math.min(ceiling, at + 4); i++) {
		const mention = mentionAt(layout, i);
		if (mention?.kind === 'role') return layout.mentionLast[layout.mentionOf[i]!]!;
		if (mention?.kind === 'person') return -1;
		if (speakerNouns().has(layout.words[i]!) && layout.tokens[i]!.kind === 'word') return i;
		if (layout.tokens[i]!.kind === 'sign' || isOf(layout, i, 'prepositions') || isOf(layout, i, 'between')) return -1;
	}
	return -1;
}

/** A phrase that opens at token `at` with any noun: "the state’s business records", "early results". It ends before a sign, a verb, a preposition or a clause. */
export function anyPhraseFrom(layout: Layout, at: number, ceiling: number): Subject | undefined {
	let last = at - 1;
	for (let i = at; i < Math.min(ceiling, at + 8); i++) {
		const token = layout.tokens[i]!;
		if (layout.quoteOf[i] !== -1 || (token.kind === 'sign' && !isGenitive(layout, i))) break;
		if (isOf(layout, i, 'prepositions') || isOf(layout, i, 'stops') || isOf(layout, i, 'auxiliaries')) break;
		if (i > at && isOf(layout, i, 'pronouns')) break;
		last = i;
	}
	return last >= at ? { first: at, last, how: 'described' } : undefined;
}

/** A phrase that ends at token `at` whose noun no list knows: "the business mogul", "a lawsuit"; without `loose` it needs its determiner. */
export function anyPhrase(layout: Layout, at: number, floor: number, loose: boolean): Subject | undefined {
	const token = layout.tokens[at];
	if (at < floor || token?.kind !== 'word' || layout.mentionOf[at] !== -1 || layout.quoteOf[at] !== -1)
		return undefined;
	if (!/^\p{Ll}{3,}/u.test(token.text) || isOf(layout, at, 'stops') || isOf(layout, at, 'auxiliaries'))
		return undefined;
	const first = phraseStart(layout, at, floor);
	const determined = first < at && isOf(layout, first, 'determiners');
	return determined || (loose && /[^s]s$|^percent$|^many$/.test(layout.words[at]!))
		? { first, last: at, how: 'described' }
		: undefined;
}
