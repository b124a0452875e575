/** Results of more pairs of lists than this are not kept: a story of so many sources is compared as a whole. */
const mostLists = 48;
/** Kept results are numbers of this many values at most; codes of one byte say which. */
const mostValues = 254;

/** A number for two items of two lists, by their places in them. */
export type PairTable = (i: number, j: number) => number;

/**
 * Keeps the results of `work` on the items of two lists for as long as both lists live, in one byte a pair; `lists` are compared with each other in all. For one pure function of a few values: a source that was not edited has the
 * same list of claims, and what was worked out about its pairs with another still holds.
 */
export function rememberPairs<T>(): (
	x: readonly T[],
	y: readonly T[],
	lists: number,
	work: (a: T, b: T) => number,
) => PairTable {
	const kept = new WeakMap<readonly T[], WeakMap<readonly T[], Uint8Array>>();
	const values: number[] = [];
	const codes = new Map<number, number>();
	const codeOf = (value: number) => {
		const known = codes.get(value);
		if (known !== undefined || values.length >= mostValues) return known ?? 0;
		values.push(value);
		codes.set(value, values.length);
		return values.length;
	};
	return (x, y, lists, work) => {
		if (lists > mostLists) return (i, j) => work(x[i]!, y[j]!);
		const tables = kept.get(x) ?? new WeakMap<readonly T[], Uint8Array>();
		kept.set(x, tables);
		const found = tables.get(y) ?? new Uint8Array(x.length * y.length);
		tables.set(y, found);
		return (i, j) => {
			const at = i * y.length + j;
			const code = found[at]!;
			if (code > 0) return values[code - 1]!;
			const value = work(x[i]!, y[j]!);
			found[at] = codeOf(value);
			return value;
		};
	};
}
