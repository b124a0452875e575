/**
 * The same function, which keeps the result for each object as long as the object lives. For pure functions of data that nobody changes: an article that was not edited is the
 * same object, and what was worked out about it still holds.
 */
export function remember<K extends object, T>(work: (key: K) => T): (key: K) => T {
	const kept = new WeakMap<K, { readonly value: T }>();
	return (key) => {
		const known = kept.get(key);
		if (known) return known.value;
		const value = work(key);
		kept.set(key, { value });
		return value;
	};
}
