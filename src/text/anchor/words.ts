import type { Span } from '../span';

/** A word, number or sign as alignment sees it. */
export interface Word extends Span {
	/** Compared without case and without the difference between kinds of quotation marks and dashes. */
	readonly form: string;
	readonly kind: 'number' | 'name' | 'word' | 'sign';
	/** How much it counts: signs and short words say little about which sentence this is. */
	readonly weight: number;
}

/** Scripts that are written without spaces count letter by letter. */
const wordPattern =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|\p{L}[\p{L}\p{M}\p{N}]*|\p{N}+(?:[.,]\p{N}+)*|[^\s]/gu;

/** The words of a stretch of text; their spans count in the whole text. */
export function findWords(text: string, { start, end }: Span): Word[] {
	const words: Word[] = [];
	for (const match of text.slice(start, end).matchAll(wordPattern)) {
		const written = match[0];
		const kind = kindOf(written);
		const form = kind === 'sign' ? plainSign(written) : written.toLowerCase();
		const at = start + match.index;
		words.push({ start: at, end: at + written.length, form, kind, weight: weightOf(kind, written) });
	}
	return words;
}

function kindOf(written: string): Word['kind'] {
	if (/^\p{N}/u.test(written)) return 'number';
	if (!/^\p{L}/u.test(written)) return 'sign';
	return /^\p{Lu}/u.test(written) ? 'name' : 'word';
}

function weightOf(kind: Word['kind'], written: string): number {
	if (kind === 'sign') return 0.2;
	return kind === 'number' || written.length > 3 ? 1 : 0.5;
}

function plainSign(sign: string): string {
	if ('“”„«»"'.includes(sign)) return '"';
	if ("‘’‛`´'".includes(sign)) return "'";
	return '‐‑‒–—−-'.includes(sign) ? '-' : sign;
}
