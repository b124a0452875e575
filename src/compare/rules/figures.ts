import type { Figure } from '../../article/article';
import type { FigureClaim } from '../../claims/claim';
import { numberOf } from '../../util/interned';
import { PairMemo } from '../../util/memoize';
import { phrase } from '../../util/phrase';
import { remember } from '../../util/remember';
import type { DiscrepancyType, Finding, Judgement, Member } from '../comparison';
import { judgeFigures, numberOfFigure } from '../figures';
import { memberOf } from '../member';
import { type Judge, judgeAlike } from '../relate';

/** Concepts whose counts grow while an event goes on: an earlier count is superseded, not wrong. */
const growing = new Set(['death', 'injury', 'missing', 'damage', 'destroy', 'arrest', 'evacuate', 'rescue', 'burn']);
/** Counts that may grow or shrink from one day to the next. */
const changing = new Set(['missing', 'contain', 'evacuate']);

const isToll = remember(({ terms, figure }: FigureClaim): boolean => {
	const counts = figure.kind === 'count' || figure.kind === 'number' || figure.kind === 'measure';
	return counts && [...terms].some(([term, weight]) => weight >= 0.6 && growing.has(term));
});

/** "The 14th day" is counted on, too. */
const isChanging = remember(
	({ terms, figure: { kind, unit } }: FigureClaim): boolean =>
		(kind === 'ordinal' && unit === 'day') || [...terms].some(([term, weight]) => weight >= 0.6 && changing.has(term)),
);

/** What only the story knows of its figures. */
export interface FigureContext {
	of(source: string): SourceOfFigures;
	/** Figures that a source itself calls superseded, by `figureKey`. */
	readonly former: ReadonlySet<string>;
}

/** What is known of a source beside its figures. */
export interface SourceOfFigures {
	readonly published: string | undefined;
	/** A number for when it was published and for the figures that are superseded: equal where they are the same. */
	readonly number: number;
	/** The figures that make each of its figures up; see `partsIn`. */
	readonly parts: ReadonlyMap<FigureClaim, readonly FigureClaim[]>;
}

/** The kind, unit and value of a figure: equal for equal figures. */
export const figureKey = remember(
	({ figure }: FigureClaim): string => `${figure.currency ?? figure.unit ?? 'number'} ${figure.value}`,
);

/** Words before a figure that give it as an earlier one: "first given as 6.3", "up from a previous 3%", "the figures had been seven and 14", "reports had spoken of nine". */
const formerly =
	/\b(?:(?:figures?|tolls?|counts?|numbers?|totals?|estimates?|reports?) (?:[^.;:]{1,30} )?had (?:been|stood at|spoken of|put [^,.;:]{1,30} at)(?: \p{L}+ and)?|had put the \p{L}+(?: of \p{L}+)? at|(?:first|initially|originally|previously|earlier)(?: \p{L}+)?(?: at| as| of| to be)?|(?:up|down|revised(?: up| down)?) from(?: an?| the)?(?: \p{L}+)?)\s*$/iu;

/** Whether the source gives the figure as one that no longer holds. */
export function isFormer(claim: FigureClaim, text: string): boolean {
	return formerly.test(text.slice(Math.max(claim.sentence.start, claim.figure.start - 40), claim.figure.start));
}

/** What is asked of a figure wherever it conflicts with another, as far as its claim tells. */
interface Traits {
	readonly size: number;
	readonly isUnfinished: boolean;
	readonly isShare: boolean;
	readonly isChanging: boolean;
	readonly isToll: boolean;
	/** How many are counted beside; 0 where nobody is. */
	readonly beside: number;
	/** A number for all of these and what the figure says. */
	readonly number: number;
}

const traitsOf = remember((claim: FigureClaim): Traits => {
	const { value, low, high, kind } = claim.figure;
	const traits = {
		size: Number(value ?? low ?? high),
		isUnfinished: claim.attributes.has('unfinished'),
		isShare: kind === 'percent' || kind === 'ratio',
		isChanging: isChanging(claim),
		isToll: isToll(claim),
		beside: claim.beside ?? 0,
	};
	return { ...traits, number: numberOf(`${numberOfFigure(claim.figure)} ${Object.values(traits)}`) };
});

/** The same, and what the story knows. */
interface Known {
	readonly claim: FigureClaim;
	readonly traits: Traits;
	/** When its source was published. */
	readonly published: string | undefined;
	readonly isFormer: boolean;
	readonly parts: readonly FigureClaim[];
	/** A number for all of these; none for a figure that is a sum, or was superseded. */
	readonly number: number | undefined;
}

/** More words than are ever numbered. */
const mostNumbers = 2 ** 26;

/** What was known of each figure last, and of its source then. */
const last = new WeakMap<FigureClaim, { readonly known: Known; readonly source: SourceOfFigures }>();

function knownOf(claim: FigureClaim, { of, former }: FigureContext): Known {
	const source = of(claim.source);
	const before = last.get(claim);
	if (before?.source.number === source.number && before.source.parts === source.parts) return before.known;
	const traits = traitsOf(claim);
	const isFormer = former.size > 0 && (former.has(figureKey(claim)) || former.has(`number ${claim.figure.value}`));
	const parts = source.parts.get(claim)!;
	const number = isFormer || parts.length > 0 ? undefined : traits.number * mostNumbers + source.number;
	const known = { claim, traits, published: source.published, isFormer, parts, number };
	last.set(claim, { known, source });
	return known;
}

/** Whether both are counts that change; of two shares one that is called so says what both are. */
function areChanging({ traits: a }: Known, { traits: b }: Known): boolean {
	return a.isShare && b.isShare ? a.isChanging || b.isChanging : a.isChanging && b.isChanging;
}

