import type { Quote, Speaker } from '../article';
import { carrier } from '../attribution/chain';
import type { Cue } from '../attribution/cue';
import { type Layout, spanOf } from '../attribution/layout';
import type { Speech } from '../attribution/speech';
import { quotationKind } from './kind';

interface Places extends Speech {
	/** First and last token of each quotation, marks included. */
	readonly first: Int32Array;
	readonly last: Int32Array;
}

/** A cue that belongs to a quotation, by its index, and whether its speaker was written. */
interface Found {
	readonly cue: number;
	readonly side: 'after' | 'before';
}

function cueAfter(places: Places, quotation: number, from: number): Found | undefined {
	const { layout, cues, last, quoted } = places;
	const end = last[quotation]!;
	const closing = layout.text[quoted[quotation]!.end - 1]!;
	const sentence = layout.sentenceOf[end]!;
	const sameSentence = layout.sentenceOf[end + 1] === sentence;
	if (!sameSentence && (closing === '.' || end + 1 >= layout.tokens.length)) return undefined;
	const handsOver = /[,!?…—–-]/.test(closing) || /^[,—–-]$/.test(layout.tokens[end + 1]?.text ?? '');
	const limit = sameSentence ? layout.sentenceStart[sentence + 1]! : Math.min(layout.tokens.length, end + 8);
	for (let i = from; i < cues.length; i++) {
		const cue = cues[i]!;
		if (cue.first > end + 30 || cue.first >= limit) return undefined;
		if (cue.first <= end) continue;
		for (let token = end + 1; token < cue.first; token++) {
			if (layout.quoteOf[token] !== -1 || endsClause(layout, token)) return undefined;
		}
		if (cue.verb === 'according to') return { cue: i, side: 'after' };
		const subject = cue.subject;
		if (!subject || (!handsOver && !cue.inverted)) continue;
		// The speaker stands between the quotation and the verb, or right after the verb.
		const near = cue.inverted ? cue.first <= end + 3 : subject.first > end && subject.first <= end + 16;
		if (near) return { cue: i, side: 'after' };
		if (cue.first > end + 14) return undefined;
	}
	return undefined;
}

/** Whether a clause ends with the token; the full stop of "Mr." ends none. */
function endsClause(layout: Layout, token: number): boolean {
	const sign = layout.words[token]!;
	return sign === ';' || sign === ':' || (sign === '.' && layout.sentenceOf[token + 1] !== layout.sentenceOf[token]);
}

function cueBefore(places: Places, quotation: number, before: number): Found | undefined {
	const { layout, cues, first } = places;
	const start = first[quotation]!;
	const sentence = layout.sentenceOf[start]!;
	const colon = layout.tokens[start - 1]?.text === ':';
	const floor =
		layout.sentenceStart[colon && layout.sentenceStart[sentence] === start && sentence > 0 ? sentence - 1 : sentence]!;
	for (let i = before; i >= 0; i--) {
		const cue = cues[i]!;
		if (cue.last >= start) continue;
		if (cue.first < floor || start - cue.last > 30) return undefined;
		if (!cue.subject) continue;
		if (cue.inverted && cue.subject.last >= cue.last && closesEarlier(places, cue)) continue;
		// "Holt said her party had agreed to talks, “without any promise”": Holt’s words, not the party’s.
		if (start - cue.last > 4 && ofTheirs(layout, cue) && cues[i - 1]?.subject && cues[i - 1]!.first >= floor) continue;
		return { cue: i, side: 'before' };
	}
	return undefined;
}

/** Whether the subject is told of by its owner: "her party", "its lawyers". */
function ofTheirs(layout: Layout, { subject }: Cue): boolean {
	return subject?.how === 'described' && /^(?:his|her|its|their)$/.test(layout.words[subject.first]!);
}

