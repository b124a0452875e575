import type { Span } from '../text/span';

/** A word, number or sign. Clitics stay apart ("Japan", "’s"); names with inner marks stay whole ("Drummond-Hayes", "U.S.", "O’Brien"). */
export interface Token extends Span {
	readonly text: string;
	readonly kind: 'word' | 'number' | 'sign';
}

const tokenPattern =
	/\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’.]\p{L}[\p{L}\p{M}\p{N}]*)*|\p{N}+(?:[.,]\p{N}+)*|[^\s\p{L}\p{N}]/gu;

/** The tokens inside a span of the text, in reading order. */
export function findTokens(text: string, span: Span): Token[] {
	const tokens: Token[] = [];
	for (const match of text.slice(span.start, span.end).matchAll(tokenPattern)) {
		const start = span.start + match.index;
		const first = match[0];
		const kind = /^\p{L}/u.test(first) ? 'word' : /^\p{N}/u.test(first) ? 'number' : 'sign';
		tokens.push({ start, end: start + first.length, text: first, kind });
	}
	return tokens;
}
