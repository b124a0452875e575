import type { Claim } from '../../claims/claim';
import type { State } from '../../claims/states';
import type { Finding } from '../comparison';
import { memberOf } from '../member';
import { cosine, rarityOf, vectorOf } from '../similarity';

/**
 * States of one thing that exclude each other: cancelled in one source and postponed in another, found guilty and pleaded guilty, no damage and a crack.
 *
 * Evidence: a wire piece has a meeting "canceled" while the only official quoted says "postponed". Must not alarm: two people of one trial, one convicted and one who
 * pleaded guilty; so both clauses have to be about the same thing, by their words without the states, and to name no other person.
 */
const aboutOne = 0.16;

interface Held {
	readonly claim: Claim;
	readonly state: State;
	readonly people: ReadonlySet<string>;
}

function opposed(a: Held, b: Held): boolean {
	return a.state.family === b.state.family && a.state.state !== b.state.state;
}

/** Whether each names somebody and they have nobody in common. */
function namesOthers(a: Held, b: Held): boolean {
	return a.people.size > 0 && b.people.size > 0 && ![...a.people].some((id) => b.people.has(id));
}

/** One finding for each family of states on which the story's clauses are opposed; `people` are the entities that are persons. */
export function opposedStates(
	clauses: readonly Claim[],
	people: ReadonlySet<string>,
	words: (claim: Claim) => string,
): Finding[] {
	const held: Held[] = clauses.flatMap((claim) =>
		claim.states.map((state) => ({
			claim,
			state,
			people: new Set([...claim.terms.keys()].filter((term) => people.has(term))),
		})),
	);
	const rarity = rarityOf(clauses.map((claim) => claim.terms));
	const vectors = new Map(held.map(({ claim }) => [claim, vectorOf(claim.terms, rarity)]));
	const findings: Finding[] = [];
	for (const family of new Set(held.map(({ state }) => state.family))) {
		const inFamily = held.filter(({ state }) => state.family === family);
		const alike = (a: Held, b: Held) => cosine(vectors.get(a.claim)!, vectors.get(b.claim)!);
		let best: { a: Held; b: Held; surety: number } | undefined;
		for (const [index, a] of inFamily.entries()) {
			for (const b of inFamily.slice(index + 1)) {
				if (!opposed(a, b) || namesOthers(a, b)) continue;
				const surety = alike(a, b);
				if (surety >= aboutOne && surety > (best?.surety ?? 0)) best = { a, b, surety };
			}
		}
		if (!best) continue;
		const { a, b } = best;
		const sides = inFamily.filter(
			(one) =>
				one === a ||
				one === b ||
				[a, b].some(
					(end) => end.state.state === one.state.state && !namesOthers(end, one) && alike(end, one) >= aboutOne,
				),
		);
		const places = sides.map(({ claim, state }) => ({ ...memberOf(claim), span: state.span }));
		findings.push({
			type: 'status',
			severity: 'major',
			message: `“${words(a.claim)}” against “${words(b.claim)}”: ${a.state.state} or ${b.state.state}?`,
			because: `Two states of ${family} that exclude each other, said of the same thing`,
			members: places,
		});
	}
	return findings;
}
