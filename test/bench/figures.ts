import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import * as chrono from 'chrono-node';
import { isArticle } from '../../src/article/article';
import { findFigures } from '../../src/article/figures/find';
import { readArticle } from '../../src/article/read';
import { findRegions } from '../../src/article/regions/find';
import { findSentences } from '../../src/text/sentences';
import { fastest, printRate, timed } from './rates';
import { repeatStories, toLine } from './texts';

const size = 1e6;
/** How many times longer a text may take as one line than as articles, for the same number of characters. */
const largestRatio = 1.5;
const published = '2026-06-15';

/** What this part does of a reading: what is article, its sentences, their figures. */
function readFigures(text: string): void {
	const regions = findRegions(text);
	const sentences = regions.filter(isArticle).flatMap((region) => findSentences(text, region));
	findFigures({ text, regions, sentences, tokens: [] }, published);
}

/** Regions, sentences and figures of a megabyte, in articles and in one line, and other people's libraries on the same text; false if one line takes too long. */
export function benchFigures(): boolean {
	const articles = repeatStories(size);
	const line = toLine(articles).slice(0, size);
	const length = articles.reduce((sum, text) => sum + text.length, 0);
	const apart = printRate(
		'regions, sentences, figures: articles',
		length,
		fastest(() => articles.forEach(readFigures)),
	);
	const joined = printRate(
		'regions, sentences, figures: one line',
		line.length,
		fastest(() => readFigures(line)),
	);
	const ratio = joined / apart;
	console.log(`one line takes ${ratio.toFixed(2)} times as long (at most ${largestRatio})`);
	printRate(
		'readArticle, the whole reading: articles',
		length,
		fastest(() => {
			for (const text of articles) readArticle(text);
		}),
	);
	printCold();
	benchChrono(articles, length);
	benchRecognizers(articles);
	return ratio <= largestRatio;
}

/** The first reading of one article in a process of its own: word lists are split and code is compiled in it. */
function printCold(): void {
	const cold = execFileSync(process.execPath, [process.argv[1]!, '--cold'], { encoding: 'utf8' });
	console.log(`${'readArticle, first call in a new process'.padEnd(52)}${cold.trim().padStart(7)} ms`);
}

/** Prints how many milliseconds the first reading takes; run in a process of its own. */
export function printFirstCall(): void {
	const [article] = repeatStories(1);
	console.log(timed(() => readArticle(article!)).toFixed(0));
}

/** Dates only. */
function benchChrono(articles: readonly string[], length: number): void {
	const reference = new Date(`${published}T12:00:00Z`);
	const milliseconds = timed(() => {
		for (const text of articles) chrono.parse(text, reference);
	});
	printRate('chrono-node, dates only: articles', length, milliseconds);
}

type Recognize = (text: string, culture: string) => unknown;

/** They take minutes for a megabyte. */
const recognizedArticles = 6;

/** Numbers, units and dates: every model of theirs that finds what a figure can be. */
function benchRecognizers(articles: readonly string[]): void {
	const suite = loadRecognizers();
	if (!suite) {
		console.log(
			'@microsoft/recognizers-text-suite is not installed: skipped (RECOGNIZERS=folder that holds node_modules)',
		);
		return;
	}
	const models = ['Number', 'Percentage', 'Age', 'Currency', 'Dimension', 'Temperature', 'DateTime'];
	const texts = articles.slice(0, recognizedArticles);
	const milliseconds = timed(() => {
		for (const text of texts) for (const model of models) suite[`recognize${model}`]!(text, 'en-us');
	});
	const length = texts.reduce((sum, text) => sum + text.length, 0);
	printRate(`recognizers-text, ${models.length} models: ${texts.length} articles`, length, milliseconds);
}

/** From the folder that RECOGNIZERS names, or from the project; it is heavy and no longer kept up, so it is not among the dependencies. */
function loadRecognizers(): Record<string, Recognize> | undefined {
	const load = createRequire(resolve(process.env.RECOGNIZERS ?? '.', 'package.json'));
	const name = '@microsoft/recognizers-text-suite';
	try {
		return load(name) as Record<string, Recognize>;
	} catch {
		return undefined;
	}
}
