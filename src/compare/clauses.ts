import type { Claim } from '../claims/claim';
import { numberOf } from '../util/interned';
import { remember } from '../util/remember';
import { type Asked, areKept, type Candidates, candidatesOf, renewCandidates } from './candidates';
import { groupByLinks, Links } from './links';
import { Nearest, placesOf, startsOf, Thirds } from './nearest';
import { nearness, sensesOf } from './senses';
import type { Similarity, Vectors } from './similarity';
import { type Earlier, Kept, numberOfTerms } from './versions';

/** Clauses that share less are not looked at: nothing else makes them one matter. */
const leastAlike = 0.07;
/** How sure it must be that two clauses are of one matter, and that those of two groups are on average. Set on half of the stories, checked on the others. */
const surest = { clauses: 0.35, groups: 0.3 } as const;
/** How much surer it must be for a clause of few words: "because of the wind". */
const ofFewWords = 0.3;

/**
 * What the evidence counts, beside how near two clauses are: how much nearer than the next best, how far apart they stand in their articles, each term that they share and
 * each figure among them, and a clause of a third source that is nearest to both. Weights of a logistic regression over pairs of clauses of fourteen stories; either half of the
 * stories gives much the same.
 */
const weights = { lead: 0.5, apart: -0.4, term: 0.035, figure: 0.18, third: 0.6 } as const;
/** Terms and figures that count at most. */
const [mostTerms, mostFigures] = [5, 2];

/** A dateline or "What comes next?" has fewer terms of its own than a clause that asserts something. */
const fewestTerms = 2;
/** Terms of the clause itself weigh at least this; those of the rest of its sentence less. */
const clauseWeight = 0.6;

/** How much a term counts that is only in the words that say who tells it, or in the rest of the sentence. */
const besideClause = 0.5;

function saysEnough({ terms }: Claim): boolean {
	let own = 0;
	for (const weight of terms.values()) if (weight >= clauseWeight) own++;
	return own >= fewestTerms;
}

/** What is asked of each clause of a source for every pair. */
interface Side {
	readonly senses: readonly Float32Array[];
	/** How far on in its article each stands, from 0 to 1. */
	readonly places: Float64Array;
	readonly isEnough: readonly boolean[];
	/** Each one's terms as numbers, ascending: twice its own, one more where it is not in the words of the clause itself; and those of them that are figures. */
	readonly terms: readonly Int32Array[];
	readonly figures: readonly ReadonlySet<number>[];
}

const sideOf = remember((claims: readonly Claim[]): Side => {
	return {
		senses: sensesOf(claims),
		places: placesOf(claims),
		isEnough: claims.map(saysEnough),
		terms: claims.map(({ terms }) =>
			Int32Array.from(terms, ([term, weight]) => 2 * numberOf(term) + (weight >= clauseWeight ? 0 : 1)).sort(),
		),
		figures: claims.map(({ terms }) => new Set([...terms.keys()].filter((term) => term.startsWith('#')).map(numberOf))),
	};
});

/** What the terms count that two clauses have in common. */
function inCommon(x: Side, i: number, y: Side, j: number): number {
	const ones = x.terms[i]!;
	const others = y.terms[j]!;
	const figuresOfOne = x.figures[i]!;
	let shared = 0;
	let figures = 0;
	for (let p = 0, q = 0; p < ones.length && q < others.length; ) {
		const apart = (ones[p]! >> 1) - (others[q]! >> 1);
		if (apart === 0) {
			shared += ((ones[p]! | others[q]!) & 1) === 0 ? 1 : besideClause;
			if (figuresOfOne.has(ones[p]! >> 1)) figures++;
		}
		if (apart <= 0) p++;
		if (apart >= 0) q++;
	}
	return weights.term * Math.min(shared, mostTerms) + weights.figure * Math.min(figures, mostFigures);
}

/** What two sources' clauses have to do with each other. */
class Ties {
	readonly #ones: Side;
	readonly #others: Side;
	readonly vectors: readonly [Vectors, Vectors];
	readonly candidates: Candidates;
	readonly nearest: Nearest;
	/** Of each candidate how sure it is that the two are of one matter, but for a third source. */
	readonly sure: Float64Array;
	readonly #known = new Map<number, number>();

