import type { Discrepancy, DiscrepancyType } from '../../compare/comparison';
import type { ReadStory } from '../../compare/stories';
import { shorten } from '../../util/escape';
import { labelOf } from '../label';
import { articlesOf, type PlaceBranch, placeBranches } from './places';
import { inOrder, titleOf } from './stories';

/** The discrepancies of one story. */
export interface DisputedStoryBranch {
	readonly kind: 'story';
	readonly id: string;
	readonly title: string;
	readonly children: readonly DiscrepancyBranch[];
}

/** A discrepancy with its places. */
export interface DiscrepancyBranch {
	readonly kind: 'discrepancy';
	readonly id: string;
	readonly type: DiscrepancyType;
	readonly severity: Discrepancy['severity'];
	readonly message: string;
	readonly because: string;
	readonly children: readonly PlaceBranch[];
}

export type AnyDiscrepancyBranch = DisputedStoryBranch | DiscrepancyBranch | PlaceBranch;

/** What a person does not want to see. What is not named is shown, so that nothing new is hidden. */
export interface DiscrepancyFilter {
	readonly types: readonly string[];
	readonly sources: readonly string[];
}

/** Whether a discrepancy is shown: its type is not hidden, and one of its places is in a source that is not. */
export function passes({ type, members }: Discrepancy, hidden: DiscrepancyFilter): boolean {
	return !hidden.types.includes(type) && members.some(({ source }) => !hidden.sources.includes(source));
}

/** The discrepancies story by story, major ones first, then by type; stories that have none are left out. */
export function discrepancyBranches(
	stories: readonly ReadStory[],
	hidden: DiscrepancyFilter = { types: [], sources: [] },
): DisputedStoryBranch[] {
	return inOrder(stories).flatMap((read) => {
		const { story, compared } = read;
		const shown = compared.discrepancies.filter((discrepancy) => passes(discrepancy, hidden));
		if (shown.length === 0) return [];
		const articles = articlesOf(read);
		return [
			{
				kind: 'story' as const,
				id: story.id,
				title: titleOf(read),
				children: shown.toSorted(byUrgency).map(({ id, type, severity, message, because, members }) => {
					const own = `${story.id} ${id}`;
					const children = placeBranches(own, members, articles);
					return {
						kind: 'discrepancy' as const,
						id: own,
						type,
						severity,
						message: shorten(message, 200),
						because: shorten(because, 400),
						children,
					};
				}),
			},
		];
	});
}

function byUrgency(a: Discrepancy, b: Discrepancy): number {
	if (a.severity !== b.severity) return a.severity === 'major' ? -1 : 1;
	return a.type < b.type ? -1 : a.type > b.type ? 1 : 0;
}

/** What the filter can choose from: types and sources that discrepancies have now, sources with their labels. */
export function filterChoices(stories: readonly ReadStory[]): {
	readonly types: readonly DiscrepancyType[];
	readonly sources: readonly { readonly source: string; readonly label: string }[];
} {
	const types = new Set<DiscrepancyType>();
	const sources = new Map<string, string>();
	for (const read of inOrder(stories)) {
		const articles = articlesOf(read);
		for (const { type, members } of read.compared.discrepancies) {
			types.add(type);
			for (const { source } of members) sources.set(source, labelOf(source, articles.get(source)));
		}
	}
	return {
		types: [...types].sort(),
		sources: [...sources].sort(([a], [b]) => (a < b ? -1 : 1)).map(([source, label]) => ({ source, label })),
	};
}
