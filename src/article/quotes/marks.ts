import type { Span } from '../../text/span';

/** Words between quotation marks: the span inside them. */
export interface Quoted extends Span {
	/** The marks included. */
	readonly outer: Span;
	/** No closing mark: the quotation goes on in the next paragraph, which opens with a mark again. */
	readonly goesOn: boolean;
	/** Begins with a mark that takes up a quotation left open by the paragraph before. */
	readonly takesUp: boolean;
}

const closers: Readonly<Record<string, string>> = {
	'“': '”“"',
	'”': '”"',
	'„': '“”"',
	'"': '"”',
	'«': '»',
	'‘': '’',
	"'": "'",
	'‹': '›',
};
const opensAfter = /[\s([{—–\-/:,…]/u;
const letter = /[\p{L}\p{N}]/u;
const wordEnd = /[\p{L}\p{M}\p{N}.,!?…;:)%\]’'"”“»—–-]/u;

function opensAt(text: string, at: number, from: number): boolean {
	const mark = text[at]!;
	if (!(mark in closers)) return false;
	const before = at > from ? text[at - 1]! : ' ';
	const after = text[at + 1] ?? ' ';
	// A combining mark makes one character of the mark and itself.
	if (/[\s\p{M}\u200d]/u.test(after)) return false;
	if (mark === '“' || mark === '„' || mark === '«' || mark === '‹') return true;
	if (mark === "'" && !/[\p{Lu}\p{Ll}\p{N}“"]/u.test(after)) return false;
	if (mark === '"') return opensAfter.test(before) || !letter.test(before);
	return opensAfter.test(before) || /["“]/.test(before);
}

function closesAt(text: string, at: number, from: number, to: number, single: boolean): boolean {
	if (at <= from || !wordEnd.test(text[at - 1]!)) return false;
	const after = at + 1 < to ? text[at + 1]! : ' ';
	if (letter.test(after) || /[\p{M}\u200d]/u.test(after)) return false;
	// After a plural "s" a single mark may be its genitive: "the workers' union".
	return !(single && /[sS]/.test(text[at - 1]!) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3)));
}

const anyMark = /["'“”„«»‘’‹›]/g;

/** Quotations of one paragraph, in reading order. Single marks inside double ones belong to the words quoted. Linear in the paragraph. */
export function findQuoted(text: string, paragraph: Span, takesUp: boolean): Quoted[] {
	const { start: from, end: to } = paragraph;
	const marks: number[] = [];
	anyMark.lastIndex = from;
	for (let match = anyMark.exec(text); match && match.index < to; match = anyMark.exec(text)) marks.push(match.index);
	// The last place where each mark may close: no search for a closing mark is begun that cannot succeed.
	const lastClose = new Map<string, number>();
	for (let i = marks.length - 1; i >= 0; i--) {
		const at = marks[i]!;
		const mark = text[at]!;
		const single = mark === '’' || mark === "'";
		if (!lastClose.has(mark) && closesAt(text, at, from, to, single)) lastClose.set(mark, at);
	}
	const lastPair = marks.findLast((at) => isPair(text, at) && at > from && wordEnd.test(text[at - 1]!)) ?? -1;
	const found: Quoted[] = [];
	for (let i = 0; i < marks.length; i++) {
		const at = marks[i]!;
		if (isPair(text, at)) {
			const closing = at < lastPair ? closingPair(text, marks, i, to) : -1;
			if (closing < 0) {
				i++;
				continue;
			}
			const end = marks[closing]!;
			found.push({ start: at + 2, end, outer: { start: at, end: end + 2 }, goesOn: false, takesUp: false });
			i = closing + 1;
			continue;
		}
		if (!opensAt(text, at, from)) continue;
		const mark = text[at]!;
		const ends = closers[mark]!;
		const single = mark === '‘' || mark === "'";
		const reachable = [...ends].some((end) => (lastClose.get(end) ?? -1) > at);
		const closing = reachable ? closingMark(text, marks, i, ends, single, to) : -1;
		const carries = found.length === 0 && at === from && takesUp;
		if (closing > i && marks[closing]! > at + 1) {
			const end = marks[closing]!;
			found.push({ start: at + 1, end, outer: { start: at, end: end + 1 }, goesOn: false, takesUp: carries });
			i = closing;
		} else if (!single && closing < 0) {
			let end = to;
			while (end > at + 1 && /\s/.test(text[end - 1]!)) end--;
			if (end > at + 1) found.push({ start: at + 1, end, outer: { start: at, end }, goesOn: true, takesUp: carries });
			return found;
		}
	}
	return found;
}

/** Two single marks that stand for one double: ''…''. */
function isPair(text: string, at: number): boolean {
	return text[at] === "'" && text[at + 1] === "'" && text[at + 2] !== "'" && text[at - 1] !== "'";
}

/** The pair of marks that closes the pair which is the `open`th mark; -1 when there is none, or when it closes nothing. */
function closingPair(text: string, marks: readonly number[], open: number, to: number): number {
	const start = marks[open]! + 2;
	if (start >= to || /[\s\p{M}\u200d]/u.test(text[start]!)) return -1;
	for (let i = open + 2; i < marks.length; i++) {
		const at = marks[i]!;
		if (isPair(text, at) && at + 2 <= to && !/[\p{M}\u200d]/u.test(text[at + 2] ?? ' '))
			return at > start && wordEnd.test(text[at - 1]!) ? i : -1;
	}
	return -1;
}

/** Which of the marks after the `open`th closes it; -1 when none does. A quotation inside the quotation is stepped over where it is closed too. */
function closingMark(
	text: string,
	marks: readonly number[],
	open: number,
	ends: string,
	single: boolean,
	to: number,
): number {
	const from = marks[open]! + 1;
	let depth = 0;
	let first = -1;
	for (let i = open + 1; i < marks.length; i++) {
		const at = marks[i]!;
		const sign = text[at]!;
		if (!single && sign === '“' && text[from - 1] === '“' && opensAfter.test(text[at - 1]!)) {
			depth++;
			continue;
		}
		if (!ends.includes(sign) || !closesAt(text, at, from, to, single)) continue;
		if (depth === 0 || sign !== '”') return i;
		if (first < 0) first = i;
		depth--;
	}
	return first;
}