/** The cue stands right behind another quotation and introduces nothing: "…," said Ada Holt, "…" still does. */
function closesEarlier(places: Places, cue: Cue): boolean {
	const { layout } = places;
	const end = Math.max(cue.last, cue.subject?.last ?? 0);
	for (let i = end + 1; i < Math.min(layout.tokens.length, end + 100) && layout.quoteOf[i] === -1; i++) {
		if (layout.tokens[i]!.text === '.') return true;
	}
	return false;
}

/**
 * Words given as somebody's own, and terms in quotation marks, in reading order. A split quotation is two entries with one speaker, the later of which
 * names the earlier; where the text does not say who speaks, there is none.
 */
export function findQuotes(speech: Speech): Quote[] {
	const { layout, quoted, cues } = speech;
	if (quoted.length === 0) return [];
	const places: Places = { ...speech, ...tokensOf(speech) };
	const { first, last } = places;
	const found: (Found | undefined)[] = [];
	let next = 0;
	quoted.forEach((_, i) => {
		while (next < cues.length && cues[next]!.first <= first[i]!) next++;
		found.push(first[i] === -1 ? undefined : (cueAfter(places, i, next) ?? cueBefore(places, i, next - 1)));
	});
	const quotes: Quote[] = [];
	const guessed = new Set<number>();
	let before: Spoken | undefined;
	quoted.forEach((one, i) => {
		if (first[i] === -1) return;
		const cue = found[i] && cues[found[i].cue];
		const kind = quotationKind(layout, one, first[i]!, last[i]!, cue);
		const span = { start: one.start, end: one.end };
		if (kind === 'term') {
			quotes.push({ ...span, kind });
			return;
		}
		const spoken = speakerOf(places, found, i, kind, before);
		if (spoken.guessed) guessed.add(quotes.length);
		const verb = cue && spanOf(layout, cue.first, cue.last);
		const continues = before !== undefined && (spoken.goesOn || (verb !== undefined && before.cue === found[i]?.cue));
		quotes.push({
			...span,
			kind,
			...(spoken.speaker && { speaker: spoken.speaker }),
			...(spoken.via && { via: spoken.via }),
			...(verb && { cue: verb }),
			...(continues && { continues: before!.entry }),
		});
		if (spoken.speaker)
			before = { quotation: i, entry: quotes.length - 1, speaker: spoken.speaker, via: spoken.via, cue: found[i]?.cue };
	});
	return repeatedWords(layout, quotes, guessed);
}

/** The last quotation that somebody is known to have spoken. */
interface Spoken {
	readonly quotation: number;
	/** Its place in the list of quotes. */
	readonly entry: number;
	readonly speaker: Speaker;
	readonly via: Speaker | undefined;
	readonly cue: number | undefined;
}

interface SpeakerFound {
	readonly speaker?: Speaker | undefined;
	readonly via?: Speaker | undefined;
	/** Taken over from the quotation before, which this one goes on from. */
	readonly goesOn?: boolean;
	/** Nothing beside the quotation says it. */
	readonly guessed?: boolean;
}

function speakerOf(
	places: Places,
	found: readonly (Found | undefined)[],
	i: number,
	kind: Quote['kind'],
	before: Spoken | undefined,
): SpeakerFound {
	const { layout, cues, speakers, paragraphOf, quoted } = places;
	const cue = found[i] && cues[found[i].cue];
	const told = carrier(layout, cue?.via);
	const via = told && speakers.of(told);
	const speaker = introducer(places, i) ?? (found[i] && speakers.ofCue[found[i].cue]);
	if (speaker || cue?.subject) return { speaker, via };
	if (before && (quoted[i]!.takesUp || paragraphOf[before.quotation] === paragraphOf[i]))
		return { speaker: before.speaker, via: before.via, goesOn: true };
	const ahead = paragraphOf[i + 1] === paragraphOf[i] && found[i + 1] ? speakers.ofCue[found[i + 1]!.cue] : undefined;
	if (ahead && kind === 'direct') return { speaker: ahead, via };
	return { speaker: spokenBefore(places, i, kind === 'direct'), via, guessed: true };
}

