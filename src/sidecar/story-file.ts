import type { Decisions } from '../story/decisions';
import type { About } from '../story/source';
import { type Phrase, phrase } from '../util/phrase';
import { parseLists } from './lists';
import { lineCounter, type Problem } from './problem';
import type { Plain, Shape } from './shape';

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

const format = { name: storyFormat, version: storyVersion, entries };

/**
 * Reads a story file, whatever it contains: never fails, never hangs. An entry that is broken is set aside and told, the others count. A blank text says nothing.
 */
export function parseStoryFile(text: string): StoryFile {
	const { entries: found, problems, readOnly } = parseLists(text, format);
	const lineAt = lineCounter(text);
	const where = new Map<string, Phrase>();
	const doubts = keys.flatMap((key) =>
		found[key].flatMap(({ value, span }) =>
			doubtsOf(key, value, where).map(
				(message): Problem => ({ message, span, line: lineAt(span.start), severity: 'warning' }),
			),
		),
	);
	const values = (key: Key) => found[key].map(({ value }) => value);
	const stories = values('stories').map((story) => ({ sources: [], ...(story as object) }));
	return {
		content: { stories, apart: values('apart'), sources: values('sources') } as unknown as StoryContent,
		problems: [...problems, ...doubts].sort((a, b) => a.span.start - b.span.start),
		readOnly,
	};
}

/** What of an entry is without effect, in words; `where` keeps in which list each file stood first. */
function doubtsOf(key: Key, value: Plain, where: Map<string, Phrase>): Phrase[] {
	const entry = value as unknown as StoryEntry & SourceEntry;
	const files = key === 'stories' ? (entry.sources ?? []) : key === 'apart' ? [value as string] : [entry.file];
	const doubts = files
		.filter((file) => /[/\\]/.test(file))
		.map((file) => phrase`${file}: only files of this folder are read`);
	const role = key === 'sources' ? 'about' : 'place';
	for (const file of files) {
		const known = where.get(`${role} ${file}`);
		if (known) doubts.push(phrase`${file} already stands ${known}: that counts`);
		else where.set(`${role} ${file}`, key === 'apart' ? phrase`under "apart"` : phrase`above`);
	}
	if (key === 'sources' && entry.published !== undefined && dateOf(entry.published) === undefined)
		doubts.push(phrase`published: "${entry.published}" is not a date like 2026-09-15`);
	return doubts;
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
