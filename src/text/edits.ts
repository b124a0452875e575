import type { Span } from './span';

/** Code units `start` to `end` (exclusive) of a text give way to `text`. */
export interface Edit extends Span {
	readonly text: string;
}

/** The text after the edits; each edit counts in the text that the edits before it left, as VS Code orders its content changes. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	let result = text;
	for (const edit of edits) result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
	return result;
}

/**
 * Where a span is after one edit; `undefined` when its words were deleted. Text inserted or replaced at a border stays outside; text replaced inside
 * the span, or exactly the span, stays inside. Whoever shows a span whose words differ from its anchor's asks `locateAnchor` when the typing pauses.
 */
export function shiftSpan(span: Span, edit: Edit): Span | undefined {
	const grown = edit.text.length - (edit.end - edit.start);
	if (edit.end <= span.start && !(edit.start === span.start && span.start === span.end)) {
		return { start: span.start + grown, end: span.end + grown };
	}
	if (edit.start >= span.end) return span;
	if (edit.start >= span.start && edit.end <= span.end) return present(span.start, span.end + grown);
	if (edit.start < span.start && edit.end < span.end) return present(edit.start + edit.text.length, span.end + grown);
	if (edit.start > span.start) return present(span.start, edit.start);
	return undefined;
}

/** Where spans are after edits made one after the other, in the order given; deleted ones are `undefined`. */
export function shift(spans: readonly Span[], edits: readonly Edit[]): (Span | undefined)[] {
	return spans.map((span) => {
		let current: Span | undefined = span;
		for (const edit of edits) {
			if (current) current = shiftSpan(current, edit);
		}
		return current;
	});
}

/** The smallest single edit that turns one text into the other; it never splits a surrogate pair. */
export function editBetween(before: string, after: string): Edit | undefined {
	if (before === after) return undefined;
	const shorter = Math.min(before.length, after.length);
	let head = 0;
	while (head < shorter && before[head] === after[head]) head++;
	if (isHighSurrogate(before, head - 1)) head--;
	let tail = 0;
	while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
	if (isLowSurrogate(before, before.length - tail)) tail--;
	return { start: head, end: before.length - tail, text: after.slice(head, after.length - tail) };
}

function present(start: number, end: number): Span | undefined {
	return start < end ? { start, end } : undefined;
}

function isHighSurrogate(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code >= 0xdc00 && code <= 0xdfff;
}
