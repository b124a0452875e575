import type { Claim } from '../../claims/claim';
import { phrase } from '../../util/phrase';
import { rememberGiven } from '../../util/remember';
import type { Finding } from '../comparison';
import { commonTerms, saysEnough } from '../content';
import { Facing, type Likeness, likenessFrom } from '../facing';
import { memberOf, titleOf } from '../member';
import { choosing, chosenOf, type Lists, saying } from '../saying';

/** How alike a denial and what it denies must be about; they share words by nature. */
const deniesFloor = 0.28;
/** A figure that both name says much of what they are about. */
const deniesFigureFloor = 0.14;

/** What somebody could or would not say denies nothing. */
const isRefusal = saying(
	/\b(?:respond\w*|comment\w*|confirm|repl(?:y|ied)|answer|disclose|identif(?:y|ied)|named?|elaborate|provide|give|offer)\b/i,
);

/** "Denied that …"; "reject", "dismiss" and their like deny only where what is rejected is a claim. */
const isExplicit = saying(
	/\bden(?:y|ies|ied|ying|ial)\b|\b(?:reject|dismiss|refut|disput|contradict)\w*\b[^.]{0,48}\b(?:claims?|reports?|reporting|allegations?|accusations?|suggestions?|assertions?|rumou?rs?|charges?|that)\b/i,
);

/** "The company calls that untrue", "said the allegation was wrong": what is denied was said before. */
const isCalledUntrue = saying(
	/\b(?:call(?:s|ed)?|brand(?:s|ed)?|describ(?:es|ed)|sa(?:id|ys)|insist(?:s|ed)) (?:that |this |it |the (?:claim|allegation|accusation|charge|report)s? )(?:is |was |were |as )?["“‘]?(?:\p{Ll}+ly )?(?:untrue|false|wrong|baseless|unfounded|nonsense|a lie|lies|invented|fabricated|rubbish)\b/iu,
);

/** Whether somebody denies something in so many words. */
export function isExplicitDenial(claim: Claim, words: (claim: Claim) => string): boolean {
	return (claim.force === 'denied' && isExplicit(claim, words)) || isCalledUntrue(claim, words);
}

/** Whether somebody is cited for a negative statement: a denial only of a figure that another source asserts. */
function isNegativeStatement(claim: Claim, words: (claim: Claim) => string): boolean {
	return claim.negated && claim.attribution.length > 0 && claim.force !== 'declined' && !isRefusal(claim, words);
}

export function isDenial(claim: Claim, words: (claim: Claim) => string): boolean {
	return isExplicitDenial(claim, words) || isNegativeStatement(claim, words);
}

/** The term of a number, a share or a sum; a day or year says little, as everything of a story is of a few days. */
const numberTerm = /^#\S* (?!(?:19|20)\d\d$)\d[\d.]*$/;

/** A number that both name ties a negative statement to what it denies. */
function sharesNumber(a: Claim, b: Claim): boolean {
	return [...a.terms].some(([term, weight]) => weight > 1 && (b.terms.get(term) ?? 0) > 1 && numberTerm.test(term));
}

/** Words that are against something: whoever opposes a thing does not assert it. */
const isOpposing = saying(
	/\b(?:against|oppos\w*|reject\w*|refus\w*|declin\w*|den(?:y|ied|ies)|dismiss\w*|without|lack\w*|fail\w*|unlikely|despite)\b/i,
);

/** "Holt denied that": what is denied was said before. */
const isAnswer = saying(
	/\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es|ed)|dismiss(?:es|ed)) (?:that|this|it)[.,”"’]*$/i,
);

/** What a denial is of: itself, where it says what it denies; else what somebody is cited for just before it, of its source's claims. */
export function deniedBy(denial: Claim, claims: readonly Claim[], words: (claim: Claim) => string): Claim | undefined {
	if (!isAnswer(denial, words) && !isCalledUntrue(denial, words)) return denial;
	return claims
		.slice(0, claims.indexOf(denial))
		.reverse()
		.find(
			({ order, attribution, force }) =>
				denial.order - order <= 1 && attribution.length > 0 && (force === 'reported' || force === 'alleged'),
		);
}

/** The same by what the two say alone: who denies a thing and who asserts it differ by nature. */
const deniesContent = 0.3;
/** How alike a negative statement and what it denies must be by what they say alone. */
const deniesFigureContent = 0.06;

const explicitDenials = choosing(isExplicitDenial);
const negativeStatements = choosing(
	(claim, words) => !isExplicitDenial(claim, words) && isNegativeStatement(claim, words),
);
function isAssertion(claim: Claim, words: (claim: Claim) => string): boolean {
	const isTold = claim.force === 'asserted' || claim.force === 'reported';
	return isTold && !claim.negated && saysEnough(claim) && !isOpposing(claim, words);
}

