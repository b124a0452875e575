import * as vscode from 'vscode';
import type { Span } from '../text/span';

/**
 * Where the lines of a core text begin, and with it the way between core offsets and an editor's positions. Core texts count a line end as one
 * code unit and an editor's document may count it as two: only line and character are common to both.
 */
export class Lines {
	readonly #starts: number[] = [0];
	readonly #length: number;

	constructor(text: string) {
		this.#length = text.length;
		for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
	}

	position(offset: number): vscode.Position {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.#starts[middle]! <= offset) low = middle;
			else high = middle - 1;
		}
		return new vscode.Position(low, offset - this.#starts[low]!);
	}

	range(span: Span): vscode.Range {
		return new vscode.Range(this.position(span.start), this.position(span.end));
	}

	/** The core offset of a position; one beyond a line's or the text's end is the end. */
	offset(position: vscode.Position): number {
		const start = this.#starts[position.line];
		if (start === undefined) return this.#length;
		const next = this.#starts[position.line + 1];
		return Math.min(start + position.character, next === undefined ? this.#length : next - 1);
	}

	span(range: vscode.Range): Span {
		return { start: this.offset(range.start), end: this.offset(range.end) };
	}
}
