import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Span } from '../text/span';
import { type Phrase, phrase } from '../util/phrase';
import { annotationKinds, decisions, evidenceGrades, relations, severities } from './annotation';

/** What a value in a sidecar must look like. The order of a record's fields is the order in which they are written. */
export type Shape =
	| { readonly is: 'text' }
	| { readonly is: 'flag' }
	| { readonly is: 'count' }
	| { readonly is: 'choice'; readonly of: readonly string[] }
	| { readonly is: 'list'; readonly of: Shape }
	| { readonly is: 'record'; readonly fields: Readonly<Record<string, Shape>>; readonly required: readonly string[] };

/** A value as JSON knows it; what a person typed, without its layout. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

const text: Shape = { is: 'text' };
const flag: Shape = { is: 'flag' };
const choice = (of: readonly string[]): Shape => ({ is: 'choice', of });
const list = (of: Shape): Shape => ({ is: 'list', of });
const record = (fields: Readonly<Record<string, Shape>>, ...required: string[]): Shape => ({
	is: 'record',
	fields,
	required,
});

const anchor = record(
	{ start: { is: 'count' }, quote: text, before: text, after: text, previous: text, next: text },
	'start',
	'quote',
);
const place = { source: text, annotation: text, anchor };

/** One annotation. */
export const annotationShape: Shape = record(
	{
		id: text,
		kind: choice(annotationKinds),
		type: text,
		status: text,
		severity: choice(severities),
		blocking: flag,
		tags: list(text),
		body: text,
		suggestion: text,
		author: text,
		created: text,
		modified: text,
		owner: text,
		due: text,
		evidence: list(
			record(
				{
					source: text,
					hash: text,
					grade: choice(evidenceGrades),
					at: text,
					looked: text,
					checker: text,
					note: text,
					protected: flag,
				},
				'source',
			),
		),
		places: list(record(place, 'source')),
		links: list(record({ rel: choice(relations), ...place }, 'rel', 'source')),
		replies: list(record({ id: text, author: text, at: text, body: text }, 'body')),
		decision: record(
			{ finding: text, decision: choice(decisions), reason: text, by: text, at: text },
			'finding',
			'decision',
		),
		history: list(record({ at: text, by: text, what: text, was: text, now: text }, 'at', 'what')),
		anchor,
		current: anchor,
		more: list(anchor),
	},
	'id',
	'kind',
	'anchor',
);

/** The header's `article:`. */
export const articleShape: Shape = record({
	file: text,
	outlet: text,
	title: text,
	author: text,
	published: text,
	url: text,
	hash: text,
	sentences: text,
	sketch: text,
});

/** What did not fit, with where it stands in the text that was parsed. */
export interface Misfit {
	readonly message: Phrase | string;
	readonly span: Span;
}

/** The value of a node as far as it fits its shape; `undefined` when it does not fit at all. What does not fit is left out and told. */
export function readShape(node: unknown, shape: Shape, path: string, misfits: Misfit[]): Plain | undefined {
	const misfit = (message: Phrase) => {
		misfits.push({ message: phrase`${path}: ${message}`, span: spanOf(node) });
		return undefined;
	};
	switch (shape.is) {
		case 'text':
			return isScalar(node) && node.value !== null ? textOf(node.value, node.source) : misfit(phrase`should be text`);
		case 'flag':
			return isScalar(node) && typeof node.value === 'boolean' ? node.value : misfit(phrase`should be true or false`);
		case 'count':
			return isScalar(node) && Number.isSafeInteger(node.value) && (node.value as number) >= 0
				? (node.value as number)
				: misfit(phrase`should be a whole number`);
		case 'choice':
			return isScalar(node) && shape.of.includes(node.value as string)
				? (node.value as string)
				: misfit(phrase`should be one of ${shape.of.join(', ')}`);
		case 'list':
			if (!isSeq(node)) return misfit(phrase`should be a list`);
			return node.items.flatMap((item, index) => readShape(item, shape.of, `${path}[${index + 1}]`, misfits) ?? []);
		case 'record':
			if (!isMap(node)) return misfit(phrase`should be a mapping of keys to values`);
			return readRecord(node, shape, path, misfits);
	}
}

function readRecord(
	node: YAMLMap,
	shape: Shape & { is: 'record' },
	path: string,
	misfits: Misfit[],
): Plain | undefined {
	const values: Record<string, Plain> = {};
	for (const [key, field] of Object.entries(shape.fields)) {
		const pair = pairOf(node, key);
		if (!pair || isEmpty(pair.value)) continue;
		const value = readShape(pair.value, field, path === '' ? key : `${path}.${key}`, misfits);
		if (value !== undefined && !(Array.isArray(value) && value.length === 0)) values[key] = value;
	}
	const missing = shape.required.filter((key) => values[key] === undefined);
	if (missing.length === 0) return values;
	misfits.push({
		message: phrase`${path === '' ? phrase`record` : path}: ${missing.join(', ')} missing or unreadable`,
		span: spanOf(node),
	});
	return undefined;
}

/** The pair with a key in a mapping. */
export function pairOf(node: YAMLMap, key: string): Pair<Node, Node | null> | undefined {
	return node.items.find((pair) => isScalar(pair.key) && pair.key.value === key) as Pair<Node, Node | null> | undefined;
}

/** Whether a key has nothing behind its colon, or null. */
export function isEmpty(node: unknown): boolean {
	return node === null || node === undefined || (isScalar(node) && node.value === null);
}

/** Where a node stands in the text that was parsed. */
export function spanOf(node: unknown): Span {
	const range = (node as { range?: readonly number[] } | null | undefined)?.range;
	return range ? { start: range[0]!, end: range[1]! } : { start: 0, end: 0 };
}

/** Text as it was typed, where YAML takes it for a number or a truth value: `quote: 1.50`. */
function textOf(value: unknown, source: string | undefined): string {
	return typeof value === 'string' ? value : (source ?? String(value));
}
