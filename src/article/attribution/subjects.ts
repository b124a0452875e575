import { speechVerbForms } from '../../lexicon/speech';
import { type Layout, mentionAt, sentenceBegin, sentenceEnd } from './layout';
import {
	anyPhrase,
	anyPhraseFrom,
	hasVerb,
	isGenitive,
	isOf,
	type Subject,
	subjectEndingAt,
	subjectFrom,
} from './phrases';

/** A sentence is searched this many tokens to the left for who speaks. */
const reach = 60;

function isComma(layout: Layout, at: number): boolean {
	return /^[,)–—-]$/.test(layout.tokens[at]?.text ?? '');
}

/** Who does what the verb at token `verb` says, looking left inside its clause; `loose` takes any plural for a speaker. */
export function subjectBefore(layout: Layout, verb: number, loose = false): Subject | undefined {
	const floor = Math.max(sentenceBegin(layout, verb), verb - reach);
	let at = verb - 1;
	while (
		at >= floor &&
		(isOf(layout, at, 'between') ||
			isOf(layout, at, 'times') ||
			(layout.words[at]!.endsWith('ly') && layout.mentionOf[at] === -1))
	)
		at--;
	if (at < floor) return undefined;
	if (isComma(layout, at))
		return besideComma(layout, at, floor) ?? (loose ? openingPhrase(layout, floor, at) : undefined);
	const direct = subjectEndingAt(layout, at, floor);
	if (direct && direct.how === 'pronoun' && layout.words[at] === 'who') {
		const before = layout.tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
		return subjectEndingAt(layout, before, floor) ?? direct;
	}
	if (direct && !isOf(layout, direct.first - 1, 'prepositions')) return direct;
	const known = headOfPhrase(layout, at, floor) ?? direct ?? anyPhrase(layout, at, floor, loose);
	return known ?? (loose && layout.quoteOf[at] === -1 ? openingPhrase(layout, floor, at + 1) : undefined);
}

/** "Just over a quarter, 26 percent, say": what opens the sentence, where it is a phrase and no clause. */
function openingPhrase(layout: Layout, floor: number, before: number): Subject | undefined {
	if (hasVerb(layout, floor, before - 1) || isOf(layout, floor, 'clausal')) return undefined;
	return anyPhraseFrom(layout, floor, before);
}

/** Whether what stands left of the verb is "and" or "but": its subject is that of the clause before. */
export function isCoordinated(layout: Layout, verb: number): boolean {
	let at = verb - 1;
	while (isOf(layout, at, 'between') || layout.words[at]?.endsWith('ly')) at--;
	return at >= sentenceBegin(layout, verb) && /^(?:and|but)$/.test(layout.words[at]!);
}

/** Who does what a participle says (", saying", ", adding"): the first citable phrase of the sentence that no preposition governs. */
export function subjectOfParticiple(layout: Layout, verb: number): Subject | undefined {
	const floor = Math.max(sentenceBegin(layout, verb), verb - reach);
	for (let i = floor; i < verb; i++) {
		if (layout.quoteOf[i] !== -1) continue;
		const mention = layout.mentionOf[i]!;
		const last = mention === -1 ? i : layout.mentionLast[mention]!;
		const subject = subjectEndingAt(layout, last, floor);
		i = last;
		if (!subject || layout.words[subject.first] === 'who' || layout.words[subject.first] === 'it') continue;
		const governed = subject.first > floor && isOf(layout, subject.first - 1, 'prepositions');
		const kind = subject.mention === undefined ? undefined : layout.mentions[subject.mention]!.kind;
		const title = kind === 'role' && mentionAt(layout, last + 1)?.kind === 'person';
		if (!governed && !isGenitive(layout, last + 1) && !title && kind !== 'place' && kind !== 'demonym') return subject;
	}
	return subjectBefore(layout, verb);
}

