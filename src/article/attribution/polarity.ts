import { citingWords } from '../../lexicon/citing';
import type { Span } from '../../text/span';
import type { Content } from './content';
import type { Cue } from './cue';
import { type Layout, spanOf } from './layout';
import { isOf } from './phrases';

/** The first clause is no longer than this many tokens. */
const longest = 80;

const breaks = /^(?:[,;:–—]|but|which|who|although|though|because|while|that)$/;

/** Whether the first clause of the words `first`–`last`, both included and in lower case, says that something is not so: "no formal commitment had been made", "they could not confirm". */
export function isNegative(words: readonly string[], first = 0, last = words.length - 1): boolean {
	const negators = citingWords('negators');
	const auxiliaries = citingWords('auxiliaries');
	// "… and that no weapon had been used": the second of two clauses that are cited.
	let begin = first;
	while (begin < last && /^(?:and|but|that)$/.test(words[begin]!)) begin++;
	for (let i = begin; i <= Math.min(last, first + longest); i++) {
		const word = words[i]!;
		if (i > begin && breaks.test(word)) return false;
		// "and" joins clauses where a verb follows it.
		if (word === 'and' && auxiliaries.has(words[i + 1] ?? '')) return false;
		if (!negators.has(word)) continue;
		// "not only" and "no longer" say that something is so, or was.
		if (words[i + 1] === 'only' || (word === 'no' && /^(?:doubt|longer)$/.test(words[i + 1] ?? ''))) continue;
		// "The town and nobody else decides" says who does.
		if (word === 'nobody' && words[i + 1] === 'else') continue;
		return true;
	}
	return false;
}

/** Whether the cue denies, and is not itself denied. */
export function isDenial(cue: Cue): boolean {
	return citingWords('denials').has(cue.verb) || citingWords('denial-nouns').has(cue.verb);
}

/** The words of a denial that only answers what was said before: "Holt denied that.", "Holt rejected this, saying …"; undefined where it says what is denied. */
export function answerOf(layout: Layout, cue: Cue): Content | undefined {
	const at = cue.last + 1;
	if (!isDenial(cue) || cue.how !== 'verb' || !/^(?:that|this|it)$/.test(layout.words[at] ?? '')) return undefined;
	if (!/^(?:[.,;:!?–—]|saying|and|but)$/.test(layout.words[at + 1] ?? '.')) return undefined;
	return { first: cue.inverted ? cue.first : Math.min(cue.subject?.first ?? cue.first, cue.first), last: at };
}

/** How many sentences before a denial are searched for what it denies. */
const back = 3;

/**
 * What is denied where the content only points at it: "rejected those claims", "had not discussed these targets". Targets and figures are those of the
 * nearest sentence before that has any; claims and reports are what was cited last before.
 */
export function pointedAt(layout: Layout, content: Content, cited: readonly Span[]): Span | undefined {
	for (let i = content.first; i <= Math.min(content.last, content.first + 12); i++) {
		if (!/^(?:the|this|that|these|those|such)$/.test(layout.words[i]!)) continue;
		for (let noun = i + 1; noun <= Math.min(i + 2, layout.words.length - 1); noun++) {
			if (isOf(layout, noun, 'figure-anaphors')) {
				// "the 4 percent target" says itself which.
				return layout.words[i] === 'the' ? undefined : figuresBefore(layout, content.first);
			}
			if (isOf(layout, noun, 'anaphors') && layout.words[noun + 1] !== 'that')
				return citedBefore(layout, content.first, cited);
		}
	}
	return undefined;
}

/** What was cited last before the answer, in the sentences before it. */
export function answeredBy(layout: Layout, answer: Content, cited: readonly Span[]): Span | undefined {
	return citedBefore(layout, answer.first, cited);
}

function figuresBefore(layout: Layout, at: number): Span | undefined {
	const here = layout.sentenceOf[at]!;
	for (let sentence = here - 1; sentence >= Math.max(0, here - back); sentence--) {
		let first = -1;
		let last = -1;
		const end = layout.sentenceStart[sentence + 1]!;
		for (let i = Math.max(layout.sentenceStart[sentence]!, end - 200); i < end; i++) {
			if (layout.tokens[i]!.kind !== 'number') continue;
			if (first === -1) first = i;
			last = /^(?:%|percent|million|billion)$/.test(layout.words[i + 1] ?? '') ? i + 1 : i;
		}
		if (first !== -1) return spanOf(layout, first, last);
	}
	return undefined;
}

function citedBefore(layout: Layout, at: number, cited: readonly Span[]): Span | undefined {
	const floor = layout.tokens[layout.sentenceStart[Math.max(0, layout.sentenceOf[at]! - back)]!]!.start;
	const start = layout.tokens[layout.sentenceStart[layout.sentenceOf[at]!]!]!.start;
	for (let i = cited.length - 1; i >= Math.max(0, cited.length - 20); i--) {
		if (cited[i]!.end <= start) return cited[i]!.start >= floor ? cited[i] : undefined;
	}
	return undefined;
}
