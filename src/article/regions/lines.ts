import type { Span } from '../../text/span';

/** Longer lines are paragraphs of the article whatever they say: no cue is looked for in them, so that one huge line costs nothing. */
const longestFurniture = 400;

/** A line that is not blank, without white space at its ends, and what its shape tells. */
export interface Line extends Span {
	readonly text: string;
	/** Lower case, straight apostrophes, without bullets, numbers of lists and other signs in front. */
	readonly bare: string;
	readonly words: number;
	/** Whether a blank line stands before it. */
	readonly apart: boolean;
	readonly bulleted: boolean;
	/** Whether it reads as running text: a finished sentence, or too long for anything else. */
	readonly prose: boolean;
	/** Whether it is short enough to be anything but a paragraph. */
	readonly short: boolean;
}

const bullet = /^(?:[•●■▪▶►‣⁃◦–—*-]|\d{1,2}[.)](?=\s))\s*/u;
const leadingSigns = /^[^\p{L}\p{N}(©#%$£€-]+/u;

/** All lines that are not blank, in reading order. */
export function readLines(text: string): Line[] {
	const lines: Line[] = [];
	let apart = false;
	for (let from = 0; from <= text.length; ) {
		const found = text.indexOf('\n', from);
		const to = found < 0 ? text.length : found;
		const raw = text.slice(from, to);
		const trimmed = raw.trim();
		if (trimmed === '') apart = true;
		else {
			lines.push(toLine(trimmed, from + raw.indexOf(trimmed), apart));
			apart = false;
		}
		from = to + 1;
	}
	return lines;
}

function toLine(text: string, start: number, apart: boolean): Line {
	const short = text.length <= longestFurniture;
	const bulleted = bullet.test(text);
	const words = short ? (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu)?.length ?? 0) : 1000;
	const bare = short ? text.toLowerCase().replaceAll('’', "'").replace(leadingSigns, '') : '';
	return {
		start,
		end: start + text.length,
		text,
		bare,
		words,
		apart,
		bulleted,
		short,
		prose: !short || isProse(text, words),
	};
}

function isProse(line: string, words: number): boolean {
	const text = line.replace(/(?:\p{Extended_Pictographic}|\uFE0F|\u200D|\s)+$/u, '');
	if (words >= 28) return true;
	if (words < 5) return false;
	if (/[.…][)\]"”’'»]*$/u.test(text)) return true;
	const inner = /[\p{Ll}\d][.!?]["”’']? ["“‘']?\p{Lu}/u.test(text);
	if (/[!?]["”’'»)]*$/u.test(text)) return words >= 14 || inner;
	return (/[:;]$/.test(text) && words >= 8) || (inner && words >= 14);
}
