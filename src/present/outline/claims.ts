import type { Comparison, Verdict } from '../../compare/comparison';
import type { ReadStory } from '../../compare/stories';
import { shorten } from '../../util/escape';
import type { Phrase } from '../../util/phrase';
import { labelOf } from '../label';
import { articlesOf, type PlaceBranch, placeBranches } from './places';
import { inOrder, titleOf } from './stories';

/** What the sources of one story say, matter by matter. */
export interface ClaimedStoryBranch {
	readonly kind: 'story';
	readonly id: string;
	readonly title: string;
	readonly children: readonly ClaimBranch[];
}

/** One matter that several sources speak of. */
export interface ClaimBranch {
	readonly kind: 'claim';
	readonly id: string;
	readonly topic: string;
	/** The first source's figure or other words at issue, where they are less than the clause: one clause may hold several matters. */
	readonly words?: string;
	readonly verdict: Verdict;
	/** What a rule found, or else the reason of the verdict. */
	readonly because: Phrase;
	/** How many sources speak of it. */
	readonly speaking: number;
	readonly children: readonly (PlaceBranch | SilentBranch)[];
}

/** The sources that do not speak of a matter. */
export interface SilentBranch {
	readonly kind: 'silent';
	readonly id: string;
	readonly labels: readonly string[];
	readonly children: readonly [];
}

export type AnyClaimBranch = ClaimedStoryBranch | ClaimBranch | PlaceBranch | SilentBranch;

const order: Readonly<Record<Verdict, number>> = { conflict: 0, compatible: 1, 'not-comparable': 2, same: 3 };

/** The comparisons story by story: those that differ first, then those that most sources speak of, else in the order of the first source's text. */
export function claimBranches(stories: readonly ReadStory[]): ClaimedStoryBranch[] {
	return inOrder(stories).flatMap((read) => {
		const { story, compared } = read;
		if (compared.comparisons.length === 0) return [];
		const articles = articlesOf(read);
		const claim = (comparison: Comparison): ClaimBranch => {
			const id = `${story.id} ${comparison.id}`;
			const places = placeBranches(id, comparison.members, articles);
			const labels = comparison.silent.map((source) => labelOf(source, articles.get(source)));
			const silent: SilentBranch[] =
				labels.length === 0 ? [] : [{ kind: 'silent', id: `${id} silent`, labels, children: [] }];
			return {
				kind: 'claim',
				id,
				topic: shorten(comparison.topic, 120),
				...(comparison.matter !== 'clause' && places[0] && { words: shorten(places[0].words, 60) }),
				verdict: comparison.verdict,
				because: comparison.finding ?? comparison.because,
				speaking: speaking(comparison),
				children: [...places, ...silent],
			};
		};
		return [
			{
				kind: 'story' as const,
				id: story.id,
				title: titleOf(read),
				children: compared.comparisons.toSorted(byWeight).map(claim),
			},
		];
	});
}

function speaking({ members }: Comparison): number {
	return new Set(members.map(({ source }) => source)).size;
}

function byWeight(a: Comparison, b: Comparison): number {
	const [first, second] = [a.members[0], b.members[0]];
	return (
		order[a.verdict] - order[b.verdict] ||
		speaking(b) - speaking(a) ||
		(first && second
			? first.source.localeCompare(second.source) || first.span.start - second.span.start
			: a.id.localeCompare(b.id))
	);
}
