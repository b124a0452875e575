import type { ArticleRegion, BoilerplateRegion } from '../article';
import { type Cue, findCue, wordsOfKind } from './cues';
import type { Line } from './lines';

export type Kind = ArticleRegion | BoilerplateRegion;

/** Lines with what is known of them so far; passes fill in `kinds` from the surest evidence to the weakest and never overwrite. */
interface Page {
	readonly lines: readonly Line[];
	readonly cues: readonly (Cue | undefined)[];
	readonly kinds: (Kind | undefined)[];
}

/** One kind for every line. */
export function classifyLines(lines: readonly Line[]): Kind[] {
	const cues = lines.map(findCue);
	const page: Page = { lines, cues, kinds: cues.map(() => undefined) };
	const first = lines.findIndex((line, i) => line.prose && !cues[i] && !line.bulleted);
	if (first < 0) return classifyWithoutProse(page);
	readComments(page, first);
	readCues(page, first);
	readPolls(page);
	readCaptions(page);
	readIslands(page, first);
	readLists(page, first);
	readHead(page, first);
	readTail(page);
	readMiddle(page);
	return page.kinds.map((kind) => kind ?? 'body');
}

/** No running text at all: a headline and whatever is not furniture. */
function classifyWithoutProse(page: Page): Kind[] {
	const { lines, cues } = page;
	const prose = lines.findIndex((line, i) => line.prose && !cues[i]);
	const headline = lines.findIndex((line, i) => !cues[i] && !line.prose && line.words >= 3);
	return lines.map((_, i) => {
		if (cues[i]) return cues[i].kind;
		return i === headline && (prose < 0 || i < prose) ? 'headline' : 'body';
	});
}

/** "14 Comments" after the article: all that follows is readers talking, except furniture that says so. */
function readComments({ lines, cues, kinds }: Page, first: number): void {
	const opening = lines.findIndex((_, i) => i > first && cues[i]?.kind === 'comments' && cues[i].opens);
	if (opening < 0) return;
	const before = lines.slice(first, opening).filter((line) => line.prose).length;
	const after = lines.slice(opening).filter((line) => line.prose).length;
	if (before < 2 && after > 2 * before) return;
	for (let i = opening; i < lines.length; i++) {
		const own = cues[i]?.kind;
		kinds[i] = own === 'share' || own === 'legal' || own === 'advert' || own === 'other-headlines' ? own : 'comments';
	}
}

/** What lines say of themselves. A byline, a caption or a date far into the article is more likely a sentence about one. */
function readCues({ lines, cues, kinds }: Page, first: number): void {
	for (const [i, cue] of cues.entries()) {
		if (!cue || kinds[i]) continue;
		const line = lines[i]!;
		if (cue.kind === 'date' && i > first + 3 && line.words <= 4 && !/\d{4}/.test(line.text)) continue;
		if (cue.opens && line.prose && line.words > 14) continue;
		kinds[i] = cue.kind;
	}
}

/** The question and the answers before "By completing the poll, you agree …". */
function readPolls({ lines, cues, kinds }: Page): void {
	for (const [i, cue] of cues.entries()) {
		if (cue?.kind !== 'poll') continue;
		for (let j = i - 1; j >= 0 && j >= i - 6 && !kinds[j]; j--) {
			const line = lines[j]!;
			if (!line.text.endsWith('?') && line.words > 4) break;
			kinds[j] = 'poll';
			if (line.text.endsWith('?')) break;
		}
	}
}

/** "Open this photo in gallery:" and the caption on the next line. */
function readCaptions({ lines, kinds }: Page): void {
	for (const [i, line] of lines.entries()) {
		const next = lines[i + 1];
		if (kinds[i] === 'caption' && line.text.endsWith(':') && next && !kinds[i + 1] && next.words <= 60)
			kinds[i + 1] = 'caption';
	}
}

const afterArticle: ReadonlySet<Kind | undefined> = new Set<Kind>([
	'subscribe',
	'share',
	'other-headlines',
	'navigation',
	'legal',
	'form',
	'notice',
	'contact',
]);

