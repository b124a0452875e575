// How long an edit of one article takes until its story is compared again, in a story of twenty articles, beside comparing from scratch; and how long large folders take. Times are printed and never judged.
import { readArticle } from '../../src/article/read';
import { compareSources } from '../../src/compare/stories';
import { reportOf } from '../../src/present/report';
import type { Source } from '../../src/story/source';
import { nextTurn } from '../../src/util/turns';
import { inventStory, textOf } from './news';
import { chanceFrom } from './random';

const sources = 20;
const words = 600;
/** Edits that are measured, after a few that are not: the first ones find cold code. */
const rounds = 60;
const warming = 20;
const scratches = 9;

/** Twenty pieces on one event, each about as long as a news article: pieces of a story are invented until they fill it. */
function story(): string[] {
	const chance = chanceFrom(20260915);
	const pieces = inventStory(chance, sources);
	return pieces.map((piece) => {
		let text = textOf(piece.paragraphs);
		while (text.split(/\s+/).length < words) text += `\n\n${textOf(inventStory(chance, 1)[0]!.paragraphs)}`;
		return text
			.split(/(?<=\s)/)
			.slice(0, words)
			.join('');
	});
}

/** The texts read anew: nothing that was worked out about earlier readings is known of them. */
function readAll(texts: readonly string[]): Source[] {
	return texts.map((text, index) => ({
		id: `source-${String(index).padStart(3, '0')}`,
		article: readArticle(text),
	}));
}

function timed<T>(work: () => T): { readonly result: T; readonly time: number } {
	const start = performance.now();
	const result = work();
	return { result, time: performance.now() - start };
}

function median(times: readonly number[]): number {
	return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}

/** Somebody types in one article after the other: each edit is of the story as the one before left it. */
async function edits(read: readonly Source[]): Promise<{ readonly reading: number[]; readonly comparing: number[] }> {
	const reading: number[] = [];
	const comparing: number[] = [];
	let now = read;
	for (let round = 0; round < warming + rounds; round++) {
		await nextTurn();
		const place = round % sources;
		const before = now[place]!.article.text;
		const words = `. Edit ${round} was`;
		const edited = / Edit \d/.test(before)
			? before.replace(/\. Edit \d+ was/, words)
			: before.replace(/\. /, `${words} made. `);
		const { result: article, time } = timed(() => readArticle(edited));
		now = now.map((source, index) => (index === place ? { ...source, article } : source));
		const compared = timed(() => compareSources(now));
		if (round < warming) continue;
		reading.push(time);
		comparing.push(compared.time);
	}
	return { reading, comparing };
}

async function oneStory(): Promise<void> {
	const texts = story();
	const read = readAll(texts);
	const first = timed(() => compareSources(read));
	console.log(
		`${first.result.length} stories of ${sources} articles of ${words} words: first comparison ${first.time.toFixed(0)} ms`,
	);
	const { reading, comparing } = await edits(read);
	const scratch: number[] = [];
	for (let round = 0; round < scratches; round++) {
		const anew = readAll(texts);
		scratch.push(timed(() => compareSources(anew)).time);
	}
	console.log(
		`an edit of one: reading ${median(reading).toFixed(1)} ms, comparing ${median(comparing).toFixed(1)} ms (fastest ${Math.min(...comparing).toFixed(1)} ms), from scratch ${median(scratch).toFixed(1)} ms (medians of ${rounds} and ${scratches})`,
	);
}

function largeFolders(): void {
	const many = 200;
	const chance = chanceFrom(7);
	const copied = textOf(inventStory(chance, 1)[0]!.paragraphs);
	const folders = {
		'near-identical': Array.from({ length: many }, (_, copy) => copied.replace(/\. /, `. Edit ${copy} was made. `)),
		different: Array.from({ length: many }, () => textOf(inventStory(chance, 1)[0]!.paragraphs)),
	};
	for (const [kind, folder] of Object.entries(folders)) {
		const inside = readAll(folder);
		const { result, time } = timed(() => compareSources(inside));
		const size = JSON.stringify(reportOf(result, [])).length / 1e6;
		console.log(
			`${many} ${kind} articles: ${result.length} stories, compared in ${(time / 1000).toFixed(1)} s, report of ${size.toFixed(1)} MB`,
		);
	}
}

oneStory().then(largeFolders);
