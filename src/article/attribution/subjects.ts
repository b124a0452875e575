import { speakerNouns } from '../../lexicon/speech';
import type { Layout } from './clauses';

/** Somebody who may be cited: tokens `first`–`last`, both included. */
export interface Subject {
	readonly first: number;
	readonly last: number;
	readonly how: 'name' | 'described' | 'pronoun';
	/** The mention it is, or whose name stands in it. */
	readonly mention?: number;
}

const pronouns = new Set(['he', 'she', 'they', 'it', 'who', 'we', 'i']);
const determiners = new Set([
	'the',
	'a',
	'an',
	'one',
	'another',
	'some',
	'several',
	'many',
	'two',
	'three',
	'four',
	'his',
	'her',
	'its',
	'their',
	'this',
	'that',
	'no',
	'any',
	'most',
	'other',
	'both',
	'few',
	'each',
	'every',
	'our',
	'my',
]);
const prepositions = new Set([
	'of',
	'in',
	'at',
	'for',
	'from',
	'with',
	'on',
	'to',
	'near',
	'by',
	'under',
	'between',
	'about',
	'inside',
	'within',
]);
const between = new Set([
	'also',
	'has',
	'had',
	'have',
	'is',
	'was',
	'were',
	'are',
	'be',
	'been',
	'being',
	'would',
	'will',
	'could',
	'did',
	'does',
	'do',
	'not',
	'never',
	'then',
	'later',
	'once',
	'often',
	'still',
	'has',
	'may',
	'might',
	'must',
	'should',
	'can',
	'cannot',
	'since',
	'both',
	'all',
	'himself',
	'herself',
	'themselves',
	'itself',
	'even',
	'just',
	'now',
	'today',
	'already',
	'further',
	'earlier',
	'reportedly',
	'recently',
	'previously',
	'publicly',
	"didn't",
	'didn’t',
	"hasn't",
	'hasn’t',
]);
const citable = new Set(['person', 'organisation', 'outlet', 'role', 'place', 'demonym']);
const dates = new Set([
	'monday',
	'tuesday',
	'wednesday',
	'thursday',
	'friday',
	'saturday',
	'sunday',
	'yesterday',
	'today',
	'tonight',
]);

function lower(layout: Layout, at: number): string {
	return layout.tokens[at]?.text.toLowerCase() ?? '';
}