/** One finished sentence among furniture behind the article ("The content you requested is not available.") is furniture too. */
function readIslands({ lines, kinds }: Page, first: number): void {
	for (let last = lines.length - 1; last > first; last--) {
		const line = lines[last]!;
		if (!line.prose || kinds[last]) continue;
		const before = lines.slice(Math.max(first, last - 4), last);
		const furniture = before.filter((_, k) => afterArticle.has(kinds[last - before.length + k])).length;
		const prose = before.filter((other, k) => other.prose && !kinds[last - before.length + k]).length;
		if (line.words > 24 || prose > 0 || furniture < 2) return;
		kinds[last] = 'notice';
	}
}

/** "Read next" and the unfinished lines after it; unmarked runs of headlines inside the article. */
function readLists({ lines, cues, kinds }: Page, first: number): void {
	for (const [i, cue] of cues.entries()) {
		if (!cue?.opens || kinds[i] !== cue.kind || cue.kind === 'comments' || i < first) continue;
		// "READ MORE: A headline" is complete in itself; "Read next" needs what follows.
		const alone = lines[i]!.words <= 5 || lines[i]!.text.endsWith(':');
		if (!alone) continue;
		let taken = 0;
		for (let j = i + 1; j < lines.length; j++) {
			const line = lines[j]!;
			if (kinds[j] && !cues[j]?.opens) break;
			if (line.prose && line.words > 16) break;
			if (line.apart && taken > 0 && !lines[j - 1]!.apart && !line.bulleted) break;
			if (isMidArticle(lines, kinds, j) && line.words < 5 && line.apart) break;
			kinds[j] ??= cue.kind;
			taken++;
		}
	}
	for (let i = first; i < lines.length; i++) {
		let end = i;
		while (end < lines.length && !kinds[end] && isTitle(lines[end]!) && !lines[end]!.bulleted) end++;
		if (end - i >= 3) for (let j = i; j < end; j++) kinds[j] = 'other-headlines';
		i = Math.max(i, end - 1);
	}
}

/** Whether running text comes straight after. */
function isMidArticle(lines: readonly Line[], kinds: readonly (Kind | undefined)[], i: number): boolean {
	return lines[i + 1]?.prose === true && kinds[i + 1] === undefined;
}

