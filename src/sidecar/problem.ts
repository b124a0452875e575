import type { Span } from '../text/span';

/** Something in a sidecar that could not be read, with where it stands in the file's text. */
export interface Problem {
	readonly message: string;
	readonly span: Span;
	/** From 1. */
	readonly line: number;
	/** A record that was set aside; other problems leave their record readable. */
	readonly severity: 'error' | 'warning';
}

/** The line of an offset, from 1; a CR LF is one line end. */
export function lineAt(text: string, offset: number): number {
	let line = 1;
	for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
	return line;
}
