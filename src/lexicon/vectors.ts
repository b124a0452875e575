import list from './en/word-vectors.txt';
import { linesFrom, once } from './lists';

const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~';
/** Numbers that a sign stands for. */
const subspace = 3;
/** Signs of a term. */
const parts = 16;
/** Centres are written in thousandths. */
const unit = 1000;

/** How many numbers a vector has. */
export const dimensions = parts * subspace;

const lines = linesFrom(list);

/** The numbers of all signs of all places, one after the other. */
const centres = once(() =>
	Float32Array.from(
		[...signs.slice(0, parts)].flatMap((sign) =>
			lines(`#${sign}`)[0]!
				.slice(3)
				.split(/[ ,]/)
				.map((number) => Number(number) / unit),
		),
	),
);

/**
 * What a term (see `termsOf`) means by the company it keeps in news, as a vector: the rarer the word the longer. Undefined for a term that the list does not have; `test/training`
 * makes it.
 */
export function vectorOf(term: string): Float32Array | undefined {
	if (term.startsWith('#')) return undefined;
	const line = lines(term).find((candidate) => candidate[term.length] === ' ');
	if (line === undefined) return undefined;
	const vector = new Float32Array(dimensions);
	for (let part = 0; part < parts; part++) {
		const from = (part * signs.length + signs.indexOf(line[term.length + 1 + part]!)) * subspace;
		for (let q = 0; q < subspace; q++) vector[part * subspace + q] = centres()[from + q]!;
	}
	return vector;
}
