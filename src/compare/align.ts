import { exclude } from '../claims/attributes';
import type { Claim, FigureClaim, QuoteClaim } from '../claims/claim';
import { areOfOthers, kindOfHolder } from '../claims/holders';
import { tellingOf } from '../claims/telling';
import { numberOf } from '../util/interned';
import { PairMemo } from '../util/memoize';
import { remember, rememberBoth } from '../util/remember';
import { type Asked, areKept, type Candidates, candidatesOf, renewCandidates } from './candidates';
import { comparableAs, isComparable, judgeFigures, numberOfFigure } from './figures';
import { barOf, isTransposed, numberOfClaim, sortedDigits } from './floors';
import { groupByLinks, Links } from './links';
import { Nearest, placesOf, startsOf, Thirds } from './nearest';
import { nearness, sensesOf } from './senses';
import type { Similarity, Vectors } from './similarity';
import { type Earlier, Kept, numberOfTerms } from './versions';
import { sameWords } from './wording';

function isEqual(a: FigureClaim, b: FigureClaim): boolean {
	return a.figure.value !== undefined && a.figure.value === b.figure.value;
}

/** No rule takes figures for one matter that are less alike, but for their digits; figures of one value may be, on other evidence. */
const lowestFloor = 0.08;
const leastAlike = 0.02;
/** A source repeats a figure where the words around it are nearly the same. */
const repeatedFloor = 0.48;
/** Share of words that two wordings of one quotation have in common, in order. */
const quoteFloor = 0.6;

/** How much less alike two different figures need be that are each other's counterparts and whose values the other source gives nowhere. */
const counterpartEase = 0.06;
/** How much more alike two different figures must be for each of the two values that the other source gives, too: it knows both. */
const knownBurden = 0.05;

/**
 * What else speaks for two figures of different sources being of one thing where their values agree: what their words mean, how much nearer they are to each other than the next best, how far apart
 * they stand in their articles, a figure of a third source that is nearest to both, how alike their clauses are, and for each whether its source gives the value only once.
 */
const weights = { sense: 0.6, lead: 0.4, apart: -0.3, third: 0.3, clauses: 0.5, once: 0.1 } as const;
/** What figures that agree must have beside what they are of. */
const needed = 0.1;
/** Figures that only such evidence brings together come after all others. */
const lastly = 1e-4;

/** What a figure says, as a word: equal for equal values of one kind. */
function valueKey({ figure }: FigureClaim): string {
	return `${comparableAs(figure)} ${figure.inferred?.value ?? figure.value ?? `${figure.low} to ${figure.high}`}`;
}

/** What is asked of each figure of a source for every pair: its kind and value as numbers, and what else is compared. */
interface Side {
	readonly kinds: Int32Array;
	readonly values: Int32Array;
	/** See `barOf` and `judgeFigures`. */
	readonly numbers: Int32Array;
	readonly figures: Int32Array;
	/** A figure's digits in one order, of numbers that tell something: equal for equal numbers and for those that are transpositions of each other; -1 for others. */
	readonly digits: Int32Array;
	/** The values that the source gives, and for each figure whether it gives its value only there. */
	readonly known: ReadonlySet<number>;
	readonly isOnce: readonly boolean[];
	readonly places: Float64Array;
	readonly senses: readonly Float32Array[];
}

function digitsOf({ figure }: FigureClaim): number {
	if (figure.kind === 'date' || tellingOf(figure) === 'little') return -1;
	return numberOf(sortedDigits(figure));
}

const sideOf = remember((claims: readonly FigureClaim[]): Side => {
	const values = Int32Array.from(claims, (claim) => numberOf(valueKey(claim)));
	const times = new Map<number, number>();
	for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
	return {
		kinds: Int32Array.from(claims, ({ figure }) => numberOf(comparableAs(figure))),
		values,
		numbers: Int32Array.from(claims, numberOfClaim),
		figures: Int32Array.from(claims, ({ figure }) => numberOfFigure(figure)),
		digits: Int32Array.from(claims, digitsOf),
		known: new Set(values),
		isOnce: Array.from(values, (value) => times.get(value) === 1),
		places: placesOf(claims),
		senses: sensesOf(claims),
	};
});

/** Which clause of a source's list each of its figures stands in, by its place there; -1 for none. */
const clausesOfFigures = rememberBoth((figures: readonly FigureClaim[], clauses: readonly Claim[]): Int32Array => {
	const places = new Map(clauses.map(({ span }, place) => [span, place]));
	return Int32Array.from(figures, ({ clause }) => places.get(clause) ?? -1);
});

/** What a source brings to be aligned. */
interface Brought {
	readonly figures: readonly FigureClaim[];
	readonly clauses: readonly Claim[];
	readonly vectors: Vectors;
	readonly clauseVectors: Vectors;
}

/** Two figures of two sources that are of one matter if `surety`, with what a third source says, is not negative. */
interface Link {
	readonly i: number;
	readonly j: number;
	readonly surety: number;
}

