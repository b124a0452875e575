import { citingWords } from '../../lexicon/citing';
import type { Cue } from './cue';
import { type Layout, mentionAt, sentenceBegin, sentenceEnd } from './layout';
import { isGenitive, isOf, type Subject, subjectEndingAt, subjectFrom } from './phrases';

/** How many words may stand between the noun and its "that": "a suggestion during his hearing that". */
const reach = 12;

/**
 * A noun that cites: "Holt’s claim that", "accusations by the union that", "a report that", "her calls for". A demand or request is none: it says what
 * somebody wants, not what is so.
 */
export function nounCueAt(layout: Layout, at: number): Cue | undefined {
	const word = layout.words[at]!;
	const calls = word === 'call' || word === 'calls';
	const opener = openerAfter(layout, at, calls);
	if (opener === -1) return undefined;
	const owner = ownerBefore(layout, at) ?? ownerAfter(layout, at, opener);
	// Without an owner, only with an article or a verb of being before: "there are fears that".
	const bare = citingWords('ownerless').has(word) && !isVerbHere(layout, at);
	if (!owner && (!bare || calls)) return undefined;
	return { first: at, last: at, verb: word, how: 'noun', inverted: false, ...(owner && { subject: owner }) };
}

/** The token of "that" (or "for" after a call) that opens the words cited; -1 when there is none before a sign or another verb of speech. */
function openerAfter(layout: Layout, at: number, calls: boolean): number {
	const end = Math.min(sentenceEnd(layout, at), at + reach);
	for (let i = at + 1; i < end; i++) {
		if (calls ? layout.words[i] === 'for' : layout.words[i] === 'that') return i;
		if (layout.quoteOf[i] !== -1 || calls || isOf(layout, i, 'auxiliaries')) return -1;
		if (layout.tokens[i]!.kind === 'sign') return -1;
	}
	return -1;
}

/** "Holt’s", "their": whose noun it is. */
function ownerBefore(layout: Layout, at: number): Subject | undefined {
	const floor = Math.max(sentenceBegin(layout, at), at - 4);
	for (let i = at - 1; i >= floor; i--) {
		const word = layout.words[i]!;
		if (/^(?:his|her|their)$/.test(word)) return { first: i, last: i, how: 'pronoun' };
		if (isGenitive(layout, i)) return subjectEndingAt(layout, i - 1, sentenceBegin(layout, at));
		if (layout.tokens[i]!.kind !== 'word' || isOf(layout, i, 'prepositions') || isOf(layout, i, 'auxiliaries'))
			return undefined;
	}
	return undefined;
}

/** "claims by the union that", "a warning from officials that". */
function ownerAfter(layout: Layout, at: number, opener: number): Subject | undefined {
	if (!/^(?:by|from|of|in)$/.test(layout.words[at + 1] ?? '')) return undefined;
	const subject = subjectFrom(layout, at + 2, opener);
	return subject && subject.last < opener && mentionAt(layout, subject.last)?.kind !== 'place' ? subject : undefined;
}

/** "reports that", "claims that" with a speaker right before are verbs: "Reuters reports that". */
function isVerbHere(layout: Layout, at: number): boolean {
	if (at === sentenceBegin(layout, at)) return layout.words[at + 1] !== 'that';
	const before = layout.words[at - 1]!;
	if (isOf(layout, at - 1, 'pronouns') || isOf(layout, at - 1, 'between'))
		return !/^(?:is|are|was|were|been|be)$/.test(before);
	return (
		mentionAt(layout, at - 1) !== undefined || subjectEndingAt(layout, at - 1, sentenceBegin(layout, at)) !== undefined
	);
}
