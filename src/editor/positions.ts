import * as vscode from 'vscode';
import { LineStarts } from '../text/lines';
import type { Span } from '../text/span';
import { memoize } from '../util/memoize';

/**
 * The way between core offsets and an editor's positions. Core texts count a line end as one code unit and an editor's document may count it as two: only
 * line and character are common to both.
 */
export class Lines {
	readonly #starts: LineStarts;

	constructor(text: string) {
		this.#starts = new LineStarts(text);
	}

	position(offset: number): vscode.Position {
		const { line, character } = this.#starts.place(offset);
		return new vscode.Position(line, character);
	}

	range(span: Span): vscode.Range {
		return new vscode.Range(this.position(span.start), this.position(span.end));
	}

	/** The core offset of a position; one beyond a line's or the text's end is the end. */
	offset(position: vscode.Position): number {
		return this.#starts.offset(position);
	}

	span(range: vscode.Range): Span {
		return this.#starts.span(range);
	}
}

/** As many texts as are looked at again and again: the open one, and the others of its story. */
const keptTexts = 24;

/** The lines of a text; of the last ones that were asked for, the same. */
export const linesOf: (text: string) => Lines = memoize(keptTexts, (text) => new Lines(text));
