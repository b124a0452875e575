import type { Span } from '../../text/span';
import type { Mention } from '../article';
import type { Prose } from '../prose';
import type { Token } from '../tokens';

/** An article's tokens with what was found in them, by token index. */
export interface Layout {
	readonly text: string;
	readonly tokens: readonly Token[];
	readonly mentions: readonly Mention[];
	/** Each token in lower case, with a straight apostrophe. */
	readonly words: readonly string[];
	/** Sentence of each token. */
	readonly sentenceOf: Int32Array;
	/** First token of each sentence, and one more for the end. */
	readonly sentenceStart: Int32Array;
	/** The outermost mention that covers each token, or -1. */
	readonly mentionOf: Int32Array;
	/** The quotation that covers each token, its marks included, or -1. */
	readonly quoteOf: Int32Array;
	/** First and last token of each mention. */
	readonly mentionFirst: Int32Array;
	readonly mentionLast: Int32Array;
}

/** Lays mentions and quotations (their marks included, in reading order) over the tokens. */
export function layOut(
	prose: Prose,
	mentions: readonly Mention[],
	quotations: readonly { start: number; end: number }[],
): Layout {
	const { tokens, sentences, text } = prose;
	const sentenceOf = new Int32Array(tokens.length).fill(-1);
	const sentenceStart = new Int32Array(sentences.length + 1).fill(tokens.length);
	const mentionOf = new Int32Array(tokens.length).fill(-1);
	const quoteOf = new Int32Array(tokens.length).fill(-1);
	const mentionFirst = new Int32Array(mentions.length).fill(-1);
	const mentionLast = new Int32Array(mentions.length).fill(-1);
	const words: string[] = [];
	let sentence = 0;
	let quotation = 0;
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i]!;
		const lower = token.kind === 'word' ? token.text.toLowerCase() : token.text;
		words.push(token.kind === 'word' && lower.includes('’') ? lower.replace('’', "'") : lower);
		while (sentence < sentences.length - 1 && sentences[sentence]!.end <= token.start) sentence++;
		sentenceOf[i] = sentence;
		if (sentenceStart[sentence]! > i) sentenceStart[sentence] = i;
		while (quotation < quotations.length && quotations[quotation]!.end <= token.start) quotation++;
		const around = quotations[quotation];
		if (around && around.start <= token.start) quoteOf[i] = quotation;
	}
	for (let i = sentences.length - 1; i >= 0; i--) {
		if (sentenceStart[i] === tokens.length) sentenceStart[i] = sentenceStart[i + 1]!;
	}
	let at = 0;
	mentions.forEach((mention, index) => {
		while (at > 0 && tokens[at - 1]!.end > mention.start) at--;
		while (at < tokens.length && tokens[at]!.end <= mention.start) at++;
		let last = at;
		while (last < tokens.length && tokens[last]!.start < mention.end) last++;
		mentionFirst[index] = at;
		mentionLast[index] = last - 1;
		for (let i = at; i < last; i++) if (mentionOf[i] === -1) mentionOf[i] = index;
	});
	return { text, tokens, mentions, words, sentenceOf, sentenceStart, mentionOf, quoteOf, mentionFirst, mentionLast };
}

/** The token after the last of the sentence that holds token `at`. */
export function sentenceEnd(layout: Layout, at: number): number {
	return layout.sentenceStart[layout.sentenceOf[at]! + 1]!;
}

/** The first token of the sentence that holds token `at`. */
export function sentenceBegin(layout: Layout, at: number): number {
	return layout.sentenceStart[layout.sentenceOf[at]!]!;
}

/** The outermost mention over the token; none outside mentions and outside the article. */
export function mentionAt(layout: Layout, at: number): Mention | undefined {
	return layout.mentions[layout.mentionOf[at] ?? -1];
}

/** The words of tokens `first`–`last`, both included. */
export function spanOf(layout: Layout, first: number, last: number): Span {
	return { start: layout.tokens[first]!.start, end: layout.tokens[last]!.end };
}
