import type { Claim, FigureClaim } from '../../claims/claim';
import { phrase, word } from '../../util/phrase';
import type { Finding } from '../comparison';
import { judgeFigures } from '../figures';
import { collecting } from '../saying';
import type { Similarity } from '../similarity';
import { findingsOf, type Kinded, twofold } from './twofold';

/** Words around a day by which it is the first on which something can be, not the one on which it will. */
const earliestBefore =
	/(?:\b(?:not|never|cannot|no)\b|n['’]t\b)[^.;]{0,48}\b(?:before|until)\s+$|\b(?:no|not) (?:earlier|sooner) than["”’]?\s+$/i;
const earliestBehind = /^[^.;]{0,12}\bat the (?:very )?(?:earliest|soonest)\b/i;
/** Words before a day by which something will be on it. */
const firm =
	/\b(?:will|shall|is to|are to|is (?:due|set|scheduled)|are (?:due|set|scheduled))\b[^.;]*\b(?:on|for)\s+$/i;
const open = /\b(?:not|could|may|might|hopes?|earliest|if|whether|unless)\b|n['’]t\b/i;

/** How alike the claims must be about: to be of one day to come says much by itself. */
const aboutOne = 0.06;

const plansOf = collecting((claim: FigureClaim, text: string): Kinded | undefined => {
	const { figure, clause } = claim;
	if (figure.kind !== 'date' && figure.kind !== 'time') return undefined;
	const before = text.slice(clause.start, figure.start);
	if (earliestBefore.test(before) || earliestBehind.test(text.slice(figure.end, clause.end)))
		return { claim, kind: 'the earliest day' };
	return firm.test(before) && !open.test(before) ? { claim, kind: 'the day' } : undefined;
});

/**
 * A day that is the earliest possible in one source and the settled one in another. Evidence: "the bridge will not reopen before June 3" against "the bridge will reopen on June 3". Must not
 * alarm: a source that has both; two plans that share a day; what may or could be on it.
 */
export function earliestOrSettled(
	lists: readonly (readonly FigureClaim[])[],
	likeness: Similarity<Claim>,
	textOf: (source: string) => string,
	words: (claim: FigureClaim) => string,
): Finding[] {
	const plans = plansOf(lists, textOf);
	const found = twofold(plans, {
		isOne: (a, b) => ['same', 'compatible'].includes(judgeFigures(a.claim.figure, b.claim.figure).verdict),
		areApart: (a, b) => a.kind !== b.kind,
		areAlike: (a, b) => likeness.of(a.claim, b.claim) >= aboutOne,
	});
	return findingsOf(
		found,
		phrase`The earliest possible day in one source is the settled one in another`,
		(a, b) =>
			phrase`“${words(a.claim)}” is ${word(a.kind)} in one source, “${words(b.claim)}” ${word(b.kind)} in another`,
		'date',
	);
}
