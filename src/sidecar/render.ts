import { Scalar, stringify } from 'yaml';
import type { Annotation } from './annotation';
import type { ArticleHeader } from './header';
import { annotationShape, articleShape, type Plain, type Shape } from './shape';

/** Long texts stay on their line: a changed word is then one changed line, and nothing is folded anew. */
const options = { lineWidth: 0, schema: 'core', aliasDuplicateObjects: false } as const;

/** What is written of an annotation: its fields in the shape's order, without what is empty. */
export function toPlain(annotation: Annotation): { readonly [key: string]: Plain } {
	return ordered(annotation as unknown as Plain, annotationShape) as { readonly [key: string]: Plain };
}

/** What is written of an article's header. */
export function articleToPlain({ print, ...facts }: ArticleHeader): { readonly [key: string]: Plain } {
	return ordered({ ...facts, ...print } as Plain, articleShape) as { readonly [key: string]: Plain };
}

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

function ordered(value: Plain, shape: Shape): Plain {
	if (shape.is === 'list') return (value as readonly Plain[]).map((item) => ordered(item, shape.of));
	if (shape.is !== 'record') return value;
	const from = value as { readonly [key: string]: Plain | undefined };
	const result: Record<string, Plain> = {};
	for (const [key, field] of Object.entries(shape.fields)) {
		const inner = from[key];
		const isBlank = inner === '' || (Array.isArray(inner) && inner.length === 0);
		if (inner === undefined || (isBlank && !shape.required.includes(key))) continue;
		result[key] = ordered(inner, field);
	}
	return result;
}
