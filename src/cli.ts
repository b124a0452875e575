import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readArticle } from './article/read';
import { compareSources, type ReadStory } from './compare/stories';
import { readText } from './node/files';
import { walkSources } from './node/walk';
import { reportOf } from './present/report';
import { reportText } from './present/report-text';
import { decisionsOf, parseStoryFile, storyFileName } from './sidecar/story-file';
import { type Decisions, noDecisions } from './story/decisions';
import { mostInFolder } from './story/group';
import type { Source } from './story/source';
import { decode, toCoreText } from './text/decode';
import { inEnglish } from './util/phrase';

const usage = `Usage: presscheck report PATH… [--format json|text]

Reads articles and reports their names, figures and quotations, and what the sources of one story say differently.
A folder stands for the .txt and .article files in it and below; a Markdown file is read when it is named.
A story.yaml beside the articles says what belongs together.

Exit status: 0 all was read; 1 something was not (the report says what); 2 wrong usage or nothing to read.
`;

/** A date line without a year means the nearest year. */
const today = new Date().toISOString().slice(0, 10);

/** A file larger than this is not read: no article is, and a mistaken path may be. */
const largestFile = 8 * 1024 * 1024;

interface Read {
	readonly sources: readonly Source[];
	/** By folder. */
	readonly decisions: ReadonlyMap<string, Decisions>;
	readonly notice: readonly string[];
}

function reasonOf(error: unknown): string {
	const code = (error as NodeJS.ErrnoException).code;
	if (code === 'ENOENT') return 'there is no such file';
	if (code === 'EACCES' || code === 'EPERM') return 'it may not be read';
	return error instanceof Error ? error.message : String(error);
}

async function filesAt(paths: readonly string[]): Promise<{ files: readonly string[]; notice: readonly string[] }> {
	const files = new Set<string>();
	const notice: string[] = [];
	for (const path of paths) {
		const walked = await walkSources(path).catch((error: unknown) => ({
			files: [],
			problems: [`${path} was not read: ${reasonOf(error)}`],
		}));
		notice.push(...walked.problems);
		for (const file of walked.files) files.add(file);
	}
	return { files: [...files], notice };
}

/** What the story file of a folder decides about the files that are read, and what in it could not be read or names no file. */
async function readDecisions(
	folder: string,
	files: readonly string[],
): Promise<{ readonly decisions: Decisions; readonly notice: readonly string[] }> {
	const path = join(folder, storyFileName);
	try {
		const text = await readText(path);
		if (text === undefined) return { decisions: noDecisions, notice: [] };
		const { content, problems } = parseStoryFile(toCoreText(text));
		const idOf = new Map(files.map((file) => [basename(file), file]));
		const named = [
			...content.stories.flatMap(({ sources }) => sources),
			...content.apart,
			...content.sources.map(({ file }) => file),
		];
		const gone = [...new Set(named)].filter((name) => !idOf.has(name) && !existsSync(join(folder, name)));
		return {
			decisions: decisionsOf(content, (name) => idOf.get(name) ?? join(folder, name)),
			notice: [
				...problems.map(({ line, message }) => `${path}, line ${line}: ${inEnglish(message)}`),
				...gone.map((name) => `${path} names ${name}, which is not there`),
			],
		};
	} catch (error) {
		return { decisions: noDecisions, notice: [`${path} was not read: ${reasonOf(error)}`] };
	}
}

async function readSources(paths: readonly string[]): Promise<Read> {
	const { files, notice: walked } = await filesAt(paths);
	const sources: Source[] = [];
	const notice = [...walked];
	const decisions = new Map<string, Decisions>();
	for (const [folder, inside] of byFolder(files, (file) => file)) {
		const read = await readDecisions(folder, inside);
		decisions.set(folder, read.decisions);
		notice.push(...read.notice);
		if (inside.length > mostInFolder) {
			notice.push(
				`${folder} holds ${inside.length} files: the first ${mostInFolder} are compared, the others are read and stand alone`,
			);
		}
	}
	for (const file of files) {
		try {
			const bytes = await readFile(file);
			if (bytes.length > largestFile) {
				notice.push(`${file} was not read: it has ${bytes.length} bytes, more than ${largestFile}`);
				continue;
			}
			const { text, problem } = decode(bytes);
			const published = decisions.get(dirname(file))?.about.get(file)?.published;
			if (problem) notice.push(`${file} was not read: ${inEnglish(problem.message)}`);
			else if (text.trim() === '') notice.push(`${file} was not read: it is empty`);
			else {
				const article = readArticle(text, today, published);
				sources.push({ id: file, article });
				if (article.language === 'other') notice.push(`${file} is not in English: little of it could be read`);
			}
		} catch (error) {
			notice.push(`${file} was not read: ${reasonOf(error)}`);
		}
	}
	return { sources, decisions, notice };
}

function byFolder<T>(things: readonly T[], pathOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
	const folders = new Map<string, T[]>();
	for (const thing of things) {
		const folder = dirname(pathOf(thing));
		folders.set(folder, [...(folders.get(folder) ?? []), thing]);
	}
	return folders;
}

function readStories({ sources, decisions }: Read): ReadStory[] {
	return [...byFolder(sources, ({ id }) => id)].flatMap(([folder, inside]) => [
		...compareSources(inside.slice(0, mostInFolder), decisions.get(folder)),
		...inside.slice(mostInFolder).flatMap((source) => compareSources([source], decisions.get(folder))),
	]);
}

async function report(paths: readonly string[], format: string): Promise<number> {
	const read = await readSources(paths);
	const { sources, notice } = read;
	const found = reportOf(readStories(read), notice);
	process.stdout.write(format === 'json' ? `${JSON.stringify(found, undefined, 1)}\n` : reportText(found));
	if (sources.length === 0) {
		process.stderr.write(`presscheck: nothing to read${notice.length > 0 ? `: ${notice.join('; ')}` : ''}\n`);
		return 2;
	}
	return notice.length > 0 ? 1 : 0;
}

async function main(words: readonly string[]): Promise<number> {
	const options = { format: { type: 'string', default: 'text' }, help: { type: 'boolean', short: 'h' } } as const;
	let parsed: ReturnType<typeof parseArgs<{ args: string[]; options: typeof options; allowPositionals: true }>>;
	try {
		parsed = parseArgs({ args: [...words], options, allowPositionals: true });
	} catch (error) {
		process.stderr.write(`presscheck: ${reasonOf(error)}\n\n${usage}`);
		return 2;
	}
	const [command, ...paths] = parsed.positionals;
	const { format, help } = parsed.values;
	if (help) {
		process.stdout.write(usage);
		return 0;
	}
	if (command !== 'report' || paths.length === 0 || (format !== 'json' && format !== 'text')) {
		process.stderr.write(usage);
		return 2;
	}
	return report(paths, format);
}

main(process.argv.slice(2)).then(
	(status) => {
		process.exitCode = status;
	},
	(error) => {
		process.stderr.write(`presscheck: ${reasonOf(error)}\n`);
		process.exitCode = 2;
	},
);
