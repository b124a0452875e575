import { speechVerbForms } from '../../lexicon/speech';
import type { Layout } from './clauses';
import { type Subject, subjectAfter, subjectBefore, subjectFrom, subjectOfParticiple } from './subjects';

/** A verb or phrase that cites somebody. */
export interface Cue {
	/** Tokens of the verb or phrase, both included. */
	readonly first: number;
	readonly last: number;
	/** Base form of the verb, or the phrase: "say", "according to". */
	readonly verb: string;
	readonly subject?: Subject;
	/** Who was told. */
	readonly via?: Subject;
	/** The speaker stands after the verb: "said Ada Holt". */
	readonly inverted: boolean;
}

const quoteEnd = /^[”"’'»“]$/u;

/** Verbs that cite in one clause and do something else in the next; they need a quotation, "that" or a comma beside them. */
const weak = new Set(
	'add call read show find post offer point feel detail continue rule echo answer ask spell welcome signal express reason preach quote fear defend mock blast slam chant want plan intend consider know worry doubt threaten seek support oppose endorse blame attack credit decide learn realise realize understand guess suspect question discuss mention refuse request order invite encourage appeal favor favour prefer recall maintain respond reveal state describe laugh snap storm fume rage grin smile shrug nod sob beam sneer scoff thunder roar bark mumble murmur chuckle enthuse growl scream wonder volunteer groan'.split(
		' ',
	),
);

/** All cues outside quotations, in reading order. */
export function findCues(layout: Layout): Cue[] {
	const { tokens, quoteOf, mentionOf } = layout;
	const forms = speechVerbForms();
	const cues: Cue[] = [];
	for (let i = 0; i < tokens.length; i++) {
		if (quoteOf[i] !== -1 || tokens[i]!.kind !== 'word') continue;
		const text = tokens[i]!.text;
		const next = tokens[i + 1]?.text;
		if ((text === 'according' || text === 'According') && next === 'to') {
			const subject = subjectFrom(layout, i + 2, layout.sentenceStart[layout.sentenceOf[i]! + 1]!);
			cues.push({ first: i, last: i + 1, verb: 'according to', inverted: false, ...(subject && { subject }) });
			i++;
			continue;
		}
		const base = forms.get(text) ?? (mentionOf[i] === -1 ? forms.get(text.toLowerCase()) : undefined);
		if (base === undefined || mentionOf[i] !== -1) continue;
		const before = tokens[i - 1];
		if (before && /^(?:to|the|a|an|of|this|his|her|its|their|’s|'s|no|any)$/.test(before.text) && !/ing$/.test(text))
			continue;
		const afterQuote =
			before !== undefined && (quoteOf[i - 1] !== -1 || before.text === ',') && /[,”"’'»]/.test(before.text);
		const beforeQuote = touchesQuote(layout, i);
		const told = base === 'tell' || base === 'inform';
		let subject =
			afterQuote && (quoteOf[i - 1] !== -1 || quoteEnd.test(before!.text)) ? subjectAfter(layout, i) : undefined;
		const inverted = subject !== undefined;
		subject ??= /ing$/.test(text) ? subjectOfParticiple(layout, i) : subjectBefore(layout, i);
		if (!subject && before?.text === ',') subject = subjectAfter(layout, i);
		const introduces = next === 'that' || next === 'to' || next === 'whether' || next === 'how' || next === ':';
		if (weak.has(base) && !inverted && !beforeQuote && !introduces && !followsQuote(layout, i)) continue;
		const via = told ? subjectFrom(layout, i + 1, layout.sentenceStart[layout.sentenceOf[i]! + 1]!) : toWhom(layout, i);
		cues.push({ first: i, last: i, verb: base, inverted, ...(subject && { subject }), ...(via && { via }) });
	}
	return cues;
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

/** "confirmed to Reuters", "said in an interview with the BBC". */
function toWhom(layout: Layout, verb: number): Subject | undefined {
	if (layout.tokens[verb + 1]?.text !== 'to') return undefined;
	const ceiling = layout.sentenceStart[layout.sentenceOf[verb]! + 1]!;
	return subjectFrom(layout, verb + 2, Math.min(ceiling, verb + 6));
}
