import type { Span } from '../../text/span';
import { trimSpan } from '../../text/span';
import type { Attribution, Force, Mention, Quote, Speaker } from '../article';
import type { Prose } from '../prose';
import { type Layout, layOut } from './clauses';
import { type Cue, findCues } from './cues';
import { resolveSpeakers, type Speakers } from './speakers';
import { subjectFrom } from './subjects';

const denials = new Set('deny reject refute dismiss'.split(' '));
const allegations = new Set('allege claim accuse contend speculate suggest'.split(' '));
const expectations = new Set('expect predict forecast anticipate hope fear estimate'.split(' '));
const hearsay = new Set(['reportedly', 'allegedly', 'supposedly', 'purportedly', 'rumoured', 'rumored']);

function forceOf(layout: Layout, cue: Cue): Force {
	if (denials.has(cue.verb)) return 'denied';
	if (allegations.has(cue.verb)) return 'alleged';
	if (expectations.has(cue.verb)) return 'expected';
	for (let i = cue.first - 1; i >= Math.max(0, cue.first - 4); i--) {
		const word = layout.tokens[i]!.text.toLowerCase();
		if (word === 'declined' || word === 'refused' || word === 'not' || /n['’]t$/.test(word)) return 'declined';
	}
	return 'reported';
}

/**
 * Clauses that somebody is cited for, in order of their cues: "said that", "according to", "reportedly", with how firmly and through whom. What the
 * article says in its own voice is not among them.
 */
export function findAttributions(prose: Prose, mentions: readonly Mention[], quotes: readonly Quote[]): Attribution[] {
	const outer = quotes
		.filter((quote) => quote.kind !== 'term')
		.map(({ start, end }) => ({ start: start - 1, end: end + 1 }));
	const layout = layOut(prose, mentions, outer);
	const cues = findCues(layout);
	const speakers = resolveSpeakers(layout, cues);
	const attributions: Attribution[] = [];
	cues.forEach((cue, index) => {
		const speaker = speakers.ofCue[index];
		if (!speaker && !(cue.subject?.how === 'pronoun')) return;
		const content = contentOf(prose, layout, cue);
		if (!content) return;
		attributions.push({
			content,
			cue: { start: layout.tokens[cue.first]!.start, end: layout.tokens[cue.last]!.end },
			force: forceOf(layout, cue),
			chain: chainOf(layout, cue, speaker, speakers),
		});
	});
	attributions.push(...findHearsay(prose, layout), ...findSilence(layout));
	return attributions.sort((a, b) => a.cue.start - b.cue.start || a.content.start - b.content.start);
}

function chainOf(layout: Layout, cue: Cue, speaker: Speaker | undefined, speakers: Speakers): readonly Speaker[] {
	const chain: Speaker[] = [];
	const end = layout.sentenceStart[layout.sentenceOf[cue.last]! + 1]!;
	for (let i = cue.last + 1; i < Math.min(end, cue.last + 40); i++) {
		if (layout.tokens[i]!.text !== 'citing' && layout.tokens[i]!.text !== 'quoting') continue;
		const cited = subjectFrom(layout, i + 1, end);
		if (cited) chain.push(speakers.of(cited)!);
		break;
	}
	if (speaker) chain.push(speaker);
	const via = cue.via && cue.via.how === 'name' ? speakers.of(cue.via) : undefined;
	if (via && cue.via?.mention !== undefined && /^(?:outlet|organisation)$/.test(layout.mentions[cue.via.mention]!.kind))
		chain.push(via);
	return chain.filter((one) => one !== undefined);
}

/** The words cited: what follows the cue to the end of its sentence, or what stands before it. */
function contentOf(prose: Prose, layout: Layout, cue: Cue): Span | undefined {
	const sentence = layout.sentenceOf[cue.first]!;
	const from = layout.sentenceStart[sentence]!;
	const to = layout.sentenceStart[sentence + 1]! - 1;
	const { tokens } = layout;
	const subject = cue.subject;
	const after = Math.max(
		cue.last,
		cue.inverted || cue.verb === 'according to' ? (subject?.last ?? cue.last) : cue.last,
	);
	const start = Math.min(cue.first, subject ? subject.first : cue.first);
	const trailing =
		cue.inverted ||
		cue.verb === 'according to' ||
		tokens[start - 1]?.text === ',' ||
		/^[”"’»]$/.test(tokens[start - 1]?.text ?? '');
	const said = after + 1 <= to ? tokens[after + 1]!.text : '.';
	const ends = /^[.,;!?]$/.test(said) || after >= to;
	let first: number;
	let last: number;
	if (trailing && start > from && (ends || cue.inverted || cue.verb === 'according to')) {
		first = from;
		last = start - 1;
	} else {
		first = after + 1;
		if (cue.via && cue.via.first >= first) first = cue.via.last + 1;
		const that = thatWithin(layout, first, Math.min(to, first + 8));
		if (that !== -1) first = that + 1;
		else if (adverbial.test(tokens[first]?.text ?? '')) return undefined;
		while (
			first <= to &&
			/^(?:that|,|:|on|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(tokens[first]!.text)
		)
			first++;
		last = to;
	}
	while (last >= first && /^[.,;:!?—–-]$/.test(tokens[last]!.text)) last--;
	if (last - first < 1) return undefined;
	const span = trimSpan(prose.text, { start: tokens[first]!.start, end: tokens[last]!.end });
	return span.end > span.start ? span : undefined;
}

const adverbial =
	/^(?:in|at|during|about|by|as|after|when|while|before|from|with|for|of|and|but|because|if|since|until|through|via|without|against|under)$/;

/** The "that" which opens the words cited, past "in a statement" and the like; -1 when there is none. */
function thatWithin(layout: Layout, from: number, to: number): number {
	for (let i = from; i <= to; i++) {
		if (layout.tokens[i]!.text === 'that') return i;
		if (layout.quoteOf[i] !== -1 || layout.tokens[i]!.kind === 'sign') return -1;
	}
	return -1;
}

/** "reportedly", "allegedly": somebody says so, and the text does not tell who. */
function findHearsay(prose: Prose, layout: Layout): Attribution[] {
	const found: Attribution[] = [];
	layout.tokens.forEach((token, i) => {
		if (layout.quoteOf[i] !== -1 || !hearsay.has(token.text.toLowerCase())) return;
		const sentence = prose.sentences[layout.sentenceOf[i]!]!;
		found.push({
			content: { start: sentence.start, end: sentence.end },
			cue: { start: token.start, end: token.end },
			force: 'alleged',
			chain: [],
		});
	});
	return found;
}

const noAnswer = /^(?:comment|respond|reply|answer|discuss|confirm|say|elaborate|return)$/;

/** "declined to comment", "did not respond to": who was asked and said nothing. The words cited are the refusal itself. */
function findSilence(layout: Layout): Attribution[] {
	const found: Attribution[] = [];
	layout.tokens.forEach((token, i) => {
		if (layout.quoteOf[i] !== -1) return;
		const word = token.text;
		const next = layout.tokens[i + 1];
		const after = layout.tokens[i + 2];
		const declined =
			/^(?:declined|refused|declines|refuses)$/.test(word) && next?.text === 'to' && noAnswer.test(after?.text ?? '');
		const silent =
			word === 'did' &&
			next?.text === 'not' &&
			/^(?:respond|reply|answer|return|comment)$/.test(
				(after?.text === 'immediately' ? layout.tokens[i + 3]?.text : after?.text) ?? '',
			);
		if (!declined && !silent) return;
		const end = layout.sentenceStart[layout.sentenceOf[i]! + 1]! - 1;
		const last = Math.min(end, i + 8);
		const subject = subjectLeft(layout, i);
		found.push({
			content: { start: token.start, end: layout.tokens[last]!.end },
			cue: { start: token.start, end: after!.end },
			force: 'declined',
			chain: subject ? [subject] : [],
		});
	});
	return found;
}

function subjectLeft(layout: Layout, at: number): Speaker | undefined {
	const floor = layout.sentenceStart[layout.sentenceOf[at]!]!;
	for (let i = at - 1; i >= floor; i--) {
		const mention = layout.mentionOf[i]!;
		if (mention === -1) continue;
		const { kind, start, end, name } = layout.mentions[mention]!;
		if (kind === 'person' || kind === 'organisation' || kind === 'outlet' || kind === 'role' || kind === 'place')
			return { span: { start, end }, name };
	}
	return undefined;
}
