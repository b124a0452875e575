import type { Figure } from '../../article/article';
import type { FigureClaim } from '../../claims/claim';
import { phrase } from '../../util/phrase';
import { remember } from '../../util/remember';
import type { DiscrepancyType, Finding, Judgement, Member } from '../comparison';
import { judgeFigures } from '../figures';
import { memberOf } from '../member';

/** Concepts whose counts grow while an event goes on: an earlier count is superseded, not wrong. */
const growing = new Set(['death', 'injury', 'missing', 'damage', 'destroy', 'arrest', 'evacuate', 'rescue', 'burn']);
/** Counts that may grow or shrink from one day to the next. */
const changing = new Set(['missing', 'contain', 'evacuate']);

function isToll({ terms, figure }: FigureClaim): boolean {
	const counts = figure.kind === 'count' || figure.kind === 'number' || figure.kind === 'measure';
	return counts && [...terms].some(([term, weight]) => weight >= 0.6 && growing.has(term));
}

const isChanging = remember(({ terms }: FigureClaim): boolean =>
	[...terms].some(([term, weight]) => weight >= 0.6 && changing.has(term)),
);

/** Whether both are counts that change; of two shares one that is called so says what both are. */
function areChanging(a: FigureClaim, b: FigureClaim): boolean {
	const isShare = ({ figure: { kind } }: FigureClaim) => kind === 'percent' || kind === 'ratio';
	return isShare(a) && isShare(b) ? isChanging(a) || isChanging(b) : isChanging(a) && isChanging(b);
}

/** What only the story knows of its figures. */
export interface FigureContext {
	publishedOf(source: string): string | undefined;
	/** Figures that a source itself calls superseded, by `figureKey`. */
	readonly former: ReadonlySet<string>;
	/** Whether the figure is the sum of the other and a third that its own source gives beside it. */
	isSum(claim: FigureClaim, other: FigureClaim): boolean;
}

/** The kind, unit and value of a figure: equal for equal figures. */
export function figureKey({ figure }: FigureClaim): string {
	return `${figure.currency ?? figure.unit ?? 'number'} ${figure.value}`;
}

/** Words before a figure that give it as an earlier one: "first given as 6.3", "up from a previous 3%", "the figures had been seven and 14", "reports had spoken of nine". */
const formerly =
	/\b(?:(?:figures?|tolls?|counts?|numbers?|totals?|estimates?|reports?) (?:[^.;:]{1,30} )?had (?:been|stood at|spoken of|put [^,.;:]{1,30} at)(?: \p{L}+ and)?|had put the \p{L}+(?: of \p{L}+)? at|(?:first|initially|originally|previously|earlier)(?: \p{L}+)?(?: at| as| of| to be)?|(?:up|down|revised(?: up| down)?) from(?: an?| the)?(?: \p{L}+)?)\s*$/iu;

/** Whether the source gives the figure as one that no longer holds. */
export function isFormer(claim: FigureClaim, text: string): boolean {
	return formerly.test(text.slice(Math.max(claim.sentence.start, claim.figure.start - 40), claim.figure.start));
}

/**
 * How two figures about one matter stand to each other, with what the story knows of them. Evidence: a magnitude "first given as 6.3" elsewhere is no conflict with 6.4;
 * a toll that is larger in the later piece is superseded; an open "at least" of a toll has no upper end.
 */
export function judgeFigureClaims(a: FigureClaim, b: FigureClaim, context: FigureContext): Judgement {
	const { publishedOf, former } = context;
	const judgement = judgeFigures(a.figure, b.figure);
	if (judgement.verdict !== 'conflict') return judgement;
	if ([a, b].some((claim) => former.has(figureKey(claim)) || former.has(`number ${claim.figure.value}`)))
		return { verdict: 'compatible', because: phrase`one is an earlier figure that a source calls superseded` };
	if (context.isSum(a, b) || context.isSum(b, a))
		return { verdict: 'compatible', because: phrase`one is the sum of the other and a third, in its own source` };
	if (a.attributes.has('unfinished') !== b.attributes.has('unfinished'))
		return { verdict: 'compatible', because: phrase`one is of a count that was not complete` };
	const [dayOfA, dayOfB] = [publishedOf(a.source), publishedOf(b.source)];
	if (areChanging(a, b) && dayOfA && dayOfB && dayOfA !== dayOfB)
		return { verdict: 'compatible', because: phrase`a count that changes from day to day, of two days` };
	if (!isToll(a) || !isToll(b)) return judgement;
	const size = ({ figure }: FigureClaim) => Number(figure.value ?? figure.low ?? figure.high);
	const [less, more] = size(a) <= size(b) ? [a, b] : [b, a];
	if (less.figure.hedge === 'at-least' || less.figure.hedge === 'more-than') {
		return { verdict: 'compatible', because: phrase`the smaller figure is a lower bound of a count that grows` };
	}
	const [earlier, later] = [publishedOf(less.source), publishedOf(more.source)];
	if (earlier && later && earlier < later) {
		return {
			verdict: 'compatible',
			because: phrase`the smaller count is of an earlier date: superseded, not contradicted`,
		};
	}
	return judgement;
}

/** Whether the claim's figure is the sum of the other and a third that its own source gives in the same sentence or the next to it: "three and a half miles … 2.1 inside … 1.4 outside". */
export function isSumWith(claim: FigureClaim, other: FigureClaim, own: readonly FigureClaim[]): boolean {
	const beside = own.filter((one) => one !== claim && Math.abs(one.order - claim.order) <= 1);
	const part = beside.find((one) => judgeFigures(one.figure, other.figure).verdict === 'same');
	const rest = Number(claim.figure.value) - Number(part?.figure.value);
	return part !== undefined && beside.some((one) => one !== part && Math.abs(Number(one.figure.value) - rest) < 1e-9);
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
			message: phrase`Sources differ: “${words(first!)}” against “${words(second)}”`,
			because: phrase`Different figures about one matter: ${judge(first!, second).because}`,
			sides: sidesOf(clashing, judge),
		},
	];
}
