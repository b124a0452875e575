import { isMap, isSeq, type YAMLMap } from 'yaml';
import type { Decisions } from '../story/decisions';
import type { About } from '../story/source';
import { findLayout, frameOf } from './layout';
import { parseBlock } from './parse';
import { lineCounter, type Problem } from './problem';
import { isEmpty, type Misfit, type Plain, pairOf, readShape, type Shape, spanOf } from './shape';
import { moved, parseYaml } from './yaml';

/** The file that stands in a folder beside its sources. */
export const storyFileName = 'story.yaml';

export const storyFormat = 'presscheck-story';
export const storyVersion = 1;

/** Sources that belong together. */
export interface StoryEntry {
	readonly name?: string;
	readonly note?: string;
	/** Names of files in the folder. */
	readonly sources: readonly string[];
}

/** What a person knows of one source, whichever story it is in. */
export interface SourceEntry extends About {
	readonly file: string;
	readonly note?: string;
}

/** What a story file says, as it was typed. */
export interface StoryContent {
	readonly stories: readonly StoryEntry[];
	/** Names of files that belong to no story. */
	readonly apart: readonly string[];
	readonly sources: readonly SourceEntry[];
}

/** A story file, read. */
export interface StoryFile {
	readonly content: StoryContent;
	/** What could not be read, or says two things, in the file's order. */
	readonly problems: readonly Problem[];
	/** Whether the file must not be written: it is of a newer version, or not of this format. */
	readonly readOnly: boolean;
}

type RecordShape = Shape & { readonly is: 'record' };

const text: Shape = { is: 'text' };
const entries = {
	stories: {
		is: 'record',
		fields: { name: text, note: text, sources: { is: 'list', of: text } },
		required: [],
	},
	apart: text,
	sources: {
		is: 'record',
		fields: { file: text, outlet: text, title: text, published: text, url: text, note: text },
		required: ['file'],
	},
} as const satisfies Readonly<Record<string, Shape>>;

type Key = keyof typeof entries;

/** The lists in the order in which they are written. */
const keys: readonly Key[] = ['stories', 'apart', 'sources'];

/** A story file without its format line. */
export const storyShape: RecordShape = {
	is: 'record',
	fields: Object.fromEntries(keys.map((key) => [key, { is: 'list', of: entries[key] } satisfies Shape])),
	required: [],
};

/** One item of a list, or a misfit where there is none; places count from `offset`. */
interface Item {
	readonly node: unknown;
	readonly offset: number;
	readonly misfits: readonly Misfit[];
}

/**
 * Reads a story file, whatever it contains: never fails, never hangs. An entry that is broken is set aside and told, the others count. A blank text says nothing.
 */
export function parseStoryFile(text: string): StoryFile {
	const problems: Problem[] = [];
	const lineAt = lineCounter(text);
	const tell = (severity: Problem['severity'], misfits: readonly Misfit[], offset = 0) => {
		for (const { message, span } of misfits) {
			const place = moved(span, offset);
			problems.push({ message, span: place, line: lineAt(place.start), severity });
		}
	};
	const found: Record<Key, Plain[]> = { stories: [], apart: [], sources: [] };
	const done = (readOnly: boolean): StoryFile => ({
		content: found as unknown as StoryContent,
		problems: problems.sort((a, b) => a.span.start - b.span.start),
		readOnly,
	});
	if (/^\uFEFF?\s*$/u.test(text)) return done(false);
	const { version, items, misfits } = partsOf(text);
	if (version === undefined) {
		const message = `"format: ${storyFormat}/${storyVersion}" is missing: not read and not written`;
		tell('error', [...misfits, { message, span: { start: 0, end: lineEndOf(text) } }]);
		return done(true);
	}
	if (version > storyVersion) {
		const message = `written by a newer version (format ${version}): read, not changed`;
		tell('warning', [{ message, span: { start: 0, end: lineEndOf(text) } }]);
	}
	tell('error', misfits);
	const where = new Map<string, string>();
	for (const key of keys) {
		for (const [index, { node, offset, misfits: broken }] of items[key].entries()) {
			tell('error', broken, offset);
			if (broken.length > 0) continue;
			const unfit: Misfit[] = [];
			const value = readShape(node, entries[key], `${key}[${index + 1}]`, unfit);
			tell(value === undefined ? 'error' : 'warning', unfit, offset);
			if (value === undefined) continue;
			found[key].push(key === 'stories' ? { sources: [], ...(value as object) } : value);
			tell(
				'warning',
				doubtsOf(key, value, where).map((message) => ({ message, span: spanOf(node) })),
				offset,
			);
		}
	}
	return done(version > storyVersion);
}

