import type { Claim } from '../../claims/claim';
import { phrase } from '../../util/phrase';
import type { Finding } from '../comparison';
import { commonTerms, saysEnough } from '../content';
import { Facing, type Likeness, likenessFrom } from '../facing';
import { memberOf, titleOf } from '../member';
import { choosing, chosenOf, type Lists, saying } from '../saying';
import { isDenial } from './denials';
import { isLeftOpen, isToCome } from './hardened';

/** A denial stands at most so many sentences from what it denies. */
const near = 2;
/** "a claim the company rejects", "which the ministry denies": the denial stands in the claim's own sentence. */
const isRejected = saying(
	/\b(?:an? (?:claim|allegation|charge|accusation|suggestion)|which|something) (?:that )?(?:[\p{L}’'.-]+ ){1,4}(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es|ed)|contest(?:s|ed)?)\b/iu,
);

/** "The firm denied it", "that is untrue", "rejected the claim": what is denied was said just before. */
const isAnswering = saying(
	/\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es|ed)|contradict(?:s|ed)?|dismiss(?:es|ed)) (?:(?:this|that|it|both|all|everything|either|them)\b|(?:the|these|those|all|both) (?:claim|allegation|accusation|charge|suggestion|report)s?\b)|\b(?:it|that|this|which|claims?|allegations?|accusations?) (?:is|was|are|were)? ?(?:\p{Ll}+ly )?["“‘]?(?:\p{Ll}+ly )?(?:untrue|false|baseless|unfounded|nonsense|a lie|lies|invented|fabricated)\b/iu,
);
/** "No such letter exists", "knows of no letter", "calls the claim “pure invention”": it says again what it denies. */
const isAnsweringByName = saying(
	/\bno such \p{Ll}{3,}|\b(?:knows?|knew) (?:of no|nothing (?:of|about))\b|\b(?:never|not) heard of\b|\bcall(?:s|ed|ing)? [^.;]{1,80}["“‘](?:\p{Ll}+ ){0,2}(?:invention|nonsense|fiction|fantasy|rubbish|lies?|untrue|false|baseless|absurd|ridiculous|fabrication|fabricated)\b/iu,
);
/** Who announces a thing does it. */
const isAnnouncement = saying(/\bannounc(?:es|ed|ing)\b/iu);
/** What is only assumed is claimed by nobody. */
const isConditional = saying(/^["“‘]?(?:if|were|should|whether)\b/iu);

/** Words that tell who or what something is, or of whose word it is: no bold version of anything. */
const isAside = saying(
	/^(?:who|which|whose|where|what)\b|\b(?:alleg|suspect|reportedly|accus)|\b(?:speak|talk)(?:s|ing)? of\b|\b(?:spoke|talked) of\b/iu,
);

/** How alike a disputed claim and its bold version must be about, and how many terms of what they say they share. */
const aboutOne = 0.3;
const ofOne = new Facing(aboutOne);
const fewestCommon = 2;
/** What is called an allegation, and is the same by what the two say alone. */
const saysOne = 0.2;
/** So many terms are no chance, either. */
const manyCommon = 4;
/** Two that are more alike than this are one copy, whoever is read to be cited. */
const sameCopy = 0.9;

/** Whether both name one thing in what they say, which is nobody: a negative statement that does not say “denied” need not answer the claim otherwise. */
function namesOne(a: Claim, b: Claim, people: ReadonlySet<string>): boolean {
	return [...a.terms].some(
		([term, weight]) => term.startsWith('@') && !people.has(term) && weight > 1 && (b.terms.get(term) ?? 0) > 1,
	);
}

/** Whether the answer stands in the claim's source, soon after it, and is somebody else's. */
function isAnswer(answer: Claim, claim: Claim): boolean {
	return (
		answer.source === claim.source &&
		answer.order >= claim.order &&
		answer.order <= claim.order + near &&
		answer.attribution[0] !== claim.attribution[0]
	);
}

const denialsOf = choosing((claim, words) => claim.force === 'denied' || isDenial(claim, words));
const answersOf = choosing(isAnswering);
const answersByName = choosing(isAnsweringByName);
/** What somebody is cited for and somebody else may dispute. */
const claimsOfOthers = choosing(
	(claim, words) =>
		claim.attribution.length > 0 &&
		!isConditional(claim, words) &&
		(isRejected(claim, words) ||
			(!claim.negated &&
				!isAnnouncement(claim, words) &&
				(claim.force === 'reported' || claim.force === 'alleged') &&
				saysEnough(claim))),
);
function isBold(claim: Claim, words: (claim: Claim) => string): boolean {
	return (
		!claim.negated &&
		claim.force === 'asserted' &&
		claim.attribution.length === 0 &&
		!isLeftOpen(claim, words) &&
		!isToCome(claim, words) &&
		!isAside(claim, words) &&
		saysEnough(claim)
	);
}

/** What a source tells as a fact, and no denial beside it. */
const boldOnes = choosing(
	(claim, words, claims) =>
		isBold(claim, words) && !denialsOf(claims, words).some((denial) => commonTerms(denial, claim) > 0),
);

/**
 * What one party says and another denies, told as a fact elsewhere. Evidence: "the union said the firm meant to move work abroad. The firm said that no work was going abroad" against "the firm is
 * moving its work abroad". `people` are the terms that name persons. Must not alarm: a source that has a denial, too; what nobody denies, which wire copy tells in its own voice; the denial itself.
 */
export function disputedAsFact(
	lists: Lists,
	likeness: Likeness,
	content: Likeness,
	people: ReadonlySet<string>,
	words: (claim: Claim) => string,
): Finding[] {
	const denying = chosenOf(denialsOf, lists, words).flat();
	const answering = chosenOf(answersOf, lists, words).flat();
	const naming = chosenOf(answersByName, lists, words).flat();
	const isDisputed = (claim: Claim) =>
		isRejected(claim, words) ||
		denying.some(
			(denial) =>
				denial.source === claim.source &&
				Math.abs(denial.order - claim.order) <= near &&
				denial.attribution[0] !== claim.attribution[0] &&
				commonTerms(denial, claim) > 0 &&
				(denial.force === 'denied' || namesOne(denial, claim, people)),
		) ||
		answering.some((answer) => isAnswer(answer, claim)) ||
		naming.some((answer) => isAnswer(answer, claim) && commonTerms(answer, claim) > 0);
	const disputed = chosenOf(claimsOfOthers, lists, words).map((claims) => claims.filter(isDisputed));
	if (disputed.every(({ length }) => length === 0)) return [];
	const bold = chosenOf(boldOnes, lists, words);
	const isBolder = (a: Claim, b: Claim) => commonTerms(a, b) >= fewestCommon && likeness.of(a, b) < sameCopy;
	// Who says it and whom it is of differ by nature; what is alleged does not.
	const either = likenessFrom(likeness, content, (a) => {
		const [whole, said] = [likeness.from(a), content.from(a)];
		return (b) => {
			const isPlain = a.force === 'alleged' || commonTerms(a, b) >= manyCommon;
			return Math.max(whole(b), isPlain ? said(b) + aboutOne - saysOne : 0);
		};
	});
	return ofOne.of(disputed, bold, either, isBolder).map(({ ones, others }) => ({
		type: 'attribution',
		severity: 'major',
		message: phrase`“${titleOf(ones[0]!, words)}” is disputed in one source, and “${titleOf(others[0]!, words)}” told as a fact in another`,
		because: phrase`What one party says and another denies is told as a fact elsewhere, without the denial`,
		sides: [ones.map(memberOf), others.map(memberOf)],
	}));
}
