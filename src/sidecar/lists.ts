import { isMap, isSeq, type YAMLMap } from 'yaml';
import type { Span } from '../text/span';
import { phrase } from '../util/phrase';
import { findLayout, frameOf } from './layout';
import { parseBlock } from './parse';
import { lineCounter, type Problem } from './problem';
import { isEmpty, type Misfit, type Plain, pairOf, readShape, type Shape, spanOf } from './shape';
import { moved, parseYaml } from './yaml';

/** A YAML file of ours that holds lists of entries under a format line. */
export interface ListsFormat<K extends string> {
	/** As in `format: presscheck-story/1`. */
	readonly name: string;
	readonly version: number;
	/** What an entry of each list looks like; in the order in which entries are told of. */
	readonly entries: Readonly<Record<K, Shape>>;
}

/** An entry that could be read, and where it stands in the file. */
export interface Entry {
	readonly value: Plain;
	readonly span: Span;
}

/** What such a file says. */
export interface Lists<K extends string> {
	readonly entries: Readonly<Record<K, readonly Entry[]>>;
	/** What could not be read. */
	readonly problems: readonly Problem[];
	/** Whether the file must not be written: it is of a newer version, or not of this format. */
	readonly readOnly: boolean;
}

/**
 * Reads a file of lists, whatever it contains: never fails, never hangs. An entry that is broken is set aside and told, the others count. A blank text says nothing.
 */
export function parseLists<K extends string>(text: string, format: ListsFormat<K>): Lists<K> {
	const keys = Object.keys(format.entries) as K[];
	const problems: Problem[] = [];
	const lineAt = lineCounter(text);
	const tell = (severity: Problem['severity'], misfits: readonly Misfit[], offset = 0) => {
		for (const { message, span } of misfits) {
			const place = moved(span, offset);
			problems.push({ message, span: place, line: lineAt(place.start), severity });
		}
	};
	const found = emptyLists<K, Entry>(keys);
	if (/^\uFEFF?\s*$/u.test(text)) return { entries: found, problems, readOnly: false };
	const { version, items, misfits } = partsOf(text, format.name, keys);
	const firstLine = { start: 0, end: lineEndOf(text) };
	if (version === undefined) {
		const message = phrase`"format: ${format.name}/${format.version}" is missing: not read and not written`;
		tell('error', [...misfits, { message, span: firstLine }]);
		return { entries: found, problems, readOnly: true };
	}
	if (version > format.version) {
		const message = phrase`written by a newer version (format ${version}): read, not changed`;
		tell('warning', [{ message, span: firstLine }]);
	}
	tell('error', misfits);
	for (const key of keys) {
		for (const [index, { node, offset, misfits: broken }] of items[key].entries()) {
			tell('error', broken, offset);
			if (broken.length > 0) continue;
			const unfit: Misfit[] = [];
			const value = readShape(node, format.entries[key], `${key}[${index + 1}]`, unfit);
			tell(value === undefined ? 'error' : 'warning', unfit, offset);
			if (value !== undefined) found[key].push({ value, span: moved(spanOf(node), offset) });
		}
	}
	return { entries: found, problems, readOnly: version > format.version };
}

/** One item of a list, or a misfit where there is none; places count from `offset`. */
interface Item {
	readonly node: unknown;
	readonly offset: number;
	readonly misfits: readonly Misfit[];
}

interface Parts<K extends string> {
	readonly version: number | undefined;
	readonly items: Readonly<Record<K, readonly Item[]>>;
	readonly misfits: readonly Misfit[];
}

function emptyLists<K extends string, T>(keys: readonly K[]): Record<K, T[]> {
	return Object.fromEntries(keys.map((key) => [key, []])) as unknown as Record<K, T[]>;
}

/** The items of each list. Where the file as a whole is no YAML, each block is read by itself, so that one cannot take the others with it. */
function partsOf<K extends string>(text: string, format: string, keys: readonly K[]): Parts<K> {
	const whole = parseYaml(text);
	if (whole.misfits.length === 0) return listsOf(whole.root?.contents, format, keys);
	const layouts = keys.map((key) => ({ key, layout: findLayout(text, key) }));
	const blocks = layouts.flatMap(({ layout }) => layout.blocks).sort((a, b) => a.start - b.start);
	const frame = parseYaml(frameOf(text, blocks));
	const isFramed = frame.misfits.length === 0;
	const { version, items, misfits } = listsOf(isFramed ? frame.root?.contents : undefined, format, keys);
	const fromBlocks = layouts.flatMap(({ key, layout }) =>
		layout.blocks.map((block) => ({ key, offset: block.start, ...parseBlock(text.slice(block.start, block.end)) })),
	);
	const all = emptyLists<K, Item>(keys);
	for (const key of keys) all[key].push(...items[key], ...fromBlocks.filter((item) => item.key === key));
	const isToldBelow = isFramed && fromBlocks.some((item) => item.misfits.length > 0);
	return { version: version ?? versionIn(text, format), items: all, misfits: isToldBelow ? misfits : whole.misfits };
}

function listsOf<K extends string>(root: unknown, name: string, keys: readonly K[]): Parts<K> {
	const items = emptyLists<K, Item>(keys);
	const misfits: Misfit[] = [];
	if (!isMap(root)) return { version: undefined, items, misfits };
	for (const key of keys) {
		const value = pairOf(root as YAMLMap, key)?.value;
		if (isSeq(value)) items[key] = value.items.map((node) => ({ node, offset: 0, misfits: [] }));
		else if (!isEmpty(value)) misfits.push({ message: phrase`${key}: should be a list`, span: spanOf(value) });
	}
	const format = pairOf(root as YAMLMap, 'format')?.value;
	return { version: versionIn(`format: ${String(format ?? '')}`, name), items, misfits };
}

function versionIn(text: string, name: string): number | undefined {
	const line = new RegExp(`^\\uFEFF?format[ \\t]*:[ \\t]*["']?${name}/(\\d{1,9})["']?[ \\t\\r]*(?:#.*)?$`, 'mu');
	const version = line.exec(text)?.[1];
	return version === undefined ? undefined : Number(version);
}

function lineEndOf(text: string): number {
	const at = text.search(/[\r\n]/);
	return at < 0 ? text.length : at;
}