/** What of an entry is without effect, in words; `where` keeps in which list each file stood first. */
function doubtsOf(key: Key, value: Plain, where: Map<string, string>): string[] {
	const entry = value as unknown as StoryEntry & SourceEntry;
	const files = key === 'stories' ? (entry.sources ?? []) : key === 'apart' ? [value as string] : [entry.file];
	const doubts = files
		.filter((file) => /[/\\]/.test(file))
		.map((file) => `${file}: only files of this folder are read`);
	const role = key === 'sources' ? 'about' : 'place';
	for (const file of files) {
		const known = where.get(`${role} ${file}`);
		if (known) doubts.push(`${file} already stands ${known}: that counts`);
		else where.set(`${role} ${file}`, key === 'apart' ? 'under "apart"' : 'above');
	}
	if (key === 'sources' && entry.published !== undefined && dateOf(entry.published) === undefined)
		doubts.push(`published: "${entry.published}" is not a date like 2026-09-15`);
	return doubts;
}

/** The items of each list. Where the file as a whole is no YAML, each block is read by itself, so that one cannot take the others with it. */
function partsOf(text: string): {
	readonly version: number | undefined;
	readonly items: Readonly<Record<Key, readonly Item[]>>;
	readonly misfits: readonly Misfit[];
} {
	const whole = parseYaml(text);
	if (whole.misfits.length === 0) return listsOf(whole.root?.contents);
	const layouts = keys.map((key) => ({ key, layout: findLayout(text, key) }));
	const blocks = layouts.flatMap(({ layout }) => layout.blocks).sort((a, b) => a.start - b.start);
	const frame = parseYaml(frameOf(text, blocks));
	const { version, items, misfits } = listsOf(frame.misfits.length === 0 ? frame.root?.contents : undefined);
	const fromBlocks = layouts.flatMap(({ key, layout }) =>
		layout.blocks.map((block) => ({ key, offset: block.start, ...parseBlock(text.slice(block.start, block.end)) })),
	);
	const ofKey = (key: Key) => [...items[key], ...fromBlocks.filter((item) => item.key === key)];
	const isToldBelow = frame.misfits.length === 0 && fromBlocks.some((item) => item.misfits.length > 0);
	return {
		version: version ?? versionIn(text),
		items: { stories: ofKey('stories'), apart: ofKey('apart'), sources: ofKey('sources') },
		misfits: isToldBelow ? misfits : whole.misfits,
	};
}

function listsOf(root: unknown): ReturnType<typeof partsOf> {
	const items: Record<Key, Item[]> = { stories: [], apart: [], sources: [] };
	const misfits: Misfit[] = [];
	if (!isMap(root)) return { version: undefined, items, misfits };
	for (const key of keys) {
		const value = pairOf(root as YAMLMap, key)?.value;
		if (isSeq(value)) items[key] = value.items.map((node) => ({ node, offset: 0, misfits: [] }));
		else if (!isEmpty(value)) misfits.push({ message: `${key}: should be a list`, span: spanOf(value) });
	}
	const format = pairOf(root as YAMLMap, 'format')?.value;
	return { version: versionIn(`format: ${String(format ?? '')}`), items, misfits };
}

function versionIn(text: string): number | undefined {
	const version = /^\uFEFF?format[ \t]*:[ \t]*["']?presscheck-story\/(\d{1,9})["']?[ \t\r]*(?:#.*)?$/mu.exec(text)?.[1];
	return version === undefined ? undefined : Number(version);
}

function lineEndOf(text: string): number {
	const at = text.search(/[\r\n]/);
	return at < 0 ? text.length : at;
}

/** The day of a date, or of a date with a time; undefined where it is none. */
function dateOf(published: string): string | undefined {
	const date = /^(\d{4}-\d\d-\d\d)(?:[T ].*)?$/.exec(published.trim())?.[1];
	return date !== undefined && !Number.isNaN(Date.parse(date)) ? date : undefined;
}

/** What a story file decides, by the ids that `idOf` gives to files of its folder. What it says twice counts once, where it stands first. */
export function decisionsOf({ stories, apart, sources }: StoryContent, idOf: (file: string) => string): Decisions {
	const here = (files: readonly string[]) => files.filter((file) => !/[/\\]/.test(file)).map(idOf);
	const taken = new Set<string>();
	const fresh = (ids: readonly string[]) => ids.filter((id) => !taken.has(id) && taken.add(id));
	const about = new Map<string, About>();
	for (const { file, outlet, title, published, url } of sources) {
		const [id] = here([file]);
		if (id === undefined || about.has(id)) continue;
		const date = published === undefined ? undefined : dateOf(published);
		about.set(id, {
			...(outlet !== undefined && { outlet }),
			...(title !== undefined && { title }),
			...(date !== undefined && { published: date }),
			...(url !== undefined && { url }),
		});
	}
	return {
		stories: stories.map(({ name, sources: files }) => ({
			...(name !== undefined && { name }),
			sources: fresh(here(files)),
		})),
		apart: fresh(here(apart)),
		about,
	};
}
