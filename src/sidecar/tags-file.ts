import { type Phrase, phrase } from '../util/phrase';
import { type Entry, parseLists } from './lists';
import { lineCounter, type Problem } from './problem';
import type { Shape } from './shape';

/** The file in the root of a workspace folder in which a project keeps tags of its own. */
export const tagsFileName = 'presscheck.tags.yaml';

export const tagsFormat = 'presscheck-tags';
export const tagsVersion = 1;

/** A tag of the project's own; one that the built-in taxonomy has already is called otherwise by it. */
export interface ProjectTag {
	/** As it stands in sidecars: one word. */
	readonly tag: string;
	/** What people are shown. */
	readonly label: string;
	readonly description?: string;
}

/** A file of tags, read. */
export interface TagsFile {
	readonly tags: readonly ProjectTag[];
	/** What was set aside, in the file's order. */
	readonly problems: readonly Problem[];
}

const text: Shape = { is: 'text' };
const entries = {
	tags: { is: 'record', fields: { tag: text, label: text, description: text }, required: ['tag', 'label'] },
} as const satisfies Readonly<Record<string, Shape>>;

/** A file of tags without its format line. */
export const tagsShape: Shape = {
	is: 'record',
	fields: { tags: { is: 'list', of: entries.tags } },
	required: [],
};

/** Reads a file of tags, whatever it contains: never fails. An entry that is broken is set aside and told, the others count. A blank text has no tags. */
export function parseTagsFile(text: string): TagsFile {
	const { entries: found, problems } = parseLists(text, { name: tagsFormat, version: tagsVersion, entries });
	const lineAt = lineCounter(text);
	const tags = new Map<string, ProjectTag>();
	const told: Problem[] = [...problems];
	for (const entry of found.tags) {
		const tag = entry.value as unknown as ProjectTag;
		const message = faultOf(tag, tags);
		if (message === undefined) tags.set(tag.tag, tag);
		else told.push(problemOf(entry, message));
	}
	return { tags: [...tags.values()], problems: told.sort((a, b) => a.span.start - b.span.start) };

	function problemOf({ span }: Entry, message: Phrase): Problem {
		return { message, span, line: lineAt(span.start), severity: 'error' };
	}
}

/** Why an entry has to be set aside. */
function faultOf({ tag }: ProjectTag, known: ReadonlyMap<string, ProjectTag>): Phrase | undefined {
	if (!/^\S+$/u.test(tag)) return phrase`tag: "${tag}" should be one word, such as ${wordOf(tag)}`;
	return known.has(tag) ? phrase`tag: ${tag} already stands above: that counts` : undefined;
}

function wordOf(words: string): string {
	return words.trim().toLowerCase().replace(/\s+/gu, '-') || 'photo';
}
