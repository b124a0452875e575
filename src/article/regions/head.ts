import { wordsOfKind } from './cues';
import type { Line } from './lines';
import type { Page } from './page';
import { isLabel, isMenu, isNameWithMotto, isRowOfSections, isSlug, partsOf, stripKind } from './strips';

/** How far above the running text a headline may stand. */
const headReach = 14;

/** Everything before the first running text: masthead, headline, summary, byline. */
export function readHead(page: Page): void {
	readSigns(page);
	const { lines, kinds, first } = page;
	const open = lines.slice(0, first).flatMap((line, i) => (kinds[i] ? [] : [{ line, i }]));
	const near = open.filter(({ line, i }) => i >= first - headReach && !line.prose);
	const long = near.filter(({ line }) => line.words >= 4);
	const headline = (long.find(({ i }) => !isAboveHead(page, i, long.at(-1)!.i)) ?? near[0])?.i;
	for (const { line, i } of open) {
		if (headline === undefined || i < headline) kinds[i] = 'navigation';
		else if (i === headline) kinds[i] = 'headline';
		else if (
			isPerson(line) ||
			(!line.apart && (kinds[i - 1] === 'byline' || (kinds[i - 1] === 'date' && isLabel(line.text))))
		)
			kinds[i] = 'byline';
		else kinds[i] = 'subheading';
	}
}

/** Among the first lines, with another line below that can be the headline: a wire's slug, the outlet's name with its motto, or what stands above the site's menu. */
function isAboveHead({ lines }: Page, i: number, last: number): boolean {
	if (i >= 3 || i >= last) return false;
	return isSlug(lines[i]!) || isNameWithMotto(lines[i]!) || lines.slice(i + 1, Math.min(last, 4)).some(isMenu);
}

/** Lines of the head that are told by their make. */
function readSigns({ lines, kinds, first }: Page): void {
	// "Jump to:" and the short lines right below it.
	let inList = false;
	for (let i = 0; i < first; i++) {
		const line = lines[i]!;
		inList = (kinds[i] === 'navigation' && line.text.endsWith(':')) || (inList && !line.apart);
		if (kinds[i]) continue;
		if (line.bulleted) kinds[i] = 'summary';
		else if (stripKind(line)) kinds[i] = stripKind(line);
		else if (isNavigation(line) || isMasthead(line, i)) kinds[i] = 'navigation';
		else if (kinds[i - 1] === 'weather' && line.words <= 4 && !line.apart && isPlace(line)) kinds[i] = 'weather';
		else if (inList && line.words <= 5 && !line.apart) kinds[i] = 'navigation';
		else if (i + 1 === first && isCredit(line) && !lines[first]!.apart) kinds[i] = 'caption';
	}
}

/** "Home | World | Sport", "Kitakyo Post ・ English Edition", "NEWS  SPORT  SHOWBIZ": parts set off by signs or wide spaces. */
function isNavigation(line: Line): boolean {
	if (line.words > 14) return false;
	if (isRowOfSections(line)) return true;
	const parts = partsOf(line.text);
	if (parts.length < 2 || /\s-\s\d/.test(line.text)) return false;
	return parts.length >= 3 || parts.some((part) => part.split(/\s+/).length <= 4);
}

/** The newspaper's own name on a line of its own, or a wire's slug with the date and hour of sending. */
function isMasthead(line: Line, index: number): boolean {
	if (/\b\d{1,2} [A-Z]{3} \d{4} \d{4} GMT\b/.test(line.text)) return true;
	const words = line.bare.match(/\p{L}[\p{L}'-]*/gu) ?? [];
	if (index > 3 || words.length > 5 || words.length === 0) return false;
	const lower =
		line.text.match(/(?<![\p{L}'’])\p{Ll}{2,}/gu)?.filter((word) => !['the', 'of', 'and'].includes(word)) ?? [];
	return wordsOfKind('masthead').has(words.at(-1)!) && lower.length === 0;
}

function isPlace(line: Line): boolean {
	return /^\p{Lu}[\p{L}.'’-]*(?:,? \p{Lu}[\p{L}.'’-]*){0,3}$/u.test(line.text);
}

const givers =
	/\b(?:office|ministry|department|agency|press|police|government|images|command|handout|navy|army|service|embassy|council|university)\b/;

/** Who gave the picture, without a word for it: "Tarn Harbour Police", straight above the text; no word of it is a verb. */
function isCredit(line: Line): boolean {
	if (line.words > 8 || !givers.test(line.bare)) return false;
	const names = /^(?:\p{Lu}[\p{L}’'.-]*|of|the|for|and)(?: (?:\p{Lu}[\p{L}’'.-]*|of|the|for|and))*$/u.test(line.text);
	const verbs =
		line.bare
			.replace(givers, '')
			.match(/\b[\p{L}']{3,}(?:s|ed|ing)\b/gu)
			?.filter((word) => !word.endsWith("'s")) ?? [];
	return names && verbs.length === 0;
}

/** "Maribel Quist", "CORDELIA FINCH, CITY EDITOR": two to five words in capitals on a line of their own under the headline. */
function isPerson(line: Line): boolean {
	if (line.words >= 2 && line.words <= 6 && person.test(line.text)) return true;
	return line.words <= 10 && people.test(line.text);
}

const person = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?[\p{L}'’-]*){1,3}(?:, [\p{L} ]+)?$/u;
/** "Helena Vorst and Piet Maas in Orlund". */
const people =
	/^\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?[\p{L}'’-]*){1,3}(?:(?:, | and | & )\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?[\p{L}'’-]*){1,3}){0,3} (?:in|at|and) \p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?[\p{L}'’-]*){0,3}$/u;

/** Whether the line is somebody's name and nothing else. */
export function isName(line: Line): boolean {
	return line.words >= 2 && line.words <= 4 && person.test(line.text);
}
