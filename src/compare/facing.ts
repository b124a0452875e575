import type { Claim } from '../claims/claim';

/** How alike two claims are, from 0 to 1. */
export interface Likeness {
	of(a: Claim, b: Claim): number;
	/** The same for one claim and many others. */
	from(a: Claim): (b: Claim) => number;
}

/** A likeness that is worked out for one claim and many others. */
export function likenessFrom(from: Likeness['from']): Likeness {
	return { from, of: (a, b) => from(a)(b) };
}

/** The claims on the one side with those on the other that are about the same: the surest pair, then what is tied to either of the two. Each claim stands in one group at most. */
export function facing(
	ones: readonly Claim[],
	others: readonly Claim[],
	likeness: Likeness,
	floor: number,
	tied: (one: Claim, other: Claim) => boolean = () => true,
): { readonly ones: Claim[]; readonly others: Claim[] }[] {
	const groups: { ones: Claim[]; others: Claim[] }[] = [];
	const links: { readonly one: Claim; readonly other: Claim; readonly alike: number }[] = [];
	for (const one of ones) {
		const likenessTo = likeness.from(one);
		for (const other of others) {
			if (other.source === one.source) continue;
			const alike = likenessTo(other);
			if (alike >= floor && tied(one, other)) links.push({ one, other, alike });
		}
	}
	links.sort((a, b) => b.alike - a.alike);
	for (const { one, other } of links) {
		const known = groups.find((group) => group.ones.includes(one) || group.others.includes(other));
		if (!known) groups.push({ ones: [one], others: [other] });
		else if (known.ones[0] === one) known.others.push(other);
		else if (known.others[0] === other && !groups.some((group) => group.ones.includes(one))) known.ones.push(one);
	}
	return groups;
}

/** The same without those of the others whose own source has one of the ones about it: who tells both contradicts nobody. */
export function facingUntold(
	...[ones, others, likeness, floor, tied = () => true]: Parameters<typeof facing>
): ReturnType<typeof facing> {
	const untold = others.filter(
		(other) => !ones.some((one) => one.source === other.source && tied(one, other) && likeness.of(one, other) >= floor),
	);
	return facing(ones, untold, likeness, floor, tied);
}
