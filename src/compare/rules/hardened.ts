import type { Claim } from '../../claims/claim';
import { type Phrase, phrase } from '../../util/phrase';
import type { Finding } from '../comparison';
import { saysEnough } from '../content';
import { Facing, type Likeness, likenessFrom } from '../facing';
import { memberOf, titleOf } from '../member';
import { choosing, chosenOf, type Lists, saying } from '../saying';
import { plainWords } from '../wording';
import { standingOf } from './force';

/** How alike an allegation and its bold version must be about. */
const allegesFloor = 0.33;
/** The same by what the two say alone, whoever says it. */
const allegesContent = 0.26;

/** Words that leave a cause or a deed open. */
const open =
	/\b(?:may|might|could) have (?:been |not )?\p{L}+|\b(?:one (?:hypothesis|theory|possibility|line of (?:inquiry|enquiry))|one of (?:several|many) (?:theories|hypotheses|possibilities)|hypothes[ei]s|as (?:a )?possibilit(?:y|ies)|one of (?:the|several) possibilities|whether (?:an?|the) \p{L}+|not (?:yet )?(?:known|clear|established|determined|proven)|cannot (?:yet )?say|too early to say|suspect(?:s|ed)? (?:that|an?|the)|likeliest|possibly)\b/iu;

export const isLeftOpen = saying(open);

/** What is to come is no fact yet. */
export const isToCome = saying(/\b(?:will|would|(?:is|are) (?:to|due|set|expected)) \p{Ll}+/u);

const allegations = choosing((claim, words) => {
	const isOpen = isLeftOpen(claim, words);
	return (
		((claim.force === 'alleged' && (standingOf(claim) === 'unnamed' || standingOf(claim) === 'officials')) ||
			(isOpen && claim.force !== 'denied')) &&
		(!claim.negated || isOpen)
	);
});
const firmOnes = choosing(
	(claim, words) =>
		!claim.negated &&
		!isLeftOpen(claim, words) &&
		!isToCome(claim, words) &&
		saysEnough(claim) &&
		(claim.force === 'asserted' || (claim.force === 'reported' && standingOf(claim) !== 'unnamed')),
);

const hardening = new Facing(allegesFloor);

/**
 * What is an allegation or speculation in one source and a fact, or an official's account, in another. Evidence: "some suspect that the
 * harvest was the reason" against "According to county officials, the harvest was the reason"; "prosecutors alleged that some diners fell ill" against "poisoned dozens of diners". Must
 * not alarm: what a named politician claims; own voice here and a named speaker there, which is how wire copy is rewritten.
 */
export function hardened(
	lists: Lists,
	likeness: Likeness,
	content: Likeness,
	words: (claim: Claim) => string,
): Finding[] {
	const alleged = chosenOf(allegations, lists, words);
	const firm = chosenOf(firmOnes, lists, words);
	// The words of a speaker on another matter, and that a cause is not known, harden into nothing.
	const either = likenessFrom(likeness, content, (a) => {
		const [whole, said] = [likeness.from(a), content.from(a)];
		return (b) => {
			const alike = said(b);
			if (alike === 0) return 0;
			const isPlain = !a.negated && (standingOf(b) === 'own voice' || standingOf(b) === 'officials');
			return Math.max(whole(b), isPlain ? alike + allegesFloor - allegesContent : 0);
		};
	});
	return hardening
		.of(alleged, firm, either, (one, other) => !isSameSpeaker(one, other))
		.map(({ ones, others }) => ({
			type: 'attribution',
			severity: 'major',
			message: hasBecome(ones[0]!, others[0]!, words),
			because: phrase`An allegation in one source is given as more than that in another`,
			sides: [ones.map(memberOf), others.map(memberOf)],
		}));
}

/** Whether both cite one speaker, by a longer or a shorter name, or nobody. */
function isSameSpeaker({ attribution: [a = ''] }: Claim, { attribution: [b = ''] }: Claim): boolean {
	const [x, y] = [plainWords(a), plainWords(b)];
	return x.every((word) => y.includes(word)) && (x.length > 0 || y.length === 0)
		? true
		: y.length > 0 && y.every((word) => x.includes(word));
}

/** With who alleged it and who says it now, where they are named. */
function hasBecome(alleged: Claim, firm: Claim, words: (claim: Claim) => string): Phrase {
	const [before, after] = [titleOf(alleged, words), titleOf(firm, words)];
	const [by] = alleged.attribution;
	const [then] = firm.attribution;
	if (by === undefined)
		return then === undefined
			? phrase`“${before}” (alleged) has become “${after}” (own voice)`
			: phrase`“${before}” (alleged) has become “${after}” (${then})`;
	return then === undefined
		? phrase`“${before}” (${by}) has become “${after}” (own voice)`
		: phrase`“${before}” (${by}) has become “${after}” (${then})`;
}
