import type { Figure } from '../article/article';
import { exclude } from '../claims/attributes';
import type { Claim, FigureClaim, QuoteClaim } from '../claims/claim';
import { areOfOthers } from '../claims/holders';
import { type Telling, tellingOf } from '../claims/telling';
import { toBase } from '../claims/units';
import { numbered } from '../util/numbered';
import { remember } from '../util/remember';
import type { Verdict } from './comparison';
import { Candidates, counterpartsOf } from './counterparts';
import { comparableAs, isComparable, judgeFigures } from './figures';
import { groupByLinks, Links } from './links';
import { rememberPairs } from './pairs';
import type { Similarity } from './similarity';
import { sameWords } from './wording';

/** How alike two figures' claims must be about, as a cosine, to be one matter. Equal figures are evidence of their own; different ones need more words in common. */
const figureFloors: Readonly<Record<Verdict, number>> = {
	same: 0,
	compatible: 0.18,
	conflict: 0.3,
	'not-comparable': 2,
};
/** How alike two claims of one value must be about: the more the value tells, the less. */
const sameFloors: Readonly<Record<Telling, number>> = { little: 0.14, some: 0.04, much: 0 };
/** A figure's value as one word; of a time, its digits. */
const writtenDigits = remember(({ value }: Figure) => String(value).replace(/^.*T|:/g, ''));

/** Digits in another order are a slip of one number, hardly two numbers: "61,204" and "64,201". */
function isTransposed(a: FigureClaim, b: FigureClaim): boolean {
	const [x, y] = [writtenDigits(a.figure), writtenDigits(b.figure)];
	return (
		x.length >= 4 &&
		x.length === y.length &&
		x !== y &&
		/^\d+$/.test(x) &&
		[...x].sort().join('') === [...y].sort().join('') &&
		!/0{3,}$/.test(x)
	);
}

function isEqual(a: FigureClaim, b: FigureClaim): boolean {
	return a.figure.value !== undefined && a.figure.value === b.figure.value;
}

/** The past year that a figure is of; none for figures of the story's own time. Figures of two times do not contradict each other. */
function pastOf({ attributes }: FigureClaim): string | undefined {
	return [...attributes].find((attribute) => /^in \d{4}$/.test(attribute));
}

/** How alike the words must be where one number is the other with a digit more. */
const digitMore = 0.16;

/** One number is the other with a digit more at its beginning or within: "8,500" and "18,500". */
function isDigitMore(a: FigureClaim, b: FigureClaim): boolean {
	if (a.figure.kind !== b.figure.kind || (a.figure.kind !== 'count' && a.figure.kind !== 'number')) return false;
	const [x, y] = [a, b].map(({ figure }) => String(figure.value)).sort((p, q) => p.length - q.length) as [
		string,
		string,
	];
	if (!/^\d{4,}$/.test(x) || !/^\d+$/.test(y) || y.length !== x.length + 1 || x.replace(/0+$/, '').length < 2)
		return false;
	return [...y].some((_, index) => index < y.replace(/0+$/, '').length && y.slice(0, index) + y.slice(index + 1) === x);
}

/** Two digits of a sum or a large number in another order: "$4.2 billion" and "$2.4 billion", 48,000 and 84,000. Two digits may be two numbers, so the words must say the same as well. */
function isTransposedSum(a: FigureClaim, b: FigureClaim): boolean {
	const isLarge = ({ figure }: FigureClaim) => figure.kind === 'money' || Number(figure.value) >= 100;
	if (!isLarge(a) || !isLarge(b) || a.figure.kind === 'date') return false;
	const [x, y] = [a, b].map(({ figure }) => String(figure.value)) as [string, string];
	const [p, q] = [x, y].map((value) => value.replace('.', '').replace(/0+$/, '')) as [string, string];
	return x.length === y.length && p !== q && p.length >= 2 && [...p].sort().join('') === [...q].sort().join('');
}

/** Two reports of one day are seldom more than a month apart: 1994 and last Wednesday are two days. */
const daysApart = 40;

function isFar(a: FigureClaim, b: FigureClaim): boolean {
	const [x, y] = [a, b].map(({ figure }) => String(figure.inferred?.value ?? figure.value));
	const days = Math.abs(Date.parse(x!.slice(0, 10)) - Date.parse(y!.slice(0, 10))) / 86_400_000;
	return x!.slice(0, 4) !== y!.slice(0, 4) || days > daysApart;
}

/** How alike the words must be of two parts of wholes of one size: "three of its five engines" and "two of the five". */
const partsOfOne = 0.14;
/** How alike the words must be of two days on which one deed was done. */
const oneDeed = 0.2;

/** Whether both are whole days that stand with one verb: "arrested on Tuesday" and "arrested early on Wednesday". */
function isDeedOfOneDay(a: FigureClaim, b: FigureClaim): boolean {
	return (
		a.figure.kind === 'date' &&
		!isFar(a, b) &&
		[...a.attributes].some((attribute) => attribute.startsWith('when ') && b.attributes.has(attribute))
	);
}

const beginnings = new Set(['build', 'born', 'found', 'launch']);

/** Whether both are bare years that say when something was built, founded, launched, or somebody born. */
function isYearOfOne(a: FigureClaim, b: FigureClaim): boolean {
	return (
		[a, b].every(({ figure }) => /^\d{4}$/.test(String(figure.value))) &&
		[...a.attributes].some((attribute) => beginnings.has(attribute) && b.attributes.has(attribute))
	);
}

