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
	readonly narrow: boolean;
	readonly word: Word | undefined;
}

/** The lexemes of one sentence. */
export type Lexemes = readonly Lexeme[];

// Marks that join the character before them, and signs that join the one behind them, stay with it: a span never splits what is seen as one.
const before = '[\\u0600-\\u0605\\u06dd\\u070f\\u08e2]*';
const behind = '[\\p{M}\\u200d]*';
const pattern = new RegExp(`${before}(?:\\d+(?:[.,]\\d+)*|\\p{L}[\\p{L}\\p{M}\\u00ad]*|[^\\s\\p{L}])${behind}`, 'gu');

/** The lexemes of a span, in reading order. */
export function findLexemes(text: string, span: Span): Lexeme[] {
	const { words } = vocabulary();
	const lexemes: Lexeme[] = [];
	let end = -1;
	for (const match of text.slice(span.start, span.end).matchAll(pattern)) {
		const start = span.start + match.index;
		const own = match[0];
		const low = own.toLowerCase();
		const kind = kindOf(own);
		lexemes.push({
			start,
			end: start + own.length,
			low,
			kind,
			glued: start === end,
			capital: low !== own,
			word: kind === 'word' ? words.get(low) : undefined,
			narrow: isThin(text, start),
		});
		end = start + own.length;
	}
	return lexemes;
}

function kindOf(own: string): Lexeme['kind'] {
	const code = own.charCodeAt(0);
	if (code < 128)
		return code >= 48 && code <= 57 ? 'digits' : (code | 32) >= 97 && (code | 32) <= 122 ? 'word' : 'sign';
	return startsWithLetter.test(own) ? 'word' : 'sign';
}

const startsWithLetter = /^\p{L}/u;
const openingSigns = new Set(". - − – ' ’ ‘ ½ ⅓ ⅔ ¼ ¾ ⅕ ⅖ ⅗ ⅘ ⅙ ⅚ ⅛ ⅜ ⅝ ⅞ ⅒".split(' '));

/** Whether any figure can begin here: most words can be passed over at once. */
export function mayBegin({ kind, low, word }: Lexeme): boolean {
	if (kind === 'digits') return true;
	return kind === 'word' ? word !== undefined : openingSigns.has(low) || vocabulary().signs.has(low);
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