/** A headline in title case: long enough, unfinished, most longer words with a capital. */
function isTitle(line: Line): boolean {
	if (line.prose || line.words < 5 || /[.;:,]$/.test(line.text)) return false;
	const long = line.text.match(/(?<![\p{L}'’-])\p{L}[\p{L}'’-]{3,}/gu) ?? [];
	const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
	return long.length >= 3 && capitals >= 0.75 * long.length;
}

/** Everything before the first running text: masthead, headline, summary, byline. */
function readHead(page: Page, first: number): void {
	const { lines, cues, kinds } = page;
	for (let i = 0; i < first; i++) {
		const line = lines[i]!;
		if (line.bulleted && !kinds[i]) kinds[i] = 'summary';
		else if (kinds[i] === 'share' && cues[i]?.kind === 'share' && line.words <= 1 && !line.bulleted) continue;
		else if (!kinds[i] && (isNavigation(line) || isMasthead(line, i))) kinds[i] = 'navigation';
		else if (!kinds[i] && line.words <= 4 && kinds[i - 1] === 'weather' && !line.apart && isPlace(line))
			kinds[i] = 'weather';
		else if (!kinds[i] && isCredit(line) && !lines[i + 1]!.apart && i + 1 === first) kinds[i] = 'caption';
	}
	const open = lines.slice(0, first).flatMap((line, i) => (kinds[i] ? [] : [{ line, i }]));
	const headline = (open.find(({ line }) => line.words >= 4) ?? open[0])?.i;
	if (headline === undefined) return;
	for (const { line, i } of open) {
		if (i < headline) kinds[i] = 'navigation';
		else if (i === headline) kinds[i] = 'headline';
		else if (isPersonLine(line) || (!line.apart && (kinds[i - 1] === 'byline' || kinds[i - 1] === 'date')))
			kinds[i] = 'byline';
		else kinds[i] = 'subheading';
	}
}

/** "Home | World | Sport", "CASCO · English edition", "NEWS  SPORT  SHOWBIZ": parts set off by signs or wide spaces. */
function isNavigation(line: Line): boolean {
	if (line.words > 14) return false;
	const parts = line.text
		.split(/\s*[|›»·・▪●•⁄]\s*|\s+::\s+|\s+>\s+|\s{2,}|\s*\p{Extended_Pictographic}\uFE0F?\s*/u)
		.filter((part) => part !== '');
	return (
		parts.length >= 2 &&
		!/\s-\s\d/.test(line.text) &&
		(parts.length >= 3 || parts.some((part) => part.split(/\s+/).length <= 4))
	);
}

/** The newspaper's own name on a line of its own, or a wire's slug line with the date and hour of sending. */
function isMasthead(line: Line, index: number): boolean {
	if (/\b\d{1,2} [A-Z]{3} \d{4} \d{4} GMT\b/.test(line.text)) return true;
	const words = line.bare.match(/\p{L}[\p{L}'-]*/gu) ?? [];
	if (index > 3 || words.length > 5 || words.length === 0) return false;
	return (
		wordsOfKind('masthead').has(words.at(-1)!) &&
		!/\p{Ll}{2}/u.test(line.text.replace(/(?<!\p{L})\p{Lu}[\p{L}]*|\b(?:the|of|and)\b/gu, ''))
	);
}

function isPlace(line: Line): boolean {
	return /^\p{Lu}[\p{L}.'’-]*(?:,? \p{Lu}[\p{L}.'’-]*){0,3}$/u.test(line.text);
}

const creditWords =
	/\b(?:office|ministry|department|agency|press|police|government|images|command|handout|navy|army|service|embassy|council|university)\b/;

/** Who gave the picture, without a word for it: "Prime Minister’s Office", straight above the text. */
function isCredit(line: Line): boolean {
	if (line.words > 8 || !creditWords.test(line.bare)) return false;
	const verbLike = line.bare.replace(creditWords, '').match(/\b\p{L}{3,}(?:s|ed|ing)\b(?!')/gu) ?? [];
	return (
		verbLike.filter((word) => !/'s$/.test(word)).length === 0 &&
		/^(?:\p{Lu}[\p{L}’'.-]*|of|the|for|and)(?: (?:\p{Lu}[\p{L}’'.-]*|of|the|for|and))*$/u.test(line.text)
	);
}

/** "Maribel Quist", "CORDELIA FINCH, CITY EDITOR": two to five words in capitals on a line of their own under the headline. */
function isPersonLine(line: Line): boolean {
	return (
		line.words >= 2 &&
		line.words <= 6 &&
		/^\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?[\p{L}'’-]*){1,3}(?:, [\p{L} ]+)?$/u.test(line.text)
	);
}

/** Unfinished lines after the last running text are other people's headlines, unless they carry on a list. */
function readTail({ lines, kinds }: Page): void {
	let last = lines.length - 1;
	while (last >= 0 && !(lines[last]!.prose && !kinds[last])) last--;
	if (last < 0) return;
	const list = /:$/.test(lines[last]!.text);
	for (let i = last + 1; i < lines.length; i++) {
		const line = lines[i]!;
		if (kinds[i]) continue;
		if (/[.!?…]["”’')]*$/.test(line.text) && line.words <= 4 && i === last + 1) kinds[i] = 'body';
		else if (list && line.bulleted && (i === last + 1 || kinds[i - 1] === 'body')) kinds[i] = 'body';
		else if (i === last + 1 && /["”’]$/.test(line.text) && line.words >= 6) kinds[i] = 'body';
		else kinds[i] = 'other-headlines';
	}
}

/** What is left between paragraphs: short unfinished lines are subheadings. */
function readMiddle({ lines, kinds }: Page): void {
	for (const [i, line] of lines.entries()) {
		if (kinds[i]) continue;
		const unfinished = !line.prose && !/[.!…;,]["”’')]*$/.test(line.text) && line.words <= 14 && !line.bulleted;
		kinds[i] = unfinished && (line.apart || i === 0 || lines[i + 1]?.apart === true) ? 'subheading' : 'body';
		if (kinds[i] === 'subheading' && lines[i - 1] && kinds[i - 1] === 'body' && /^[\p{Ll}\d]/u.test(line.text))
			kinds[i] = 'body';
		if (kinds[i] === 'subheading' && lines[i + 1] && /^\p{Ll}/u.test(lines[i + 1]!.text)) kinds[i] = 'body';
	}
}
