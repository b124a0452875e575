import type { Claim } from '../claims/claim';
import { rememberGiven } from '../util/remember';

/** What `work` finds in the words of a claim, worked out once for each claim: an article that was not edited has the same claims, with the same words. */
export function ofWords<T>(work: (words: string) => T): (claim: Claim, words: (claim: Claim) => string) => T {
	return rememberGiven((claim: Claim, words: (claim: Claim) => string) => work(words(claim)));
}

/** Whether the words of a claim match the pattern, worked out once for each claim. */
export function saying(pattern: RegExp): ReturnType<typeof ofWords<boolean>> {
	return ofWords((words) => pattern.test(words));
}
