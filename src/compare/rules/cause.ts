import type { Claim } from '../../claims/claim';
import { phrase } from '../../util/phrase';
import type { Finding } from '../comparison';
import { memberOf } from '../member';
import { choosing, chosenOf, type Lists, saying } from '../saying';
import type { Similarity } from '../similarity';

/** Words that leave open what the cause was, of nothing but the story's event. */
const unknown =
	/\bcauses? (?:was|is|remains?|has) (?:still |not |yet |been )*(?:known|unknown|unclear|under investigation|being investigated|determined|established)\b|\b(?:not|n[o’']t|nobody|no one|yet to|too (?:soon|early) to) (?:yet )?(?:determined?|established?|known?|say|name|speak of|speculate (?:on|about)) (?:an? |any |the )?(?:cause|what caused)\b(?! of)/iu;
/** Words that leave open what the cause of anything was. */
const open =
	/\bcauses? (?:of [^,.;]{1,40} )?(?:was|is|remains?|has) (?:still |not |yet |been )*(?:known|unknown|unclear|under investigation|being investigated|determined|established)\b|\bnot (?:yet )?(?:determined|established|known) (?:the cause|what caused)\b|\b(?:may|might|could) have (?:caused|been caused|started|been started|sparked|been sparked|caught fire because|triggered)\b|\bone (?:hypothesis|theory|possibility|line of inquiry|possible cause)\b|\bone of (?:the|several) (?:possibilities|theories|hypotheses|lines of inquiry)\b|\b(?:not|n[o’']t) (?:be |been )?ruled out\b/iu;

/** Words that name the cause. */
const settled =
	/\b(?:caused|started|sparked|ignited|triggered|set off) by\b|\b(?:was|were|is|are) to blame\b|\bbecause of an?\b|\bblame(?:d|s) (?:on|for)\b|\b(?:inquiry|probe|investigat(?:ion|ors?)|inspectors?|experts|report|engineers) blames? \p{L}/iu;

const isUnknown = saying(unknown);
const isLeftOpen = saying(open);
const isSettled = saying(settled);

const causesLeftOpen = choosing((claim, words) => isUnknown(claim, words) || isLeftOpen(claim, words));
const causesSettled = choosing(isSettled);

/** What makes of a cause one possibility among others. */
const hedge =
	/\b(?:may|might|could|possibl[ey]|probabl[ey]|perhaps|suspect\p{L}*|alleg\p{L}+|believed|thought|whether|if|investigat\p{L}+|theor\p{L}+|hypothes\p{L}+|likely|not|no|denie[sd]|reportedly)\b/iu;

/** How alike the claims must be about: they are of one event and say different things of it. */
const aboutOne = 0.08;

function isHeadline({ order }: Claim): boolean {
	return order === 0;
}

/**
 * A cause that is open in some sources and settled in another. Evidence: "the cause of the fire was not known" and "a fallen wire may have caused it" against "the fire was
 * caused by children". Must not alarm: a settled cause that is hedged; one that a source gives beside the words that leave it open, unless in its headline; another cause of another thing.
 */
export function settledCause(
	lists: Lists,
	likeness: Similarity<Claim>,
	sentenceOf: (claim: Claim) => string,
	words: (claim: Claim) => string,
): Finding[] {
	const undecided = chosenOf(causesLeftOpen, lists, words).flat();
	const cautious = new Set(undecided.map(({ source }) => source));
	// A headline that names a cause names the story's, which is the one that is “not known” where no other is named.
	const areOne = (claim: Claim, other: Claim) =>
		(isHeadline(claim) && isUnknown(other, words)) || likeness.of(claim, other) >= aboutOne;
	const firm = chosenOf(causesSettled, lists, words)
		.flat()
		.filter(
			(claim) =>
				(!cautious.has(claim.source) || isHeadline(claim)) &&
				!hedge.test(isHeadline(claim) ? words(claim).replace(settled, '') : sentenceOf(claim)) &&
				undecided.some((other) => areOne(claim, other)),
		);
	const [first] = firm;
	if (!first) return [];
	const about = undecided.filter((claim) => firm.some((other) => areOne(other, claim)));
	return [
		{
			type: 'attribution',
			severity: 'major',
			message: phrase`“${words(about[0]!)}” against “${words(first)}”: is the cause known?`,
			because: phrase`The cause is open in one source and settled in another`,
			sides: [about.map(memberOf), firm.map(memberOf)],
		},
	];
}
