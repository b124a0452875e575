import type { Claim, FigureClaim } from '../claims/claim';
import { findClaims } from '../claims/find';
import { contains, type Span } from '../text/span';
import { remember } from '../util/remember';
import { Similarity } from './similarity';
import type { ReadStory } from './stories';

/** Everything that the sources of a story claim, to be asked what is like what. */
export interface Said {
	readonly clauses: readonly Claim[];
	readonly figures: readonly FigureClaim[];
	/** Of clauses with clauses. */
	readonly likeness: Similarity<Claim>;
	/** Of figures with figures. */
	readonly figureLikeness: Similarity<Claim>;
}

/** What the sources of a story say; worked out when it is first asked for, and kept as long as the story lives. */
export const saidIn = remember(({ sources, entities }: ReadStory): Said => {
	const claims = sources.map((source) => findClaims(source, entities.get(source.id)));
	const clauses = claims.flatMap((found) => found.clauses);
	const figures = claims.flatMap((found) => found.figures);
	return {
		clauses,
		figures,
		likeness: new Similarity<Claim>(claims.map((found) => found.clauses)),
		figureLikeness: new Similarity<Claim>(claims.map((found) => found.figures)),
	};
});

/** The clause of a source that holds the span; undefined where none does. */
export function clauseOf({ clauses }: Said, source: string, span: Span): Claim | undefined {
	return clauses.find((claim) => claim.source === source && contains(claim.span, span));
}

/** Of each other source the one claim of a list that is most like the given one, if it is at least so alike; the most alike first. */
export function nearestOf<T extends Claim>(
	claim: T,
	claims: readonly T[],
	likeness: Similarity<Claim>,
	floor: number,
): readonly T[] {
	const best = new Map<string, { readonly claim: T; readonly alike: number }>();
	for (const other of claims) {
		if (other.source === claim.source) continue;
		const alike = likeness.of(claim, other);
		if (alike >= floor && alike > (best.get(other.source)?.alike ?? 0)) best.set(other.source, { claim: other, alike });
	}
	return [...best.values()].sort((a, b) => b.alike - a.alike).map((found) => found.claim);
}