/** Numbers that are further apart than this are not two reports of one thing, unless a word says what both are. */
const farApart = 10;

/** One day, fully known, in two sources of one story: most often it is the day of the same thing. */
const sameDay = 0.08;

/** A figure's value in base units; a fraction counts as the percentage it is. */
const sizeOf = remember(({ value, kind, unit, currency }: Figure): number => {
	const size = Number(value);
	return kind === 'ratio' ? size * 100 : unit === undefined || currency !== undefined ? size : toBase(size, unit).value;
});

function floorOf(a: FigureClaim, b: FigureClaim, verdict: Verdict): number {
	if (verdict === 'same') return a.figure.kind === 'date' ? sameDay : sameFloors[tellingOf(a.figure)];
	if (verdict !== 'conflict') return figureFloors[verdict];
	if (pastOf(a) !== pastOf(b)) return 2;
	// A forecast is no result, "ten fewer" not ten.
	if (['foreseen', 'difference'].some((word) => a.attributes.has(word) !== b.attributes.has(word))) return 2;
	if (isDigitMore(a, b)) return digitMore;
	if (isTransposed(a, b)) return String(a.figure.value).length >= 5 ? 0 : 0.03;
	const { kind } = a.figure;
	if ([...a.attributes].some((attribute) => attribute.startsWith('of ') && b.attributes.has(attribute)))
		return partsOfOne;
	if (isDeedOfOneDay(a, b)) return oneDeed;
	if (isTransposedSum(a, b)) return figureFloors.compatible;
	// The year something was built or somebody was born: one thing has one.
	if (kind === 'date' && isFar(a, b)) return isYearOfOne(a, b) ? figureFloors.compatible : 2;
	const [x, y] = [sizeOf(a.figure), sizeOf(b.figure)];
	const shared = [...a.attributes].filter((attribute) => b.attributes.has(attribute));
	if (shared.length === 0 && (Math.abs(x) > farApart * Math.abs(y) || Math.abs(y) > farApart * Math.abs(x))) return 2;
	// A story names many days, lengths of time, scores and ranks: only one that is plainly the same thing can be another.
	const many =
		kind === 'date' ||
		kind === 'score' ||
		(kind === 'duration' && !shared.includes('prison')) ||
		(kind === 'ordinal' && !a.figure.unit);
	if (many) return 0.5;
	if (shared.length > 0) return figureFloors.conflict - 0.1;
	// One of two says what it is a figure of and the other does not.
	return (a.attributes.size === 0) === (b.attributes.size === 0) ? figureFloors.conflict : figureFloors.conflict + 0.1;
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
 * together. Deterministic; every figure is in at most one group. The claims come as one list a source, those that `likeness` was made of in their order.
 */
export function alignFigures(
	sources: readonly (readonly FigureClaim[])[],
	likeness: Similarity<Claim>,
): FigureClaim[][] {
	const claims = sources.flat();
	const sourceAt = Int32Array.from(sources.flatMap((list, source) => list.map(() => source)));
	const placeAt = Int32Array.from(sources.flatMap((list) => list.map((_, place) => place)));
	const tables = sources.map((x, a) =>
		sources.map((y, b) => (a <= b ? linkFloors(x, y, sources.length, linkFloor) : undefined)),
	);
	const kindAt = numbered(claims.map(({ figure }) => comparableAs(figure)));
	const candidates = new Candidates();
	forCandidates(claims, likeness, (a, b, alike) => {
		// Most pairs of a large story are of two kinds, which no floor lets through: see `isComparable`.
		if (kindAt[a] === kindAt[b]) candidates.add(a, b, alike);
	});
	const areCounterparts = counterpartsOf(candidates, sourceAt);
	const valueAt = numbered(claims.map(valueKey));
	const valuesOf = sources.map((_, source) => new Set(valueAt.filter((__, index) => sourceAt[index] === source)));
	const links = new Links();
	candidates.forEach((a, b, alike) => {
		const [x, y] = [sourceAt[a]!, sourceAt[b]!];
		const floor = tables[x]![y]!(placeAt[a]!, placeAt[b]!);
		const differ = x !== y && valueAt[a] !== valueAt[b];
		const known = differ ? Number(valuesOf[y]!.has(valueAt[a]!)) + Number(valuesOf[x]!.has(valueAt[b]!)) : 0;
		const ease = differ && known === 0 && areCounterparts(a, b) ? counterpartEase : 0;
		const surety = alike - floor - known * knownBurden;
		if (surety >= -ease) links.add(a, b, Math.max(0, surety));
	});
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
export function alignClauses(claims: readonly Claim[], likeness: Similarity<Claim>): Claim[][] {
	const links = new Links();
	const sourceAt = numbered(claims.map(({ source }) => source));
	const isEnough = claims.map(saysEnough);
	likeness.forPairs(clauseFloor, (a, b, alike) => {
		if (sourceAt[a] !== sourceAt[b] && isEnough[a] && isEnough[b]) links.add(a, b, alike);
	});
	return groupByLinks(claims, links, () => true, { alike: (a, b) => likeness.of(a, b), mean: clauseMean });
}

const quoteSureties = rememberPairs<QuoteClaim>();

/** Groups quotations that are one remark in the same or nearly the same words; one list a source. */
export function alignQuotes(
	sources: readonly (readonly QuoteClaim[])[],
	textOf: (claim: Claim) => string,
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
	return groupByLinks(sources.flat(), links, () => false);
}
