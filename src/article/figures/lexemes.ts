import type { Span } from '../../text/span';
import { vocabulary, type Word } from './vocabulary';

/** The smallest pieces a figure is made of: digits, a word without its hyphens and apostrophes, one sign. White space only shows as `glued: false`. */
export interface Lexeme extends Span {
	readonly low: string;
	readonly kind: 'digits' | 'word' | 'sign';
	/** Whether nothing stands between it and the lexeme before. */
	readonly glued: boolean;
	readonly capital: boolean;
	/** Whether a no-break or thin space stands before it, as in "3 000". */
	readonly narrow?: true;
	readonly word: Word | undefined;
}

export type Lexemes = readonly Lexeme[];

const pattern = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\u00ad]*|[^\s\p{L}]/gu;

/** The lexemes of a span, in reading order. */
export function findLexemes(text: string, span: Span): Lexeme[] {
	const { words } = vocabulary();
	const lexemes: Lexeme[] = [];
	let end = -1;
	for (const match of text.slice(span.start, span.end).matchAll(pattern)) {
		const start = span.start + match.index;
		const own = match[0];
		const low = own.toLowerCase();
		const code = own.charCodeAt(0);
		const kind = code >= 48 && code <= 57 ? 'digits' : low !== own || /^\p{L}/u.test(own) ? 'word' : 'sign';
		lexemes.push({
			start,
			end: start + own.length,
			low,
			kind,
			glued: start === end,
			capital: low !== own,
			word: kind === 'word' ? words.get(low) : undefined,
			...(isThin(text, start) ? { narrow: true as const } : {}),
		});
		end = start + own.length;
	}
	return lexemes;
}

function isThin(text: string, at: number): boolean {
	const code = text.charCodeAt(at - 1);
	return code === 0xa0 || code === 0x2009 || code === 0x202f;
}

/** Whether the lexeme at `at` is one of these words or signs. */
export function isOne(lexemes: Lexemes, at: number, ...lows: string[]): boolean {
	const lexeme = lexemes[at];
	return lexeme !== undefined && lows.includes(lexeme.low);
}

/** Whether these lexemes follow one another from `at` on. */
export function follows(lexemes: Lexemes, at: number, lows: readonly string[]): boolean {
	for (let i = 0; i < lows.length; i++) if (lexemes[at + i]?.low !== lows[i]) return false;
	return true;
}

const hyphens = new Set(['-', '‐', '‑', '–', '—', '−']);

/** A hyphen or dash of any length. */
export function isHyphen(lexeme: Lexeme | undefined): boolean {
	return lexeme !== undefined && hyphens.has(lexeme.low);
}

/** The index behind a hyphen that joins two parts of one word ("five-week"), `at` itself if there is none. */
export function skipHyphen(lexemes: Lexemes, at: number): number {
	return isHyphen(lexemes[at]) && lexemes[at]!.glued && lexemes[at + 1]?.glued ? at + 1 : at;
}
