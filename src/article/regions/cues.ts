import cueList from '../../lexicon/en/regions-cues.txt';
import wordList from '../../lexicon/en/regions-words.txt';
import type { BoilerplateRegion } from '../article';
import type { Line } from './lines';

/** What a line says of itself, and whether the unfinished lines after it belong to it. */
export interface Cue {
	readonly kind: BoilerplateRegion;
	readonly opens: boolean;
}

interface Cues {
	readonly start: ReadonlyMap<
		string,
		readonly { readonly phrase: string; readonly cue: Cue; readonly whole: boolean }[]
	>;
	readonly anywhere: readonly { readonly phrase: string; readonly cue: Cue }[];
	readonly closing: readonly { readonly phrase: string; readonly cue: Cue }[];
	readonly words: ReadonlyMap<string, ReadonlySet<string>>;
}

let loaded: Cues | undefined;

/** The word lists, split on first use. */
function cues(): Cues {
	loaded ??= load();
	return loaded;
}

function load(): Cues {
	const start = new Map<string, { phrase: string; cue: Cue; whole: boolean }[]>();
	const anywhere: { phrase: string; cue: Cue }[] = [];
	const closing: { phrase: string; cue: Cue }[] = [];
	for (const [kind, where, phrases] of rows(cueList)) {
		const cue: Cue = { kind: kind as BoilerplateRegion, opens: where === 'block' };
		for (const phrase of phrases!.split(' | ')) {
			if (where === 'anywhere') anywhere.push({ phrase, cue });
			else if (where === 'closing') closing.push({ phrase, cue });
			else {
				const first = firstWord(phrase);
				start.set(first, [...(start.get(first) ?? []), { phrase, cue, whole: where === 'whole' }]);
			}
		}
	}
	return {
		start,
		anywhere,
		closing,
		words: new Map(rows(wordList).map(([kind, words]) => [kind!, new Set(words!.split(' '))])),
	};
}

function rows(list: string): string[][] {
	return list
		.split('\n')
		.filter((row) => row !== '' && !row.startsWith('# '))
		.map((row) => row.split('\t'));
}

function firstWord(text: string): string {
	return /^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? text[0] ?? '';
}

/** A list of words that alone tell what a line, or a part of one, is. */
export type WordKind = 'share' | 'date' | 'weather' | 'masthead' | 'credit' | 'section';

/** The words of one list. */
export function wordsOfKind(kind: WordKind): ReadonlySet<string> {
	return cues().words.get(kind)!;
}

/** What the line's own words tell, undefined for most lines. Running text is taken for furniture only where it begins with a cue and is short. */
export function findCue(line: Line): Cue | undefined {
	if (!line.short) return undefined;
	return shapeCue(line) ?? phraseCue(line);
}

/** Phrases, the longest first, and only as whole words. */
function phraseCue(line: Line): Cue | undefined {
	let best: { phrase: string; cue: Cue } | undefined;
	for (const entry of cues().start.get(firstWord(line.bare)) ?? []) {
		if (entry.whole ? line.bare.replace(/\W+$/, '') !== entry.phrase : !beginsWith(line.bare, entry.phrase)) continue;
		if ((best?.phrase.length ?? 0) < entry.phrase.length) best = entry;
	}
	if (best && isLikely(line, best)) return best.cue;
	if (line.prose && line.words > 18) return undefined;
	return cues().anywhere.find(({ phrase, cue }) => line.bare.includes(phrase) && (!line.prose || cue.kind !== 'byline'))
		?.cue;
}

/** What a line is that no paragraph of the article follows: there a finished sentence may be furniture, too. */
export function closingKind(line: Line): BoilerplateRegion | undefined {
	if (!line.short || line.words > longestClosing) return undefined;
	if (noAdvice.test(line.bare)) return 'legal';
	if (reachAuthor.test(line.bare)) return 'contact';
	if (publication.test(line.text)) return 'subscribe';
	return cues().closing.find(({ phrase }) => beginsWith(line.bare, phrase))?.cue.kind;
}

