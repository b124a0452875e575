import type { Claim } from '../../claims/claim';
import { phrase } from '../../util/phrase';
import type { Finding } from '../comparison';
import { Facing, type Likeness, likenessFrom } from '../facing';
import { memberOf, titleOf } from '../member';
import { choosing, chosenOf, type Lists, ofWords } from '../saying';
import { plainWords } from '../wording';
import { deniedBy, isDenial, isExplicitDenial } from './denials';

/** Who grants a thing, and the word that says so: an election or a goal is conceded otherwise. */
const granting =
	/^(?<who>[^.;:]{2,80}?)\b(?:admit(?:s|ted)|(?<confirmed>confirm(?:s|ed))|acknowledge[sd]?|own(?:s|ed) up|confess(?:es|ed)|conced(?:es|ed)(?! (?:an?|the|two|three|four|\p{N}+|defeat|soon|early|overnight)\b))\b/iu;
/** Words before it by which it is not done. */
const notGranted = /\b(?:not|never|no|nobody|without|to|would|should|must|if|whether)\b|n['’]t\b/iu;

/** Words that say in what part somebody speaks, not for whom. */
const parts = new Set(
	'spokesman spokeswoman spokesperson official officials representative statement lawyer chief executive chair chairman head director minister president person source sources mister according also have since later reportedly'.split(
		' ',
	),
);
const shortestName = 4;

function namesIn(words: string): ReadonlySet<string> {
	return new Set(plainWords(words).filter((word) => word.length >= shortestName && !parts.has(word)));
}

/** Who grants a thing, by the words that name them, and whether they only confirm it, which is said of much that nobody was accused of. */
const grantedBy = ofWords((words) => {
	const { who, confirmed } = granting.exec(words)?.groups ?? {};
	const names = who === undefined || notGranted.test(who) ? new Set<string>() : namesIn(who);
	return { names, isConfirmed: confirmed !== undefined };
});

const admissions = choosing(
	(claim, words) => claim.force !== 'denied' && !claim.negated && grantedBy(claim, words).names.size > 0,
);
const denials = choosing(isDenial);

/** How alike an admission must be to a denial, or to what it answers. */
const aboutOne = 0.18;
const ofOne = new Facing(aboutOne);

/**
 * What somebody denies in one source and admits or confirms in another. Evidence: "a company spokesman denied" that bonuses had been paid, against "the company has acknowledged the payments". Must not
 * alarm: two bodies, of which one admits what the other denies; a source that has both; a conceded goal; two statements of one body, of which one confirms a thing and the other has a "not" in it.
 */
export function deniedOrAdmitted(lists: Lists, likeness: Likeness, words: (claim: Claim) => string): Finding[] {
	const denied = chosenOf(denials, lists, words);
	const admitted = chosenOf(admissions, lists, words);
	const answered = new Map(
		denied.flatMap((own, source) => own.map((denial) => [denial, deniedBy(denial, lists[source]!, words) ?? denial])),
	);
	const either = likenessFrom(likeness, likeness, (denial) => {
		const [own, topic] = [likeness.from(denial), likeness.from(answered.get(denial) ?? denial)];
		return (admission) => Math.max(own(admission), topic(admission));
	});
	const isOfOne = (denial: Claim, admission: Claim) => {
		const { names, isConfirmed } = grantedBy(admission, words);
		if (isConfirmed && !isExplicitDenial(denial, words)) return false;
		return [...namesIn(denial.attribution[0] ?? words(denial))].some((name) => names.has(name));
	};
	const tellsBoth = (denial: Claim) =>
		admitted
			.flat()
			.some((own) => own.source === denial.source && isOfOne(denial, own) && either.of(denial, own) >= aboutOne);
	const found = ofOne.untold(denied, admitted, either, isOfOne).filter(({ ones }) => !ones.some(tellsBoth));
	return found.map(({ ones, others }) => ({
		type: 'denial',
		severity: 'major',
		message: phrase`“${titleOf(ones[0]!, words)}” against “${titleOf(others[0]!, words)}”: denied, or confirmed?`,
		because: phrase`Somebody denies in one source what they admit or confirm in another`,
		sides: [[...new Set(ones.flatMap((one) => [answered.get(one)!, one]))].map(memberOf), others.map(memberOf)],
	}));
}
