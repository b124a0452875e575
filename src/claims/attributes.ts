import type { Figure } from '../article/article';
import attributeList from '../lexicon/en/attributes.txt';
import { linesOf, once } from '../lexicon/lists';
import { termsOf } from '../lexicon/terms';
import type { Span } from '../text/span';
import { areOfOthers, kindOfHolder } from './holders';

/** From each attribute to the line it stands in. */
const lineOf = once(
	() => new Map(linesOf(attributeList).flatMap((line, index) => line.split(' ').map((word) => [word, index] as const))),
);

/** Code units between a figure and a word that can still say what it is a figure of. */
const reach = 48;
/** Words behind which another figure's words begin, and how much further away they count: "27 were injured and ten got out unhurt". */
const divides = /[,;]|\b(?:and|but|while)\b/;
const ofAnother = 12;
/** Numbers that are written as words, from one. */
const small = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** "three of its nineteen deputies": what a part is named of. */
const wholeBefore = new RegExp(
	`(?:\\p{N}\\s+|\\b(?:${small.join('|')}) )(?:out )?of (?:the |its |his |her |their )?$`,
	'iu',
);
/** "unhurt" is of the same concept as "hurt", and of nobody who was. */
const unhurt = /^un(?:hurt|harmed|injured|scathed)$/i;
/** "nine of 11 counts": what is before is a part, what is after the whole. */
const partOf = /^\s+(?:out )?of (?:the |its |his |her |their )?$/;

/**
 * What a figure is a figure of, as far as a word close to it says so: deaths or injuries, a fine or a refund, a part or the whole. The nearest word of each line decides:
 * in "a fine of $250,000 and $4.3 million in restitution" each sum has its own.
 */
export function attributesOf(text: string, clause: Span, figure: Figure): ReadonlySet<string> {
	const nearest = new Map<number, { readonly term: string; readonly away: number }>();
	const from = Math.max(clause.start, figure.start - reach);
	const to = Math.min(clause.end, figure.end + reach);
	for (const match of text.slice(from, to).matchAll(/\p{L}+/gu)) {
		const start = from + match.index;
		const end = start + match[0].length;
		const between = text.slice(Math.min(end, figure.end), Math.max(start, figure.start));
		const away = between.length + (divides.test(between) ? ofAnother : 0);
		const term = unhurt.test(match[0]) ? 'unhurt' : termsOf(text, { start, end })[0];
		const line = term === undefined ? undefined : lineOf().get(term);
		if (line === undefined || (nearest.get(line)?.away ?? reach) <= away) continue;
		nearest.set(line, { term: term!, away });
	}
	const found = new Set([...nearest.values()].map(({ term }) => term));
	const before = text.slice(Math.max(0, figure.start - 24), figure.start);
	if (wholeBefore.test(before)) found.add('whole');
	else if (
		/\ball (?:of )?(?:the )?$/i.test(before) ||
		partOf.test(/^[^\p{N}]*/u.exec(text.slice(figure.end, figure.end + 16))?.[0] ?? '')
	)
		found.add('part');
	const whole = wholeBehind.exec(text.slice(figure.end, Math.min(clause.end, figure.end + 24)))?.[1];
	if (whole !== undefined) found.add(`of ${whole.toLowerCase()}`);
	if (figure.kind === 'duration') {
		if (deadline.test(before)) found.add('within');
		else if (lasting.test(text.slice(Math.max(clause.start, figure.start - verbReach), figure.start)))
			found.add('lasting');
	}
	if (figure.kind === 'date') {
		const words = text.slice(Math.max(clause.start, figure.start - verbReach), figure.start);
		const verb = ending.test(words) ? 'it ends' : verbBefore(words);
		if (verb !== undefined) found.add(`when ${verb}`);
	}
	return found;
}

/** "three of its five engines", "two out of the nine": the whole that a part is of. */
const wholeBehind =
	/^\s+(?:out )?of (?:the |its |his |her |their |all )?(\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\p{L}\p{N}.,])/iu;

/** "38 passengers and an attendant", "12 officers and two dogs": who is counted beside, and may be counted with them. */
const companions = new RegExp(
	`^(?: \\p{Ll}+){0,2} (?:and|plus|as well as|along with) (an?|\\d{1,3}|${small.join('|')}) (?:more )?(\\p{Ll}+)`,
	'u',
);

/** How many are counted beside a figure's own, where no word says that they are something else: dead, injured. */
export function companionsOf(text: string, clause: Span, { kind, end }: Figure): number | undefined {
	if (kind !== 'count') return undefined;
	const [, number, noun] = companions.exec(text.slice(end, Math.min(clause.end, end + reach))) ?? [];
	if (number === undefined) return undefined;
	const [term] = termsOf(noun!, { start: 0, end: noun!.length });
	if (term !== undefined && lineOf().has(term)) return undefined;
	return small.includes(number) ? small.indexOf(number) + 1 : Number(number) || 1;
}

/** "within six weeks", "in six weeks": how long something may take. */
const deadline = /\b(?:within|in|inside)\s(?:(?:the next|about|some|only|just)\s)?$/i;
/** "The rescue took three hours", "lasted five hours". */
const lasting = /\b(?:took|takes?|taken|lasts?|lasted|lasting)\b[^,;:.]{0,40}$/i;

/** "A five-year term that runs until", "her contract expires in": when something that was given for a time ends. */
const ending =
	/\b(?:term|mandate|tenure|contract|lease|licen[cs]e|concession|patent|deal|agreement|permit|visa|sentence)\b[^,;:.]{0,32}\b(?:until|to|(?:runs? out|expires?|expired|ends?|ended|lapses?) (?:in|on|at the end of)) $/i;

/** Code units before a date in which a verb can say what happened on it. */
const verbReach = 60;
/** Who says something says it on a day of its own; what is planned has no day yet. */
const noDeeds =
	/^(?:said|told|added|wrote|reported|announced|expected|scheduled|planned|published|updated|called|based)$/i;
const irregular =
	/^(?:began|left|fell|rose|struck|hit|met|won|lost|broke|stole|shot|fled|sank|flew|came|went|took|gave|sent|held|closed)$/i;

/** The concept of the last verb before a date that tells of a deed. */
function verbBefore(words: string): string | undefined {
	const deeds = (words.match(/\p{L}+/gu) ?? []).filter(
		(word) => (/ed$/.test(word) || irregular.test(word)) && !noDeeds.test(word),
	);
	const last = deeds.at(-1);
	return last === undefined ? undefined : termsOf(last, { start: 0, end: last.length })[0];
}

/** What an attribute is one of several of: its line in the list, else its first word ("of 94", "when arrested"), of years and months apart; undefined for one that stands alone. */
function familyOf(attribute: string): number | string | undefined {
	return lineOf().get(attribute) ?? /^in month |^\p{Ll}+ /u.exec(attribute)?.[0];
}

/** Whether two sets of attributes exclude each other: both have one of the same line, and not the same; or they are of others. */
export function exclude(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	if (areOfOthers(a, b)) return true;
	for (const x of a) {
		if (b.has(x) || kindOfHolder(x) !== undefined) continue;
		const family = familyOf(x);
		if (family === undefined) continue;
		for (const y of b) if (!a.has(y) && kindOfHolder(y) === undefined && familyOf(y) === family) return true;
	}
	return false;
}

/** The line of attributes of what can become of people. */
const fates = 0;

/** Whether both are figures of one thing that can become of people: both of deaths, of injuries, of those missing. */
export function isOneFate(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	const lines = lineOf();
	for (const attribute of a) if (b.has(attribute) && lines.get(attribute) === fates) return true;
	return false;
}