/** What two sources' figures have to do with each other. */
interface Ties {
	readonly x: Brought;
	readonly y: Brought;
	readonly candidates: Candidates;
	readonly nearest: Nearest;
	/** Figures that are linked by what they are of. */
	readonly links: readonly Link[];
	/** Figures that agree and may be linked by other evidence. */
	readonly open: readonly Link[];
}

/** Whether a source gives a value that another gives, too, or one that fits it: 11.9% beside "below 12%". */
function knows(
	own: Side,
	figures: readonly FigureClaim[],
	their: Side,
	claims: readonly FigureClaim[],
	i: number,
): boolean {
	if (own.known.has(their.values[i]!)) return true;
	const { figure } = claims[i]!;
	if (figure.hedge === 'exact' || figure.hedge === 'about') return false;
	return figures.some(
		(claim, at) =>
			own.kinds[at] === their.kinds[i] &&
			judgeFigures(claim.figure, figure, own.figures[at], their.figures[i]).verdict !== 'conflict',
	);
}

function tie(x: Brought, y: Brought, before?: Earlier<Ties>): Ties {
	const [one, other] = [sideOf(x.figures), sideOf(y.figures)];
	const [clausesOfX, clausesOfY] = [clausesOfFigures(x.figures, x.clauses), clausesOfFigures(y.figures, y.clauses)];
	const asked: Asked = {
		// Pairs of one kind that share words, of equal values fewer, and those that share digits.
		passes: (i, j, alike) => {
			if (one.kinds[i] !== other.kinds[j]) return false;
			if (alike >= (one.values[i] === other.values[j] ? leastAlike : lowestFloor)) return true;
			if (one.digits[i]! < 0 || one.digits[i] !== other.digits[j]) return false;
			const [a, b] = [x.figures[i]!, y.figures[j]!];
			return (isEqual(a, b) || isTransposed(a, b)) && isComparable(a.figure, b.figure);
		},
		first: (i, j) => barOf(x.figures[i]!, y.figures[j]!, one.numbers[i]!, other.numbers[j]!),
		second: (i, j) => nearness(one.senses[i]!, other.senses[j]!),
	};
	const vectors = [x.vectors, y.vectors] as const;
	const candidates = before
		? renewCandidates(
				{ now: x.vectors, before: before.value.x.vectors, moved: before.moved[0] },
				{ now: y.vectors, before: before.value.y.vectors, moved: before.moved[1] },
				asked,
				before.value.candidates,
			)
		: candidatesOf(...vectors, asked);
	const { ones, others, alike, first, second } = candidates;
	const nearest = new Nearest([x.figures.length, y.figures.length], candidates, alike);
	const alikeClauses = (i: number, j: number) => {
		const p = clausesOfX[i]!;
		const q = clausesOfY[j]!;
		return p < 0 || q < 0 ? 0 : x.clauseVectors.between(p, y.clauseVectors, q);
	};
	const links: Link[] = [];
	const open: Link[] = [];
	for (let at = 0; at < alike.length; at++) {
		const i = ones[at]!;
		const j = others[at]!;
		const near = alike[at]!;
		const bar = first[at]!;
		if (bar === Number.POSITIVE_INFINITY) continue;
		const agree = bar < 0;
		const floor = agree ? -1 - bar : bar;
		const differ = one.values[i] !== other.values[j];
		if (!differ || near - floor >= -counterpartEase) {
			const known = differ
				? Number(knows(other, y.figures, one, x.figures, i)) + Number(knows(one, x.figures, other, y.figures, j))
				: 0;
			const ease = differ && known === 0 && nearest.areCounterparts(i, j) ? counterpartEase : 0;
			const surety = near - floor - known * knownBurden;
			if (surety >= -ease) {
				links.push({ i, j, surety: Math.max(0, surety) });
				continue;
			}
		}
		if (!agree) continue;
		const beside =
			weights.sense * second[at]! +
			weights.lead * nearest.lead(i, j, near) +
			weights.apart * Math.abs(one.places[i]! - other.places[j]!) +
			weights.clauses * alikeClauses(i, j) +
			weights.once * (Number(one.isOnce[i]) + Number(other.isOnce[j]));
		open.push({ i, j, surety: near - floor + beside - needed });
	}
	return { x, y, candidates, nearest, links, open };
}

/** The last ties of each two sources: what is the same as before is not worked out again. */
const kept = new Kept<FigureClaim, Ties>(
	remember((claim) => numberOf(`${numberOfTerms(claim)} ${numberOfClaim(claim)}`)),
);

function isSame(a: Brought, b: Brought): boolean {
	return a.vectors === b.vectors && a.clauses === b.clauses && a.clauseVectors === b.clauseVectors;
}

function tiesOf(x: Brought, y: Brought): Ties {
	const before = kept.get(x.figures, y.figures);
	if (before && isSame(before.value.x, x) && isSame(before.value.y, y)) return before.value;
	const ties = tie(x, y, before);
	kept.set(x.figures, y.figures, ties);
	return ties;
}