	constructor(
		lists: readonly [readonly Claim[], readonly Claim[]],
		vectors: readonly [Vectors, Vectors],
		before?: Earlier<Ties>,
	) {
		const [x, y] = [sideOf(lists[0]), sideOf(lists[1])];
		this.#ones = x;
		this.#others = y;
		this.vectors = vectors;
		const asked: Asked = {
			passes: (_i, _j, alike) => alike >= leastAlike,
			first: (i, j) => nearness(x.senses[i]!, y.senses[j]!),
			second: (i, j) => inCommon(x, i, y, j),
		};
		this.candidates = before
			? renewCandidates(
					{ now: vectors[0], before: before.value.vectors[0], moved: before.moved[0] },
					{ now: vectors[1], before: before.value.vectors[1], moved: before.moved[1] },
					asked,
					before.value.candidates,
				)
			: candidatesOf(...vectors, asked);
		const { ones, others, alike, first, second } = this.candidates;
		const near = new Float64Array(alike.length);
		for (let at = 0; at < near.length; at++) near[at] = alike[at]! + first[at]!;
		this.nearest = new Nearest([lists[0].length, lists[1].length], this.candidates, near);
		this.sure = new Float64Array(alike.length);
		for (let at = 0; at < near.length; at++) {
			const i = ones[at]!;
			const j = others[at]!;
			const few = x.isEnough[i] && y.isEnough[j] ? 0 : ofFewWords;
			this.sure[at] = this.#evidence(i, j, near[at]!) + second[at]! - surest.clauses - few;
		}
	}

	/** How near two are, how much nearer than others, and how far apart they stand. */
	#evidence(i: number, j: number, near: number): number {
		const apart = Math.abs(this.#ones.places[i]! - this.#others.places[j]!);
		return near + weights.lead * this.nearest.lead(i, j, near) + weights.apart * apart;
	}

	/** Adds the links between the two sources' clauses, whose places in all sources' begin at `start` and `otherStart`. */
	link(start: number, otherStart: number, thirds: Thirds, links: Links): void {
		const { sure, candidates } = this;
		const { ones, others } = candidates;
		for (let at = 0; at < sure.length; at++) {
			const a = start + ones[at]!;
			const b = otherStart + others[at]!;
			const alone = sure[at]!;
			// Most pairs are out of question, whatever a third source says.
			if (alone + weights.third * thirds.most(a, b) < 0) continue;
			// What a third source must come to, or just below it.
			const least = Math.max(0, -alone / weights.third - 1e-9);
			const surety = alone + weights.third * thirds.of(a, b, least);
			if (surety >= 0) links.add(a, b, surety);
		}
	}

	/** What the evidence comes to for any two, but for a third source. */
	between(i: number, j: number): number {
		const key = i * this.#others.senses.length + j;
		const known = this.#known.get(key);
		if (known !== undefined) return known;
		const x = this.#ones;
		const y = this.#others;
		const near = this.vectors[0].between(i, this.vectors[1], j) + nearness(x.senses[i]!, y.senses[j]!);
		const evidence = this.#evidence(i, j, near) + inCommon(x, i, y, j);
		this.#known.set(key, evidence);
		return evidence;
	}
}

/** The last ties of each two sources: what is the same as before is not worked out again. */
const kept = new Kept<Claim, Ties>(numberOfTerms);

function tiesOf(lists: readonly [readonly Claim[], readonly Claim[]], vectors: readonly [Vectors, Vectors]): Ties {
	const before = kept.get(...lists);
	const [moved, otherMoved] = before?.moved ?? [];
	const isSame = before?.value.vectors[0] === vectors[0] && before.value.vectors[1] === vectors[1];
	if (before && isSame && !moved && !otherMoved) return before.value;
	const ties = new Ties(lists, vectors, before);
	kept.set(...lists, ties);
	return ties;
}

/** Groups clauses by what they assert, one clause a source. The claims come as one list a source, those that `likeness` was made of. `onCut` is called where so many are alike that only the surest pairs were looked at. */
export function alignClauses(
	sources: readonly (readonly Claim[])[],
	likeness: Similarity<Claim>,
	onCut: () => void,
): Claim[][] {
	const claims = sources.flat();
	const isKept = areKept(sources);
	const thirds = new Thirds(sources);
	const starts = startsOf(sources);
	const ties = sources.map((list, x) =>
		sources.map((other, y) => {
			if (x >= y) return undefined;
			const vectors = [likeness.lists[x]!, likeness.lists[y]!] as const;
			const found = isKept ? tiesOf([list, other], vectors) : new Ties([list, other], vectors);
			if (found.candidates.isCut) onCut();
			thirds.add(x, y, found.nearest);
			return found;
		}),
	);
	const links = new Links();
	for (const [x, row] of ties.entries()) {
		for (const [y, found] of row.entries()) {
			if (!found) continue;
			found.link(starts[x]!, starts[y]!, thirds, links);
		}
	}
	if (links.isCut) onCut();
	const sourceAt = new Uint32Array(claims.length);
	for (let source = 0; source < sources.length; source++)
		sourceAt.fill(source, starts[source]!, starts[source]! + sources[source]!.length);
	const alike = (p: number, q: number): number => {
		const a = Math.min(p, q);
		const b = Math.max(p, q);
		const x = sourceAt[a]!;
		const y = sourceAt[b]!;
		return ties[x]![y]!.between(a - starts[x]!, b - starts[y]!) + weights.third * thirds.of(a, b);
	};
	return groupByLinks(claims, links, true, { alike, mean: surest.groups });
}
