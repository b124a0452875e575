/** Results of more pairs of lists than this are not kept: a story of so many sources is compared as a whole. */
const mostLists = 48;
/** Nor where they have more claims than this: what is kept grows with the square of it. */
const mostItems = 6_000;

/** Whether what is worked out of each two of these lists is kept. */
export function areKept(lists: readonly (readonly unknown[])[]): boolean {
	return lists.length <= mostLists && lists.reduce((sum, { length }) => sum + length, 0) <= mostItems;
}

/** Kept results are numbers of this many values at most; codes of one byte say which. */
const mostValues = 254;

/** A number for two items of two lists, by their places in them. */
export type PairTable = (i: number, j: number) => number;

/** What is made of two objects, kept for as long as both live. */
export function rememberBoth<X extends object, Y extends object, Table>(make: (x: X, y: Y) => Table) {
	const kept = new WeakMap<X, WeakMap<Y, Table>>();
	return (x: X, y: Y): Table => {
		const tables = kept.get(x) ?? new WeakMap<Y, Table>();
		kept.set(x, tables);
		const found = tables.get(y) ?? make(x, y);
		tables.set(y, found);
		return found;
	};
}

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
	const tableOf = rememberBoth((x: readonly T[], y: readonly T[]) => new Uint8Array(x.length * y.length));
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
		const found = tableOf(x, y);
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

/**
 * Keeps what `judge` says of two items of two lists for as long as both lists live, for the pairs that are asked for. A judgement may rest on more than the two: `given` says of what more, in a word for each
 * list and one for all; where it is another, so may the judgement be, and is asked for anew.
 */
export function rememberJudgements<T extends object, Judgement>(): (
	lists: readonly (readonly T[])[],
	given: { readonly each: readonly string[]; readonly all: string },
	judge: (a: T, b: T) => Judgement,
) => (a: T, b: T) => Judgement {
	const tableOf = rememberBoth((_x: readonly T[], _y: readonly T[]) => ({
		given: '',
		judgements: new Map<number, Judgement>(),
	}));
	return (lists, { each, all }, judge) => {
		if (lists.length > mostLists) return judge;
		const places = new Map(lists.flatMap((list, at) => list.map((item, place) => [item, { at, place }] as const)));
		const tables: Map<number, Judgement>[] = [];
		const judgementsOf = (x: number, y: number) => {
			const table = tableOf(lists[x]!, lists[y]!);
			const given = `${each[x]} ${each[y]} ${all}`;
			if (table.given !== given) {
				table.given = given;
				table.judgements = new Map();
			}
			return table.judgements;
		};
		return (a, b) => {
			const [one, other] = [places.get(a)!, places.get(b)!];
			const pair = one.at * lists.length + other.at;
			tables[pair] ??= judgementsOf(one.at, other.at);
			const judgements = tables[pair];
			const key = one.place * lists[other.at]!.length + other.place;
			const known = judgements.get(key);
			if (known) return known;
			const judged = judge(a, b);
			judgements.set(key, judged);
			return judged;
		};
	};
}
