import { exclude } from '../../claims/attributes';
import type { Claim, FigureClaim } from '../../claims/claim';
import { wordsOf } from '../../text/span';
import { phrase } from '../../util/phrase';
import type { Finding } from '../comparison';
import { judgeFigures } from '../figures';
import { memberOf } from '../member';
import type { Similarity } from '../similarity';

/** How alike a figure and its correction must be about: they have one value, too. */
const aboutOne = 0.14;

/** Words of a sentence that tells how the count stood before. */
const before = /\b(?:first|initial(?:ly)?|earlier|early|previous(?:ly)?|original(?:ly)?|preliminary|spoke of|had)\b/i;

/**
 * A figure that one source calls superseded, given as current by another of a later day. Evidence: "an earlier toll of nine was corrected" on the 19th, "nine killed" on the 20th. Must not
 * alarm: an earlier source, which could not know; one of the same day; a source that calls the figure superseded itself; the same number of something else.
 */
export function staleFigures(
	former: readonly FigureClaim[],
	claims: readonly FigureClaim[],
	likeness: Similarity<Claim>,
	publishedOf: (source: string) => string | undefined,
	textOf: (source: string) => string,
	words: (claim: FigureClaim) => string,
): Finding[] {
	if (former.length === 0) return [];
	const isTold = ({ source, sentence }: Claim) => before.test(wordsOf(textOf(source), sentence));
	const dayOf = ({ source }: Claim) => publishedOf(source)?.slice(0, 10);
	const isLater = (claim: Claim, other: Claim) => {
		const [day, before] = [dayOf(claim), dayOf(other)];
		return day !== undefined && before !== undefined && day > before;
	};
	const isSame = (a: FigureClaim, b: FigureClaim) => judgeFigures(a.figure, b.figure).verdict === 'same';
	const knows = (source: string, figure: FigureClaim) =>
		former.some((one) => one.source === source && isSame(one, figure));
	const done = new Set<FigureClaim>();
	return former.flatMap((corrected): Finding[] => {
		if (done.has(corrected) || dayOf(corrected) === undefined) return [];
		const stale = claims.filter(
			(claim) =>
				isSame(claim, corrected) &&
				isLater(claim, corrected) &&
				!knows(claim.source, claim) &&
				!isTold(claim) &&
				!exclude(claim.attributes, corrected.attributes) &&
				likeness.of(claim, corrected) >= aboutOne,
		);
		const [first] = stale;
		if (!first) return [];
		const known = former.filter((one) => isSame(one, corrected));
		for (const one of known) done.add(one);
		return [
			{
				type: 'number',
				severity: 'major',
				message: phrase`“${words(first)}” is given as current, and was called superseded the day before or earlier: “${words(corrected)}”`,
				because: phrase`A figure that one source calls superseded stands in a later one`,
				sides: [known.map(memberOf), stale.map(memberOf)],
			},
		];
	});
}
