import type { Edit } from './edits';
import type { Span } from './span';

/** A place as editors count: line and UTF-16 code unit within it, both from 0. It is the same whether line ends take one code unit or two. */
export interface LinePlace {
	readonly line: number;
	readonly character: number;
}

/** Where the lines of a text begin. Lines end with LF; in a text that has CRLF, the CR counts as the line's last character. */
export class LineStarts {
	readonly #starts: number[] = [0];
	readonly #length: number;

	constructor(text: string) {
		this.#length = text.length;
		for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
	}

	place(offset: number): LinePlace {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.#starts[middle]! <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low, character: offset - this.#starts[low]! };
	}

	/** The offset of a place; one beyond a line's or the text's end is the end. */
	offset({ line, character }: LinePlace): number {
		const start = this.#starts[line];
		if (start === undefined) return this.#length;
		const next = this.#starts[line + 1];
		return Math.min(start + character, next === undefined ? this.#length : next - 1);
	}

	span({ start, end }: { readonly start: LinePlace; readonly end: LinePlace }): Span {
		return { start: this.offset(start), end: this.offset(end) };
	}
}

/** A change as an editor tells it: the range counts in the text before all changes that came with it. */
export interface LineChange {
	readonly range: { readonly start: LinePlace; readonly end: LinePlace };
	readonly text: string;
}

/**
 * The changes as edits of a core text, the last in the text first, so that each holds in the text that those before it left. The editor's own offsets
 * are no use: they count a CRLF as two.
 */
export function coreEdits(before: string, changes: readonly LineChange[]): Edit[] {
	const lines = new LineStarts(before);
	return changes
		.map(({ range, text }) => ({ ...lines.span(range), text: text.replace(/\r\n?/g, '\n') }))
		.sort((a, b) => b.start - a.start || b.end - a.end);
}
