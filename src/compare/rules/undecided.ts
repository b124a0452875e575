import type { Claim } from '../../claims/claim';
import { termsOf } from '../../lexicon/terms';
import { phrase } from '../../util/phrase';
import type { Finding } from '../comparison';
import { Facing } from '../facing';
import { memberOf } from '../member';
import { choosing, chosenOf, type Lists, ofWords } from '../saying';
import type { Similarity } from '../similarity';

/** Words by which a deed is only thought about; the group is the deed. */
const undecided: readonly RegExp[] = [
	/\b(?:not|n['’]t|refus(?:ed|es|ing) to|declin(?:ed|es|ing) to) (?:yet )?rul(?:e|ed) out (?:the )?(\p{L}+ing)\b/giu,
	/\b(?:consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?(?: up)?|mull(?:s|ed|ing)?|contemplat(?:e|es|ed|ing)|discuss(?:es|ed|ing)?) (\p{L}+ing)\b/giu,
	/\bthreaten(?:s|ed|ing)? to (\p{L}+)\b/giu,
	/\b(?:decid(?:e|es|ed|ing)|examin(?:e|es|ed|ing)|stud(?:y|ies|ied|ying)|look(?:s|ed|ing)? (?:into|at)|consider(?:s|ed|ing)?|ask(?:s|ed|ing)?|find out|debat(?:e|es|ed|ing)) (?:if|whether) (?:[^\s,.;]+ ){1,6}?(?:will|would|should|can|could|to|may) (?:be )?(\p{L}+)\b/giu,
	/\bwhether (?:[^\s,.;]+ ){1,6}?(?:will|would|should|can|could|to|may) (?:be )?(\p{L}+)\b[^.;]*\b(?:not (?:yet )?(?:been )?(?:decided|settled|clear|known)|undecided|to be (?:decided|seen)|remains? open)\b/giu,
	/\bthe (\p{L}+) of [^.;]{1,60}\bha(?:s|ve|d) not (?:yet )?(?:followed|happened|been (?:decided|ordered|announced))\b/giu,
];
/** Words before a verb by which it is not done. */
const notDone =
	/\b(?:to|will|would|could|can|may|might|should|shall|must|not|never|no|if|whether|unless|of|for|from|without|against|threat(?:ens|ened)? to|a|an|the|its|his|her|their|any)\s+(?:\p{L}+ly\s+)?$|n['’]t\s+$/iu;

/** Forms of verbs in the present or past, as far as their endings tell. */
const verbs =
	/\p{L}+(?:[^su\P{L}]s|ed)(?!\p{L})|(?<!\p{L})(?:cut|shut|quit|sent|left|built|won|lost|began|took|gave|withdrew|broke|tore|fell|went|sold|bought|struck)(?!\p{L})/giu;

/** How alike the claims must be about, besides the deed. */
const aboutOne = 0.16;
const ofOne = new Facing(aboutOne);

function termOf(word: string): string | undefined {
	return termsOf(word, { start: 0, end: word.length })[0];
}

/** The deeds that a clause tells as only thought about, as terms. */
function deedsIn(words: string): ReadonlySet<string> {
	const found = undecided.flatMap((pattern) => [...words.matchAll(pattern)].map(([, verb]) => termOf(verb!)));
	return new Set(found.filter((term) => term !== undefined));
}

const deedsLeftOpen = ofWords(deedsIn);

const leavingOpen = choosing((claim, words) => deedsLeftOpen(claim, words).size > 0);
const asserting = choosing(
	(claim, words) => !claim.negated && claim.force === 'asserted' && deedsLeftOpen(claim, words).size === 0,
);

/** The deeds that a clause tells as done: verbs in a present or past form with nothing before them that leaves them open. */
function deedsDone(words: string): ReadonlySet<string> {
	const done = new Set<string>();
	for (const match of words.matchAll(verbs)) {
		const term = notDone.test(words.slice(0, match.index)) ? undefined : termOf(match[0]);
		if (term !== undefined) done.add(term);
	}
	return done;
}

const deedsToldAsDone = ofWords(deedsDone);

/**
 * A deed that is only thought about in one source and done in another. Evidence: "did not rule out closing the road" against "county closes road". Must not alarm: a source that tells both;
 * one that hopes for the deed or fears it; another deed of the same people.
 */
export function undecidedOrDone(lists: Lists, likeness: Similarity<Claim>, words: (claim: Claim) => string): Finding[] {
	const open = chosenOf(leavingOpen, lists, words);
	const terms = new Set(open.flat().flatMap((claim) => [...deedsLeftOpen(claim, words)]));
	if (terms.size === 0) return [];
	const done = chosenOf(asserting, lists, words);
	const isOne = (a: Claim, b: Claim) =>
		[...deedsLeftOpen(a, words)].some((deed) => b.terms.has(deed) && deedsToldAsDone(b, words).has(deed));
	return ofOne.untold(open, done, likeness, isOne).map(({ ones, others }) => ({
		type: 'status',
		severity: 'major',
		message: phrase`“${words(ones[0]!)}” or “${words(others[0]!)}”: thought about, or done?`,
		because: phrase`Only thought about in one source, done in another`,
		sides: [ones.map(memberOf), others.map(memberOf)],
	}));
}
