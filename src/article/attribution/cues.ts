import { speechVerbForms } from '../../lexicon/speech';
import type { Layout } from './clauses';
import { type Subject, subjectAfter, subjectBefore, subjectFrom } from './subjects';

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
	'add call read show find post offer point feel detail continue rule echo answer ask spell welcome reject praise accuse demand signal express reason preach detail quote fear post call defend mock blast slam chant'.split(
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
		subject ??= subjectBefore(layout, i);
		if (!subject && before?.text === ',') subject = subjectAfter(layout, i);
		if (weak.has(base) && !inverted && !beforeQuote && next !== 'that' && tokens[i - 1]?.text !== ',') continue;
		const via = told ? subjectFrom(layout, i + 1, layout.sentenceStart[layout.sentenceOf[i]! + 1]!) : toWhom(layout, i);
		cues.push({ first: i, last: i, verb: base, inverted, ...(subject && { subject }), ...(via && { via }) });
	}
	return cues;
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
