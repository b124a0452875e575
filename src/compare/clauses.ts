import type { Claim } from '../claims/claim';
import { numbered } from '../util/numbered';
import { remember } from '../util/remember';
import { Evidence } from './evidence';
import { groupByLinks, Links } from './links';
import { nearnessIn } from './senses';
import type { Similarity } from './similarity';

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

const saysEnough = remember(({ terms }: Claim): boolean => {
	let own = 0;
	for (const weight of terms.values()) if (weight >= clauseWeight) own++;
	return own >= fewestTerms;
});

/** What the terms that two claims of a list have in common count, by the places of the two. */
interface InCommon {
	readonly of: (a: number, b: number) => number;
	/** What they count at most: at once, for pairs that are out of question anyway. */
	readonly most: (a: number, b: number) => number;
}

function termsInCommon(claims: readonly Claim[]): InCommon {
	const numbers = new Map<string, number>();
	/** A term as a number, ascending: twice its own, one more where it is not in the words of the clause itself. */
	const rows = claims.map(({ terms }) => {
		const row = new Int32Array(terms.size);
		let at = 0;
		for (const [term, weight] of terms) {
			let number = numbers.get(term);
			if (number === undefined) {
				number = numbers.size;
				numbers.set(term, number);
			}
			row[at++] = 2 * number + (weight >= clauseWeight ? 0 : 1);
		}
		return row.sort();
	});
	const isFigure = Uint8Array.from(numbers.keys(), (term) => (term.startsWith('#') ? 1 : 0));
	const figuresOf = rows.map((row) => row.reduce((sum, entry) => sum + isFigure[entry >> 1]!, 0));
	const most = (a: number, b: number) =>
		weights.term * mostTerms + weights.figure * Math.min(figuresOf[a]!, figuresOf[b]!, mostFigures);
	const of = (a: number, b: number) => {
		const [x, y] = [rows[a]!, rows[b]!];
		let shared = 0;
		let figures = 0;
		for (let i = 0, j = 0; i < x.length && j < y.length; ) {
			const step = (x[i]! >> 1) - (y[j]! >> 1);
			if (step === 0) {
				shared += ((x[i]! | y[j]!) & 1) === 0 ? 1 : besideClause;
				figures += isFigure[x[i]! >> 1]!;
			}
			if (step <= 0) i++;
			if (step >= 0) j++;
		}
		return weights.term * Math.min(shared, mostTerms) + weights.figure * Math.min(figures, mostFigures);
	};
	return { of, most };
}

/** Groups clauses by what they assert, one clause a source. `likeness` was made of the claims in their order. */
export function alignClauses(claims: readonly Claim[], likeness: Similarity<Claim>, onCut: () => void): Claim[][] {
	const sourceAt = numbered(claims.map(({ source }) => source));
	const nearness = nearnessIn(claims);
	const inCommon = termsInCommon(claims);
	const candidates = new Links();
	likeness.forPairs(leastAlike, (a, b, alike) => {
		if (sourceAt[a] !== sourceAt[b]) candidates.add(a, b, alike + nearness(a, b));
	});
	if (candidates.isCut) onCut();
	const evidence = new Evidence(claims, candidates);
	const alone = (a: number, b: number, near: number) =>
		near + weights.lead * evidence.lead(a, b, near) + weights.apart * evidence.apart(a, b);
	const withOthers = (a: number, b: number) => weights.third * evidence.third(a, b) + inCommon.of(a, b);
	const isEnough = claims.map(saysEnough);
	const links = new Links();
	candidates.inOrder((a, b, near) => {
		const part = alone(a, b, near) - surest.clauses - (isEnough[a] && isEnough[b] ? 0 : ofFewWords);
		// Most pairs are out of question, whatever is asked last.
		const mostThird = weights.third * evidence.mostThird(a, b);
		if (part + inCommon.most(a, b) + mostThird < 0) return;
		const known = part + inCommon.of(a, b);
		if (known + mostThird < 0) return;
		const surety = known + weights.third * evidence.third(a, b);
		if (surety >= 0) links.add(a, b, surety);
	});
	const fit = {
		alike: (a: number, b: number) => alone(a, b, likeness.between(a, b) + nearness(a, b)) + withOthers(a, b),
		mean: surest.groups,
	};
	return groupByLinks(claims, links, () => true, fit);
}