/** "A spokesman for the ministry in Paris said": back over prepositions to the head of the phrase. */
function headOfPhrase(layout: Layout, at: number, floor: number): Subject | undefined {
	for (let i = at; i > floor && i > at - 25; i--) {
		const token = layout.tokens[i]!;
		if (layout.quoteOf[i] !== -1 || token.text === ';' || token.text === ':') return undefined;
		// "said outside the court that her client denied": what somebody says begins here.
		if (layout.words[i] === 'that' && hasSpeech(layout, floor, i)) return undefined;
		if (!isOf(layout, i, 'prepositions') && !/^(?:who|that|speaking|familiar)$/.test(layout.words[i]!)) {
			if (token.text === ',') return undefined;
			continue;
		}
		const head = subjectEndingAt(layout, i - 1, floor);
		if (head && !isOf(layout, head.first - 1, 'prepositions'))
			return head.how === 'described' ? { ...head, last: Math.max(head.last, at) } : head;
	}
	return undefined;
}

/** Whether a verb of speech stands among tokens `from`–`to`, the last not included. */
function hasSpeech(layout: Layout, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (layout.quoteOf[i] === -1 && speechVerbForms().has(layout.words[i]!)) return true;
	return false;
}

/** "A lawyer for Holt, Owen Tarr, said": the name between commas that says who is described before. */
function nameOfDescribed(layout: Layout, comma: number, floor: number): Subject | undefined {
	const mention = layout.mentionOf[comma - 1] ?? -1;
	if (mention === -1 || layout.mentions[mention]!.kind !== 'person') return undefined;
	const before = layout.mentionFirst[mention]! - 1;
	if (before <= floor || layout.tokens[before]!.text !== ',' || layout.quoteOf[before] !== -1) return undefined;
	const inner = subjectEndingAt(layout, before - 1, floor);
	if (!inner || !isOf(layout, inner.first - 1, 'prepositions')) return undefined;
	const head = headOfPhrase(layout, before - 1, floor);
	if (head?.how !== 'described') return undefined;
	return subjectEndingAt(layout, comma - 1, floor);
}

/** "Ada Holt, chief of the agency, said": the phrase that opens the clause, before its comma. */
function besideComma(layout: Layout, comma: number, floor: number): Subject | undefined {
	const named = nameOfDescribed(layout, comma, floor);
	if (named) return named;
	let best: Subject | undefined;
	for (let i = comma - 1; i >= floor; i--) {
		if (layout.quoteOf[i] !== -1 || layout.tokens[i]!.text === ';' || layout.tokens[i]!.text === ':') break;
		const sign = layout.tokens[i + 1]!.text;
		if (i + 1 < comma && (sign === ',' || sign === '(' || /^[-–—]$/.test(sign))) {
			const subject = subjectEndingAt(layout, i, floor);
			if (subject && subject.how !== 'pronoun') {
				const mention = subject.mention === undefined ? undefined : layout.mentions[subject.mention]!;
				if (mention?.kind === 'person') return subject;
				best = !best || (best.how !== 'described' && mention?.kind !== 'place') ? subject : best;
				if (isOf(layout, subject.first - 1, 'prepositions')) best = headOfPhrase(layout, i, floor) ?? best;
			}
		}
	}
	return best ?? subjectEndingAt(layout, comma - 1, floor);
}

/** Who follows the verb at token `verb`: "said Ada Holt", "said the official". */
export function subjectAfter(layout: Layout, verb: number): Subject | undefined {
	return subjectFrom(layout, verb + 1, sentenceEnd(layout, verb));
}

/**
 * Who follows the verb at token `verb` after a comma and words that are a clause of their own: "The bridge was lost, said officials who saw it." Not
 * where the words before are only a name and what it stands beside: "Ada Holt, the chief, said officials had been told."
 */
export function subjectAfterClause(layout: Layout, verb: number, before: Subject | undefined): Subject | undefined {
	let begin = Math.max(sentenceBegin(layout, verb), verb - reach);
	// Words quoted before are no clause of the sentence: “We have lost,” Holt, 61, told supporters.
	for (let i = verb - 1; i > begin; i--) if (layout.quoteOf[i] !== -1) begin = i + 1;
	if (layout.tokens[verb - 1]?.text !== ',' || verb - begin < 3 || !hasVerb(layout, begin, verb - 2)) return undefined;
	if (before && before.first - begin <= 3) return undefined;
	const after = subjectAfter(layout, verb);
	if (!after || after.how === 'pronoun') return undefined;
	const next = layout.tokens[after.last + 1];
	const closes =
		after.last + 1 >= sentenceEnd(layout, verb) ||
		/^(?:[.,;–—]|who|whose)$/.test(next!.text) ||
		isOf(layout, after.last + 1, 'prepositions');
	return closes ? after : undefined;
}
