import type { Claim, FigureClaim } from '../../claims/claim';
import { phrase, word } from '../../util/phrase';
import type { Finding } from '../comparison';
import { collecting } from '../saying';
import type { Similarity } from '../similarity';
import { findingsOf, type Kinded, twofold } from './twofold';

/** What is traded from an opening to a close. */
const traded =
	/\b(?:shares?|stocks?|index|futures|bonds?|yields?|crude|bitcoin|currency|pound|euro|dollar|yen|rouble|lira)\b/i;
const closing = /\b(?:clos(?:e|ed|es|ing)|ended|ends|finish(?:ed|es)|settled)\b[^.;\d]{0,24}$/i;
const closingBehind = /^[^.;\d]{0,24}\b(?:at|by|on) (?:the )?(?:close|end of trading)\b/i;
/** Words before a change by which it is the furthest of a day, beside the hedge of "as much as". */
const furthest = /\b(?:at one point|intraday|at (?:its|their) (?:low|high|lowest|highest))\b/i;

/** How alike the claims must be about. */
const aboutOne = 0.16;

/** Whether a change in percent of something traded is the furthest of a day or that of its close; undefined where the words say neither. */
function momentOf({ figure, clause }: FigureClaim, text: string): string | undefined {
	if (figure.kind !== 'percent' || !traded.test(text.slice(clause.start, clause.end))) return undefined;
	const before = text.slice(Math.max(clause.start, figure.start - 60), figure.start);
	if (closing.test(before) || closingBehind.test(text.slice(figure.end, clause.end))) return 'at the close';
	return figure.hedge === 'at-most' || furthest.test(before) ? 'at most during the day' : undefined;
}

const momentsOf = collecting((claim, text): Kinded | undefined => {
	const kind = momentOf(claim, text);
	return kind === undefined ? undefined : { claim, kind };
});

/**
 * One change of a price that is the furthest of the day in one source and that of the close in another. Evidence: "shares fell as much as 9.2 percent" against "the stock closed 9.2% lower".
 * Must not alarm: a source that has both, one figure for each; a change of which nobody says when.
 */
export function closeOrFurthest(
	lists: readonly (readonly FigureClaim[])[],
	likeness: Similarity<Claim>,
	textOf: (source: string) => string,
	words: (claim: FigureClaim) => string,
): Finding[] {
	const timed = momentsOf(lists, textOf);
	const found = twofold(timed, {
		isOne: (a, b) => a.claim.figure.value === b.claim.figure.value,
		areApart: (a, b) => a.kind !== b.kind,
		areAlike: (a, b) => likeness.of(a.claim, b.claim) >= aboutOne,
	});
	return findingsOf(
		found,
		phrase`The furthest change of a day and that of its close`,
		(a, b) => phrase`“${words(a.claim)}” is ${word(a.kind)} in one source and ${word(b.kind)} in another`,
	);
}
