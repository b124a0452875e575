import type { Claim } from '../claims/claim';

/** What `work` finds in the words of a claim, worked out once for each claim: an article that was not edited has the same claims, with the same words. */
export function ofWords<T>(work: (words: string) => T): (claim: Claim, words: (claim: Claim) => string) => T {
	const kept = new WeakMap<Claim, { readonly found: T }>();
	return (claim, words) => {
		const known = kept.get(claim) ?? { found: work(words(claim)) };
		kept.set(claim, known);
		return known.found;
	};
}

/** Whether the words of a claim match the pattern, worked out once for each claim. */
export function saying(pattern: RegExp): ReturnType<typeof ofWords<boolean>> {
	return ofWords((words) => pattern.test(words));
}
