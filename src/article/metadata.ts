import type { Span } from '../text/span';
import { wordsOf } from '../text/span';
import { isArticle, type Region } from './article';
import { addDays, readDay, readFullDate, toIso, weekdayNames, weekdayOf } from './figures/calendar';
import { findDateOrder } from './figures/order';
import { wordsOfKind } from './regions/cues';
import { isCompound, isSection, partsOf } from './regions/strips';

/** What the text itself says of where and when it appeared. */
export interface Metadata {
	readonly headline?: Span;
	readonly outlet?: string;
	/** ISO date. */
	readonly published?: string;
}

/**
 * The headline, the outlet and the date of publication, each only where the text states it. A date without a year ("Wednesday 16 September") takes
 * the last such day up to `near`, an ISO date by which the text was known to exist; without it such a date is left out.
 */
export function readMetadata(text: string, regions: readonly Region[], near?: string): Metadata {
	const headline = regions.find((region) => region.kind === 'headline');
	const outlet = findOutlet(text, regions);
	const published = findPublished(text, regions, near);
	return {
		...(headline ? { headline: { start: headline.start, end: headline.end } } : {}),
		...(outlet ? { outlet } : {}),
		...(published ? { published } : {}),
	};
}

interface OutletRule {
	readonly kinds: readonly Region['kind'][];
	readonly pattern: RegExp;
}

