import type { Annotation } from './annotation';
import type { ArticleHeader } from './header';
import { annotationShape, articleShape, type Plain, type Shape } from './shape';

/** What is written of an annotation: its fields in the shape's order, without what is empty. */
export function toPlain(annotation: Annotation): { readonly [key: string]: Plain } {
	return ordered(annotation as unknown as Plain, annotationShape) as { readonly [key: string]: Plain };
}

/** What is written of an article's header. */
export function articleToPlain({ print, ...facts }: ArticleHeader): { readonly [key: string]: Plain } {
	return ordered({ ...facts, ...print } as Plain, articleShape) as { readonly [key: string]: Plain };
}

/** A value that fits the shape is an annotation but for the context that a hand-written anchor leaves out. */
export function toAnnotation(value: Plain): Annotation {
	return filled(value) as unknown as Annotation;
}

function filled(value: Plain): Plain {
	if (Array.isArray(value)) return value.map(filled);
	if (typeof value !== 'object') return value;
	const entries = Object.entries(value).map(([key, inner]) => [key, filled(inner)] as const);
	const isAnchor = 'quote' in value && 'start' in value;
	return { ...(isAnchor ? { before: '', after: '', previous: '', next: '' } : {}), ...Object.fromEntries(entries) };
}

/** The header of an article from what is written of it. */
export function toArticle(value: Plain): ArticleHeader {
	const { hash, sentences, sketch, ...facts } = value as Record<string, string>;
	return hash === undefined ? facts : { ...facts, print: { hash, sentences: sentences ?? '', sketch: sketch ?? '' } };
}

/** The value with its records' fields in the shape's order, without those that are not in the shape and those that are empty and not required. */
export function ordered(value: Plain, shape: Shape): Plain {
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
