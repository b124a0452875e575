import type { Claim } from '../../claims/claim';
import { shorten } from '../../util/escape';
import { numberOf } from '../../util/interned';
import { type Phrase, phrase } from '../../util/phrase';
import { remember, rememberGiven } from '../../util/remember';
import type { Finding, Judgement } from '../comparison';
import { commonTerms } from '../content';
import { Facing, type Likeness, likenessFrom } from '../facing';
import { memberOf } from '../member';
import { type Judge, judgeAlike } from '../relate';
import { choosing, chosenOf, type Lists, saying } from '../saying';
import { plainWords } from '../wording';

/** Who is cited, as a fact-checker weighs it. */
type Standing = 'own voice' | 'unnamed' | 'officials' | 'named';

const voices: Readonly<Record<Standing, Phrase>> = {
	'own voice': phrase`own voice`,
	unnamed: phrase`unnamed`,
	officials: phrase`officials`,
	named: phrase`named`,
};

const unnamed = new Set([
	'some',
	'sources',
	'source',
	'analysts',
	'analyst',
	'experts',
	'observers',
	'critics',
	'insiders',
	'people',
	'others',
	'many',
	'reports',
	'rumours',
	'rumors',
	'media',
]);
const officials = new Set([
	'official',
	'officials',
	'representative',
	'representatives',
	'authorities',
	'spokesman',
	'spokeswoman',
	'spokesperson',
	'spokespeople',
	'ministry',
	'government',
	'police',
	'prosecutors',
]);

const standingOf = remember(({ attribution }: Claim): Standing => {
	const [first] = attribution;
	if (first === undefined) return 'own voice';
	const words = plainWords(first);
	if (words.some((word) => unnamed.has(word))) return 'unnamed';
	return words.some((word) => officials.has(word)) ? 'officials' : 'named';
});

/** Code units of a claim that a message shows. */
const shown = 80;

export function titleOf(claim: Claim, words: (claim: Claim) => string): string {
	return shorten(words(claim), shown);
}

/** A number for all of a claim that `judgeForce` rests on. */
const numberOfForce = remember((claim: Claim) => numberOf(`${claim.force} ${standingOf(claim)}`));

/** How the claims of a group that say the same stand to each other by who says it and how firmly. */
export function judgeForceAmong(group: readonly Claim[]): Judge {
	return judgeAlike(group.map(numberOfForce), (a, b) => judgeForce(group[a]!, group[b]!));
}

function judgeForce(a: Claim, b: Claim): Judgement {
	const [x, y] = [standingOf(a), standingOf(b)];
	if ((a.force === 'denied') !== (b.force === 'denied'))
		return { verdict: 'conflict', because: phrase`one denies what the other says` };
	if ((a.force === 'alleged') !== (b.force === 'alleged')) {
		const firm = a.force === 'alleged' ? b : a;
		return firm.force === 'asserted'
			? { verdict: 'conflict', because: phrase`one gives as a fact what the other calls an allegation or hearsay` }
			: { verdict: 'compatible', because: phrase`an allegation or hearsay in one, somebody’s word in the other` };
	}
	if (x !== y)
		return { verdict: 'compatible', because: phrase`the same, from ${voices[x]} in one and ${voices[y]} in the other` };
	return { verdict: 'same', because: phrase`the same, as firmly` };
}

/** How alike a denial and what it denies must be about; they share words by nature. */
const deniesFloor = 0.28;
/** A figure that both name says much of what they are about. */
const deniesFigureFloor = 0.14;
/** How alike an allegation and its bold version must be about. */
const allegesFloor = 0.33;
/** The same by what the two say alone, whoever says it. */
const allegesContent = 0.26;
/** How alike two leads must be about to be the story's main claim. */
const leadFloor = 0.26;

/** What somebody could or would not say denies nothing. */
const isRefusal = saying(
	/\b(?:respond\w*|comment\w*|confirm|repl(?:y|ied)|answer|disclose|identif(?:y|ied)|named?|elaborate|provide|give|offer)\b/i,
);

/** "Denied that …"; "reject", "dismiss" and their like deny only where what is rejected is a claim. */
const isExplicit = saying(
	/\bden(?:y|ies|ied|ying|ial)\b|\b(?:reject|dismiss|refut|disput|contradict)\w*\b[^.]{0,48}\b(?:claims?|reports?|reporting|allegations?|accusations?|suggestions?|assertions?|rumou?rs?|charges?|that)\b/i,
);

/** Whether somebody denies something in so many words. */
function isExplicitDenial(claim: Claim, words: (claim: Claim) => string): boolean {
	return claim.force === 'denied' && isExplicit(claim, words);
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

/** Fewer words of its own than this and a clause asserts nothing that could be denied. */
const fewestTerms = 4;

export const saysEnough = remember(({ terms }: Claim): boolean => {
	return [...terms].filter(([term, weight]) => weight >= 1 && !term.startsWith('@')).length >= fewestTerms;
});

/** "Holt denied that": what is denied was said before. */
const isAnswer = saying(
	/\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es|ed)|dismiss(?:es|ed)) (?:that|this|it)[.,”"’]*$/i,
);

/** What a denial is of: itself, where it says what it denies; else what somebody is cited for just before it, of its source's claims. */
export function deniedBy(denial: Claim, claims: readonly Claim[], words: (claim: Claim) => string): Claim | undefined {
	if (!isAnswer(denial, words)) return denial;
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
		message: phrase`“${shorten(words(ones[0]!), 80)}” or “${shorten(words(others[0]!), 80)}”: what was denied?`,
		because: phrase`One denial is narrower than the other`,
		sides: [ones.map(memberOf), others.map(memberOf)],
	}));
}

/**
 * A story's main claim that some sources credit and others tell in their own voice. Evidence: "The county has closed the bridge, according to the Ledger"
 * against the same lead without a source. Only leads are looked at: below them, wire copy drops credits by habit.
 */
export function uncreditedLeads(
	leads: readonly { readonly claim: Claim; readonly credit: string | undefined }[],
	likeness: Likeness,
): Finding[] {
	const credited = leads.filter(({ credit }) => credit !== undefined);
	const own = leads.filter(
		(lead) => lead.credit === undefined && credited.some((other) => likeness.of(lead.claim, other.claim) >= leadFloor),
	);
	if (credited.length === 0 || own.length === 0) return [];
	return [
		{
			type: 'attribution',
			severity: 'minor',
			message: phrase`The main claim is credited to ${credited[0]!.credit!} in ${credited.length} of ${leads.length} sources and told as fact in ${own.length}`,
			because: phrase`One source credits what another tells in its own voice`,
			sides: [credited.map(({ claim }) => memberOf(claim)), own.map(({ claim }) => memberOf(claim))],
		},
	];
}
