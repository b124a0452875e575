import type { Claim, FigureClaim } from '../../claims/claim';
import type { Phrase } from '../../util/phrase';
import type { DiscrepancyType, Finding } from '../comparison';
import { memberOf } from '../member';

/** A figure's claim with the word that says which of several things it is a figure of. */
export interface Kinded {
	readonly claim: FigureClaim;
	readonly kind: string;
}

/** When two claims with a kind contradict each other. */
export interface Opposition<T extends Kinded> {
	/** Whether the two are the same value of the same sort of thing. */
	isOne(a: T, b: T): boolean;
	/** Whether their kinds exclude each other. */
	areApart(a: T, b: T): boolean;
	/** Whether they are about one matter. */
	areAlike(a: T, b: T): boolean;
}

/**
 * One value of two things, in two sources of which neither tells both: what stands on each side. Each claim is in one pair of sides at most.
 */
export function twofold<T extends Kinded>(
	claims: readonly T[],
	{ isOne, areApart, areAlike }: Opposition<T>,
): { readonly ones: readonly T[]; readonly others: readonly T[] }[] {
	const tells = (source: string, told: T) =>
		claims.some((one) => one.claim.source === source && one.kind === told.kind && isOne(one, told));
	const done = new Set<T>();
	return claims.flatMap((a) => {
		if (done.has(a)) return [];
		const facing = claims.filter(
			(b) =>
				!done.has(b) &&
				b.claim.source !== a.claim.source &&
				isOne(a, b) &&
				areApart(a, b) &&
				areAlike(a, b) &&
				!tells(a.claim.source, b) &&
				!tells(b.claim.source, a),
		);
		const others = facing.filter(({ kind }) => kind === facing[0]!.kind);
		if (others.length === 0) return [];
		const ones = claims.filter((one) => one.kind === a.kind && isOne(one, a));
		for (const one of [...ones, ...others]) done.add(one);
		return [{ ones, others }];
	});
}

/** The findings of such pairs of sides. */
export function findingsOf<T extends Kinded>(
	pairs: readonly { readonly ones: readonly T[]; readonly others: readonly T[] }[],
	because: Phrase,
	message: (one: T, other: T) => Finding['message'],
	type: DiscrepancyType = 'number',
): Finding[] {
	const membersOf = (side: readonly T[]) => side.map(({ claim }) => memberOf(claim as Claim));
	return pairs.map(({ ones, others }) => ({
		type,
		severity: 'major',
		message: message(ones[0]!, others[0]!),
		because,
		sides: [membersOf(ones), membersOf(others)],
	}));
}
