/**
 * The same function, which keeps its results for the last `limit` texts it was asked for: the answers are the same, only sooner. For pure functions whose
 * results nobody changes.
 */
export function memoize<T>(limit: number, work: (text: string) => T): (text: string) => T {
	const kept = new Map<string, T>();
	return (text) => {
		const known = kept.get(text);
		if (known !== undefined) return known;
		const result = work(text);
		if (kept.size >= limit) kept.delete(kept.keys().next().value!);
		kept.set(text, result);
		return result;
	};
}
