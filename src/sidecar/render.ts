import { Scalar, stringify } from 'yaml';
import type { Plain } from './shape';

/** Long texts stay on their line: a changed word is then one changed line, and nothing is folded anew. */
const options = { lineWidth: 0, schema: 'core', aliasDuplicateObjects: false } as const;

/** One item of a list, its dash `indent` columns in, with a line end. */
export function renderItem(value: Plain, indent: number, lineEnd: string): string {
	return indented(stringify([value], options), indent, lineEnd);
}

/** A key with its value, `indent` columns in, with a line end. */
export function renderPair(key: string, value: Plain, indent: number, lineEnd: string): string {
	return indented(stringify({ [key]: value }, options), indent, lineEnd);
}

/** A list in brackets on one line, with spaces inside the brackets or without. */
export function renderFlow(value: Plain, isPadded: boolean): string {
	const brackets = { ...options, collectionStyle: 'flow', flowCollectionPadding: isPadded } as const;
	return stringify(value, brackets).trimEnd();
}

/** A text in the quotes that it had, where they can hold it, on one line. */
export function renderText(value: string, quoting: string | undefined): string {
	const scalar = new Scalar(value);
	if (quoting === Scalar.QUOTE_SINGLE || quoting === Scalar.QUOTE_DOUBLE) scalar.type = quoting;
	return stringify(scalar, options).trimEnd();
}

function indented(text: string, indent: number, lineEnd: string): string {
	const margin = ' '.repeat(indent);
	const lines = text.split('\n').map((line) => (line === '' ? line : margin + line));
	return lines.join(lineEnd);
}
