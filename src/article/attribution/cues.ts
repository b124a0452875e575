import { citingWords } from '../../lexicon/citing';
import { speechVerbForms } from '../../lexicon/speech';
import type { Cue } from './cue';
import { type Layout, mentionAt, sentenceBegin, sentenceEnd } from './layout';
import { nounCueAt } from './nouns';
import { anyPhraseFrom, isOf, type Subject, subjectFrom } from './phrases';
import { isCoordinated, subjectAfter, subjectAfterClause, subjectBefore, subjectOfParticiple } from './subjects';

/** Verbs that anybody at all may be the subject of: "attendees said", "forty percent believe". */
const speaking: ReadonlySet<string> = new Set(['say', 'tell', 'believe', 'think', 'argue', 'warn', 'claim']);

const notBefore = /^(?:to|the|a|an|of|this|his|her|its|their|'s|no|any)$/;

/** All cues outside quotations, in reading order. */
export function findCues(layout: Layout): Cue[] {
	const { quoteOf, mentionOf, words } = layout;
	const nouns = citingWords('claim-nouns');
	const forms = speechVerbForms();
	const cues: Cue[] = [];
	for (let i = 0; i < words.length; i++) {
		const word = words[i]!;
		const base = forms.get(word) ?? (followsSpeech(layout, i) ? word : undefined);
		const noun = nouns.has(word);
		if ((base === undefined && !noun && word !== 'according') || quoteOf[i] !== -1) continue;
		const cue =
			word === 'according'
				? accordingTo(layout, i)
				: ((noun ? nounCueAt(layout, i) : undefined) ??
					(base === undefined || mentionOf[i] !== -1 ? undefined : verbCue(layout, i, base, cues.at(-1))));
		if (cue) cues.push(cue);
	}
	return cues;
}

/** "according to the FT", "according to the state’s records". */
function accordingTo(layout: Layout, at: number): Cue | undefined {
	if (layout.words[at + 1] !== 'to') return undefined;
	const end = sentenceEnd(layout, at);
	const subject = subjectFrom(layout, at + 2, end) ?? anyPhraseFrom(layout, at + 2, end);
	return { first: at, last: at + 1, verb: 'according to', how: 'phrase', inverted: false, ...(subject && { subject }) };
}

function verbCue(layout: Layout, at: number, base: string, previous: Cue | undefined): Cue | undefined {
	const { words, quoteOf } = layout;
	const word = words[at]!;
	const participle = word.endsWith('ing');
	if (at > 0 && notBefore.test(words[at - 1]!) && !participle) return undefined;
	if (isPassive(layout, at, word)) return undefined;
	// "pleaded guilty" tells of a plea, and no words follow.
	if (base === 'plead' && words[at + 1] === 'guilty') return undefined;
	if (base === 'tell' && isOrder(layout, at)) return undefined;
	const quotedBefore = at > 0 && (quoteOf[at - 1] !== -1 || /^[”"'»]$/.test(words[at - 1]!));
	let subject = quotedBefore ? subjectAfter(layout, at) : undefined;
	let inverted = subject !== undefined;
	subject ??= participle ? subjectOfParticiple(layout, at) : subjectBefore(layout, at, speaking.has(base));
	if (!inverted && !participle) {
		const after = subjectAfterClause(layout, at, subject);
		if (after) {
			subject = after;
			inverted = true;
		}
	}
	if (!subject && !participle && isCoordinated(layout, at)) {
		const begin = sentenceBegin(layout, at);
		subject = previous && previous.first >= begin ? previous.subject : subjectFrom(layout, begin, at);
	}
	if (citingWords('weak').has(base) || word === 'state' || word === 'states') {
		if (!inverted && !introduces(layout, at, base) && !touchesQuote(layout, at) && !followsQuote(layout, at))
			return undefined;
	}
	const via =
		base === 'tell' || base === 'inform' ? subjectFrom(layout, at + 1, sentenceEnd(layout, at)) : toWhom(layout, at);
	return { first: at, last: at, verb: base, how: 'verb', inverted, ...(subject && { subject }), ...(via && { via }) };
}

/** How many words may stand between "told" and what somebody is told to do: "told its own negotiators to stay". */
const orderReach = 5;

/** "told its negotiators to stay at home": nobody is cited for anything. */
function isOrder(layout: Layout, at: number): boolean {
	for (let i = at + 2; i <= at + orderReach && i < layout.words.length; i++) {
		const { text } = layout.tokens[i]!;
		if (layout.quoteOf[i] !== -1 || /^(?:that|[,:;.“"])$/.test(text)) return false;
		if (text === 'to')
			return /^\p{Ll}+$/u.test(layout.tokens[i + 1]?.text ?? '') && !isOf(layout, i + 1, 'determiners');
	}
	return false;
}

/** “…,” he croaked. “…!” hissed the clerk: whatever verb stands between words quoted and who says them. */
function followsSpeech(layout: Layout, at: number): boolean {
	const word = layout.words[at]!;
	if (!/^\p{Ll}{2,}ed$/u.test(layout.tokens[at]!.text) || layout.mentionOf[at] !== -1) return false;
	const pronoun = /^(?:he|she|they)$/.test(layout.words[at - 1] ?? '');
	const quote = pronoun ? at - 2 : at - 1;
	if (quote < 0 || layout.quoteOf[quote] === -1 || layout.quoteOf[at] !== -1 || word === 'based') return false;
	if (layout.sentenceOf[quote] !== layout.sentenceOf[at] && !pronoun) return false;
	if (!/[,!?…—–-]/.test(layout.text.slice(Math.max(0, layout.tokens[quote]!.start - 1), layout.tokens[quote]!.start)))
		return false;
	if (pronoun) return true;
	const after = subjectAfter(layout, at);
	return after !== undefined && after.how !== 'pronoun';
}

/** "is expected to", "expected to include", "was asked about": nobody is cited by it. */
function isPassive(layout: Layout, at: number, word: string): boolean {
	if (!/(?:ed|en|said|told|known|thought|forecast)$/.test(word)) return false;
	const before = layout.words[at - 1] ?? '';
	if (/^(?:is|are|was|were|be|been|being)$/.test(before)) return true;
	if (layout.words[at + 1] === 'to' && isOf(layout, at, 'expected')) {
		const mention = mentionAt(layout, at - 1);
		return mention === undefined || before === ',';
	}
	return (
		at === sentenceBegin(layout, at) && /^(?:about|whether|if|why|how|what|by|to)$/.test(layout.words[at + 1] ?? '')
	);
}

const openers = /^(?:that|to|whether|how|:)$/;

/** Whether what follows the verb are words cited: "that", "whether", "calls for", "calls on". */
function introduces(layout: Layout, at: number, base: string): boolean {
	const next = layout.words[at + 1] ?? '';
	return openers.test(next) || (base === 'call' && /^(?:for|on)$/.test(next));
}

/** Whether a quotation ends within a few words before the token, in the same or the sentence before. */
function followsQuote(layout: Layout, at: number): boolean {
	for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
		if (layout.quoteOf[i] !== -1) return true;
		if (/^[.;:]$/.test(layout.tokens[i]!.text)) return false;
	}
	return false;
}

/** Whether a quotation begins within a few words after the token. */
function touchesQuote(layout: Layout, at: number): boolean {
	for (let i = at + 1; i < Math.min(layout.tokens.length, at + 6); i++) if (layout.quoteOf[i] !== -1) return true;
	return false;
}

/** "confirmed to Reuters", "speaking anonymously to Reuters, said". */
function toWhom(layout: Layout, verb: number): Subject | undefined {
	if (layout.words[verb + 1] === 'to')
		return subjectFrom(layout, verb + 2, Math.min(sentenceEnd(layout, verb), verb + 6));
	for (let i = verb - 1; i >= Math.max(sentenceBegin(layout, verb), verb - 10); i--) {
		if (!/^(?:speaking|talking)$/.test(layout.words[i]!)) continue;
		for (let to = i + 1; to < Math.min(verb, i + 3); to++) {
			if (/^(?:to|with)$/.test(layout.words[to]!)) return subjectFrom(layout, to + 1, verb);
		}
	}
	return undefined;
}
