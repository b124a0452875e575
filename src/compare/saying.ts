import type { Claim } from '../claims/claim';

/** Whether the words of a claim match the pattern, worked out once for each claim: an article that was not edited has the same claims, with the same words. */
export function saying(pattern: RegExp): (claim: Claim, words: (claim: Claim) => string) => boolean {
	const kept = new WeakMap<Claim, boolean>();
	return (claim, words) => {
		const known = kept.get(claim) ?? pattern.test(words(claim));
		kept.set(claim, known);
		return known;
	};
}
