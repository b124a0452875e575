import type { Span } from '../text/span';
import type { Phrase } from '../util/phrase';

/** Something in a sidecar that could not be read, with where it stands in the file's text. */
export interface Problem {
	/** A string is what the YAML library says, in its own words. */
	readonly message: Phrase | string;
	readonly span: Span;
	/** From 1. */
	readonly line: number;
	/** A record that was set aside; other problems leave their record readable. */
	readonly severity: 'error' | 'warning';
}

/** Gives the line of an offset, from 1; a CR LF is one line end. */
export function lineCounter(text: string): (offset: number) => number {
	let starts: number[] | undefined;
	return (offset) => {
		starts ??= lineStarts(text);
		let low = 0;
		let high = starts.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (starts[middle]! <= offset) low = middle + 1;
			else high = middle;
		}
		return low;
	};
}

function lineStarts(text: string): number[] {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
}
