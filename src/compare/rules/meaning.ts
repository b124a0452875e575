import type { Claim, FigureClaim } from '../../claims/claim';
import { digitsThatCount } from '../../util/digits';
import { type Phrase, phrase, word } from '../../util/phrase';
import { rememberGiven } from '../../util/remember';
import type { Finding } from '../comparison';
import { memberOf } from '../member';
import { collecting } from '../saying';
import type { Similarity } from '../similarity';

/** What a figure stands for where one value can stand for several things: what somebody asks, what is the case, what was agreed, what is allowed at most. */
type Standing = 'asked for' | 'the case now' | 'agreed' | 'a limit';

/** Words before or after a figure, within its clause, that say what it stands for. The first that is met, nearest first, counts. */
const standings: readonly (readonly [Standing, RegExp])[] = [
	[
		'asked for',
		/\b(?:(?:previous|prior|earlier|initial|original|first|new)(?:ly)? )?(?:requests?|requested|demands?|demanded|suggest(?:ion|ed)|propos(?:al|ed)|asked|asking|ask|sought|seeks?|called for|floated|wanted|wants|offer(?:ed)?)\b/giu,
	],
	[
		'the case now',
		/\b(?:levels?|current(?:ly)?|at present|today|now (?:spends?|takes?|buys?|pays?|stands?)|sits at|stands at|existing)\b/giu,
	],
	['agreed', /\b(?:agreed|approved|settled (?:on|for)|accepted)\b/giu],
	['a limit', /\b(?:cap|ceiling|limit|maximum)\b/giu],
];

/** Code units on each side of a figure in which a word can say what it stands for. */
const reach = 36;

/** What a figure stands for, as a word close to it says; undefined where none does. */
export const standingOf = rememberGiven(({ figure, clause }: FigureClaim, text: string): Standing | undefined => {
	const before = text.slice(Math.max(clause.start, figure.start - reach), figure.start);
	const after = text.slice(figure.end, Math.min(clause.end, figure.end + reach));
	// Another figure between would own the word.
	const near = before.slice(Math.max(before.lastIndexOf('%'), before.search(/\d[^\d]*$/) + 1, 0));
	const next = after.slice(0, Math.max(0, after.search(/\d|,|$/)));
	let found: { readonly standing: Standing; readonly away: number } | undefined;
	for (const [standing, pattern] of standings) {
		for (const match of near.matchAll(pattern)) {
			const away = near.length - match.index - match[0].length;
			if (!found || away < found.away) found = { standing, away };
		}
		for (const match of next.matchAll(pattern))
			if (!found || match.index < found.away) found = { standing, away: match.index };
	}
	return found?.standing;
});

/**
 * One value that stands for two things: what was asked for in one source, what is the case in another.
 *
 * Evidence: "up from an earlier request of 4 crowns" against "up from the present level of about 4 crowns". Must not alarm: a figure that one source leaves
 * without such a word; one that it denies; a source that gives the value in both meanings.
 */
export function otherMeaning(
	group: readonly FigureClaim[],
	textOf: (source: string) => string,
	words: (claim: FigureClaim) => string,
): Finding[] {
	const read = group.flatMap((claim) => {
		const standing = claim.negated ? undefined : standingOf(claim, textOf(claim.source));
		return standing ? [{ claim, standing }] : [];
	});
	const [first] = read;
	const second = read.find(
		({ claim, standing }) => standing !== first!.standing && claim.source !== first!.claim.source,
	);
	if (!first || !second) return [];
	const sides = [first, second].map(({ standing }) => read.filter((one) => one.standing === standing));
	const sources = sides.map((side) => new Set(side.map(({ claim }) => claim.source)));
	if ([...sources[0]!].some((source) => sources[1]!.has(source))) return [];
	return [
		{
			type: 'number',
			severity: 'major',
			message: phrase`“${words(first.claim)}” is ${word(first.standing)} in one source and ${word(second.standing)} in another`,
			because: phrase`The same value with two meanings`,
			sides: sides.map((side) => side.map(({ claim }) => memberOf(claim))),
		},
	];
}

/** Attributes that turn a value into its opposite. */
const opposites: readonly (readonly [string, string, (up: string, down: string) => Phrase])[] = [
	['profit', 'lose', (up, down) => phrase`“${up}” or “${down}”: a profit or a loss?`],
	['rise', 'fall', (up, down) => phrase`“${up}” or “${down}”: a rise or a fall?`],
];
/** How alike the claims must be about. */
const aboutOne = 0.12;
/** A value with fewer digits that count recurs by chance. */
const fewestDigits = 2;

/** Exact values of which a word says in which direction they go. */
const signed = collecting((claim) => {
	const { figure, attributes } = claim;
	const isSigned = opposites.some(([up, down]) => attributes.has(up) || attributes.has(down));
	const isExact = figure.kind !== 'date' && figure.kind !== 'time' && digitsThatCount(figure.value) >= fewestDigits;
	return isSigned && isExact ? claim : undefined;
});

/**
 * One exact value with opposite signs: a loss in one source and a profit in another, a rise and a fall. Evidence: "a net loss of 84.6 million" against "net income of
 * 84.6 million". Must not alarm: round values; a source that has both, one for each of two things.
 */
export function otherSign(
	lists: readonly (readonly FigureClaim[])[],
	likeness: Similarity<Claim>,
	textOf: (source: string) => string,
	words: (claim: FigureClaim) => string,
): Finding[] {
	const changed = signed(lists, textOf);
	return opposites.flatMap(([up, down, asked]) => {
		const ups = changed.filter(({ attributes }) => attributes.has(up) && !attributes.has(down));
		const downs = changed.filter(({ attributes }) => attributes.has(down) && !attributes.has(up));
		for (const a of ups) {
			const same = downs.filter((b) => b.figure.value === a.figure.value && b.figure.unit === a.figure.unit);
			const others = same.filter((b) => b.source !== a.source && likeness.of(a, b) >= aboutOne);
			if (others.length === 0 || same.some((b) => b.source === a.source)) continue;
			const alike = ups.filter((b) => b.figure.value === a.figure.value && b.figure.unit === a.figure.unit);
			if (alike.some(({ source }) => same.some((b) => b.source === source))) continue;
			return [
				{
					type: 'number',
					severity: 'major',
					message: asked(words(a), words(others[0]!)),
					because: phrase`The same value with opposite signs`,
					sides: [alike.map(memberOf), others.map(memberOf)],
				},
			];
		}
		return [];
	});
}
