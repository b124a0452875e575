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
		const away = end <= figure.start ? figure.start - end : Math.max(0, start - figure.end);
		const [term] = termsOf(text, { start, end });
		const line = term === undefined ? undefined : lineOf().get(term);
		if (line === undefined || (nearest.get(line)?.away ?? reach) <= away) continue;
		nearest.set(line, { term: term!, away });
	}
	const found = new Set([...nearest.values()].map(({ term }) => term));
	const before = text.slice(Math.max(0, figure.start - 24), figure.start);
	if (
		/\p{N}\s+(?:out )?of (?:the |its |his |her |their )?$|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:out )?of (?:the )?$/iu.test(
			before,
		)
	)
		found.add('whole');
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
		const verb = verbBefore(text.slice(Math.max(clause.start, figure.start - verbReach), figure.start));
		if (verb !== undefined) found.add(`when ${verb}`);
	}
	return found;
}

/** "three of its five engines", "two out of the nine": the whole that a part is of. */
const wholeBehind =
	/^\s+(?:out )?of (?:the |its |his |her |their |all )?(\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\p{L}\p{N}.,])/iu;

/** "within six weeks", "in six weeks": how long something may take. */
const deadline = /\b(?:within|in|inside)\s(?:(?:the next|about|some|only|just)\s)?$/i;
/** "The rescue took three hours", "lasted five hours". */
const lasting = /\b(?:took|takes?|taken|lasts?|lasted|lasting)\b[^,;:.]{0,40}$/i;

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

/** Whether two sets of attributes exclude each other: both have one of the same line, and not the same; or they are of others. */
export function exclude(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	const lines = lineOf();
	const plain = (attributes: ReadonlySet<string>) => [...attributes].filter((one) => kindOfHolder(one) === undefined);
	return (
		areOfOthers(a, b) ||
		plain(a).some((x) => !b.has(x) && plain(b).some((y) => !a.has(y) && lines.get(x) === lines.get(y)))
	);
}
