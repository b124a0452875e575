import type { Claim, FigureClaim } from '../../claims/claim';
import { digitsThatCount } from '../../util/digits';
import { phrase, word } from '../../util/phrase';
import type { Finding } from '../comparison';
import { collecting } from '../saying';
import type { Similarity } from '../similarity';
import { findingsOf, type Kinded, twofold } from './twofold';

/** How alike the claims must be about: that both tell by how much a share changed says much by itself; that both have it since one year, or between the same figures, says more. */
const aboutOne = 0.15;
const aboutOneAnchored = 0.08;
/** A value of which several digits count does not recur by chance. */
const aboutOneExact = 0.02;

/** A sentence that has a percentage, in which bare "points" are of percent. */
const ofPercent = /\p{N}\s?(?:%|per ?cent\b|pc\b)|\bpercentage\b/iu;

const changesOf = collecting((claim: FigureClaim, text: string): Kinded | undefined => {
	const { figure, sentence } = claim;
	const { kind, unit, of } = figure;
	if (kind === 'points') return unit === 'percentage point' ? { claim, kind: 'percentage points' } : undefined;
	if (kind === 'count') {
		const isPoints = of !== undefined && /^points$/i.test(text.slice(of.start, of.end));
		return isPoints && ofPercent.test(text.slice(sentence.start, sentence.end))
			? { claim, kind: 'percentage points' }
			: undefined;
	}
	return claim.attributes.has('difference') ? { claim, kind: 'percent' } : undefined;
});

/**
 * One change in percentage points in one source and in percent in another. Evidence: "turnout fell by 6 percentage points" against "turnout was down 6 per cent". Must not alarm: a share of 6 per
 * cent; a source that has both; basis points.
 */
export function pointsOrPercent(
	lists: readonly (readonly FigureClaim[])[],
	likeness: Similarity<Claim>,
	textOf: (source: string) => string,
	words: (claim: FigureClaim) => string,
): Finding[] {
	const changes = changesOf(lists, textOf);
	/** What says of which change a claim tells: the year it is of, and the other figures of its sentence. */
	const anchorsOf = ({ source, sentence, figure, attributes }: FigureClaim) => [
		...[...attributes].filter((attribute) => /^in \d{4}$/.test(attribute)),
		...lists
			.flatMap((claims) => claims.filter((claim) => claim.source === source && claim.sentence === sentence))
			.flatMap(({ figure: { value } }) => (value === undefined || value === figure.value ? [] : [String(value)])),
	];
	const floorOf = (a: FigureClaim, b: FigureClaim) => {
		if (digitsThatCount(a.figure.value) > 1) return aboutOneExact;
		const anchors = new Set(anchorsOf(a));
		return anchorsOf(b).some((anchor) => anchors.has(anchor)) ? aboutOneAnchored : aboutOne;
	};
	const found = twofold(changes, {
		isOne: (a, b) => Math.abs(Number(a.claim.figure.value)) === Math.abs(Number(b.claim.figure.value)),
		areApart: (a, b) => a.kind !== b.kind,
		areAlike: (a, b) => likeness.of(a.claim, b.claim) >= floorOf(a.claim, b.claim),
	});
	return findingsOf(
		found,
		phrase`A change in percentage points in one source is one in percent in another`,
		(a, b) => phrase`“${words(a.claim)}” or “${words(b.claim)}”: ${word(a.kind)} or ${word(b.kind)}?`,
	);
}
