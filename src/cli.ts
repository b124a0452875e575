import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { readArticle } from './article/read';
import { compareSources, type ReadStory } from './compare/stories';
import { walkSources } from './node/walk';
import { reportOf } from './present/report';
import { reportText } from './present/report-text';
import type { Source } from './story/source';
import { decode } from './text/decode';

const usage = `Usage: presscheck report PATH… [--format json|text]

Reads articles and reports their names, figures and quotations, and what the sources of one story say differently.
A folder stands for the .txt and .article files in it and below; a Markdown file is read when it is named.

Exit status: 0 all was read; 1 something was not (the report says what); 2 wrong usage or nothing to read.
`;

/** A date line without a year means the nearest year. */
const today = new Date().toISOString().slice(0, 10);

/** A file larger than this is not read: no article is, and a mistaken path may be. */
const largestFile = 8 * 1024 * 1024;

interface Read {
	readonly sources: readonly Source[];
	readonly notice: readonly string[];
}

function reasonOf(error: unknown): string {
	const code = (error as NodeJS.ErrnoException).code;
	if (code === 'ENOENT') return 'there is no such file';
	if (code === 'EACCES' || code === 'EPERM') return 'it may not be read';
	return error instanceof Error ? error.message : String(error);
}

async function readSources(paths: readonly string[]): Promise<Read> {
	const sources: Source[] = [];
	const notice: string[] = [];
	for (const path of paths) {
		const walked = await walkSources(path).catch((error: unknown) => ({
			files: [],
			problems: [`${path} was not read: ${reasonOf(error)}`],
		}));
		notice.push(...walked.problems);
		for (const file of walked.files) {
			try {
				const bytes = await readFile(file);
				if (bytes.length > largestFile) {
					notice.push(`${file} was not read: it has ${bytes.length} bytes, more than ${largestFile}`);
					continue;
				}
				const { text, problem } = decode(bytes);
				if (problem) notice.push(`${file} was not read: ${problem.message}`);
				else if (text.trim() === '') notice.push(`${file} was not read: it is empty`);
				else {
					const article = readArticle(text, today);
					sources.push({ id: file, article });
					if (article.language === 'other') notice.push(`${file} is not in English: little of it could be read`);
				}
			} catch (error) {
				notice.push(`${file} was not read: ${reasonOf(error)}`);
			}
		}
	}
	return { sources, notice };
}

function readStories(sources: readonly Source[]): ReadStory[] {
	const folders = new Map<string, Source[]>();
	for (const source of sources) {
		const folder = dirname(source.id);
		folders.set(folder, [...(folders.get(folder) ?? []), source]);
	}
	return [...folders.values()].flatMap((folder) => compareSources(folder));
}

async function report(paths: readonly string[], format: string): Promise<number> {
	const { sources, notice } = await readSources(paths);
	const found = reportOf(readStories(sources), notice);
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
