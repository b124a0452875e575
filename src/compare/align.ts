import { exclude } from '../claims/attributes';
import type { Claim, FigureClaim, QuoteClaim } from '../claims/claim';
import { areOfOthers, kindOfHolder } from '../claims/holders';
import { tellingOf } from '../claims/telling';
import { numbered } from '../util/numbered';
import { counterpartsOf } from './counterparts';
import { Evidence } from './evidence';
import { comparableAs, isComparable, judgeFigures } from './figures';
import { floorOf, isTransposed, writtenDigits } from './floors';
import { groupByLinks, Links } from './links';
import { rememberPairs } from './pairs';
import { nearnessIn } from './senses';
import type { Similarity } from './similarity';
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

/** A figure's digits in one order, of numbers that tell something: equal for equal numbers and for those that are transpositions of each other. */
function digitsOf({ figure }: FigureClaim): string | undefined {
	if (figure.kind === 'date' || tellingOf(figure) === 'little') return undefined;
	return [...writtenDigits(figure)].sort().join('');
}

/** Visits the pairs worth a look, of one kind each: those that share words, of equal values fewer, and those that share digits. `kindAt` and `valueAt` number kinds and values. */
function forCandidates(
	claims: readonly FigureClaim[],
	kindAt: Int32Array,
	valueAt: Int32Array,
	likeness: Similarity<Claim>,
	visit: (a: number, b: number, alike: number) => void,
): void {
	likeness.forPairs(
		leastAlike,
		(a, b, alike) => {
			if (alike >= lowestFloor || valueAt[a] === valueAt[b]) visit(a, b, alike);
		},
		kindAt,
	);
	const byDigits = new Map<string, number[]>();
	for (const [b, claim] of claims.entries()) {
		const digits = digitsOf(claim);
		if (digits === undefined) continue;
		const key = `${kindAt[b]} ${digits}`;
		const before = byDigits.get(key) ?? [];
		for (const a of before) {
			const alike = likeness.between(a, b);
			if (alike >= (valueAt[a] === valueAt[b] ? leastAlike : lowestFloor)) continue;
			const isNumber = isEqual(claims[a]!, claim) || isTransposed(claims[a]!, claim);
			if (isNumber && isComparable(claims[a]!.figure, claim.figure)) visit(a, b, alike);
		}
		before.push(b);
		byDigits.set(key, before);
	}
}

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

/**
 * How alike two figures' claims must be about to be linked at all; none are so alike as an infinite floor. Below zero where the two agree: then it is what is missing to minus one, so that one number
 * tells both.
 */
function linkFloor(x: FigureClaim, y: FigureClaim): number {
	if (!isComparable(x.figure, y.figure) || exclude(x.attributes, y.attributes)) return Number.POSITIVE_INFINITY;
	const { verdict } = judgeFigures(x.figure, y.figure);
	const floor = x.source === y.source ? (verdict === 'same' ? repeatedFloor : 2) : floorOf(x, y, verdict);
	return verdict === 'conflict' ? floor : -1 - floor;
}

const linkFloors = rememberPairs<FigureClaim>();

/**
 * Groups figures by what they are about: at most one value a source (a source may repeat itself, not contradict itself), figures that cannot be compared never
 * together. Deterministic; every figure is in at most one group. The claims come as one list a source, those that `likeness` was made of in their order; `alikeClauses` says how alike
 * the clauses of two of them are. `onCut` is called where so many are alike that only the surest pairs were looked at.
 */
