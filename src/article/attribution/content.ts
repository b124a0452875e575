import type { Span } from '../../text/span';
import type { Cue } from './cue';
import { type Layout, sentenceBegin, sentenceEnd, spanOf } from './layout';
import { hasVerb, isGenitive, isOf } from './phrases';

/** The tokens cited, both included. */
export interface Content {
	readonly first: number;
	readonly last: number;
}

/** No clause is searched further than this many tokens, however long its sentence: texts in one line must go through in linear time. */
const longest = 150;

/** Marks that make one character with what stands before them. */
const joins = /^[\p{M}\u200d]/u;

const closing = /^[.,;!?–—]$/;
const edge = /^[.,;:!?–—-]$/;

/** The words a cue cites: what follows it, or what stands before it where nothing follows ("…, Holt told Reuters on Monday"). */
export function contentOf(layout: Layout, cue: Cue): Content | undefined {
	const content = cue.how === 'noun' ? afterNoun(layout, cue) : besideVerb(layout, cue);
	if (!content) return undefined;
	let { first, last } = content;
	while (last >= first && edge.test(layout.words[last]!)) last--;
	while (first <= last && edge.test(layout.words[first]!)) first++;
	// A lone word, or what is left of a genitive, is no claim.
	while (last >= first && joins.test(layout.words[first]!)) first++;
	return last - first < 1 || isGenitive(layout, first) ? undefined : { first, last };
}

/** Where the words of a content stand in the text. */
export function spanOfContent(layout: Layout, { first, last }: Content): Span {
	return spanOf(layout, first, last);
}

function besideVerb(layout: Layout, cue: Cue): Content | undefined {
	const from = sentenceBegin(layout, cue.first);
	const to = sentenceEnd(layout, cue.first) - 1;
	const named = Math.max(cue.last, cue.subject?.last ?? -1);
	const phrase = cue.how === 'phrase';
	const tail =
		cue.inverted || phrase ? named : Math.max(cue.last, cue.via && cue.via.first > cue.last ? cue.via.last : -1);
	const head = phraseHead(layout, cue, from);
	if (phrase ? head > from : cue.inverted || closesClause(layout, from, head, tail, to))
		return head > from ? { first: from, last: head - 1 } : undefined;
	let first = tail + 1;
	const that = thatWithin(layout, first, Math.min(to, first + 10));
	if (that !== -1) first = that + 1;
	else {
		while (first <= to && isOf(layout, first, 'times')) first++;
		const opener = layout.words[first] ?? '.';
		if (phrase) {
			// "According to Reuters, the bridge …": the comma closes the source, however long it is.
			while (first <= Math.min(to, tail + 40) && layout.words[first] !== ',') first++;
			if (layout.words[first] !== ',') first = tail + 1;
		} else if (
			isOf(layout, first, 'clausal') &&
			cue.verb === 'say' &&
			hasVerb(layout, first, Math.min(to, first + longest))
		)
			return { first, last: to };
		else if (isOf(layout, first, 'adverbial') && !(cue.verb === 'call' && /^(?:for|on)$/.test(opener)))
			return undefined;
		else if (closing.test(opener)) return undefined;
	}
	while (first <= to && /^(?:that|,|:)$/.test(layout.words[first]!)) first++;
	return { first, last: clauseEnd(layout, first, to) };
}

/** The first token of the cue with its speaker, title and apposition before it: "his top aide, Ada Holt, told". */
function phraseHead(layout: Layout, cue: Cue, from: number): number {
	let head =
		cue.subject && !cue.inverted && cue.how === 'verb' && cue.subject.first < cue.first ? cue.subject.first : cue.first;
	for (let i = head - 1; i >= Math.max(from, head - 8); i--) {
		if (layout.words[i] === ',' || layout.quoteOf[i] !== -1) {
			if (i === head - 1) continue;
			if (!hasVerb(layout, i + 1, head - 1)) head = i + 1;
			break;
		}
	}
	return head;
}

/** Whether the cue stands behind the words it cites: a comma before its speaker, a clause before that, and nothing that is a clause after it. */
function closesClause(layout: Layout, from: number, head: number, tail: number, to: number): boolean {
	if (head - from < 3) return false;
	const sign = layout.words[head - 1]!;
	if (sign !== ',' && layout.quoteOf[head - 1] === -1 && !/^[”"'»]$/.test(sign)) return false;
	const next = layout.words[tail + 1] ?? '.';
	// "In March, Holt told the council, “…”": the words cited are those quoted.
	if (layout.quoteOf[head - 1] === -1 && tail + 2 <= to && layout.quoteOf[tail + 2] !== -1) return false;
	if (tail >= to || closing.test(next)) return true;
	if (next === 'that' || next === ':') return false;
	const adverb =
		isOf(layout, tail + 1, 'adverbial') ||
		isOf(layout, tail + 1, 'times') ||
		next === 'to' ||
		next === 'on' ||
		isGenitive(layout, tail + 1);
	if (!adverb || thatWithin(layout, tail + 1, Math.min(to, tail + 10)) !== -1) return false;
	let end = tail + 1;
	while (end <= Math.min(to, tail + longest) && !closing.test(layout.words[end]!)) end++;
	return layout.quoteOf[head - 1] !== -1 || !hasVerb(layout, tail + 1, end - 1);
}

/** The last token of a clause that is cited: to the end of its sentence, or where another speaker takes over after "but", "while" or a semicolon. */
function clauseEnd(layout: Layout, first: number, to: number): number {
	for (let i = first + 3; i < Math.min(to, first + longest); i++) {
		const word = layout.words[i]!;
		if (word === ';') return i - 1;
		if (!/^[,–—]$/.test(word) || layout.quoteOf[i] !== -1) continue;
		// "…, a figure that has caused alarm": what the article says of it.
		if (/^an?$/.test(layout.words[i + 1]!) && /^(?:that|which)$/.test(layout.words[i + 3] ?? '')) return i - 1;
		const next = layout.words[i + 1]!;
		if (next === 'but' || next === 'although' || next === 'though' || next === 'saying' || next === 'adding')
			return i - 1;
	}
	return to;
}

function afterNoun(layout: Layout, cue: Cue): Content | undefined {
	const to = sentenceEnd(layout, cue.first) - 1;
	for (let i = cue.first + 1; i <= to; i++) {
		if (/^(?:that|for)$/.test(layout.words[i]!)) return { first: i + 1, last: clauseEnd(layout, i + 1, to) };
	}
	return undefined;
}

/** The "that" which opens the words cited, past "in a statement" and the like; -1 when there is none. */
function thatWithin(layout: Layout, from: number, to: number): number {
	for (let i = from; i <= to; i++) {
		// "said the bridge stood and that …": the second of two clauses.
		if (layout.words[i] === 'that') return /^(?:and|but)$/.test(layout.words[i - 1]!) && i > from ? -1 : i;
		if (layout.quoteOf[i] !== -1 || layout.tokens[i]!.kind === 'sign' || isOf(layout, i, 'auxiliaries')) return -1;
	}
	return -1;
}
