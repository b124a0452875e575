import type { Line } from './lines';
import { isOpenProse, type Page } from './page';

/** The question and the answers before "By voting you agree …". */
export function readPolls({ lines, cues, kinds }: Page): void {
	for (const [i, cue] of cues.entries()) {
		if (cue?.kind !== 'poll') continue;
		for (let j = i - 1; j >= 0 && j >= i - 6 && !kinds[j]; j--) {
			const question = lines[j]!.text.endsWith('?');
			if (!question && lines[j]!.words > 4) break;
			kinds[j] = 'poll';
			if (question) break;
		}
	}
}

/** "Open this photo in gallery:" and the caption on the next line. */
export function readCaptions({ lines, kinds }: Page): void {
	for (const [i, line] of lines.entries()) {
		const next = lines[i + 1];
		if (kinds[i] === 'caption' && line.text.endsWith(':') && next && !kinds[i + 1] && next.words <= 60) {
			kinds[i + 1] = 'caption';
		}
	}
}

/** So many entries in a row make a menu; so many words at most make an entry. */
const menuLength = 5;
const entryWords = 4;

/** Runs of one to four words on lines of their own: menus, tags, lists of sections. */
export function readMenus({ lines, kinds }: Page): void {
	const isEntry = (i: number) => {
		const line = lines[i];
		return (
			line !== undefined && !line.prose && line.words <= entryWords && !line.bulleted && !/[.!?:;,…”"]$/.test(line.text)
		);
	};
	for (let i = 0; i < lines.length; i++) {
		let end = i;
		while (isEntry(end)) end++;
		if (end - i >= menuLength) for (let j = i; j < end; j++) kinds[j] ??= 'navigation';
		i = Math.max(i, end - 1);
	}
}

/** "Read next" and the unfinished lines after it; then unmarked runs of headlines in title case. */
export function readLists(page: Page): void {
	const { lines, cues, kinds, first } = page;
	let read = 0;
	for (const [i, cue] of cues.entries()) {
		if (i < read || !cue?.opens || kinds[i] !== cue.kind || cue.kind === 'comments' || i < first) continue;
		// "READ MORE: A headline" is complete in itself; "Read next" needs what follows.
		if (lines[i]!.words <= 5 || lines[i]!.text.endsWith(':')) read = readItems(page, i);
	}
	for (let i = first; i < lines.length; i++) {
		let end = i;
		while (end < lines.length && !kinds[end] && isTitle(lines[end]!) && !lines[end]!.bulleted) end++;
		if (end - i >= 3) for (let j = i; j < end; j++) kinds[j] = 'other-headlines';
		i = Math.max(i, end - 1);
	}
	readTeasers(page);
}

/** Three headlines in sentence case or more in a row between finished paragraphs: no article has so many subheadings together. A list that a colon announces is its own. */
function readTeasers({ lines, kinds, first }: Page): void {
	for (let i = first + 1; i < lines.length; i++) {
		let end = i;
		while (end < lines.length && !kinds[end] && isTeaser(lines[end]!)) end++;
		const between = lines[i - 1]!.prose && !lines[i - 1]!.text.endsWith(':') && lines[end]?.prose === true;
		if (end - i >= 3 && between) for (let j = i; j < end; j++) kinds[j] = 'other-headlines';
		i = Math.max(i, end - 1);
	}
}

function isTeaser(line: Line): boolean {
	return (
		!line.prose &&
		!line.bulleted &&
		line.words >= 5 &&
		line.words <= 18 &&
		/^[\p{Lu}\d“"‘']/u.test(line.text) &&
		/[\p{L}\d”"’')?]$/u.test(line.text)
	);
}

/** The items below the marker at `at`: to the next running text, or to the blank line behind items that stand close together. The index behind them. */
function readItems(page: Page, at: number): number {
	const { lines, cues, kinds } = page;
	for (let j = at + 1; j < lines.length; j++) {
		const line = lines[j]!;
		if (kinds[j] && !cues[j]?.opens && kinds[j] !== 'navigation') return j;
		if (line.prose && line.words > 16) return j;
		if (line.apart && j > at + 1 && !lines[j - 1]!.apart && !line.bulleted) return j;
		if (line.apart && line.words < 5 && isOpenProse(page, j + 1)) return j;
		kinds[j] ??= cues[at]!.kind;
	}
	return lines.length;
}

/** A headline in title case: long enough, unfinished, most longer words with a capital. */
function isTitle(line: Line): boolean {
	if (line.prose || line.words < 5 || /[.;:,]$/.test(line.text)) return false;
	const long = line.text.match(/(?<![\p{L}'’-])\p{L}[\p{L}'’-]{3,}/gu) ?? [];
	const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
	return long.length >= 3 && capitals >= 0.75 * long.length;
}
