import { exclude } from '../claims/attributes';
import type { Claim, FigureClaim, QuoteClaim } from '../claims/claim';
import { areOfOthers } from '../claims/holders';
import { tellingOf } from '../claims/telling';
import { numbered } from '../util/numbered';
import { remember } from '../util/remember';
import { counterpartsOf } from './counterparts';
import { comparableAs, isComparable, judgeFigures } from './figures';
import { floorOf, isTransposed, writtenDigits } from './floors';
import { groupByLinks, Links } from './links';
import { rememberPairs } from './pairs';
import type { Similarity } from './similarity';
import { sameWords } from './wording';

function isEqual(a: FigureClaim, b: FigureClaim): boolean {
	return a.figure.value !== undefined && a.figure.value === b.figure.value;
}

/** No rule takes figures for one matter that are less alike, but for their digits. */
const lowestFloor = 0.08;
/** A source repeats a figure where the words around it are nearly the same. */
const repeatedFloor = 0.48;
/** How alike two clauses must be about. */
const clauseFloor = 0.18;
/** How alike the clauses of two groups must be on average for the groups to be one. */
const clauseMean = 0.16;
/** Share of words that two wordings of one quotation have in common, in order. */
const quoteFloor = 0.6;

/** A figure's digits in one order, of numbers that tell something: equal for equal numbers and for those that are transpositions of each other. */
function digitsOf({ figure }: FigureClaim): string | undefined {
	if (figure.kind === 'date' || tellingOf(figure) === 'little') return undefined;
	return [...writtenDigits(figure)].sort().join('');
}

/** Visits the pairs worth a look: those that share words, and those that share digits. */
function forCandidates(
	claims: readonly FigureClaim[],
	likeness: Similarity<Claim>,
	visit: (a: number, b: number, alike: number) => void,
): void {
	likeness.forPairs(lowestFloor, visit);
	const byDigits = new Map<string, number[]>();
	for (const [b, claim] of claims.entries()) {
		const digits = digitsOf(claim);
		if (digits === undefined) continue;
		const before = byDigits.get(digits) ?? [];
		for (const a of before) {
			if (
				!isComparable(claims[a]!.figure, claim.figure) ||
				!(isEqual(claims[a]!, claim) || isTransposed(claims[a]!, claim))
			)
				continue;
			const alike = likeness.of(claims[a]!, claim);
			if (alike < lowestFloor) visit(a, b, alike);
		}
		before.push(b);
		byDigits.set(digits, before);
	}
}

/** How much less alike two different figures need be that are each other's counterparts and whose values the other source gives nowhere. */
const counterpartEase = 0.06;
/** How much more alike two different figures must be for each of the two values that the other source gives, too: it knows both. */
const knownBurden = 0.05;

/** What a figure says, as a word: equal for equal values of one kind. */
function valueKey({ figure }: FigureClaim): string {
	return `${comparableAs(figure)} ${figure.inferred?.value ?? figure.value ?? `${figure.low} to ${figure.high}`}`;
}

/** How alike two figures' claims must be about to be linked at all; none are so alike as an infinite floor. */
function linkFloor(x: FigureClaim, y: FigureClaim): number {
	if (!isComparable(x.figure, y.figure) || exclude(x.attributes, y.attributes)) return Number.POSITIVE_INFINITY;
	const { verdict } = judgeFigures(x.figure, y.figure);
	return x.source === y.source ? (verdict === 'same' ? repeatedFloor : 2) : floorOf(x, y, verdict);
}

const linkFloors = rememberPairs<FigureClaim>();

/**
 * Groups figures by what they are about: at most one value a source (a source may repeat itself, not contradict itself), figures that cannot be compared never
 * together. `onCut` is called where so many are alike that only the surest pairs were looked at. Deterministic; every figure is in at most one group. The claims come as one list a source, those that `likeness` was made of in their order.
 */
export function alignFigures(
	sources: readonly (readonly FigureClaim[])[],
	likeness: Similarity<Claim>,
	onCut: () => void,
): FigureClaim[][] {
	const claims = sources.flat();
	const sourceAt = Int32Array.from(sources.flatMap((list, source) => list.map(() => source)));
	const placeAt = Int32Array.from(sources.flatMap((list) => list.map((_, place) => place)));
	const tables = sources.map((x, a) =>
		sources.map((y, b) => (a <= b ? linkFloors(x, y, sources.length, linkFloor) : undefined)),
	);
	const kindAt = numbered(claims.map(({ figure }) => comparableAs(figure)));
	const candidates = new Links();
	forCandidates(claims, likeness, (a, b, alike) => {
		// Most pairs of a large story are of two kinds, which no floor lets through: see `isComparable`.
		if (kindAt[a] === kindAt[b]) candidates.add(a, b, alike);
	});
	const areCounterparts = counterpartsOf(candidates, sourceAt);
	const valueAt = numbered(claims.map(valueKey));
	const valuesOf = sources.map(() => new Set<number>());
	for (const [index, value] of valueAt.entries()) valuesOf[sourceAt[index]!]!.add(value);
	const links = new Links();
	candidates.inOrder((a, b, alike) => {
		const [x, y] = [sourceAt[a]!, sourceAt[b]!];
		const floor = tables[x]![y]!(placeAt[a]!, placeAt[b]!);
		const differ = x !== y && valueAt[a] !== valueAt[b];
		const known = differ ? Number(valuesOf[y]!.has(valueAt[a]!)) + Number(valuesOf[x]!.has(valueAt[b]!)) : 0;
		const ease = differ && known === 0 && areCounterparts(a, b) ? counterpartEase : 0;
		const surety = alike - floor - known * knownBurden;
		if (surety >= -ease) links.add(a, b, Math.max(0, surety));
	});
	if (candidates.isCut) onCut();
	return groupByLinks(
		claims,
		links,
		(a, b) => judgeFigures(a.figure, b.figure).verdict !== 'same' || areOfOthers(a.attributes, b.attributes),
		undefined,
		(a, b) => areOfOthers(a.attributes, b.attributes),
	);
}

/** A dateline or "What comes next?" has fewer terms of its own than a clause that asserts something. */
const fewestTerms = 2;
/** Terms of the clause itself weigh at least this; those of the rest of its sentence less. */
const clauseWeight = 0.6;

const saysEnough = remember(({ terms }: Claim): boolean => {
	let own = 0;
	for (const weight of terms.values()) if (weight >= clauseWeight) own++;
	return own >= fewestTerms;
});

/** Groups clauses by what they assert, one clause a source. */
export function alignClauses(claims: readonly Claim[], likeness: Similarity<Claim>, onCut: () => void): Claim[][] {
	const links = new Links();
	const sourceAt = numbered(claims.map(({ source }) => source));
	const isEnough = claims.map(saysEnough);
	likeness.forPairs(clauseFloor, (a, b, alike) => {
		if (sourceAt[a] !== sourceAt[b] && isEnough[a] && isEnough[b]) links.add(a, b, alike);
	});
	if (links.isCut) onCut();
	return groupByLinks(claims, links, () => true, { alike: (a, b) => likeness.of(a, b), mean: clauseMean });
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
