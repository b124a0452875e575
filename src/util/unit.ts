/**
 * Components of unit vectors are multiples of this, so that a product of two, and a sum of such, is exact: a cosine is the same number in whatever order it is added up, and whichever of the two is asked first.
 */
const grain = 2 ** -26;

/** The vector with length 1, in place; one without length stays. */
export function unit(vector: Float64Array): Float64Array {
	// The order of the components must not matter, so neither for the sum of their squares.
	let squares = 0;
	for (const component of vector.slice().sort()) squares += component * component;
	const length = Math.sqrt(squares) || 1;
	for (let at = 0; at < vector.length; at++) vector[at] = Math.round(vector[at]! / length / grain) * grain;
	return vector;
}

/** The product of two sparse vectors: the numbers of their components, ascending, and these. */
export function dot(ids: Int32Array, weights: Float64Array, others: Int32Array, otherWeights: Float64Array): number {
	let sum = 0;
	for (let i = 0, j = 0; i < ids.length && j < others.length; ) {
		const apart = ids[i]! - others[j]!;
		if (apart === 0) sum += weights[i++]! * otherWeights[j++]!;
		else if (apart < 0) i++;
		else j++;
	}
	return sum;
}
