import type { Claim } from '../../claims/claim';
import { phrase } from '../../util/phrase';
import type { Finding } from '../comparison';
import { Facing } from '../facing';
import { memberOf } from '../member';
import { choosing, chosenOf, type Lists, saying } from '../saying';
import type { Similarity } from '../similarity';

/** Words by which something is asked for, offered or thought about. */
const wished =
	/\b(?:ask(?:s|ed)? for|request(?:s|ed)?|demand(?:s|ed)?|wants?|wanted|call(?:s|ed|ing)? (?:on|for)|urge[sd]?|propos(?:es|ed|ing)|consider(?:s|ed|ing)|one of (?:the |several |many )?options|option|whether to|appl(?:ied|ies) for|sought|seeks?|could be|might be|may be|invitation|hopes? (?:to|for))\b/i;
/** Words by which it is settled or done. */
const settled =
	/\b(?:ha(?:s|ve|d) (?:\p{L}+ )?(?:ordered|announced|approved|granted|agreed|launched|opened|signed|joined|decided|begun|started|accepted|set up|promised|ruled|imposed)|(?:was|were) (?:ordered|announced|approved|granted|launched|opened|imposed)|(?:is|are) to \p{L}+)\b/iu;

const isWish = saying(wished);
const isSettled = saying(settled);

function isAffirmed({ negated, force }: Claim): boolean {
	return !negated && force !== 'denied' && force !== 'declined';
}

const wishesOf = choosing((claim, words) => isAffirmed(claim) && isWish(claim, words) && !isSettled(claim, words));
const deedsOf = choosing((claim, words) => isAffirmed(claim) && isSettled(claim, words) && !isWish(claim, words));

/** How alike a wish and its fulfilment must be about. */
const aboutOne = 0.26;
const ofOne = new Facing(aboutOne);

/**
 * What was only asked for or considered in one source and is settled or done in another. Evidence: "the union asked for an inquiry" against "the minister has ordered an inquiry". Must not
 * alarm: a source that tells of both the wish and its fulfilment; two wishes.
 */
export function wishedOrSettled(lists: Lists, likeness: Similarity<Claim>, words: (claim: Claim) => string): Finding[] {
	const wishes = chosenOf(wishesOf, lists, words);
	const deeds = chosenOf(deedsOf, lists, words);
	return ofOne.untold(wishes, deeds, likeness).map(({ ones, others }) => ({
		type: 'status',
		severity: 'major',
		message: phrase`“${words(ones[0]!)}” or “${words(others[0]!)}”: ${phrase`asked for, or settled?`}`,
		because: phrase`Asked for or considered in one source, settled or done in another`,
		sides: [ones.map(memberOf), others.map(memberOf)],
	}));
}
