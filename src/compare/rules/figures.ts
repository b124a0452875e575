import type { Figure } from '../../article/article';
import type { FigureClaim } from '../../claims/claim';
import type { DiscrepancyType, Finding, Judgement, Member } from '../comparison';
import { judgeFigures } from '../figures';
import { memberOf } from '../member';

/** Concepts whose counts grow while an event goes on: an earlier count is superseded, not wrong. */
const growing = new Set(['death', 'injury', 'missing', 'damage', 'destroy', 'arrest', 'evacuate', 'rescue']);

function isToll({ terms, figure }: FigureClaim): boolean {
	return (
		(figure.kind === 'count' || figure.kind === 'number') &&
		[...terms].some(([term, weight]) => weight >= 1 && growing.has(term))
	);
}

/**
 * How two figures about one matter stand to each other, with what the claims around them know: a toll that is larger in the later piece is superseded, and an open
 * "at least" of a toll has no upper end.
 */
export function judgeFigureClaims(
	a: FigureClaim,
	b: FigureClaim,
	publishedOf: (source: string) => string | undefined,
): Judgement {
	const judgement = judgeFigures(a.figure, b.figure);
	if (judgement.verdict !== 'conflict' || !isToll(a) || !isToll(b)) return judgement;
	const [less, more] = Number(a.figure.value) <= Number(b.figure.value) ? [a, b] : [b, a];
	if (less.figure.hedge === 'at-least' || less.figure.hedge === 'more-than')
		return { verdict: 'compatible', because: 'the smaller figure is a lower bound of a count that grows' };
	const [earlier, later] = [publishedOf(less.source), publishedOf(more.source)];
	if (earlier && later && earlier < later)
		return { verdict: 'compatible', because: 'the smaller count is of an earlier date: superseded, not contradicted' };
	return judgement;
}

function typeOf(figure: Figure): DiscrepancyType {
	if (figure.kind === 'date' || figure.kind === 'time' || figure.kind === 'age') return figure.kind;
	return 'number';
}

/** Claims that do not conflict stand on one side: the first that fits. */
function sidesOf(claims: readonly FigureClaim[], judge: (a: FigureClaim, b: FigureClaim) => Judgement): Member[][] {
	const sides: FigureClaim[][] = [];
	for (const claim of claims) {
		const side = sides.find((known) => known.every((other) => judge(claim, other).verdict !== 'conflict'));
		if (side) side.push(claim);
		else sides.push([claim]);
	}
	return sides.map((side) => side.map(memberOf));
}

/** Different figures about one matter. */
export function differentFigures(
	group: readonly FigureClaim[],
	judge: (a: FigureClaim, b: FigureClaim) => Judgement,
	words: (claim: FigureClaim) => string,
): Finding[] {
	const clashing = group.filter((a) => group.some((b) => a.source !== b.source && judge(a, b).verdict === 'conflict'));
	if (clashing.length === 0) return [];
	const [first] = clashing;
	const second = clashing.find(
		(other) => other.source !== first!.source && judge(first!, other).verdict === 'conflict',
	)!;
	return [
		{
			type: typeOf(first!.figure),
			severity: 'major',
			message: `Sources differ: “${words(first!)}” against “${words(second)}”`,
			because: `Different figures about one matter: ${judge(first!, second).because}`,
			sides: sidesOf(clashing, judge),
		},
	];
}
