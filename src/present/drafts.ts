import type { Span } from '../text/span';

/** What somebody was writing in the box of a comment and had not kept, and on which line of which source. */
export interface Draft {
	readonly source: string;
	/** From 0. */
	readonly line: number;
	readonly words: string;
}

/** Drafts by the box they are written in. */
export type Drafts = Readonly<Record<string, Draft>>;

/** The drafts after a box holds other words; an empty box holds no draft, and the same drafts come back where nothing changed. */
export function draftsAfter(drafts: Drafts, box: string, draft: Draft): Drafts {
	if (draft.words.trim() === '') return draftsWithout(drafts, box);
	return drafts[box]?.words === draft.words ? drafts : { ...drafts, [box]: draft };
}

/** The drafts after a box was closed, or its words were kept; the same ones where it held none. */
export function draftsWithout(drafts: Drafts, box: string): Drafts {
	if (!Object.hasOwn(drafts, box)) return drafts;
	const { [box]: _, ...rest } = drafts;
	return rest;
}

/** The words of a line, without the blanks around them; of the next line that has words where it has none, else of the last one; undefined in a blank text. */
export function wordsOnLine(text: string, line: number): Span | undefined {
	let start = 0;
	let last: Span | undefined;
	for (const [at, words] of text.split('\n').entries()) {
		const from = start + words.length - words.trimStart().length;
		const span = { start: from, end: from + words.trim().length };
		start += words.length + 1;
		if (span.end <= span.start) continue;
		if (at >= line) return span;
		last = span;
	}
	return last;
}
