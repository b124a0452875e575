// How fast quotations and attributions are read, in many lines, in one line and in texts made to be slow. Exits with 1 where doubling a text more than
// triples its time: the part is linear. Speeds are printed and never judged: machines differ.
import { findAttributions } from '../../src/article/attribution/find';
import { readSpeech } from '../../src/article/attribution/speech';
import { findMentions } from '../../src/article/names/find';
import { findQuotes } from '../../src/article/quotes/find';
import { proseOf } from '../unit/article/prose';
import { inventStory, textOf } from './news';
import { chanceFrom } from './random';

const size = 500_000;
const tolerated = 3;

function news(): string {
	const chance = chanceFrom(20260915);
	let text = '';
	while (text.length < 2 * size) for (const piece of inventStory(chance, 3)) text += textOf(piece.paragraphs);
	return text;
}

const written = news();
const texts: readonly (readonly [string, string])[] = [
	['news, many lines', written],
	['news, one line', written.replace(/\n/g, ' ')],
	['“a', '“a '.repeat(size)],
	["''a", "''a ".repeat(size / 2)],
	['"a"', '"a" '.repeat(size / 2)],
	['said', 'said '.repeat(size / 2)],
	['he said', 'he said '.repeat(size / 3)],
	['Holt,', 'Holt, '.repeat(size / 3)],
	['reportedly', 'reportedly '.repeat(size / 5)],
	['claim that', 'Holt’s claim that '.repeat(size / 8)],
];

/** The least of three times, in milliseconds, and how much was found. */
function timed(text: string): { readonly time: number; readonly found: number } {
	const prose = proseOf(text);
	const mentions = findMentions(prose);
	let time = Number.POSITIVE_INFINITY;
	let found = 0;
	for (let run = 0; run < 3; run++) {
		const start = performance.now();
		const speech = readSpeech(prose, mentions);
		found = findQuotes(speech).length + findAttributions(speech).length;
		time = Math.min(time, performance.now() - start);
	}
	return { time, found };
}

for (const [name, whole] of texts) {
	const text = whole.slice(0, 2 * size);
	const half = timed(text.slice(0, size));
	const full = timed(text);
	const speed = text.length / 1000 / full.time;
	const growth = full.time / half.time;
	console.log(
		`${name.padEnd(18)} ${speed.toFixed(1).padStart(6)} MB/s  ×${growth.toFixed(1)} for twice the text  ${full.found} found`,
	);
	if (growth > tolerated) process.exitCode = 1;
}
