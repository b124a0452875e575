import type { Claim } from '../../claims/claim';
import { phrase } from '../../util/phrase';
import type { Finding } from '../comparison';
import { commonTerms } from '../content';
import { Facing } from '../facing';
import { memberOf } from '../member';
import { choosing, chosenOf, type Lists, saying } from '../saying';
import type { Similarity } from '../similarity';

/** Words by which somebody leaves a thing open: cannot tell, would not say, found no trace. */
const leftOpen =
	/\b(?:cannot|could not|can['’]t|couldn['’]t|would not|wouldn['’]t|will not|unable to|impossible to) (?:yet )?(?:tell|say|confirm|determine|comment|be drawn)\b|\b(?:declin|refus)(?:es|ed|ing) to (?:comment|say|confirm|be drawn)\b|\bno (?:trace|evidence|sign|indication)s?\b|\bnot (?:yet )?(?:been )?(?:confirmed|verified|established)\b/iu;
/** Words by which somebody says that it is so. */
const saidSo = /(?<!\bnot |\bnot been |n['’]t |\bto )\b(?:confirm(?:s|ed)|admit(?:s|ted)|acknowledge[sd]?)\b/iu;

const isLeftOpen = saying(leftOpen);
const isSaidSo = saying(saidSo);

const leavingOpen = choosing((claim, words) => isLeftOpen(claim, words) && !isSaidSo(claim, words));
const confirming = choosing((claim, words) => isSaidSo(claim, words) && !isLeftOpen(claim, words));

/** How alike the two must be about, besides whom they are about. */
const aboutOne = 0.14;
const ofOne = new Facing(aboutOne);

/** Words of a name: capitals, and no beginning of a sentence that might be any word. */
const properName = /\p{Lu}[\p{L}\p{N}’'-]{3,}/gu;

/** Whether both name one person or body, or cite one that the other names: "It declined …" may be the body named there. */
function isOfOne(a: Claim, b: Claim, words: (claim: Claim) => string): boolean {
	if ([...a.terms].some(([term, weight]) => term.startsWith('@') && weight >= 1 && (b.terms.get(term) ?? 0) >= 1))
		return true;
	const cited = ({ attribution: [first] }: Claim) => (first ?? '').match(properName) ?? [];
	const [x, y] = [`${words(a)} ${a.attribution[0] ?? ''}`, `${words(b)} ${b.attribution[0] ?? ''}`];
	return cited(a).some((name) => y.includes(name)) || cited(b).some((name) => x.includes(name));
}

/**
 * Somebody leaves a thing open in one source and confirms it in another. Evidence: "the harbour authority declined to comment on the sale" against "in a statement, the harbour authority confirmed
 * the sale". Must not alarm: two bodies, one of which confirms; a source that has both.
 */
export function openOrConfirmed(lists: Lists, likeness: Similarity<Claim>, words: (claim: Claim) => string): Finding[] {
	const open = chosenOf(leavingOpen, lists, words);
	const confirmed = chosenOf(confirming, lists, words);
	return ofOne
		.untold(open, confirmed, likeness, (a, b) => isOfOne(a, b, words))
		.map(({ ones, others }) => ({
			type: 'denial',
			severity: 'major',
			message: phrase`“${words(ones[0]!)}” or “${words(others[0]!)}”: left open, or confirmed?`,
			because: phrase`Left open by somebody in one source, confirmed by the same in another`,
			sides: [ones.map(memberOf), others.map(memberOf)],
		}));
}

/** Words by which somebody keeps to themselves whether something is so. */
const keptBack =
	/\b(?:would not|wouldn['’]t|will not|won['’]t|declin(?:es|ed) to|refus(?:es|ed) to) (?:say|tell|confirm|disclose|reveal)\b[^.;]{0,24}\b(?:if|whether|how|who|what|when|where)\b/iu;

const isKeptBack = saying(keptBack);

const keepingBack = choosing(isKeptBack);
const saidOf = choosing(
	(claim, words) => claim.attribution.length > 0 && claim.force === 'reported' && !isKeptBack(claim, words),
);

/** How alike what is kept back and what is said must be about: both are of one question. */
const oneQuestion = 0.38;
const ofOneQuestion = new Facing(oneQuestion);
const fewestCommon = 1;

/**
 * What somebody would not say in one source and says in another, that it is so or that it is not. Evidence: "the owner would not say whether it had paid" against "the owner said it had paid
 * nothing". Must not alarm: a source that has both; an answer to another question.
 */
export function keptBackOrSaid(lists: Lists, likeness: Similarity<Claim>, words: (claim: Claim) => string): Finding[] {
	const kept = chosenOf(keepingBack, lists, words);
	const said = chosenOf(saidOf, lists, words);
	const isOne = (a: Claim, b: Claim) => commonTerms(a, b) >= fewestCommon;
	return ofOneQuestion.untold(kept, said, likeness, isOne).map(({ ones, others }) => ({
		type: 'denial',
		severity: 'major',
		message: phrase`“${words(ones[0]!)}” or “${words(others[0]!)}”: kept back, or said?`,
		because: phrase`Kept back in one source, said in another`,
		sides: [ones.map(memberOf), others.map(memberOf)],
	}));
}
