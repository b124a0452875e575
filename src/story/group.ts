import type { Article, Mention } from '../article/article';
import type { Source, Story } from './source';

/** How much a shared name says about being the same event: people and events more than countries. Weekdays and outlets say nothing. */
const weights: Readonly<Partial<Record<Mention['kind'], number>>> = {
	person: 3,
	event: 2,
	organisation: 2,
	place: 1.5,
	law: 2,
};

/** A name in the first part of an article is what it is about. */
const leadShare = 0.35;

/** Mean similarity that makes two groups of sources one story. Two pieces on one event share a third of their weight or more; two earthquakes of one week under a tenth. */
const sameEvent = 0.2;

/** Figures and dates confirm; names decide. Wire stories on two quakes share magnitudes and tolls. */
const figureWeight = 0.4;

type Profile = ReadonlyMap<string, number>;

function fold(name: string): string {
	return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A person is known by the last part of the name, whatever comes before it. */
function keyOf(mention: Mention): string {
	const name = fold(mention.name);
	return mention.kind === 'person' ? (name.split(/\s+/).at(-1) ?? name) : name;
}

function profileOf(article: Article): Profile {
	const lead = article.text.length * leadShare;
	const counts = new Map<string, number>();
	const add = (key: string, weight: number) => counts.set(key, (counts.get(key) ?? 0) + weight);
	for (const mention of article.mentions) {
		const weight = weights[mention.kind];
		if (weight !== undefined) add(keyOf(mention), mention.start < lead ? weight * 1.5 : weight);
	}
	for (const figure of article.figures) {
		const value = figure.inferred?.value ?? figure.value;
		if (value === undefined || figure.kind === 'ordinal' || figure.kind === 'number') continue;
		add(`${figure.kind} ${typeof value === 'string' ? value.slice(0, 10) : value}`, figureWeight);
	}
	return new Map([...counts].map(([key, weight]) => [key, Math.log1p(weight)]));
}

function similarity(a: Profile, b: Profile): number {
	let shared = 0;
	for (const [key, weight] of a) shared += weight * (b.get(key) ?? 0);
	const size = (profile: Profile) => Math.sqrt([...profile.values()].reduce((sum, weight) => sum + weight * weight, 0));
	return shared === 0 ? 0 : shared / (size(a) * size(b));
}

/** The names and figures that most sources of a group share, the weightiest first. */
function sharedBy(profiles: readonly Profile[]): string[] {
	const counts = new Map<string, { sources: number; weight: number }>();
	for (const profile of profiles) {
		for (const [key, weight] of profile) {
			const known = counts.get(key) ?? { sources: 0, weight: 0 };
			counts.set(key, { sources: known.sources + 1, weight: known.weight + weight });
		}
	}
	return [...counts]
		.filter(([, count]) => count.sources * 2 > profiles.length)
		.sort(([x, a], [y, b]) => b.sources - a.sources || b.weight - a.weight || (x < y ? -1 : 1))
		.map(([key]) => key);
}

/**
 * The stories that the sources of one folder tell. Offline and deterministic: the order of the sources does not matter, and every source is in exactly one story,
 * alone if need be. Groups grow by the mean similarity of what their articles name (average linkage), the most similar pair first.
 */
export function groupSources(sources: readonly Source[]): Story[] {
	const ordered = [...sources].sort((a, b) => (a.id < b.id ? -1 : 1));
	const profiles = ordered.map((source) => profileOf(source.article));
	const similar = profiles.map((a) => profiles.map((b) => similarity(a, b)));
	let groups = ordered.map((_, index) => [index]);
	for (;;) {
		let best: { a: number[]; b: number[]; mean: number } | undefined;
		for (const [index, a] of groups.entries()) {
			for (const b of groups.slice(index + 1)) {
				const mean =
					a.reduce((sum, i) => sum + b.reduce((part, j) => part + similar[i]![j]!, 0), 0) / (a.length * b.length);
				if (mean >= sameEvent && (best === undefined || mean > best.mean)) best = { a, b, mean };
			}
		}
		if (best === undefined) break;
		const { a, b } = best;
		groups = groups.filter((group) => group !== a && group !== b).concat([[...a, ...b].sort((x, y) => x - y)]);
	}
	return groups
		.sort((a, b) => a[0]! - b[0]!)
		.map((group) => {
			const shared = sharedBy(group.map((index) => profiles[index]!)).slice(0, 5);
			return {
				id: ordered[group[0]!]!.id,
				sources: group.map((index) => ordered[index]!.id),
				because: group.length === 1 ? 'stands alone' : `shares ${shared.join(', ')}`,
			};
		});
}