/** What a source has as a fact, and tells no denial beside it. */
const undisputed = choosing((claim, words, claims) => {
	if (!isAssertion(claim, words)) return false;
	return !explicitDenials(claims, words).some((denial) => Math.abs(denial.order - claim.order) <= 1);
});

/** What a source tells is denied, each with its first denial. */
const topicsOf = rememberGiven((claims: readonly Claim[], words: (claim: Claim) => string) => {
	const denials = new Map<Claim, Claim>();
	for (const denial of explicitDenials(claims, words)) {
		const denied = deniedBy(denial, claims, words);
		if (denied && !denials.has(denied)) denials.set(denied, denial);
	}
	return { denials, claims: [...denials.keys()] };
});

/** What a denial is of that says so itself is a fact elsewhere; the same party’s claim in another source is the same allegation, and no fact. */
function isFact(denied: Claim, other: Claim): boolean {
	return denied.force === 'denied' ? commonTerms(denied, other) > 0 : other.attribution.length === 0;
}

const explicit = new Facing(deniesFloor);
const ofFigure = new Facing(deniesFigureFloor);

/**
 * What somebody denies and another source has as a fact. Evidence: "no talks … about a toll of 4 or 6 crowns" against "asked the
 * county for a toll of 4 crowns"; "Holt denied that" beside what somebody said, against the same as a fact. Must not alarm: a refusal to comment; two negative statements that agree; what the one who
 * denies says instead.
 */
export function denials(
	lists: Lists,
	likeness: Likeness,
	content: Likeness,
	words: (claim: Claim) => string,
): Finding[] {
	const topics = lists.map((claims) => topicsOf(claims, words));
	const denied = topics.map(({ claims }) => claims);
	const asserted = chosenOf(undisputed, lists, words);
	const either = likenessFrom(likeness, content, (a) => {
		const [whole, said] = [likeness.from(a), content.from(a)];
		return (b) => Math.max(whole(b), said(b) + deniesFloor - deniesContent);
	});
	const figures = likenessFrom(likeness, content, (a) => likeness.from(a));
	const found = [
		...explicit.of(denied, asserted, either, isFact),
		...ofFigure.of(
			chosenOf(negativeStatements, lists, words),
			asserted,
			figures,
			(one, other) => sharesNumber(one, other) && content.of(one, other) >= deniesFigureContent,
		),
	];
	const denialOf = new Map(topics.flatMap(({ denials }) => [...denials]));
	return found.map(({ ones, others }) => {
		const denying = ones.map((one) => denialOf.get(one) ?? one);
		return {
			type: 'denial',
			severity: 'major',
			message: phrase`“${titleOf(others[0]!, words)}” against “${titleOf(denying[0]!, words)}”: asserted and denied`,
			because: phrase`Somebody denies what another source has as a fact`,
			// "Holt denied that" says nothing without what it answers.
			sides: [[...new Set(ones.flatMap((one, index) => [one, denying[index]!]))].map(memberOf), others.map(memberOf)],
		};
	});
}

/** Words that narrow a denial: "no formal talks" leaves informal ones open. An official who denies is not one of them. */
const isLimited = saying(
	/\b(?:no|any|an?|the|not|never|been|were|was|on|about) (?:\p{L}+ )?(?:formal|official|final|specific|direct|immediate|concrete|binding) \p{L}{3}|\b(?:formally|officially|directly)\b/iu,
);
const sameDenial = 0.2;

const narrowDenials = choosing((claim, words) => isDenial(claim, words) && isLimited(claim, words));
const wideDenials = choosing((claim, words) => isDenial(claim, words) && !isLimited(claim, words));
const narrowing = new Facing(sameDenial);

/** Denials of one matter that reach differently far. Evidence: "denied that a formal offer was made" against "said there was no offer". */
export function narrowedDenials(lists: Lists, likeness: Likeness, words: (claim: Claim) => string): Finding[] {
	const narrow = chosenOf(narrowDenials, lists, words);
	const wide = chosenOf(wideDenials, lists, words);
	return narrowing.of(narrow, wide, likeness).map(({ ones, others }) => ({
		type: 'denial',
		severity: 'major',
		message: phrase`“${titleOf(ones[0]!, words)}” or “${titleOf(others[0]!, words)}”: what was denied?`,
		because: phrase`One denial is narrower than the other`,
		sides: [ones.map(memberOf), others.map(memberOf)],
	}));
}
