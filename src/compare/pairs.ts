/** What two lists have to do with each other is not kept where a story has more sources than this: it is compared as a whole. */
const mostLists = 48;
/** Nor where they have more claims than this: what is kept grows with the square of it. */
const mostItems = 6_000;

/** Whether what is worked out of each two of these lists is kept. */
export function areKept(lists: readonly (readonly unknown[])[]): boolean {
	return lists.length <= mostLists && lists.reduce((sum, { length }) => sum + length, 0) <= mostItems;
}

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
