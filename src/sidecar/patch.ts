import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Edit } from '../text/edits';
import { renderFlow, renderItem, renderPair, renderText } from './render';
import { isEmpty, type Misfit, type Plain, pairOf, readShape, type Shape, spanOf } from './shape';

/** The text a node was parsed from, and how its lines end. Ranges and edits count from its start. */
export interface Source {
	readonly text: string;
	readonly lineEnd: string;
}

type Fields = { readonly [key: string]: Plain };
type RecordShape = Shape & { readonly is: 'record' };

/**
 * The edits that turn what a mapping says from `before` into `after` and leave all else as it was typed: keys that are not ours, comments, quotes,
 * order and layout. `undefined` where the mapping's layout allows none; then the mapping is written anew.
 */
export function patchRecord(
	source: Source,
	node: YAMLMap,
	shape: RecordShape,
	before: Fields,
	after: Fields,
): Edit[] | undefined {
	if (node.flow) return equal(before, after) ? [] : undefined;
	const edits: Edit[] = [];
	const keys = Object.keys(shape.fields);
	for (const [index, key] of keys.entries()) {
		const field = shape.fields[key]!;
		const [was, now] = [before[key], after[key]];
		if (equal(was, now)) continue;
		const edit =
			now === undefined
				? removePair(source, node, key)
				: pairOf(node, key)
					? patchPair(source, node, key, field, was, now)
					: insertPair(source, node, keys.slice(0, index), key, now);
		if (!edit) return undefined;
		edits.push(...edit);
	}
	return edits;
}

/** Whether two values say the same, whatever the order of their keys. */
export function equal(a: Plain | undefined, b: Plain | undefined): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object') return false;
	if (Array.isArray(a) || Array.isArray(b)) {
		return (
			Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => equal(item, b[index]))
		);
	}
	const [left, right] = [a as Fields, b as Fields];
	const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
	return [...keys].every((key) => equal(left[key], right[key]));
}

function patchPair(
	source: Source,
	node: YAMLMap,
	key: string,
	shape: Shape,
	was: Plain | undefined,
	now: Plain,
): Edit[] | undefined {
	const value = pairOf(node, key)!.value;
	if (was !== undefined && shape.is === 'record' && isMap(value)) {
		const edits = patchRecord(source, value as YAMLMap, shape, was as Fields, now as Fields);
		if (edits) return edits;
	}
	if (was !== undefined && shape.is === 'list' && isSeq(value) && !value.flow) {
		const edits = patchList(source, value as YAMLSeq, shape.of, was as readonly Plain[], now as readonly Plain[]);
		if (edits) return edits;
	}
	if (isScalar(value) && !isEmpty(value) && isOnOneLine(source, value)) {
		if (typeof now === 'string' && !now.includes('\n'))
			return [{ ...spanOf(value), text: renderText(now, value.type) }];
		if (typeof now === 'number' || typeof now === 'boolean') return [{ ...spanOf(value), text: String(now) }];
	}
	// Records do not go into brackets, where a person left them empty.
	const isRecords = shape.is === 'list' && shape.of.is === 'record';
	if (isSeq(value) && value.flow && isOnOneLine(source, value) && !(isRecords && value.items.length === 0)) {
		const span = spanOf(value);
		return [{ ...span, text: renderFlow(now, source.text[span.start + 1] === ' ') }];
	}
	return replacePair(source, node, key, now);
}