/** Where a noun phrase that ends at token `last` begins: back over adjectives and nouns to its determiner, never over a sign, verb or preposition. */
function phraseStart(layout: Layout, last: number, floor: number): number {
	let first = last;
	for (let steps = 0; first > floor && steps < 8; steps++) {
		const before = first - 1;
		const token = layout.tokens[before]!;
		const word = lower(layout, before);
		if (layout.quoteOf[before] !== -1) break;
		if (token.kind === 'sign' && token.text !== '-') break;
		if (determiners.has(word)) {
			first = before;
			const further = lower(layout, before - 1);
			if (before > floor && determiners.has(further)) first--;
			break;
		}
		if (
			prepositions.has(word) ||
			between.has(word) ||
			pronouns.has(word) ||
			/^(?:and|but|or|as|that|which|while|when|after|before|because|if|so|said|says|told|than|where)$/.test(word)
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
	const word = lower(layout, at);
	if (mention !== -1) {
		const { kind } = layout.mentions[mention]!;
		if (!citable.has(kind)) return undefined;
		const first = layout.mentionFirst[mention]!;
		if (kind === 'role' || kind === 'demonym') {
			return {
				first: phraseStart(layout, first, floor),
				last: layout.mentionLast[mention]!,
				how: 'described',
				mention,
			};
		}
		return { first, last: layout.mentionLast[mention]!, how: 'name', mention };
	}
	if (pronouns.has(word)) return { first: at, last: at, how: 'pronoun' };
	if (speakerNouns().has(word)) return { first: phraseStart(layout, at, floor), last: at, how: 'described' };
	return undefined;
}

/** The citable phrase that begins at token `at`: a name, a pronoun, or a description of a few words. */
export function subjectFrom(layout: Layout, at: number, ceiling: number): Subject | undefined {
	for (let i = at; i < Math.min(ceiling, at + 8); i++) {
		if (layout.quoteOf[i] !== -1) return undefined;
		const mention = layout.mentionOf[i]!;
		const token = layout.tokens[i]!;
		const word = lower(layout, i);
		if (mention !== -1) {
			const { kind } = layout.mentions[mention]!;
			const after = layout.mentionLast[mention]! + 1;
			const next = layout.mentionOf[after] ?? -1;
			if (kind === 'role' && after < ceiling && next !== -1 && layout.mentions[next]!.kind === 'person') {
				return { first: layout.mentionFirst[next]!, last: layout.mentionLast[next]!, how: 'name', mention: next };
			}
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
		if (i === at && pronouns.has(word)) return { first: i, last: i, how: 'pronoun' };
		if (token.kind === 'sign' && token.text !== '-') return undefined;
		if (speakerNouns().has(word) && nounAfter(layout, i + 1, ceiling) === -1) return named(layout, at, i, ceiling);
		if (i > at && (prepositions.has(word) || pronouns.has(word))) return undefined;
	}
	return undefined;
}

/** A description; with the person's name when one follows at once: "veteran trader Ada Holt". */
function named(layout: Layout, first: number, last: number, ceiling: number): Subject {
	const next = last + 1 < ceiling ? layout.mentionOf[last + 1]! : -1;
	if (next !== -1 && layout.mentions[next]!.kind === 'person') {
		return { first: layout.mentionFirst[next]!, last: layout.mentionLast[next]!, how: 'name', mention: next };
	}
	return { first, last, how: 'described' };
}

/** The speaker noun within three words from `at`, "’s" among them; -1 when there is none. */
function nounAfter(layout: Layout, at: number, ceiling: number): number {
	for (let i = at; i < Math.min(ceiling, at + 4); i++) {
		const word = lower(layout, i);
		const mention = layout.mentionOf[i]!;
		if (mention !== -1 && layout.mentions[mention]!.kind === 'role') return layout.mentionLast[mention]!;
		if (mention !== -1 && layout.mentions[mention]!.kind === 'person') return -1;
		if (speakerNouns().has(word) && layout.tokens[i]!.kind === 'word') return i;
		if (layout.tokens[i]!.kind === 'sign' || prepositions.has(word) || between.has(word)) return -1;
	}
	return -1;
}

/** Who does what the verb at token `verb` says, looking left inside its clause. */
export function subjectBefore(layout: Layout, verb: number): Subject | undefined {
	const floor = Math.max(layout.sentenceStart[layout.sentenceOf[verb]!]!, verb - 60);
	let at = verb - 1;
	while (
		at >= floor &&
		(between.has(lower(layout, at)) ||
			dates.has(lower(layout, at)) ||
			(/ly$/.test(lower(layout, at)) && layout.mentionOf[at] === -1))
	)
		at--;
	if (at < floor) return undefined;
	if (layout.tokens[at]!.text === ',' || layout.tokens[at]!.text === ')' || /^[-–—]$/.test(layout.tokens[at]!.text)) {
		return besideComma(layout, at, floor);
	}
	const direct = subjectEndingAt(layout, at, floor);
	if (direct && direct.how === 'pronoun' && lower(layout, at) === 'who') {
		const before = layout.tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
		return subjectEndingAt(layout, before, floor) ?? direct;
	}
	if (direct && !prepositions.has(lower(layout, direct.first - 1))) return direct;
	return headOfPhrase(layout, at, floor) ?? direct ?? anyPhrase(layout, at, floor);
}

/** A phrase with an article whose noun no list knows: "the business mogul", "a lawsuit". */
function anyPhrase(layout: Layout, at: number, floor: number): Subject | undefined {
	const token = layout.tokens[at]!;
	if (token.kind !== 'word' || layout.mentionOf[at] !== -1 || !/^\p{Ll}{3,}/u.test(token.text)) return undefined;
	const first = phraseStart(layout, at, floor);
	return first < at && determiners.has(lower(layout, first)) ? { first, last: at, how: 'described' } : undefined;
}

/** Who does what a participle says (", saying", ", adding"): the first citable phrase of the sentence that no preposition governs. */
export function subjectOfParticiple(layout: Layout, verb: number): Subject | undefined {
	const floor = Math.max(layout.sentenceStart[layout.sentenceOf[verb]!]!, verb - 60);
	for (let i = floor; i < verb; i++) {
		if (layout.quoteOf[i] !== -1) continue;
		const mention = layout.mentionOf[i]!;
		const last = mention === -1 ? i : layout.mentionLast[mention]!;
		const subject = subjectEndingAt(layout, last, floor);
		i = last;
		if (!subject || lower(layout, subject.first) === 'who' || lower(layout, subject.first) === 'it') continue;
		const governed = subject.first > floor && prepositions.has(lower(layout, subject.first - 1));
		const owner = /^['’]s?$/.test(layout.tokens[last + 1]?.text ?? '');
		const kind = subject.mention === undefined ? undefined : layout.mentions[subject.mention]!.kind;
		const next = layout.mentionOf[last + 1] ?? -1;
		const title = kind === 'role' && next !== -1 && layout.mentions[next]!.kind === 'person';
		if (!governed && !owner && !title && kind !== 'place' && kind !== 'demonym') return subject;
	}
	return subjectBefore(layout, verb);
}

/** "A spokesman for the ministry in Paris said": back over prepositions to the head of the phrase. */
function headOfPhrase(layout: Layout, at: number, floor: number): Subject | undefined {
	for (let i = at; i > floor && i > at - 25; i--) {
		const token = layout.tokens[i]!;
		if (layout.quoteOf[i] !== -1 || token.text === ';' || token.text === ':') return undefined;
		if (!prepositions.has(lower(layout, i)) && !/^(?:who|that|speaking|familiar)$/.test(lower(layout, i))) {
			if (token.text === ',') return undefined;
			continue;
		}
		const head = subjectEndingAt(layout, i - 1, floor);
		if (head && !prepositions.has(lower(layout, head.first - 1))) {
			return head.how === 'described' ? { ...head, last: Math.max(head.last, at) } : head;
		}
	}
	return undefined;
}

/** "Ada Holt, chief of the agency, said": the phrase that opens the clause, before its comma. */
function besideComma(layout: Layout, comma: number, floor: number): Subject | undefined {
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
				if (prepositions.has(lower(layout, subject.first - 1))) best = headOfPhrase(layout, i, floor) ?? best;
			}
		}
	}
	return best ?? subjectEndingAt(layout, comma - 1, floor);
}

/** Who follows the verb at token `verb`: "said Ada Holt", "said the official". */
export function subjectAfter(layout: Layout, verb: number): Subject | undefined {
	const sentence = layout.sentenceOf[verb]!;
	return subjectFrom(layout, verb + 1, layout.sentenceStart[sentence + 1]!);
}
