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

/** The first `length` code units, less one where that would split a pair. */
function firstOf(text: string, length: number): string {
	return text.length <= length ? text : text.slice(0, isLowSurrogate(text, length) ? length - 1 : length);
}

/** The last `length` code units, less one where that would split a pair. */
function lastOf(text: string, length: number): string {
	const from = text.length - length;
	return from <= 0 ? text : text.slice(isLowSurrogate(text, from) ? from + 1 : from);
}

function isLowSurrogate(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code >= 0xdc00 && code <= 0xdfff;
}
