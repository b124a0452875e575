import type { Claim } from '../claims/claim';
import { dimensions, vectorOf } from '../lexicon/vectors';
import { memoize } from '../util/memoize';
import { remember } from '../util/remember';

/** Words of a large story. */
const keptTerms = 20_000;
const none = new Float32Array(0);
const kept = memoize(keptTerms, (term) => vectorOf(term) ?? none);

/** What a claim speaks of: the mean of its words' vectors, of length 1; of nothing where no word has one. */
const senseOf = remember(({ terms }: Claim): Float32Array => {
	const sum = new Float32Array(dimensions);
	for (const [term, weight] of terms) {
		const vector = kept(term);
		for (let k = 0; k < vector.length; k++) sum[k] = sum[k]! + weight * vector[k]!;
	}
	let squares = 0;
	for (const value of sum) squares += value * value;
	const size = Math.sqrt(squares) || 1;
	return sum.map((value) => value / size);
});

/** How close any two claims of a story are: what is above tells something. */
const anyTwo = 0.3;
/** How much it tells, against words that are the same. */
const weight = 0.4;

/** What a claim speaks of; claims of two lists are compared by it. */
export const sensesOf = remember((claims: readonly Claim[]): readonly Float32Array[] => claims.map(senseOf));

/**
 * How near two claims are beyond the words that they share, by what they mean in other words: "the deal was signed" and "they concluded the agreement"; on the scale of a likeness, 0 for what is no closer
 * than any two claims are.
 */
export function nearness(x: Float32Array, y: Float32Array): number {
	let cosine = 0;
	for (let k = 0; k < dimensions; k++) cosine += x[k]! * y[k]!;
	return cosine > anyTwo ? weight * (cosine - anyTwo) : 0;
}
