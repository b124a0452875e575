// How long an edit of one article takes until its story is compared again, in a story of twenty articles, beside comparing from scratch; and how long large folders take. Times are printed and never judged.
import { readArticle } from '../../src/article/read';
import { compareSources } from '../../src/compare/stories';
import { reportOf } from '../../src/present/report';
import type { Source } from '../../src/story/source';
import { inventStory, textOf } from './news';
import { chanceFrom } from './random';

const sources = 20;
const words = 600;
const rounds = 9;

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

const texts = story();
const read = readAll(texts);
const first = timed(() => compareSources(read));
console.log(
	`${first.result.length} stories of ${sources} articles of ${words} words: first comparison ${first.time.toFixed(0)} ms`,
);
const reading: number[] = [];
const comparing: number[] = [];
const scratch: number[] = [];
for (let round = 0; round < rounds; round++) {
	const edited = texts[round % sources]!.replace(/\. /, `. Edit ${round} was made. `);
	const { result: article, time } = timed(() => readArticle(edited));
	const now = read.map((source, index) => (index === round % sources ? { ...source, article } : source));
	reading.push(time);
	comparing.push(timed(() => compareSources(now)).time);
	const anew = readAll(now.map((source) => source.article.text));
	scratch.push(timed(() => compareSources(anew)).time);
}
console.log(
	`an edit of one: reading ${median(reading).toFixed(1)} ms, comparing ${median(comparing).toFixed(1)} ms, from scratch ${median(scratch).toFixed(1)} ms (medians of ${rounds})`,
);

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