function patchList(
	source: Source,
	node: YAMLSeq,
	shape: Shape,
	before: readonly Plain[],
	after: readonly Plain[],
): Edit[] | undefined {
	const ignored: Misfit[] = [];
	const items = node.items.filter((item) => readShape(item, shape, 'item', ignored) !== undefined) as Node[];
	if (items.length !== before.length || after.length === 0) return undefined;
	let head = 0;
	while (head < before.length && head < after.length && equal(before[head], after[head])) head++;
	let tail = 0;
	const shorter = Math.min(before.length, after.length) - head;
	while (tail < shorter && equal(before.at(-1 - tail), after.at(-1 - tail))) tail++;
	const [from, to] = [head, before.length - tail];
	const wanted = after.slice(head, after.length - tail);
	if (shape.is === 'record' && wanted.length === to - from) {
		const edits = wanted.map((value, index) =>
			patchRecord(source, items[from + index] as YAMLMap, shape, before[from + index] as Fields, value as Fields),
		);
		if (edits.every((edit) => edit !== undefined)) return edits.flat();
	}
	const dashes = items.map((item) => dashOf(source, spanOf(item).start));
	if (dashes.some((dash) => dash === undefined)) return undefined;
	const indent = columnOf(source, dashes[0]!);
	const written = wanted.map((value) => renderItem(value, indent, source.lineEnd)).join('');
	const start = from < items.length ? lineStart(source, dashes[from]!) : lineAfter(source, endOf(items.at(-1)!));
	const end = to > from ? lineAfter(source, endOf(items[to - 1]!)) : start;
	return [onLines(source, start, end, written)];
}

function removePair(source: Source, node: YAMLMap, key: string): Edit[] | undefined {
	const pair = pairOf(node, key);
	if (!pair) return [];
	const start = spanOf(pair.key).start;
	if (!startsLine(source, start)) return undefined;
	return [{ start: lineStart(source, start), end: lineAfter(source, endOf(pair.value ?? pair.key)), text: '' }];
}

function replacePair(source: Source, node: YAMLMap, key: string, now: Plain): Edit[] | undefined {
	const pair = pairOf(node, key)!;
	const start = spanOf(pair.key).start;
	const written = renderPair(key, now, columnOf(source, start), source.lineEnd).trimStart();
	const end = lineAfter(source, endOf(pair.value ?? pair.key));
	return [onLines(source, start, end, written)];
}

function insertPair(
	source: Source,
	node: YAMLMap,
	earlier: readonly string[],
	key: string,
	now: Plain,
): Edit[] | undefined {
	const first = node.items[0];
	if (!first) return undefined;
	const above =
		earlier.map((name) => pairOf(node, name)).findLast((pair) => pair !== undefined) ??
		pairOf(node, String((first.key as Scalar).value));
	if (!above) return undefined;
	const at = lineAfter(source, endOf(above.value ?? above.key));
	const indent = columnOf(source, spanOf(first.key).start);
	return [onLines(source, at, at, renderPair(key, now, indent, source.lineEnd))];
}

/** An edit of whole lines; where the text before it ends without a line end, one is put in. */
function onLines({ text, lineEnd }: Source, start: number, end: number, written: string): Edit {
	const isOpen = start > 0 && start === text.length && text[start - 1] !== '\n';
	return { start, end, text: isOpen ? lineEnd + written : written };
}

/** Where the last thing in a node ends, without comments and blank lines after it. */
function endOf(node: Node): number {
	if (isMap(node) && !node.flow) {
		const last = node.items.at(-1);
		if (last) return endOf((isEmpty(last.value) && !last.value ? last.key : (last.value ?? last.key)) as Node);
	}
	if (isSeq(node) && !node.flow) {
		const last = node.items.at(-1) as Node | undefined;
		if (last) return endOf(last);
	}
	return spanOf(node).end;
}

function isOnOneLine(source: Source, node: Node): boolean {
	const { start, end } = spanOf(node);
	return !source.text.slice(start, end).includes('\n');
}

/** The beginning of the line after the one that an offset stands on; the offset itself when it begins a line. */
function lineAfter({ text }: Source, offset: number): number {
	if (offset > 0 && text[offset - 1] === '\n') return offset;
	const at = text.indexOf('\n', offset);
	return at < 0 ? text.length : at + 1;
}

function lineStart({ text }: Source, offset: number): number {
	return text.lastIndexOf('\n', offset - 1) + 1;
}

function columnOf(source: Source, offset: number): number {
	return offset - lineStart(source, offset);
}

function startsLine(source: Source, offset: number): boolean {
	return source.text.slice(lineStart(source, offset), offset).trim() === '';
}

/** The dash of the item that begins at an offset, where it begins its line. */
function dashOf(source: Source, offset: number): number | undefined {
	const start = lineStart(source, offset);
	const lead = /^ *(?=-[ \t])/u.exec(source.text.slice(start, offset));
	return lead ? start + lead[0].length : undefined;
}
