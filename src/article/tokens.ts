import type { Span } from '../text/span';

/**
 * A word, number or sign. Clitics stay apart ("Japan", "’s"; "workers", "’"); names with inner marks stay whole ("Vance-Hollis", "O’Brien"),
 * and so do abbreviations with their full stops ("U.S.", "D.C.", "J."), web and mail addresses.
 */
export interface Token extends Span {
	readonly text: string;
	readonly kind: 'word' | 'number' | 'sign';
}

const letters = String.raw`\p{L}[\p{L}\p{M}\p{N}]*`;

// In order: web and mail addresses; the clitic; abbreviations of single letters; a word with inner hyphens and apostrophes (never before the clitic); a number; one sign.
const tokenPattern = new RegExp(
	[
		String.raw`(?:https?:\/\/|www\.)[^\s<>"”]{1,2000}`,
		String.raw`[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,250}`,
		String.raw`(?<=[\p{L}\p{M}\p{N}.])['’][sS](?![\p{L}\p{N}])`,
		String.raw`\p{L}\.(?:\p{L}{1,2}\.)+`,
		String.raw`\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])\.?`,
		String.raw`\p{Lu}\.(?=[ \t]?\p{L})`,
		String.raw`${letters}(?:(?:(?!['’][sS](?![\p{L}\p{N}]))['’]|-(?=\p{N})|[-‑](?!\p{L}\.\p{L})|\.(?=\p{Ll}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`,
		String.raw`\p{N}+(?:[.,]\p{N}+)*\p{M}*`,
		// A mark without its base belongs to the white space before it.
		String.raw`(?:\p{RI}\p{RI}|\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F]*(?:\u200D\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F]*)*|[^\s\p{L}\p{N}\p{M}])[\p{M}\u200D]*`,
	].join('|'),
	'gu',
);

const firstLetter = /^['’]?\p{L}/u;
const firstDigit = /^\p{N}/u;

/** The tokens inside a span of the text, in reading order. */
export function findTokens(text: string, span: Span): Token[] {
	const tokens: Token[] = [];
	for (const match of text.slice(span.start, span.end).matchAll(tokenPattern)) {
		const start = span.start + match.index;
		const first = match[0];
		const kind = firstLetter.test(first) ? 'word' : firstDigit.test(first) ? 'number' : 'sign';
		tokens.push({ start, end: start + first.length, text: first, kind });
	}
	return tokens;
}
