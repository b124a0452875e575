import { isMap, type YAMLMap } from 'yaml';
import { applyEdits } from '../text/edits';
import { phrase } from '../util/phrase';
import { Refusal } from '../util/refusal';
import { equal, patchRecord } from './patch';
import { ordered } from './plain';
import { renderPair } from './render';
import type { Plain } from './shape';
import {
	parseStoryFile,
	type SourceEntry,
	type StoryContent,
	type StoryEntry,
	storyFormat,
	storyShape,
	storyVersion,
} from './story-file';
import { backwards } from './write';
import { parseYaml } from './yaml';

type Fields = { readonly [key: string]: Plain };

/** A story that holds these files, or is to hold them; with a name, the story of that name. */
export interface StoryTarget {
	readonly name?: string;
	readonly files: readonly string[];
}

/**
 * The file with a story named. The story is the one that holds some of the files, else a new one of all of them; a name that another story has already makes the
 * two one. Throws when the file is not to be written.
 */
export function nameStory(text: string, files: readonly string[], name: string): string {
	const { stories } = parseStoryFile(text).content;
	const namesake = stories.find((story) => story.name === name);
	if (namesake) return files.reduce((now, file) => putIntoStory(now, file, { name, files: namesake.sources }), text);
	const index = stories.findIndex(({ sources }) => sources.some((file) => files.includes(file)));
	if (index < 0) return addStory(files.reduce(withoutPlace, text), { name, sources: files });
	return changeStory(text, index, (story) => ({ ...story, name }));
}

/** The file with a source in a story and nowhere else. A story that the file does not have yet gets an entry. Throws when the file is not to be written. */
export function putIntoStory(text: string, file: string, { name, files }: StoryTarget): string {
	const isTarget = (story: StoryEntry) =>
		name !== undefined && story.name !== undefined
			? story.name === name
			: story.sources.some((known) => known !== file && files.includes(known));
	if (parseStoryFile(text).content.stories.find(isTarget)?.sources.includes(file)) return text;
	const cleared = withoutPlace(text, file);
	const index = parseStoryFile(cleared).content.stories.findIndex(isTarget);
	if (index >= 0) return changeStory(cleared, index, (story) => ({ ...story, sources: [...story.sources, file] }));
	const others = files.filter((known) => known !== file);
	const sources = [...others, file].sort();
	return addStory(others.reduce(withoutPlace, cleared), { ...(name !== undefined && { name }), sources });
}

/** The file with a source that belongs to no story. Throws when the file is not to be written. */
export function keepApart(text: string, file: string): string {
	const { apart } = parseStoryFile(text).content;
	if (apart.includes(file)) return text;
	return edited(withoutPlace(text, file), (content) => ({ ...content, apart: [...content.apart, file] }));
}

/** The file with what a person knows of a source; fields that are undefined or blank are taken away. Throws when the file is not to be written. */
export function describeSource(text: string, entry: SourceEntry): string {
	return edited(text, (content) => {
		const known = content.sources.findIndex(({ file }) => file === entry.file);
		if (known < 0) return { ...content, sources: [...content.sources, entry] };
		return {
			...content,
			sources: content.sources.map((source, at) => (at === known ? { ...source, ...entry } : source)),
		};
	});
}

/** The file with a source under the name that its file has now. Throws when the file is not to be written. */
export function renameSource(text: string, from: string, to: string): string {
	return edited(text, (content) => renamedIn(content, from, to));
}

/** What a story file says with a source under another name; the same content where it does not name the source. */
export function renamedIn(content: StoryContent, from: string, to: string): StoryContent {
	const { stories, apart, sources } = content;
	const names = [...stories.flatMap((story) => story.sources), ...apart, ...sources.map(({ file }) => file)];
	if (!names.includes(from)) return content;
	const renamed = (name: string) => (name === from ? to : name);
	return {
		stories: stories.map((story) => ({ ...story, sources: story.sources.map(renamed) })),
		apart: apart.map(renamed),
		sources: sources.map((source) => ({ ...source, file: renamed(source.file) })),
	};
}

/** The file with a source in no list but that of what is known about it; a story without sources goes. */
function withoutPlace(text: string, file: string): string {
	const without = (files: readonly string[]) => files.filter((known) => known !== file);
	return edited(text, (content) => ({
		...content,
		stories: content.stories.flatMap((story) => {
			const sources = without(story.sources);
			return sources.length > 0 || story.sources.length === 0 ? [{ ...story, sources }] : [];
		}),
		apart: without(content.apart),
	}));
}

function changeStory(text: string, index: number, change: (story: StoryEntry) => StoryEntry): string {
	return edited(text, (content) => ({
		...content,
		stories: content.stories.map((story, at) => (at === index ? change(story) : story)),
	}));
}

function addStory(text: string, story: StoryEntry): string {
	return edited(text, (content) => ({ ...content, stories: [...content.stories, story] }));
}

/** A change as splices: only what differs is touched. It is one step, a changed or new or removed entry, so that the others stay as they were typed. */
function edited(text: string, change: (content: StoryContent) => StoryContent): string {
	const { content, problems, readOnly } = parseStoryFile(text);
	const broken = problems.find(({ severity }) => severity === 'error') ?? (readOnly ? problems[0] : undefined);
	if (broken) throw new Refusal(phrase`line ${broken.line}: ${broken.message}`);
	const [before, after] = [plainOf(content), plainOf(change(content))];
	if (equal(before, after)) return text;
	if (/^\uFEFF?\s*$/u.test(text)) return created(after);
	const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
	const root = parseYaml(text).root?.contents;
	const edits = isMap(root) ? patchRecord({ text, lineEnd }, root as YAMLMap, storyShape, before, after) : undefined;
	const written = edits && applyEdits(text, backwards(edits));
	if (written === undefined || !equal(plainOf(parseStoryFile(written).content), after))
		throw new Refusal(phrase`its layout allows no change by command: change it by hand`);
	return written;
}

function plainOf(content: StoryContent): Fields {
	return ordered(content as unknown as Plain, storyShape) as Fields;
}

function created(fields: Fields): string {
	const lists = Object.entries(fields).map(([key, value]) => renderPair(key, value, 0, '\n'));
	return [
		'# Stories of this folder: what stands here wins over what is worked out. Comments, layout and keys of your own are kept.\n',
		`format: ${storyFormat}/${storyVersion}\n`,
		...lists,
	].join('');
}
