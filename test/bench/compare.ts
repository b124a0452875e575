// How long an edit of one article takes until its story is compared again, in a story of twenty articles. Times are printed and never judged.
import { readArticle } from '../../src/article/read';
import { compareSources } from '../../src/compare/stories';
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

const texts = story();
const read = texts.map((text, index) => ({
	id: `source-${String(index).padStart(2, '0')}`,
	article: readArticle(text),
}));
const first = performance.now();
const found = compareSources(read);
console.log(
	`${found.length} stories of ${sources} articles of ${words} words: first comparison ${(performance.now() - first).toFixed(0)} ms`,
);
const reading: number[] = [];
const comparing: number[] = [];
for (let round = 0; round < rounds; round++) {
	const edited = texts[round % sources]!.replace(/\. /, `. Edit ${round} was made. `);
	const start = performance.now();
	const article = readArticle(edited);
	const between = performance.now();
	compareSources(read.map((source, index) => (index === round % sources ? { ...source, article } : source)));
	reading.push(between - start);
	comparing.push(performance.now() - between);
}
const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1]!.toFixed(1);
console.log(`an edit of one: reading ${median(reading)} ms, comparing ${median(comparing)} ms (median of ${rounds})`);
