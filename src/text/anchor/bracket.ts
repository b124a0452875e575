import type { Span } from '../span';
import type { Likeness } from './approximate';
import { weightOf } from './approximate';
import type { Word } from './words';

/** Where the quote's words went in a sentence that was edited. */
export interface Bracketed {
	/** `kept`: every word stands there in a row; `edited`: some do, or others of their kind stand in their place. */
	readonly state: 'kept' | 'edited';
	readonly span: Span;
}

/** At least this share of a quote of several words must be left, where no figure or name has taken its place. */
const leastKept = 0.4;

/** So many words may have been put in beside a figure or name that was replaced as a whole ("at least", "Acting Mayor"). */
const mostAdded = 3;

/**
 * The new words between those that stood before the quote and those that stood after it. `undefined` when the quote was taken out, or what stands in its
 * place is nothing of its kind.
 */
export function bracketQuote({ old, words, alignment }: Likeness): Bracketed | undefined {
	const quote = old.words.slice(old.quoteFrom, old.quoteTo);
	const partners = quote.map((_, index) => alignment.partner[old.quoteFrom + index]!);
	const same = partners.map((partner, index) => partner >= 0 && words[partner]!.form === quote[index]!.form);
	if (same.every(Boolean) && partners.every((partner, index) => index === 0 || partner === partners[index - 1]! + 1)) {
		return { state: 'kept', span: hull(words, partners[0]!, partners.at(-1)!) };
	}
	const kept = weightOf(quote.filter((_, index) => same[index])) / Math.max(weightOf(quote), 0.01);
	const { from, to } = bracket(
		same,
		partners,
		old.quoteFrom,
		old.quoteTo,
		alignment.partner,
		(old_, new_) => old.words[old_]!.form === words[new_]!.form,
	);
	const kinds = new Set(quote.filter(({ kind }) => kind === 'number' || kind === 'name').map(({ kind }) => kind));
	const inPlace = partners.filter(
		(partner, index) => partner >= 0 && (same[index] || words[partner]!.kind === quote[index]!.kind),
	);
	for (let at = from; at < Math.min(to, words.length); at++) {
		if (kinds.has(words[at]!.kind as 'number' | 'name')) inPlace.push(at);
	}
	if (kept === 0 && to - from > 2 * quote.length + mostAdded) return undefined;
	const isTelling = inPlace.some((at) => words[at]!.kind !== 'sign');
	const isReplaced = [...kinds].some((kind) => inPlace.some((at) => words[at]!.kind === kind));
	if (!isTelling || (kept < leastKept && !isReplaced)) return undefined;
	return { state: 'edited', span: hull(words, Math.min(...inPlace), Math.max(...inPlace)) };
}

/** The new words between the partner of the last kept word before the quote and that of the first kept word after it. */
function bracket(
	same: readonly boolean[],
	partners: readonly number[],
	quoteFrom: number,
	quoteTo: number,
	partner: Int32Array,
	isKept: (old: number, word: number) => boolean,
): { from: number; to: number } {
	const inner = partners.filter((_, index) => same[index]);
	let from = -1;
	for (let old = quoteFrom - 1; old >= 0 && from < 0; old--) {
		if (partner[old]! >= 0 && isKept(old, partner[old]!)) from = partner[old]! + 1;
	}
	let to = -1;
	for (let old = quoteTo; old < partner.length && to < 0; old++) {
		if (partner[old]! >= 0 && isKept(old, partner[old]!)) to = partner[old]!;
	}
	if (from < 0) from = inner[0] ?? (to < 0 ? 0 : Math.max(0, to - partners.length));
	if (to < 0) to = inner.length > 0 ? inner.at(-1)! + 1 : from + partners.length;
	return { from, to };
}

function hull(words: readonly Word[], first: number, last: number): Span {
	return { start: words[first]!.start, end: words[last]!.end };
}