/** What the imprint says. */
const imprintRules: readonly OutletRule[] = [
	// "(c) Northern Wire Service 2026.", "© 2025 The Guardian. All rights reserved"
	{
		kinds: ['legal', 'contact'],
		pattern:
			/(?:©|\(c\)|\bcopyright)(?: ?©)?(?: ?\d{4})?,? (?:by )?((?:the )?\p{Lu}[\p{L}&'’.-]*(?: (?:of |and |the |& )?\p{Lu}[\p{L}&'’-]*){0,5})/iu,
	},
	{ kinds: ['legal', 'contact'], pattern: /Our standards: The ((?:\p{Lu}[\p{L}&'’-]* ?){1,4}?) (?:Trust|Principles)/u },
];

/** What the page asks its readers for. */
const appealRules: readonly OutletRule[] = [
	// "Follow The Tarn Gazette on WhatsApp"
	{
		kinds: ['share', 'subscribe'],
		pattern: /\bfollow ((?:The )?\p{Lu}[\p{L}&'’-]*(?: \p{Lu}[\p{L}&'’-]*){0,4}?) (?:on|via) /iu,
	},
	{
		kinds: ['other-headlines'],
		pattern: /^(?:more|latest|also) (?:from|in|on) ((?:the )?\p{Lu}[\p{L}&'’-]*(?: \p{Lu}[\p{L}&'’-]*){1,4})$/imu,
	},
];

function findOutlet(text: string, regions: readonly Region[]): string | undefined {
	return outletBy(imprintRules, text, regions) ?? findMasthead(text, regions) ?? outletBy(appealRules, text, regions);
}

function outletBy(rules: readonly OutletRule[], text: string, regions: readonly Region[]): string | undefined {
	for (const { kinds, pattern } of rules) {
		for (const region of regions) {
			if (!kinds.includes(region.kind)) continue;
			const name = pattern.exec(wordsOf(text, region).slice(0, 600))?.[1]?.trim().replace(/[.,]$/, '');
			if (name && /^\p{Lu}/u.test(name)) return name;
		}
	}
	return undefined;
}

/** How many lines may stand above the outlet's name: the weather, a menu. */
const mastheadReach = 3;
/** Longer lines, in characters, are no masthead. */
const longestMasthead = 200;

/** "TARN GAZETTE", "Tarn & Ledger | Bonds | Verin", "TarnScroll — the planet in five minutes": the name at the head of the page, above the headline. */
function findMasthead(text: string, regions: readonly Region[]): string | undefined {
	const body = regions.findIndex((region) => region.kind === 'headline' || region.kind === 'body');
	const head = regions.slice(0, Math.max(body, 0));
	const lines = head.flatMap((region) =>
		['navigation', 'date', 'byline', 'weather'].includes(region.kind) ? wordsOf(text, region).split('\n') : [],
	);
	for (const line of lines.slice(0, mastheadReach)) {
		if (line.length > longestMasthead) continue;
		const [part] = partsOf(line.trim(), true);
		const name = part?.replace(/^(\S+):.*$/, '$1');
		if (name && isOutletName(name, text)) return name;
	}
	return undefined;
}

/** Up to five words with capitals; a single word only where it is made of two ("TarnScroll"), or stands elsewhere on the page, too. */
function isOutletName(name: string, text: string): boolean {
	const words = name.split(/\s+/);
	if (words.length > 5 || /[\d:!?]/.test(name) || isSection(name) || /^(?:sign|log|skip)\b/i.test(name)) return false;
	if (!words.every((word) => /^(?:\p{Lu}|the$|of$|and$|&$)/u.test(word))) return false;
	const known =
		words.length > 1 &&
		(/^the$/i.test(words[0]!) || words.some((word) => wordsOfKind('masthead').has(word.toLowerCase())));
	return known || isCompound(words[0]!) || text.toLowerCase().split(name.toLowerCase()).length > 2;
}

/** A full date in the furniture: before the text rather than after it, never in readers' comments or other headlines. */
function findPublished(text: string, regions: readonly Region[], near: string | undefined): string | undefined {
	const carriers = regions.filter((region) =>
		['date', 'byline', 'navigation', 'weather', 'caption', 'notice'].includes(region.kind),
	);
	const numeric = carriers.some((region) => /\d[/.]\d/.test(wordsOf(text, region)));
	const order = numeric ? findDateOrder(text) : undefined;
	const body = regions.find((region) => region.kind === 'body')?.start ?? text.length;
	const inHead = carriers.filter((region) => region.start < body);
	const behind = carriers.filter((region) => region.start >= body && region.kind !== 'navigation');
	const datelines = regions.filter((region) => region.kind === 'dateline');
	for (const region of [...inHead, ...datelines, ...behind]) {
		const date = readFullDate(wordsOf(text, region), undefined, order);
		if (date) return date;
	}
	return fromDateline(text, regions, inHead) ?? fromReaders(text, regions, inHead) ?? yearless(text, inHead, near);
}

/** "VERIN, Sept 15 (NWS)" with the year of the copyright line. */
function fromDateline(text: string, regions: readonly Region[], inHead: readonly Region[]): string | undefined {
	const legal = regions
		.filter((region) => region.kind === 'legal' && !isArticle(region))
		.map((region) => wordsOf(text, region));
	const year = legal.map((words) => /(?:©|\(c\)|copyright)[^\d]{0,60}((?:19|20)\d\d)/iu.exec(words)?.[1]).find(Boolean);
	if (!year) return undefined;
	const dateline = regions.filter((region) => region.kind === 'dateline');
	for (const region of [...inHead, ...dateline]) {
		const date = readFullDate(wordsOf(text, region), year);
		if (date) return date;
	}
	return undefined;
}

/** "Posted Sunday" and a first reader's comment of "June 28, 2026": the last Sunday up to that. */
function fromReaders(text: string, regions: readonly Region[], inHead: readonly Region[]): string | undefined {
	const comments = regions.filter((region) => region.kind === 'comments');
	const first = comments.map((region) => readFullDate(wordsOf(text, region))).find((date) => date !== undefined);
	const on = first && readDay(first);
	if (!on) return undefined;
	const weekday = inHead.map((region) => weekdayIn(wordsOf(text, region))).find((day) => day !== undefined);
	return weekday === undefined ? undefined : toIso(addDays(on, -((weekdayOf(on) - weekday + 7) % 7)));
}

function weekdayIn(words: string): number | undefined {
	const name = /\b(mon|tue|wed|thu|fri|sat|sun)(?:s?day|nesday|rsday|urday|s|rs|r)?\b/i.exec(words)?.[1]?.toLowerCase();
	return name === undefined ? undefined : weekdayNames.findIndex((day) => day.toLowerCase().startsWith(name)) + 1;
}

/** How many years back a day of the month is looked for on which the weekday fits: the calendar repeats after 28. */
const calendarCycle = 28;

/** "Wednesday 16 September, 21:30": the last year in which the day exists and the weekday fits. */
function yearless(text: string, inHead: readonly Region[], near: string | undefined): string | undefined {
	if (near === undefined) return undefined;
	const last = Number(near.slice(0, 4));
	for (const region of inHead) {
		const words = wordsOf(text, region);
		const weekday = weekdayIn(words);
		for (let year = last; year > last - calendarCycle; year--) {
			const date = readFullDate(words, String(year));
			if (date && date <= near && (weekday === undefined || weekdayOf(readDay(date)!) === weekday)) return date;
		}
	}
	return undefined;
}
