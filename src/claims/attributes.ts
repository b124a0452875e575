import type { Figure } from '../article/article';
import attributeList from '../lexicon/en/attributes.txt';
import { linesOf, once } from '../lexicon/lists';
import type { Span } from '../text/span';
import { termsOf } from './terms';

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
	return found;
}

/** Code units between a figure and those whom it is asked of. */
const holderReach = 100;

/** Whom a figure is asked of or holds for, where a people or region says which of several: "Asian allies" is "allies: asian". */
export function holdersOf(text: string, sentence: Span, figure: Figure, demonyms: readonly Span[]): string[] {
	const near = demonyms
		.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
		.flatMap(({ start, end }) => {
			const noun = /^ (\p{Ll}+s)\b/u.exec(text.slice(end, end + 24))?.[1];
			const away = end <= figure.start ? figure.start - end : start - figure.end;
			return noun !== undefined && away <= holderReach
				? [{ away, holder: `${noun}: ${text.slice(start, end).toLowerCase()}` }]
				: [];
		})
		.sort((a, b) => a.away - b.away);
	return near.slice(0, 1).map(({ holder }) => holder);
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

/** Whether two figures are asked of or hold for the same sort of holders, of two peoples or regions. */
export function areOfOthers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	for (const x of a) {
		const kind = kindOfHolder(x);
		if (kind === undefined || b.has(x)) continue;
		for (const y of b) if (kindOfHolder(y) === kind && !a.has(y)) return true;
	}
	return false;
}

/** "allies: asian" is of "allies". */
function kindOfHolder(attribute: string): string | undefined {
	const at = attribute.indexOf(': ');
	return at < 0 ? undefined : attribute.slice(0, at);
}
