import type { FigureClaim } from '../../claims/claim';
import type { Finding } from '../comparison';
import { memberOf } from '../member';
import { cosine, rarityOf, vectorOf } from '../similarity';

/** How alike the claims must be about for one number in two currencies to be one sum. */
const aboutOne = 0.16;

/**
 * One number in two currencies about one matter: "$25 million" and "€25m". Must not alarm: a conversion ("85 million euros (about £73m)"), whose numbers differ; round
 * sums of different things, which have few words in common.
 */
export function otherCurrency(claims: readonly FigureClaim[], words: (claim: FigureClaim) => string): Finding[] {
	const sums = claims.filter(
		({ figure }) => figure.kind === 'money' && figure.currency !== undefined && typeof figure.value === 'number',
	);
	const rarity = rarityOf(claims.map((claim) => claim.terms));
	const vectors = new Map(sums.map((claim) => [claim, vectorOf(claim.terms, rarity)]));
	const done = new Set<number>();
	return sums.flatMap((a): Finding[] => {
		const value = Number(a.figure.value);
		if (done.has(value)) return [];
		const others = sums.filter(
			(b) =>
				b.source !== a.source &&
				b.figure.value === value &&
				b.figure.currency !== a.figure.currency &&
				cosine(vectors.get(a)!, vectors.get(b)!) >= aboutOne,
		);
		if (others.length === 0) return [];
		done.add(value);
		const all = sums.filter(
			(b) =>
				b.figure.value === value &&
				(b === a || others.includes(b) || cosine(vectors.get(a)!, vectors.get(b)!) >= aboutOne),
		);
		return [
			{
				type: 'unit',
				severity: 'major',
				message: `“${words(a)}” or “${words(others[0]!)}”?`,
				because: 'The same number in two currencies, about one matter',
				sides: [...new Set(all.map((claim) => claim.figure.currency))].map((currency) =>
					all.filter((claim) => claim.figure.currency === currency).map(memberOf),
				),
			},
		];
	});
}
