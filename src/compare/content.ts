import type { Claim } from '../claims/claim';
import { remember } from '../util/remember';
import { Similarity, type Terms } from './similarity';

/** Terms of what a claim says weigh at least this; those that say who says it, and the rest of the sentence, less. */
const said = 1;

/** What a claim says as terms, without who says it, whom it names, and the figures in it. */
const saidBy = remember(({ terms }: Claim): { readonly terms: Terms } => ({
	terms: new Map([...terms].filter(([term, weight]) => weight >= said && !/^[@#]/.test(term))),
}));

/** How alike claims are by what they say alone: two statements of one speaker on two matters are not. */
export class ContentLikeness {
	readonly #similarity: Similarity<{ readonly terms: Terms }>;

	constructor(claims: readonly Claim[]) {
		this.#similarity = new Similarity(claims.map(saidBy));
	}

	/** How alike two claims of the list are, from 0 to 1. */
	of(a: Claim, b: Claim): number {
		return this.#similarity.of(saidBy(a), saidBy(b));
	}
}
