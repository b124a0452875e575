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
const wordEnd = /[\p{L}\p{N}.,!?…;:)%\]’'"”“»—–-]/u;

function opensAt(text: string, at: number, from: number): boolean {
	const mark = text[at]!;
	if (!(mark in closers)) return false;
	const before = at > from ? text[at - 1]! : ' ';
	const after = text[at + 1] ?? ' ';
	if (/\s/.test(after)) return false;
	if (mark === '“' || mark === '„' || mark === '«' || mark === '‹') return true;
	if (mark === "'" && !/[\p{Lu}\p{Ll}\p{N}“"]/u.test(after)) return false;
	if (mark === '"') return opensAfter.test(before) || !letter.test(before);
	return opensAfter.test(before) || /["“]/.test(before);
}

function closesAt(text: string, at: number, from: number, to: number, single: boolean): boolean {
	if (at <= from || !wordEnd.test(text[at - 1]!)) return false;
	const after = at + 1 < to ? text[at + 1]! : ' ';
	if (letter.test(after)) return false;
	// After a plural "s" a single mark may be its genitive: "the workers' union".
	return !(single && /[sS]/.test(text[at - 1]!) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3)));
}

/** Quotations of one paragraph, in reading order. Single marks inside double ones belong to the words quoted. Linear in the paragraph. */
export function findQuoted(text: string, paragraph: Span, takesUp: boolean): Quoted[] {
	const { start: from, end: to } = paragraph;
	const found: Quoted[] = [];
	// Where the next mark that may close a single quotation stands is looked for once, from the right.
	const lastClose = new Map<string, number>();
	for (let at = to - 1; at > from; at--) {
		const mark = text[at]!;
		if (!/["'”“’»›«]/.test(mark)) continue;
		const single = mark === '’' || mark === "'";
		if (!lastClose.has(mark) && closesAt(text, at, from, to, single)) lastClose.set(mark, at);
	}
	let at = from;
	while (at < to) {
		if (!opensAt(text, at, from)) {
			at++;
			continue;
		}
		const mark = text[at]!;
		const ends = closers[mark]!;
		const single = mark === '‘' || mark === "'";
		const reachable = [...ends].some((end) => (lastClose.get(end) ?? -1) > at);
		let close = -1;
		let depth = 0;
		for (let i = at + 1; reachable && i < to; i++) {
			const sign = text[i]!;
			if (!single && sign === '“' && mark === '“' && opensAfter.test(text[i - 1]!)) {
				// The closing mark was forgotten, or a quotation stands in a quotation.
				depth++;
				continue;
			}
			if (ends.includes(sign) && closesAt(text, i, at + 1, to, single)) {
				if (depth > 0 && sign === '”') depth--;
				else {
					close = i;
					break;
				}
			}
		}
		if (close < 0 && depth > 0) {
			for (let i = at + 1; i < to && close < 0; i++)
				if (ends.includes(text[i]!) && text[i] !== '“' && closesAt(text, i, at + 1, to, single)) close = i;
		}
		const first = found.length === 0 && at === from;
		if (close > at + 1) {
			found.push({
				start: at + 1,
				end: close,
				outer: { start: at, end: close + 1 },
				goesOn: false,
				takesUp: first && takesUp,
			});
			at = close + 1;
		} else if (!single && close < 0) {
			let end = to;
			while (end > at + 1 && /\s/.test(text[end - 1]!)) end--;
			if (end > at + 1)
				found.push({ start: at + 1, end, outer: { start: at, end }, goesOn: true, takesUp: first && takesUp });
			at = to;
		} else at++;
	}
	return found;
}