/** First and last token of each quotation, marks included; -1 for one that holds no token. */
function tokensOf({ layout, quoted }: Speech): { readonly first: Int32Array; readonly last: Int32Array } {
	const first = new Int32Array(quoted.length).fill(-1);
	const last = new Int32Array(quoted.length).fill(-1);
	layout.quoteOf.forEach((quotation, token) => {
		if (quotation === -1) return;
		if (first[quotation] === -1) first[quotation] = token;
		last[quotation] = token;
	});
	return { first, last };
}

/** How many quotations without a speaker are looked for again: headlines and lines drawn from the text are few. */
const mostRepeated = 20;

/** A headline that quotes part of a quotation in the text has its speaker. */
function repeatedWords(layout: Layout, quotes: readonly Quote[], guessed: ReadonlySet<number>): Quote[] {
	let looked = 0;
	return quotes.map((quote, index) => {
		if ((quote.speaker && !guessed.has(index)) || quote.kind === 'term' || looked >= mostRepeated) return quote;
		looked++;
		const plain = (one: Quote) =>
			layout.text
				.slice(one.start, one.end)
				.toLowerCase()
				.replace(/[,.!?…]+$/, '');
		const words = plain(quote);
		const whole = quotes.find(
			(other, at) =>
				other.speaker &&
				!guessed.has(at) &&
				at !== index &&
				other.end - other.start >= words.length &&
				plain(other).includes(words),
		);
		return whole?.speaker ? { ...quote, speaker: whole.speaker } : quote;
	});
}

/** "Holt: “…”", "a message from Holt to a driver: “…”": whom the words before a colon name. */
function introducer(places: Places, quotation: number): Speaker | undefined {
	const { layout, first } = places;
	const colon = first[quotation]! - 1;
	if (layout.tokens[colon]?.text !== ':') return undefined;
	const floor = Math.max(layout.sentenceStart[layout.sentenceOf[colon]!]!, colon - 14);
	const person = (token: number): Speaker | undefined => {
		const mention = layout.mentionOf[token] ?? -1;
		if (mention === -1 || layout.mentions[mention]!.kind !== 'person') return undefined;
		const { start, end, name } = layout.mentions[mention]!;
		return { span: { start, end }, name };
	};
	for (let i = colon - 1; i > floor; i--) {
		if (!/^(?:from|by)$/.test(layout.tokens[i]!.text) || !message.test(layout.tokens[i - 1]!.text)) continue;
		const writer = person(i + 1);
		if (writer) return writer;
	}
	return person(colon - 1);
}

const message = /^(?:message|messages|letter|email|e-mail|text|note|post|tweet|statement|line|words|remark|quote)$/;

/** Who was cited in the sentence before, or is named first in the sentence of the quotation itself. */
function spokenBefore(places: Places, quotation: number, alone: boolean): Speaker | undefined {
	const { layout, first, cues, speakers } = places;
	const start = first[quotation]!;
	const sentence = layout.sentenceOf[start]!;
	const floor = layout.sentenceStart[sentence]!;
	for (let i = Math.max(floor, start - 100); i < start; i++) {
		const mention = layout.mentionOf[i]!;
		if (mention === -1 || layout.quoteOf[i] !== -1) continue;
		if (layout.mentions[mention]!.kind !== 'person') continue;
		const { start: from, end, name } = layout.mentions[mention]!;
		return { span: { start: from, end }, name };
	}
	if (!alone || start > floor + 1) return undefined;
	let low = 0;
	let high = cues.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (cues[middle]!.first < start) low = middle + 1;
		else high = middle;
	}
	for (let i = low - 1; i >= 0 && sentence - layout.sentenceOf[cues[i]!.first]! <= 2; i--) {
		if (speakers.ofCue[i]) return speakers.ofCue[i];
	}
	return undefined;
}
