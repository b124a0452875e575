/**
 * The same function, which keeps the result for each object as long as the object lives. For pure functions of data that nobody changes: an article that was not edited is the
 * same object, and what was worked out about it still holds.
 */
export function remember<K extends object, T>(work: (key: K) => T): (key: K) => T {
	const kept = rememberGiven(work);
	return (key) => kept(key, undefined);
}

/** The same for a function that needs more than the object, which must be the same for one object each time: the text that a claim is of. */
export function rememberGiven<K extends object, Given, T>(
	work: (key: K, given: Given) => T,
): (key: K, given: Given) => T {
	const kept = new WeakMap<K, { readonly value: T }>();
	return (key, given) => {
		const known = kept.get(key);
		if (known) return known.value;
		const value = work(key, given);
		kept.set(key, { value });
		return value;
	};
}

/** What is made of two objects, kept for as long as both live. */
export function rememberBoth<X extends object, Y extends object, Table>(make: (x: X, y: Y) => Table) {
	const kept = new WeakMap<X, WeakMap<Y, Table>>();
	return (x: X, y: Y): Table => {
		const known = kept.get(x);
		const tables = known ?? new WeakMap<Y, Table>();
		if (!known) kept.set(x, tables);
		const found = tables.get(y);
		if (found !== undefined) return found;
		const made = make(x, y);
		tables.set(y, made);
		return made;
	};
}
