import type { Claims } from '../claims/claim';

/** Claims of one kind that the sources of a story bring to be compared, at most: 200 sources of 150 clauses. Work grows with the square of what is alike. */
const mostClaims = 30_000;

/**
 * As many claims of each kind as can be compared. Short sources are taken whole, of long ones what stands first, the same number of each; `left` is how many were left out. Where none were, each
 * source's claims are the same object.
 */
export function atMostClaims(
	sources: readonly Claims[],
	most = mostClaims,
): { readonly claims: readonly Claims[]; readonly left: number } {
	const cut = (['clauses', 'figures', 'quotes'] as const).map((kind) => {
		const sizes = sources.map((claims) => claims[kind].length);
		return { kind, share: shareOf(sizes, most) };
	});
	let left = 0;
	const claims = sources.map((whole) => {
		let source = whole;
		for (const { kind, share } of cut) {
			const over = source[kind].length - share;
			if (over <= 0) continue;
			left += over;
			source = { ...source, [kind]: source[kind].slice(0, share) };
		}
		return source;
	});
	return { claims, left };
}

/** The most that each may have so that all together have no more than `most`; infinite where they have not. */
function shareOf(sizes: readonly number[], most: number): number {
	let room = most;
	for (const [index, size] of sizes.toSorted((a, b) => a - b).entries()) {
		const share = Math.floor(room / (sizes.length - index));
		if (size > share) return share;
		room -= size;
	}
	return Number.POSITIVE_INFINITY;
}