/** Whether the figure and a third make up the other in the other's own source. */
function isPartOf({ claim }: Known, { parts }: Known): boolean {
	return parts.length > 0 && parts.some(({ figure }) => judgeFigures(figure, claim.figure).verdict === 'same');
}

/** Whether the other counts those in whom the first names beside: "38 passengers and an attendant", "39 people". */
function isWithoutCompanions({ traits: a }: Known, { traits: b }: Known): boolean {
	return a.beside > 0 && a.size + a.beside === b.size;
}

/** Why two figures that conflict by themselves do not, as the story knows; the conflict where nothing speaks against it. */
function excuse(a: Known, b: Known, conflict: Judgement): Judgement {
	if (a.isFormer || b.isFormer)
		return { verdict: 'compatible', because: phrase`one is an earlier figure that a source calls superseded` };
	if (isPartOf(a, b) || isPartOf(b, a))
		return { verdict: 'compatible', because: phrase`one is the sum of the other and a third, in its own source` };
	if (isWithoutCompanions(a, b) || isWithoutCompanions(b, a))
		return { verdict: 'compatible', because: phrase`one counts those in, too, whom the other names beside` };
	if (a.traits.isUnfinished !== b.traits.isUnfinished)
		return { verdict: 'compatible', because: phrase`one is of a count that was not complete` };
	if (areChanging(a, b) && a.published && b.published && a.published !== b.published)
		return { verdict: 'compatible', because: phrase`a count that changes from day to day, of two days` };
	if (!a.traits.isToll || !b.traits.isToll) return conflict;
	const [less, more] = a.traits.size <= b.traits.size ? [a, b] : [b, a];
	const { hedge } = less.claim.figure;
	if (hedge === 'at-least' || hedge === 'more-than')
		return { verdict: 'compatible', because: phrase`the smaller figure is a lower bound of a count that grows` };
	if (less.published && more.published && less.published < more.published)
		return {
			verdict: 'compatible',
			because: phrase`the smaller count is of an earlier date: superseded, not contradicted`,
		};
	return conflict;
}

/** Pairs of figures' claims of some large stories. */
const mostExcused = 400_000;
const excused = new PairMemo<Judgement>(mostExcused);

/**
 * How the figures of a group stand to each other, with what the story knows of them. Evidence: a magnitude "first given as 6.3" elsewhere is no conflict with 6.4; a toll that is larger in the later piece is
 * superseded; an open "at least" of a toll has no upper end. What two figures say by themselves is asked once, however many sources say it.
 */
export function judgeFigureGroup(group: readonly FigureClaim[], context: FigureContext): Judge {
	const judge = judgeAlike(
		group.map(({ figure }) => numberOfFigure(figure)),
		(a, b) => judgeFigures(group[a]!.figure, group[b]!.figure),
	);
	const known: Known[] = [];
	const knownAt = (at: number) => {
		known[at] ??= knownOf(group[at]!, context);
		return known[at];
	};
	return (a, b) => {
		const judgement = judge(a, b);
		if (judgement.verdict !== 'conflict') return judgement;
		const [x, y] = [knownAt(a), knownAt(b)];
		const find = () => excuse(x, y, judgement);
		return x.number === undefined || y.number === undefined ? find() : excused.get(x.number, y.number, find);
	};
}

/**
 * Of each figure of a source those that make it up with a third beside it, in the same sentence or the next to it: of "three and a half miles … 2.1 inside … 1.4 outside" the two parts of the first.
 */
export const partsIn = remember((figures: readonly FigureClaim[]): ReadonlyMap<FigureClaim, readonly FigureClaim[]> => {
	const sizeOf = ({ figure }: FigureClaim) => Number(figure.value);
	return new Map(
		figures.map((claim) => {
			const beside = figures.filter((one) => one !== claim && Math.abs(one.order - claim.order) <= 1);
			const makesUp = (part: FigureClaim) =>
				beside.some((one) => one !== part && Math.abs(sizeOf(part) + sizeOf(one) - sizeOf(claim)) < 1e-9);
			return [claim, beside.filter(makesUp)];
		}),
	);
});

function typeOf(figure: Figure): DiscrepancyType {
	if (figure.kind === 'date' || figure.kind === 'time' || figure.kind === 'age') return figure.kind;
	return 'number';
}

/** Claims that do not conflict stand on one side: the first that fits. */
function sidesOf(group: readonly FigureClaim[], clashing: readonly number[], judge: Judge): Member[][] {
	const sides: number[][] = [];
	for (const claim of clashing) {
		const side = sides.find((known) => known.every((other) => judge(claim, other).verdict !== 'conflict'));
		if (side) side.push(claim);
		else sides.push([claim]);
	}
	return sides.map((side) => side.map((claim) => memberOf(group[claim]!)));
}

/** Different figures about one matter. */
export function differentFigures(
	group: readonly FigureClaim[],
	judge: Judge,
	words: (claim: FigureClaim) => string,
): Finding[] {
	const areApart = (a: number, b: number) =>
		group[a]!.source !== group[b]!.source && judge(a, b).verdict === 'conflict';
	const all = [...group.keys()];
	const clashing = all.filter((a) => all.some((b) => areApart(a, b)));
	const [first] = clashing;
	if (first === undefined) return [];
	const second = clashing.find((other) => areApart(first, other))!;
	const [one, other] = [group[first]!, group[second]!];
	return [
		{
			type: typeOf(one.figure),
			severity: 'major',
			message: phrase`Sources differ: “${words(one)}” against “${words(other)}”`,
			because: phrase`Different figures about one matter: ${judge(first, second).because}`,
			sides: sidesOf(group, clashing, judge),
		},
	];
}
