import type { Claim } from '../claims/claim';
import { numberOf } from '../util/interned';
import { remember } from '../util/remember';
import { Similarity, type Terms } from './similarity';

/** Terms of what a claim says weigh at least this; those that say who says it, and the rest of the sentence, less. */
const said = 1;

/** One term in common may be anybody's. */
const fewestCommon = 2;

/** What a claim says as terms, without who says it, whom it names, and the figures in it. */
const saidBy = remember(({ terms }: Claim): { readonly terms: Terms } => ({
	terms: new Map([...terms].filter(([term, weight]) => weight >= said && !/^[@#]/.test(term))),
}));

/** The same terms as numbers, ascending. */
const numbersOf = remember((claim: Claim) => Int32Array.from(saidBy(claim).terms.keys(), numberOf).sort());

const saidByAll = remember((claims: readonly Claim[]) => claims.map(saidBy));

/** How many terms two claims have in common by what they say. */
export function commonTerms(a: Claim, b: Claim): number {
	const x = numbersOf(a);
	const y = numbersOf(b);
	let common = 0;
	for (let i = 0, j = 0; i < x.length && j < y.length; ) {
		const apart = x[i]! - y[j]!;
		if (apart === 0) common++;
		if (apart <= 0) i++;
		if (apart >= 0) j++;
	}
	return common;
}

/** Fewer words of its own than this and a clause asserts nothing that could be denied. */
const fewestTerms = 4;

/** Whether a claim has words enough of its own to assert something. */
export const saysEnough = remember(({ terms }: Claim): boolean => {
	return [...terms].filter(([term, weight]) => weight >= 1 && !term.startsWith('@')).length >= fewestTerms;
});

/** How alike claims are by what they say alone: two statements of one speaker on two matters are not. */
export class ContentLikeness {
	readonly #similarity: Similarity<Claim>;

	/** The claims come as one list a source. */
	constructor(lists: readonly (readonly Claim[])[]) {
		this.#similarity = new Similarity(lists, saidByAll);
	}

	/** As those of a similarity. */
	get lists(): readonly object[] {
		return this.#similarity.lists;
	}

	/** How alike two claims of the list are, from 0 to 1; 0 where they have only one term in common. */
	of(a: Claim, b: Claim): number {
		const alike = this.#similarity.of(a, b);
		return alike === 0 || commonTerms(a, b) < fewestCommon ? 0 : alike;
	}

	/** The same for one claim and many others. */
	from(a: Claim): (b: Claim) => number {
		const likenessTo = this.#similarity.from(a);
		return (b) => {
			const alike = likenessTo(b);
			return alike === 0 || commonTerms(a, b) < fewestCommon ? 0 : alike;
		};
	}
}
