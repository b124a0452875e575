import { closingKind } from './cues';
import { isName } from './head';
import { isOpenProse, type Kind, type Page } from './page';

/** "14 Comments" after the article: all that follows is readers talking, except furniture that says so. */
export function readComments({ lines, cues, kinds, first }: Page): void {
	const opening = lines.findIndex((_, i) => i > first && cues[i]?.kind === 'comments' && cues[i].opens);
	if (opening < 0) return;
	const before = lines.slice(first, opening).filter((line) => line.prose).length;
	const after = lines.slice(opening).filter((line) => line.prose).length;
	if (before < 2 && after > 2 * before) return;
	const others: readonly (Kind | undefined)[] = ['share', 'legal', 'advert', 'other-headlines'];
	for (let i = opening; i < lines.length; i++) {
		const own = cues[i]?.kind;
		kinds[i] = own && others.includes(own) ? own : 'comments';
	}
}

const behindArticle: ReadonlySet<Kind | undefined> = new Set<Kind>([
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
export function readIslands(page: Page): void {
	const { lines, kinds, first } = page;
	for (let last = lines.length - 1; last > first; last--) {
		if (!isOpenProse(page, last)) continue;
		const from = Math.max(first, last - 4);
		const before = lines.slice(from, last).map((_, k) => from + k);
		const furniture = before.filter((i) => behindArticle.has(kinds[i])).length;
		if (lines[last]!.words > 24 || furniture < 2 || before.some((i) => isOpenProse(page, i))) return;
		kinds[last] = 'notice';
	}
}

/** What a press release says of itself, and the headings of what stands in every one of them. */
const release = /^(?:for immediate release|embargoed|press release|media release|news release|source |###)/;
const releaseHeading =
	/^(?:(?:About|ABOUT) (?:[Tt]he )?\p{Lu}|(?:Cautionary|Forward-[Ll]ooking|Safe [Hh]arbou?r|Notes? to [Ee]ditors?|Media [Cc]ontacts?)\b)/u;

/** Headings of what is said of the text and its author. */
const noteHeading =
	/^(?:disclosure statement|conflicts? of interest|competing interests|about the authors?|author bio)\W*$/;

/** "Disclosure statement"; in a press release also "About Tarnworks", "Forward-Looking Statements": what follows is no part of the article. */
export function readNotes(page: Page): void {
	const { lines, kinds, first } = page;
	const isRelease = lines.some((line) => line.words <= 8 && release.test(line.bare));
	const from = lines.findIndex(
		(line, i) =>
			i > first + 1 &&
			!line.prose &&
			line.words <= 8 &&
			(noteHeading.test(line.bare) || (isRelease && releaseHeading.test(line.text))),
	);
	if (from < 0) return;
	for (let i = from; i < lines.length; i++) kinds[i] ??= 'notice';
}

/** The share of the running text that must stand before a list of other headlines for the article to be over. */
const mostOfIt = 0.7;
/** A paragraph, and not the teaser under another headline. */
const paragraphWords = 25;

/** "Related stories" after most of the text: what follows is teasers, unless two paragraphs follow one another again. */
export function readAfterword(page: Page): void {
	const { lines, cues, kinds, first } = page;
	const prose = lines.map((line, i) => (i >= first && isOpenProse(page, i) ? Math.min(line.words, 200) : 0));
	const all = prose.reduce((sum, words) => sum + words, 0);
	const last = lines.findLastIndex(
		(line, j) =>
			isOpenProse(page, j) && isOpenProse(page, j + 1) && line.words + lines[j + 1]!.words >= 2 * paragraphWords,
	);
	let seen = 0;
	for (const [i, cue] of cues.entries()) {
		seen += prose[i]!;
		const list = i > first && cue?.opens && cue.kind === 'other-headlines';
		if (!list || seen < mostOfIt * all || last > i) continue;
		for (let j = i + 1; j < lines.length; j++) kinds[j] ??= 'other-headlines';
		return;
	}
}

/** Finished sentences behind the article that say what it is made of, disclaim, or ask for something: from the end upwards, to the last paragraph. */
export function readClosing(page: Page): void {
	const { lines, kinds, first } = page;
	for (let i = lines.length - 1; i > first; i--) {
		if (kinds[i]) continue;
		const kind = closingKind(lines[i]!);
		if (kind) kinds[i] = kind;
		else if (lines[i]!.prose) return;
	}
}

/** Unfinished lines after the last running text are other people's headlines, unless they carry on a list. */
export function readTail(page: Page): void {
	const { lines, kinds } = page;
	let last = lines.length - 1;
	while (last >= 0 && !isOpenProse(page, last)) last--;
	if (last < 0) return;
	const list = lines[last]!.text.endsWith(':');
	for (let i = last + 1; i < lines.length; i++) {
		const line = lines[i]!;
		if (kinds[i]) continue;
		const next = i === last + 1;
		const finished = /[.!?…]["”’')]*$/.test(line.text) && line.words <= 4;
		const quoted = /["”’]$/.test(line.text) && line.words >= 6;
		const item = list && line.bulleted && (next || kinds[i - 1] === 'body');
		kinds[i] = item || (next && (finished || quoted)) ? 'body' : 'other-headlines';
	}
}

/** How many paragraphs a note on the author may have. */
const longestNote = 3;

/** The author's name again on a line of its own behind the article, and what is told of them: "Dana has reported on cycling since …". */
export function readAuthorNote(page: Page): void {
	const { lines, kinds, first } = page;
	const last = lines.findLastIndex((_, i) => i > first && isOpenProse(page, i));
	if (last > first && lines[last]!.words <= 30 && author.test(lines[last]!.text)) kinds[last] = 'byline';
	const names = new Set(lines.slice(0, first).flatMap((line, i) => nameInByline(line.text, kinds[i]) ?? []));
	if (names.size === 0) return;
	for (let i = lines.length - 1; i > first; i--) {
		const line = lines[i]!;
		if (!isName(line) || !names.has(line.bare)) continue;
		const [given] = line.bare.split(' ');
		kinds[i] = 'byline';
		for (let j = i + 1; j < lines.length && j <= i + longestNote && tells(lines[j]!.bare, given!); j++)
			kinds[j] = 'byline';
		return;
	}
}

function nameInByline(text: string, kind: Kind | undefined): string[] | undefined {
	if (kind !== 'byline') return undefined;
	const bare = text.toLowerCase().replaceAll('’', "'");
	return [
		bare,
		...bare
			.replace(/^by /, '')
			.replace(/ (?:in|at) .*$/, '')
			.split(/,| and | & |\|/),
	].map((part) => part.trim());
}

function tells(bare: string, given: string): boolean {
	return [`${given} `, 'she ', 'he ', 'they '].some((start) => bare.startsWith(start));
}

/** "Ada Lorne is a freelance writer based in Tarn": a note on the author, if it is the last that is said. */
const author =
	/^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3} (?:is|was) (?:a|an|the|our|[A-Z][\p{L}’]+) (?:[\p{L}’-]+ ){0,4}(?:reporter|writer|journalist|correspondent|editor|columnist|contributor) (?:for|at|in|with|based|on|of|covering|who|living|from)\b/u;