/** Figures that a source repeats, in nearly the same words. */
const repeatsOf = rememberBoth((figures: readonly FigureClaim[], vectors: Vectors): readonly Link[] => {
	const found: Link[] = [];
	const { kinds, values } = sideOf(figures);
	for (let i = 0; i < figures.length; i++) {
		for (let j = i + 1; j < figures.length; j++) {
			if (kinds[i] !== kinds[j] || values[i] !== values[j]) continue;
			const surety = vectors.between(i, vectors, j) - repeatedFloor;
			if (surety < 0) continue;
			const [a, b] = [figures[i]!, figures[j]!];
			const isOne = isComparable(a.figure, b.figure) && !exclude(a.attributes, b.attributes);
			if (isOne && judgeFigures(a.figure, b.figure).verdict === 'same') found.push({ i, j, surety });
		}
	}
	return found;
});

/** Whether some of a source's figures are asked of or hold for a sort of holders. */
const haveHolders = remember((figures: readonly FigureClaim[]) =>
	figures.some(({ attributes }) => [...attributes].some(kindOfHolder)),
);

/**
 * Groups figures by what they are about: at most one value a source (a source may repeat itself, not contradict itself), figures that cannot be compared never
 * together. Deterministic; every figure is in at most one group. Figures and clauses come as one list a source, those that the likenesses were made of. `onCut` is called where so many are alike that only
 * the surest pairs were looked at.
 */
export function alignFigures(
	sources: readonly (readonly FigureClaim[])[],
	clauses: readonly (readonly Claim[])[],
	likeness: Similarity<Claim>,
	clauseLikeness: Similarity<Claim>,
	onCut: () => void,
): FigureClaim[][] {
	const claims = sources.flat();
	const isKept = areKept(sources) && areKept(clauses);
	const starts = startsOf(sources);
	const thirds = new Thirds(sources);
	const brought = sources.map(
		(figures, at): Brought => ({
			figures,
			clauses: clauses[at]!,
			vectors: likeness.lists[at]!,
			clauseVectors: clauseLikeness.lists[at]!,
		}),
	);
	const links = new Links();
	const open: { readonly x: number; readonly y: number; readonly links: readonly Link[] }[] = [];
	for (const [x, one] of brought.entries()) {
		for (const { i, j, surety } of repeatsOf(one.figures, one.vectors))
			links.add(starts[x]! + i, starts[x]! + j, surety);
		for (let y = x + 1; y < brought.length; y++) {
			const ties = isKept ? tiesOf(one, brought[y]!) : tie(one, brought[y]!);
			if (ties.candidates.isCut) onCut();
			thirds.add(x, y, ties.nearest);
			for (const { i, j, surety } of ties.links) links.add(starts[x]! + i, starts[y]! + j, surety);
			open.push({ x, y, links: ties.open });
		}
	}
	for (const { x, y, links: maybe } of open) {
		for (const { i, j, surety } of maybe) {
			const a = starts[x]! + i;
			const b = starts[y]! + j;
			if (surety + weights.third * thirds.most(a, b) < 0) continue;
			const sum = surety + weights.third * thirds.of(a, b);
			if (sum >= 0) links.add(a, b, lastly * sum);
		}
	}
	if (links.isCut) onCut();
	const numbers = sources.flatMap((figures) => [...sideOf(figures).figures]);
	const differ = (a: number, b: number) =>
		judgeFigures(claims[a]!.figure, claims[b]!.figure, numbers[a], numbers[b]).verdict !== 'same';
	// Few stories tell of several peoples or regions: only then two figures of two sources can be of others.
	if (!sources.some(haveHolders)) return groupByLinks(claims, links, differ);
	const areOthers = (a: number, b: number) => areOfOthers(claims[a]!.attributes, claims[b]!.attributes);
	return groupByLinks(claims, links, (a, b) => differ(a, b) || areOthers(a, b), undefined, areOthers);
}

/** Pairs of quotations of some large stories. */
const mostQuotes = 50_000;
const alikeQuotes = new PairMemo<number>(mostQuotes);

/** Groups quotations that are one remark in the same or nearly the same words; one list a source. */
export function alignQuotes(
	sources: readonly (readonly QuoteClaim[])[],
	textOf: (claim: Claim) => string,
	onCut: () => void,
): QuoteClaim[][] {
	const links = new Links();
	const claims = sources.flat();
	const texts = claims.map(textOf);
	const numbers = texts.map(numberOf);
	for (const [a, { source }] of claims.entries()) {
		for (let b = a + 1; b < claims.length; b++) {
			if (claims[b]!.source === source) continue;
			const surety = alikeQuotes.get(numbers[a]!, numbers[b]!, () => sameWords(texts[a]!, texts[b]!));
			if (surety >= quoteFloor) links.add(a, b, surety);
		}
	}
	if (links.isCut) onCut();
	return groupByLinks(claims, links, () => false);
}
