import type { Span } from '../span';
import { type Anchor, limits } from './anchor';
import { findPieces, pieceAt } from './pieces';

/** What to keep of a span of a core text. `pieces` are the text's own (`findPieces`), for those who describe many spans. */
export function describeAnchor(text: string, span: Span, pieces: readonly Span[] = findPieces(text)): Anchor {
	const first = pieceAt(pieces, span.start);
	const last = Math.max(first, pieceAt(pieces, Math.max(span.start, span.end - 1)));
	const start = Math.min(span.start, pieces[first]?.start ?? span.start);
	const end = Math.max(
		span.end,
		pieces[last]?.start === undefined || pieces[last].start >= span.end ? span.end : pieces[last].end,
	);
	const previous = pieces[first - 1];
	const next = pieces[last + 1];
	return {
		start: span.start,
		quote: text.slice(span.start, span.end),
		before: lastOf(text.slice(start, span.start), limits.context),
		after: firstOf(text.slice(span.end, end), limits.context),
		previous: previous ? firstOf(text.slice(previous.start, previous.end), limits.neighbour) : '',
		next: next ? firstOf(text.slice(next.start, next.end), limits.neighbour) : '',
	};
}

/** The first `length` code units at most, in whole words where there are any. */
function firstOf(text: string, length: number): string {
	if (text.length <= length) return text;
	let end = length;
	while (end > length / 2 && !isBorder(text, end)) end--;
	return text.slice(0, isLowSurrogate(text, end) ? end - 1 : end);
}

/** The last `length` code units at most, in whole words where there are any. */
function lastOf(text: string, length: number): string {
	if (text.length <= length) return text;
	let start = text.length - length;
	while (start < text.length - length / 2 && !isBorder(text, start)) start++;
	return text.slice(isLowSurrogate(text, start) ? start + 1 : start);
}

function isBorder(text: string, at: number): boolean {
	return /\s/u.test(text[at]!) || /\s/u.test(text[at - 1]!);
}

function isLowSurrogate(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code >= 0xdc00 && code <= 0xdfff;
}
