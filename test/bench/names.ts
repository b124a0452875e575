import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findMentions } from '../../src/article/names/find';
import type { Prose } from '../../src/article/prose';
import { readArticle } from '../../src/article/read';
import { findTokens } from '../../src/article/tokens';
import { findSentences } from '../../src/text/sentences';
import { inventStory, textOf } from './news';
import { chanceFrom } from './random';

const seed = 20260915;
const million = 1_000_000;
const rounds = 3;

/** The whole of a text as article, cut into sentences and tokens. */
function proseOf(text: string): Prose {
	const sentences = findSentences(text, { start: 0, end: text.length });
	return { text, regions: [], sentences, tokens: sentences.flatMap((sentence) => findTokens(text, sentence)) };
}

/** Invented news of at least `size` code units, an article an entry. */
function inventNews(size: number): readonly string[] {
	const chance = chanceFrom(seed);
	const texts: string[] = [];
	for (let length = 0; length < size; ) {
		for (const piece of inventStory(chance, 2)) {
			const text = textOf(piece.paragraphs);
			texts.push(text);
			length += text.length;
		}
	}
	return texts;
}

function milliseconds(run: () => void): number {
	const start = performance.now();
	run();
	return performance.now() - start;
}

/** The best of a few rounds: what the machine can do when nothing else runs. */
function report(what: string, size: number, run: () => number): void {
	let found = 0;
	const times = Array.from({ length: rounds }, () => milliseconds(() => (found = run())));
	const speed = size / million / (Math.min(...times) / 1000);
	console.log(`${what.padEnd(44)} ${speed.toFixed(2).padStart(8)} MB/s ${String(found).padStart(9)} names`);
}

const [first, ...articles] = inventNews(million);
console.log(
	`${'cold start, first article'.padEnd(44)} ${milliseconds(() => readArticle(first!))
		.toFixed(0)
		.padStart(8)} ms`,
);
const sizeOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0);
const proses = articles.map(proseOf);
report('names, by article', sizeOf(articles), () => proses.reduce((sum, prose) => sum + findMentions(prose).length, 0));
report('tokens and names, by article', sizeOf(articles), () =>
	articles.reduce((sum, text) => sum + findMentions(proseOf(text)).length, 0),
);

const whole = articles.join('\n').slice(0, million);
for (const size of [million / 4, million / 2, million]) {
	const line = proseOf(whole.replaceAll('\n', ' ').slice(0, size));
	report(`names, one line of ${size / 1000} KB`, size, () => findMentions(line).length);
}
for (const [what, unit] of [
	['one word in capitals', 'A'],
	['capitalised words', 'Ada Holt And The '],
	['bodies of bodies', 'Bank of '],
	['names and commas', 'Holt, '],
	['initials', 'A.'],
	['names with roles', 'Ada Holt, chief of the police chief, '],
] as const) {
	const prose = proseOf(unit.repeat(million / unit.length));
	report(`names, ${what}`, million, () => findMentions(prose).length);
}

const require = createRequire(join(process.cwd(), 'package.json'));
let compromise: ((text: string) => Compromise) | undefined;
try {
	compromise = require('compromise');
} catch {
	console.log('compromise is not installed: no comparison');
}
interface Compromise {
	people(): Names;
	organizations(): Names;
	places(): Names;
}
interface Names {
	out(format: 'array'): readonly string[];
}
if (compromise) {
	const read = compromise;
	const part = articles.slice(0, Math.ceil(articles.length / 10));
	report('compromise, people, organizations and places', sizeOf(part), () =>
		part.reduce((sum, text) => {
			const view = read(text);
			const kinds = [view.people(), view.organizations(), view.places()];
			return sum + kinds.reduce((names, kind) => names + kind.out('array').length, 0);
		}, 0),
	);
}
