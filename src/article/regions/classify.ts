import { findCue } from './cues';
import { readHead } from './head';
import type { Line } from './lines';
import { readCaptions, readLists, readMenus, readPolls } from './lists';
import type { Kind, Page } from './page';
import { readPromotions } from './promotions';
import { partsOf } from './strips';
import { readAfterword, readAuthorNote, readClosing, readComments, readIslands, readNotes, readTail } from './tail';

/** One kind for every line. */
export function classifyLines(lines: readonly Line[]): Kind[] {
	const cues = lines.map(findCue);
	const page: Page = { lines, cues, kinds: cues.map(() => undefined), first: findStart(lines, cues) };
	if (page.first < 0) return classifyWithoutProse(page);
	const passes = [
		readComments,
		readCues,
		readPolls,
		readCaptions,
		readIslands,
		readPromotions,
		readMenus,
		readLists,
		readAfterword,
		readHead,
		readClosing,
		readNotes,
		readAuthorNote,
		readTail,
	];
	for (const pass of passes) pass(page);
	readMiddle(page);
	return page.kinds.map((kind) => kind ?? 'body');
}

/** How many lines on there must be more running text: a lone sentence in a menu begins no article. */
const clusterReach = 8;

/** Where running text begins: the first finished line with another one near, or the first at all. */
function findStart(lines: readonly Line[], cues: Page['cues']): number {
	const prose = lines.flatMap((line, i) => (line.prose && !cues[i] && !line.bulleted ? [i] : []));
	const start = prose.findIndex((at, k) => (prose[k + 1] ?? Number.POSITIVE_INFINITY) - at <= clusterReach);
	const greets = start >= 0 && isGreeting(lines, cues, prose[start]!);
	return prose[greets ? start + 1 : start] ?? prose[0] ?? -1;
}

/** Longer first paragraphs are no greeting. */
const greetingWords = 14;

/** "Good morning. Here is what you need to know.": a short line above the only thing that can be the headline. */
function isGreeting(lines: readonly Line[], cues: Page['cues'], at: number): boolean {
	const canHead = (i: number) =>
		!lines[i]!.prose && !cues[i] && lines[i]!.words >= 4 && !lines[i]!.bulleted && partsOf(lines[i]!.text).length < 2;
	if (lines[at]!.words > greetingWords || lines.slice(0, at).some((_, i) => canHead(i))) return false;
	const next = lines[at + 1];
	return next?.apart === true && canHead(at + 1) && lines[at + 2]?.prose === true;
}

/** No running text at all: a headline and whatever is not furniture. */
function classifyWithoutProse({ lines, cues }: Page): Kind[] {
	const prose = lines.findIndex((line, i) => line.prose && !cues[i]);
	const headline = lines.findIndex((line, i) => !cues[i] && !line.prose && line.words >= 3);
	return lines.map((_, i) => {
		if (cues[i]) return cues[i].kind;
		return i === headline && (prose < 0 || i < prose) ? 'headline' : 'body';
	});
}

/** What lines say of themselves. A bare weekday far into the article is a subheading rather than a date line. */
function readCues({ lines, cues, kinds, first }: Page): void {
	for (const [i, cue] of cues.entries()) {
		if (!cue || kinds[i]) continue;
		const line = lines[i]!;
		if (cue.kind === 'date' && i > first + 3 && line.words <= 4 && !/\d{4}/.test(line.text)) continue;
		if (cue.opens && line.prose && line.words > 14) continue;
		kinds[i] = cue.kind;
	}
}

/** What is left between paragraphs: short unfinished lines are subheadings. */
function readMiddle({ lines, kinds }: Page): void {
	for (const [i, line] of lines.entries()) {
		if (kinds[i]) continue;
		const next = lines[i + 1];
		if (/^(?:[01]?\d|2[0-4])[.:][0-5]\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/i.test(line.text)) {
			// The hour of an entry in a live report.
			kinds[i] = 'subheading';
			continue;
		}
		const unfinished = !line.prose && !/[.!…;,]["”’')]*$/.test(line.text) && line.words <= 14 && !line.bulleted;
		const apart = line.apart || i === 0 || next?.apart === true;
		const goesOn = (kinds[i - 1] === 'body' && /^[\p{Ll}\d]/u.test(line.text)) || (next && /^\p{Ll}/u.test(next.text));
		kinds[i] = unfinished && apart && !goesOn ? 'subheading' : 'body';
	}
}
