import type { Mention, Quote, Speaker } from '../article';
import { type Layout, layOut } from '../attribution/clauses';
import { type Cue, findCues } from '../attribution/cues';
import { resolveSpeakers, type Speakers } from '../attribution/speakers';
import { findParagraphs } from '../paragraphs';
import type { Prose } from '../prose';
import { quotationKind } from './kind';
import { findQuoted, type Quoted } from './marks';

interface Places {
	readonly layout: Layout;
	readonly quoted: readonly Quoted[];
	readonly paragraphOf: readonly number[];
	/** First and last token of each quotation, marks included. */
	readonly first: Int32Array;
	readonly last: Int32Array;
	readonly cues: readonly Cue[];
	readonly speakers: Speakers;
}

/** Every stretch between quotation marks, in reading order, and the paragraph of each. */
export function quotationsOf(prose: Prose): {
	readonly quoted: readonly Quoted[];
	readonly paragraphOf: readonly number[];
} {
	const quoted: Quoted[] = [];
	const paragraphOf: number[] = [];
	let open = false;
	findParagraphs(prose).forEach((paragraph, index) => {
		const found = findQuoted(prose.text, paragraph, open);
		for (const one of found) {
			quoted.push(one);
			paragraphOf.push(index);
		}
		open = found.at(-1)?.goesOn ?? false;
	});
	return { quoted, paragraphOf };
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
			if (layout.quoteOf[token] !== -1 || /^[.;:]$/.test(layout.tokens[token]!.text)) return undefined;
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
		return { cue: i, side: 'before' };
	}
	return undefined;
}

/** The cue stands right behind another quotation and introduces nothing: "…," said Ada Holt, "…" still does. */
function closesEarlier(places: Places, cue: Cue): boolean {
	const { layout } = places;
	const end = Math.max(cue.last, cue.subject?.last ?? 0);
	for (let i = end + 1; i < layout.tokens.length && layout.quoteOf[i] === -1; i++) {
		if (layout.tokens[i]!.text === '.') return true;
	}
	return false;
}

/**
 * Words given as somebody's own, and terms in quotation marks, in reading order. A split quotation is two entries with one speaker; where the text does
 * not say who speaks, there is none.
 */
export function findQuotes(prose: Prose, mentions: readonly Mention[]): Quote[] {
	const { quoted, paragraphOf } = quotationsOf(prose);
	if (quoted.length === 0) return [];
	const layout = layOut(
		prose,
		mentions,
		quoted.map((one) => one.outer),
	);
	const first = new Int32Array(quoted.length).fill(-1);
	const last = new Int32Array(quoted.length).fill(-1);
	for (let i = 0; i < layout.tokens.length; i++) {
		const quotation = layout.quoteOf[i]!;
		if (quotation === -1) continue;
		if (first[quotation] === -1) first[quotation] = i;
		last[quotation] = i;
	}
	const cues = findCues(layout);
	const places: Places = { layout, quoted, paragraphOf, first, last, cues, speakers: resolveSpeakers(layout, cues) };
	const found: (Found | undefined)[] = [];
	let next = 0;
	quoted.forEach((_, i) => {
		while (next < cues.length && cues[next]!.first <= (first[i] ?? 0)) next++;
		found.push(first[i] === -1 ? undefined : (cueAfter(places, i, next) ?? cueBefore(places, i, next - 1)));
	});
	const quotes: Quote[] = [];
	const guessed = new Set<number>();
	let before: { quotation: number; speaker: Speaker; via: Speaker | undefined; cue: Found | undefined } | undefined;
	quoted.forEach((one, i) => {
		if (first[i] === -1) return;
		const cue = found[i] && cues[found[i].cue];
		const kind = quotationKind(layout, one, first[i]!, last[i]!, cue);
		const span = { start: one.start, end: one.end };
		if (kind === 'term') {
			quotes.push({ ...span, kind });
			return;
		}
		let speaker = introducer(places, i) ?? (found[i] && places.speakers.ofCue[found[i].cue]);
		let via = cue?.via && places.speakers.of(cue.via);
		if (!speaker && !cue?.subject) {
			const sameParagraph = before !== undefined && paragraphOf[before.quotation] === paragraphOf[i];
			const aheadSame =
				paragraphOf[i + 1] === paragraphOf[i] && found[i + 1] ? places.speakers.ofCue[found[i + 1]!.cue] : undefined;
			if (before && (one.takesUp || sameParagraph)) {
				speaker = before.speaker;
				via = before.via;
			} else if (aheadSame && kind === 'direct') speaker = aheadSame;
			else {
				speaker = spokenBefore(places, i, kind === 'direct');
				guessed.add(quotes.length);
			}
		}
		if (speaker) before = { quotation: i, speaker, via, cue: found[i] };
		const verb = cue && { start: layout.tokens[cue.first]!.start, end: layout.tokens[cue.last]!.end };
		quotes.push({
			...span,
			kind,
			...(speaker && { speaker }),
			...(via && isCarrier(layout, via) && { via }),
			...(verb && { cue: verb }),
		});
	});
	return repeatedWords(layout, quotes, guessed);
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

function isCarrier(layout: Layout, via: Speaker): boolean {
	return layout.mentions.some(
		(mention) => mention.start === via.span.start && (mention.kind === 'outlet' || mention.kind === 'organisation'),
	);
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
	for (let i = floor; i < start; i++) {
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
