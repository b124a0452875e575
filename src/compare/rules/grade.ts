import type { Claim, FigureClaim } from '../../claims/claim';
import { termsOf } from '../../lexicon/terms';
import { phrase } from '../../util/phrase';
import type { Finding } from '../comparison';
import { collecting } from '../saying';
import type { Similarity } from '../similarity';
import { findingsOf, type Kinded, twofold } from './twofold';

/** Scales on which news grades what it counts; the words of one grade together. */
const scales: readonly (readonly ReadonlySet<string>[])[] = [
	['minor slight slightly lightly', 'major serious seriously severe severely badly', 'critical critically gravely'],
	['first-degree', 'second-degree', 'third-degree'],
	['single-storey single-story', 'two-storey two-story', 'three-storey three-story'],
	['full-time', 'part-time'],
	['permanent', 'temporary'],
	['new', 'used second-hand'],
	['domestic', 'foreign international'],
	['civilian', 'military'],
	['optional voluntary', 'compulsory mandatory obligatory'],
].map((scale) => scale.map((grade) => new Set(grade.split(' '))));

/** How alike the claims must be about. */
const aboutOne = 0.26;
/** A grade is one of the first words behind a number. */
const lastPlace = 3;
const phraseReach = 48;

interface Graded extends Kinded {
	readonly scale: number;
	readonly grade: number;
	/** What is counted, as a term. */
	readonly of: string;
}

const joining = /^(?:and|or|but|in|of|at|on|to|for|were|was|are)$/i;

/** The grade that stands between a number and what it counts: "two major deficiencies". */
const gradesOf = collecting((claim: FigureClaim, text: string): Graded | undefined => {
	const { figure, span, clause } = claim;
	if (figure.kind !== 'count' && figure.kind !== 'number') return undefined;
	const end = Math.min(clause.end, Math.max(span.end, figure.end) + phraseReach);
	const words = text.slice(figure.start, end).match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
	for (let at = 1; at <= lastPlace; at++) {
		const [word, noun] = [words[at]?.toLowerCase(), words[at + 1]];
		if (word === undefined || noun === undefined || joining.test(word)) return undefined;
		for (const [scale, grades] of scales.entries()) {
			const grade = grades.findIndex((one) => one.has(word));
			const [of] = grade < 0 || joining.test(noun) ? [] : termsOf(noun, { start: 0, end: noun.length });
			if (of !== undefined) return { claim, kind: word, scale, grade, of };
		}
	}
	return undefined;
});

/**
 * So many of one thing, of two grades. Evidence: "inspectors recorded two major deficiencies" against "inspectors found two critical deficiencies". Must not alarm: a source that counts
 * both grades; another number of them; two words for one grade.
 */
export function otherGrade(
	lists: readonly (readonly FigureClaim[])[],
	likeness: Similarity<Claim>,
	textOf: (source: string) => string,
	words: (claim: FigureClaim) => string,
): Finding[] {
	const graded = gradesOf(lists, textOf);
	const knows = (source: string, { scale, grade, of }: Graded) =>
		graded.some((one) => one.claim.source === source && one.scale === scale && one.grade === grade && one.of === of);
	const found = twofold(graded, {
		isOne: (a, b) => a.scale === b.scale && a.of === b.of && a.claim.figure.value === b.claim.figure.value,
		areApart: (a, b) => a.grade !== b.grade && !knows(a.claim.source, b) && !knows(b.claim.source, a),
		areAlike: (a, b) => likeness.of(a.claim, b.claim) >= aboutOne,
	});
	return findingsOf(
		found,
		phrase`As many of one thing, but graded differently`,
		(a, b) => phrase`“${words(a.claim)}” or “${words(b.claim)}”: ${a.kind} or ${b.kind}?`,
	);
}