export function alignFigures(
	sources: readonly (readonly FigureClaim[])[],
	likeness: Similarity<Claim>,
	alikeClauses: (a: FigureClaim, b: FigureClaim) => number,
	onCut: () => void,
): FigureClaim[][] {
	const claims = sources.flat();
	const sourceAt = Int32Array.from(sources.flatMap((list, source) => list.map(() => source)));
	const placeAt = Int32Array.from(sources.flatMap((list) => list.map((_, place) => place)));
	const floors = sources.map((x, a) =>
		sources.map((y, b) => (a <= b ? linkFloors(x, y, sources.length, linkFloor) : undefined)),
	);
	const kindAt = numbered(claims.map(({ figure }) => comparableAs(figure)));
	const valueAt = numbered(claims.map(valueKey));
	const candidates = new Links();
	forCandidates(claims, kindAt, valueAt, likeness, (a, b, alike) => {
		if (alike >= lowestFloor || sourceAt[a] !== sourceAt[b]) candidates.add(a, b, alike);
	});
	const evidence = new Evidence(claims, candidates);
	const areCounterparts = counterpartsOf(candidates, sourceAt);
	const valuesOf = sources.map(() => new Set<number>());
	const repeated = new Set<number>();
	for (const [index, value] of valueAt.entries()) {
		const values = valuesOf[sourceAt[index]!]!;
		if (values.has(value)) repeated.add(sourceAt[index]! * claims.length + value);
		values.add(value);
	}
	const once = valueAt.map((value, index) => (repeated.has(sourceAt[index]! * claims.length + value) ? 0 : 1));
	const nearness = nearnessIn(claims);
	const besideWords = (a: number, b: number, alike: number) => {
		return (
			weights.sense * nearness(a, b) +
			weights.lead * evidence.lead(a, b, alike) +
			weights.apart * evidence.apart(a, b) +
			weights.third * evidence.third(a, b) +
			weights.clauses * alikeClauses(claims[a]!, claims[b]!) +
			weights.once * (once[a]! + once[b]!) -
			needed
		);
	};
	const links = new Links();
	candidates.inOrder((a, b, alike) => {
		const [x, y] = [sourceAt[a]!, sourceAt[b]!];
		const coded = floors[x]![y]!(placeAt[a]!, placeAt[b]!);
		const agree = coded < 0;
		const floor = agree ? -1 - coded : coded;
		if (floor >= 2) return;
		const differ = x !== y && valueAt[a] !== valueAt[b];
		if (!differ || alike - floor >= -counterpartEase) {
			const known = differ ? Number(valuesOf[y]!.has(valueAt[a]!)) + Number(valuesOf[x]!.has(valueAt[b]!)) : 0;
			const ease = differ && known === 0 && areCounterparts(a, b) ? counterpartEase : 0;
			const surety = alike - floor - known * knownBurden;
			if (surety >= -ease) return links.add(a, b, Math.max(0, surety));
		}
		if (x === y || !agree) return;
		const sum = alike - floor + besideWords(a, b, alike);
		if (sum >= 0) links.add(a, b, lastly * sum);
	});
	if (candidates.isCut) onCut();
	// Few stories tell of several peoples or regions: only then two figures of two sources can be of others.
	const areOthers = (a: FigureClaim, b: FigureClaim) => areOfOthers(a.attributes, b.attributes);
	return groupByLinks(
		claims,
		links,
		(a, b) => judgeFigures(a.figure, b.figure).verdict !== 'same' || areOthers(a, b),
		undefined,
		claims.some(({ attributes }) => [...attributes].some(kindOfHolder)) ? areOthers : undefined,
	);
}

const quoteSureties = rememberPairs<QuoteClaim>();

/** Groups quotations that are one remark in the same or nearly the same words; one list a source. */
export function alignQuotes(
	sources: readonly (readonly QuoteClaim[])[],
	textOf: (claim: Claim) => string,
	onCut: () => void,
): QuoteClaim[][] {
	const links = new Links();
	const starts = sources.map((_, source) => sources.slice(0, source).reduce((sum, list) => sum + list.length, 0));
	const alike = (x: Claim, y: Claim) => sameWords(textOf(x), textOf(y));
	for (const [source, ones] of sources.entries()) {
		for (let later = source + 1; later < sources.length; later++) {
			const others = sources[later]!;
			const table = quoteSureties(ones, others, sources.length, alike);
			for (let i = 0; i < ones.length; i++) {
				for (let j = 0; j < others.length; j++) {
					const surety = table(i, j);
					if (surety >= quoteFloor) links.add(starts[source]! + i, starts[later]! + j, surety);
				}
			}
		}
	}
	if (links.isCut) onCut();
	return groupByLinks(sources.flat(), links, () => false);
}