const longestClosing = 45;
const noAdvice = /\b(?:not|no|never|nor) (?:[\p{L}']+ ){0,4}(?:investment|financial|medical|legal|tax) advice\b/u;
/** "Reach her at 555-0119", "He can be reached on": behind the article, that is the reporter. */
const reachAuthor =
	/\b(?:(?:reach|contact|e-?mail|write to|call|follow|message) (?:him|her|them|me|the (?:reporter|author|writer)) (?:at|on|via|by)|can be (?:reached|contacted|emailed) (?:at|on|via|by))\b/u;
/** "□ The Tarn Review is published ten times a year." */
const publication =
	/^[^\p{L}\p{N}]{0,3}(?:The )?\p{Lu}[\p{L}&’' -]{2,50} is (?:published|issued|produced) (?:daily|weekly|fortnightly|monthly|bimonthly|quarterly|every|twice|once|by|[\p{L}\d]+ times)\b/u;

function beginsWith(bare: string, phrase: string): boolean {
	return bare.startsWith(phrase) && !(/\w$/.test(phrase) && /^[\p{L}\p{N}]/u.test(bare.slice(phrase.length)));
}

/** One common word ("By", "Home", "More in") is a weak cue: the rest of the line has to look the part. */
function isLikely(line: Line, { phrase, cue }: { phrase: string; cue: Cue }): boolean {
	if (cue.kind === 'byline') return isByline(line);
	if (cue.kind === 'notice' || cue.kind === 'legal' || cue.kind === 'form' || cue.kind === 'poll')
		return !line.prose || line.words <= 60;
	if (cue.kind === 'caption' && phrase.endsWith(':')) return line.words <= 60;
	if (!line.prose) return phrase.includes(' ') || /[:.!?]$/.test(phrase) || line.words <= 12;
	return phrase.includes(' ') && line.words <= 24 && line.words < 6 * phrase.split(' ').length;
}

/** "By Maribel Quist | Herald wire reports": names in capitals, no sentence. */
function isByline(line: Line): boolean {
	if (/^\(?(?:additional |with )?(?:reporting|writing|editing|inputs)\b/.test(line.bare)) return true;
	if (line.prose) return false;
	const rest = line.text.split(/\s+/).slice(1);
	const lower = rest.filter(
		(word) =>
			/^\p{Ll}/u.test(word) &&
			!/^(?:and|in|for|of|de|da|van|von|al|bin|at|the|to|our|on|reporter|correspondent|staff|writer|by|di|del|la|le)$/.test(
				word.replace(/\W+$/, ''),
			),
	);
	return rest.length <= 14 && lower.length <= 1;
}

/** Lines that are told by their make: nothing but share buttons, dates, a temperature; a count of comments; a telephone number. */
function shapeCue(line: Line): Cue | undefined {
	const { bare } = line;
	if (credit.test(line.text) && line.words <= 60) return { kind: 'caption', opens: false };
	if (line.words <= 60 && agency.test(line.text)) return { kind: 'caption', opens: false };
	if (/^\d[\d,.]*k? (?:comments?|replies|responses|thoughts on|reactions)\b/.test(bare) && line.words <= 14)
		return { kind: 'comments', opens: true };
	if (line.words <= 24 && /\b(?:help ?line|hot ?line|phone line)\b/.test(bare) && telephone.test(bare))
		return { kind: 'contact', opens: false };
	// "Do you work at the zoo? Email tips@…"
	if (
		line.words <= 30 &&
		address.test(bare) &&
		/\b(?:e-?mail|send|write|contact|call|message|tell us|get in touch)\b/.test(bare)
	)
		return { kind: 'contact', opens: false };
	if (allowance.test(bare)) return { kind: 'subscribe', opens: false };
	if (line.prose) return isConsent(bare) ? { kind: 'poll', opens: false } : undefined;
	if (/^\([^()]{2,60}\)$/.test(line.text) && line.words <= 8) return { kind: 'byline', opens: false };
	if (isPoll(line)) return { kind: 'poll', opens: false };
	const parts = bare.match(/[\p{L}][\p{L}\p{M}.'-]*/gu)?.map((word) => word.replace(/\.$/, '')) ?? [];
	if (parts.length > 0 && parts.every((word) => wordsOfKind('share').has(word))) return { kind: 'share', opens: false };
	if (/\d|today|yesterday/.test(bare) && parts.length <= 16 && parts.every((word) => wordsOfKind('date').has(word))) {
		return parts.length === 0 && !/\d{4}/.test(bare) ? undefined : { kind: 'date', opens: false };
	}
	if (isWeather(line, parts)) return { kind: 'weather', opens: false };
	if (address.test(bare) && line.words <= 14) return { kind: 'contact', opens: false };
	if (/\b(?:tel|call|phone|fax)\b[.:]? *[+(\d]/.test(bare)) return { kind: 'advert', opens: false };
	if (
		/^[^\p{L}]{0,3}\d[\d.,]* (?:for|per|a|every)\b.*\b(?:week|month|year|issue)s?\b/u.test(bare) &&
		/^\W{0,2}[$£€]/.test(line.text)
	)
		return { kind: 'subscribe', opens: false };
	if (/^(?:only |just |now )?from [$£€]\d/.test(bare) && line.words <= 12) return { kind: 'advert', opens: false };
	if (/^(?:https?:\/\/|www\.)\S+$/.test(bare)) return { kind: 'navigation', opens: false };
	return undefined;
}

const address = /[\w.+-]+@[\w-]+\.\w/;

/** "You have 2 free articles left this month". */
const allowance = /^you(?:'ve| have|'re| are) [^.]{0,40}\b(?:free |last |final )?(?:articles?|stories)\b[^.]{0,30}$/;

/** Nine digits or more in two to five groups. */
const telephone = /(?<!\d)\+?(?=(?:[ ().-]{0,2}\d){9})\(?\d{2,5}\)?(?:[ .-]\d{2,6}){1,4}(?!\d)/;

/** "ANA DIAS/THE CANADIAN WIRE", "(Milan Kos/AFP)" at the end: who took the picture. */
const credit =
	/(?:^|[\s([])\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3} ?\/ ?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}[)\]]?$/u;

/** "… at the Capitol on July 25, 2019. J. Scott Applewhite / AP file": the agency stands behind the caption's sentence. */
const agency =
	/[.!?]["”’]? ?(?:[\p{L}.’'-]+(?: [\p{L}.’'-]+){0,3} ?\/ ?)?(?:AP|AFP|Reuters|REUTERS|EPA|PA|Getty|Shutterstock|iStock|Alamy|Bloomberg)(?: [Ff]ile| [Pp]hoto| [Ii]mages| [Pp]ictures)?$/u;

function isConsent(bare: string): boolean {
	return (
		/^by (?:completing|submitting|signing|subscribing|clicking|entering|providing|continuing|voting|registering)\b/.test(
			bare,
		) && /\b(?:agree|consent|accept|acknowledge)\b/.test(bare)
	);
}

/** A question with its answers on the same line: "Was it too soft?  YES  NO", "Man of the match? A 44% · B 39%". */
function isPoll(line: Line): boolean {
	const answers = line.text.slice(line.text.indexOf('?') + 1);
	if (answers === line.text) return false;
	return /^\s+yes\b.*\bno\b/i.test(answers) || (answers.match(/\d ?%/g)?.length ?? 0) >= 2;
}

const temperature = /(?<![\d.,])[-−–]?\d{1,3}(?:\.\d)? ?°(?: ?[cf]\b)?|^[-−]?\d{1,3}(?:\.\d)? ?[cf]\b(?!\w)/iu;
/** Without its sign, a temperature beside words for the weather only: "Sunny spells, 11C". */
const bareTemperature = /(?<![\d.,\p{L}])[-−–]?\d{1,3} ?[CF]\b/u;
const account = /\b(?:(?:sign|log) ?in|sign ?up|register|subscribe|my account)\b/giu;

function isWeather(line: Line, parts: readonly string[]): boolean {
	const known = parts.filter((word) => wordsOfKind('weather').has(word)).length;
	const strange = parts.length - known;
	if (/^weather\b/.test(line.bare) && line.words <= 16 && /\d/.test(line.bare)) return true;
	if (/^(?:high|low|hi|lo)\b.*\d/.test(line.bare) && strange <= 2) return true;
	const text = line.text.replace(account, '');
	const lower =
		text.match(/(?<![\p{L}°])\p{Ll}[\p{L}/]*/gu)?.filter((word) => !wordsOfKind('weather').has(word)).length ?? 0;
	if (lower > 0 || strange > 5 || line.words > 14) return false;
	return temperature.test(line.bare) || (bareTemperature.test(text) && known >= 1 && strange <= 3);
}
