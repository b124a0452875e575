/** A stretch of a core text: UTF-16 code units, `end` exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** How many code units both spans cover; 0 when they only touch. */
export function overlap(a: Span, b: Span): number {
	return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** Reading order: by start, the longer of two that start together first. */
export function bySpan(a: Span, b: Span): number {
	return a.start - b.start || b.end - a.end;
}

/** The words a span covers. */
export function wordsOf(text: string, span: Span): string {
	return text.slice(span.start, span.end);
}

/** The span without white space at either end. */
export function trimSpan(text: string, span: Span): Span {
	let { start, end } = span;
	while (start < end && /\s/.test(text[start]!)) start++;
	while (end > start && /\s/.test(text[end - 1]!)) end--;
	return { start, end };
}
