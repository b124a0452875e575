import { joined, type Phrase, phrase } from '../util/phrase';
import { type Decisions, noDecisions } from './decisions';
import { divide } from './divide';
import { linkByMean, type Seed, withStrays } from './linkage';
import { profileOf, sharedBy, similarity } from './profile';
import type { Source, Story } from './source';

/** Mean similarity, in millionths, that makes two groups of sources one story. Two pieces on one event share a third of their weight or more; two earthquakes of one week under a tenth. */
const sameEvent = 200_000;
/** The same for a piece that alone is left over of a folder with one story. */
const oddOne = 160_000;

/** Sources of one folder that are compared at most: a person cannot follow more, and comparing takes its time. Whoever reads a larger folder says so. */
export const mostInFolder = 200;

/**
 * The stories that the sources of one folder tell. Offline and deterministic: the order of the sources does not matter, and every source is in exactly one story,
 * alone if need be. What a person put together stays together and what they kept apart stays apart; the rest grows by the mean similarity of what the articles
 * name, the most similar pair first, and may join a story of theirs; what is left over of a folder with one story joins it more easily.
 */
export function groupSources(sources: readonly Source[], decisions: Decisions = noDecisions): Story[] {
	const ordered = [...sources].sort((a, b) => (a.id < b.id ? -1 : 1));
	const profiles = ordered.map((source) => profileOf(source.article));
	const similar = profiles.map((a, i) => profiles.slice(0, i).map((b) => similarity(a, b)));
	const { seeds, nameOf } = seedsOf(
		ordered.map(({ id }) => id),
		decisions,
	);
	const kept = new Set(seeds.filter(({ standing }) => standing === 'kept').flatMap(({ items }) => items));
	const closed = new Set(seeds.filter(({ standing }) => standing === 'closed').flatMap(({ items }) => items));
	const alike = (i: number, j: number) => (i > j ? similar[i]![j]! : similar[j]![i]!);
	const free = new Set(seeds.filter(({ standing }) => standing === 'free').flatMap(({ items }) => items));
	const articleOf = (item: number) => ordered[item]!.article;
	const groups = linkByMean(seeds, alike, sameEvent).flatMap((group) =>
		group.every((item) => free.has(item)) ? divide(group, articleOf) : [group],
	);
	return withStrays(groups, free, alike, oddOne).map((group) => {
		const inside = new Set(group);
		const shared = sharedBy(
			group.map((index) => profiles[index]!),
			profiles.filter((_, index) => !inside.has(index)),
		);
		const name = group.map((index) => nameOf.get(index)).find((found) => found !== undefined);
		return {
			id: ordered[group[0]!]!.id,
			...(name !== undefined && { name }),
			sources: group.map((index) => ordered[index]!.id),
			because: reasonOf(shared, group, kept, closed),
		};
	});
}

function reasonOf(
	shared: readonly (Phrase | string)[],
	group: readonly number[],
	kept: ReadonlySet<number>,
	closed: ReadonlySet<number>,
): Phrase {
	if (closed.has(group[0]!)) return phrase`kept apart by a person`;
	const decided = group.some((index) => kept.has(index));
	if (group.length === 1) return decided ? phrase`a story of its own, set by a person` : phrase`stands alone`;
	const reasons = [
		...(decided ? [phrase`put together by a person`] : []),
		...(shared.length > 0 ? [phrase`shares ${joined(shared, ', ')}`] : []),
	];
	return reasons.length > 0 ? joined(reasons, '; ') : phrase`names much the same`;
}

/** What is together from the start: a person's stories; every other source by itself. */
function seedsOf(
	ids: readonly string[],
	{ stories, apart }: Decisions,
): { readonly seeds: readonly Seed[]; readonly nameOf: ReadonlyMap<number, string> } {
	const indexOf = new Map(ids.map((id, index) => [id, index]));
	const taken = new Set<number>();
	const take = (sources: readonly string[]) => {
		const items = [...new Set(sources.map((id) => indexOf.get(id)))].filter(
			(index): index is number => index !== undefined && !taken.has(index),
		);
		for (const item of items) taken.add(item);
		return items;
	};
	const nameOf = new Map<number, string>();
	const kept = stories.flatMap(({ name, sources }): Seed[] => {
		const items = take(sources);
		if (name !== undefined) for (const item of items) nameOf.set(item, name);
		return items.length > 0 ? [{ items, standing: 'kept' }] : [];
	});
	const closed = take(apart).map((item): Seed => ({ items: [item], standing: 'closed' }));
	const free = take(ids).map((item): Seed => ({ items: [item], standing: 'free' }));
	return { seeds: [...kept, ...closed, ...free], nameOf };
}
