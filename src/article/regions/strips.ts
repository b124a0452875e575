import { wordsOfKind } from './cues';
import type { Line } from './lines';

/** What sets the parts of a line off: "Home | World", "NEWS  SPORT", "Tarn Post ・ English Edition". */
const signs = /\s*[|›»·・▪●•⁄◆◇◊♦■□★☆✦]\s*|\s+(?:::|>|\/\/)\s+|\s{2,}|\s*\p{Extended_Pictographic}\uFE0F?\s*/u;
const dashes = /\s+(?:[-–—]+|\/)\s+/u;

/** The parts of a line that signs or wide spaces set off, a dash among them only on demand. */
export function partsOf(text: string, withDashes = false): string[] {
	const parts = text.split(signs);
	return (withDashes ? parts.flatMap((part) => part.split(dashes)) : parts).filter((part) => part !== '');
}

const longestStrip = 16;
const longestPart = 6;

/** "TARN NEWS AGENCY - CRIME - 4 MARCH 2027 16:05 GMT", "August 20, 2027 — Tarn editors, with agencies": a day of the calendar among names, sections and credits; "byline" where a part begins with "by". */
export function stripKind(line: Line): 'date' | 'byline' | undefined {
	if (line.prose || line.words > longestStrip) return undefined;
	if (posted.test(line.text) && isDated(line.text)) return 'date';
	const parts = partsOf(line.text, true);
	if (parts.length < 2 || !parts.some(isDay)) return undefined;
	if (!parts.every((part) => isDay(part) || isLabel(part))) return undefined;
	return parts.some((part) => /^by /i.test(part)) ? 'byline' : 'date';
}

/** "Posted on 6 Aug 2027 by the Tarn team". */
const posted = /^\W*(?:(?:first |last )?(?:posted|published|updated|issued|created|added|modified)|date)\b/i;

function isDated(part: string): boolean {
	return /(?<!\d)(?:19|20)\d\d(?!\d)/.test(part) && /(?<!\d)\d{1,2}(?!\d)/.test(part);
}

/** A whole date and nothing but words for dates and hours. */
function isDay(part: string): boolean {
	return isDated(part) && lettersOf(part).every((word) => wordsOfKind('date').has(word));
}

/** A name, a section, a credit: no word of it is in lower case but those of newsrooms, dates and the weather. */
export function isLabel(part: string): boolean {
	const lower = part.match(/(?<![\p{L}'’@.])\p{Ll}[\p{L}]*/gu) ?? [];
	return (
		part.split(/\s+/).length <= longestPart &&
		lower.every((word) =>
			(['credit', 'date', 'section', 'share', 'weather'] as const).some((kind) => wordsOfKind(kind).has(word)),
		)
	);
}

function lettersOf(part: string): string[] {
	return (
		part
			.toLowerCase()
			.match(/\p{L}[\p{L}.'’-]*/gu)
			?.map((word) => word.replace(/\.$/, '')) ?? []
	);
}

/** Whether the part names sections of a site and nothing else: "Home", "Life & Style". */
export function isSection(part: string): boolean {
	const words = lettersOf(part);
	return words.length > 0 && words.every((word) => wordsOfKind('section').has(word));
}

/** "TARN MORNING – English edition", "TarnScroll — the planet in five minutes": a name of few words, a sign, and what the name stands for. */
export function isNameWithMotto(line: Line): boolean {
	if (line.prose || line.words > 12) return false;
	const [name, motto, more] = line.text.split(/\s+(?:[-–—|]+|\p{Extended_Pictographic}\uFE0F?)\s+|:\s+/u);
	if (!name || !motto || more !== undefined) return false;
	const words = name.split(/\s+/);
	// A colon stands in headlines, too: there the name has to be made of two words.
	if (line.text.startsWith(`${name}:`) && !isCompound(name)) return false;
	return words.length <= 4 && words.every((word) => /^(?:\p{Lu}|the$|of$|and$|&$)/u.test(word)) && !/\d/.test(name);
}

/** "News Sport What’s On Jobs Motors": a menu that has lost its signs; three words of it name sections, two of them the first. */
export function isRowOfSections(line: Line): boolean {
	const words = line.text.split(/\s+/);
	if (words.length < 4 || line.prose || !words.every((word) => /^[\p{Lu}&]/u.test(word))) return false;
	const named = words.filter(isSection).length;
	return named >= 3 && isSection(words[0]!) && isSection(words[1]!);
}

/** "TarnScroll": one word made of two, as outlets are named. */
export function isCompound(word: string): boolean {
	return /^\p{Lu}\p{Ll}+\p{Lu}\p{L}+$/u.test(word);
}

/** "Home | About | Archive": a site's menu, which stands below its name and above the headline. */
export function isMenu(line: Line): boolean {
	const parts = line.words > longestStrip ? [] : partsOf(line.text);
	return parts.length >= 3 && parts.every(isSection) && parts.some((part) => sitePages.test(part));
}

const sitePages =
	/^(?:home|front page|about|archives?|contact|rss|search|subscribe|newsletters?|jobs|menu|e-paper|shop)$/i;

/** "TNA-ELECTION/TARN (WRAPUP 3)", "UPDATE 2-BRIDGE/TARN": a wire's slug. */
export function isSlug(line: Line): boolean {
	return (
		line.words <= 7 &&
		!/\p{Ll}/u.test(line.text) &&
		/\p{Lu}[-/]\p{Lu}|\((?:WRAPUP|UPDATE|URGENT|LEAD|TAKE|CORRECTED|REFILE)\b/u.test(line.text) &&
		/^[\p{Lu}\d/() .,&-]+$/u.test(line.text) &&
		/[/(]/.test(line.text)
	);
}
