import type { Claim, FigureClaim } from '../claims/claim';
import { numberOf } from '../util/interned';
import { rememberGiven } from '../util/remember';

const numberOfWords = rememberGiven((claim: Claim, words: (claim: Claim) => string) =>
	numberOf(`words ${words(claim)}`),
);

/** Words of the claims of some large stories. */
const mostWords = 40_000;

/** What `work` finds in the words of a claim, worked out once for the same words: most claims of an article that was edited say what they said before. */
export function ofWords<T>(work: (words: string) => T): (claim: Claim, words: (claim: Claim) => string) => T {
	const known = new Map<number, T>();
	return (claim, words) => {
		const number = numberOfWords(claim, words);
		const found = known.get(number);
		if (found !== undefined) return found;
		const value = work(words(claim));
		if (known.size >= mostWords) known.clear();
		known.set(number, value);
		return value;
	};
}

/** Whether the words of a claim match the pattern. */
export function saying(pattern: RegExp): ReturnType<typeof ofWords<boolean>> {
	return ofWords((words) => pattern.test(words));
}

/** Claims as one list a source. */
export type Lists = readonly (readonly Claim[])[];

/** The claims of a source that are so, in their order; worked out once for each list. `isSo` must rest on the words of the source's claims alone. */
export type Choice = (claims: readonly Claim[], words: (claim: Claim) => string) => readonly Claim[];

export function choosing(
	isSo: (claim: Claim, words: (claim: Claim) => string, claims: readonly Claim[]) => boolean,
): Choice {
	return rememberGiven((claims: readonly Claim[], words: (claim: Claim) => string) =>
		claims.filter((claim) => isSo(claim, words, claims)),
	);
}

/** What is chosen of each list. */
export function chosenOf(choice: Choice, lists: Lists, words: (claim: Claim) => string): Lists {
	return lists.map((claims) => choice(claims, words));
}

/** What `read` finds in each figure's claim, where it finds something, in their order; worked out once for each list. It must rest on the claim and its source's text alone. */
export function collecting<T extends object>(
	read: (claim: FigureClaim, text: string) => T | undefined,
): (lists: readonly (readonly FigureClaim[])[], textOf: (source: string) => string) => T[] {
	const collected = rememberGiven((claims: readonly FigureClaim[], textOf: (source: string) => string) =>
		claims.map((claim) => read(claim, textOf(claim.source))).filter((found) => found !== undefined),
	);
	return (lists, textOf) => lists.flatMap((claims) => collected(claims, textOf));
}
