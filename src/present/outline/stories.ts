import type { ReadStory } from '../../compare/stories';
import type { Phrase } from '../../util/phrase';
import { type Coverage, coverageOfAll } from '../galley';
import { fileName, headlineOf, labelOf } from '../label';

/** How far sources were checked. */
export interface Checked {
	/** Whether anybody has begun to check the source. */
	isBegun(source: string): boolean;
	/** Undefined where that is not known. */
	coverage(source: string): Coverage | undefined;
}

/** A story with its sources. */
export interface StoryBranch {
	readonly kind: 'story';
	readonly id: string;
	/** The first headline of its sources, else the first source's label. */
	readonly title: string;
	/** Why its sources are one story. */
	readonly because: Phrase;
	readonly discrepancies: number;
	/** How far all its sources together were checked; absent where nobody has begun. */
	readonly coverage?: Coverage;
	readonly children: readonly SourceBranch[];
}

/** A source as one row: how it is called, its headline, its date. */
export interface SourceBranch {
	readonly kind: 'source';
	readonly id: string;
	readonly source: string;
	readonly label: string;
	readonly file: string;
	readonly headline?: string;
	/** ISO date. */
	readonly published?: string;
	/** How many of the story's discrepancies have a place in it. */
	readonly discrepancies: number;
	/** How far it was checked; absent where nobody has begun to check the story. */
	readonly coverage?: Coverage;
	readonly children: readonly [];
}

/** How a story is called in every view. */
export function titleOf({ sources }: ReadStory): string {
	for (const { article } of sources) {
		const headline = headlineOf(article);
		if (headline) return headline;
	}
	return labelOf(sources[0]?.id ?? '', sources[0]?.article);
}

/** The stories that are read, those of most sources first. */
export function storyBranches(stories: readonly ReadStory[], checked: Checked): StoryBranch[] {
	return inOrder(stories).map((read) => {
		const isBegun = read.sources.some(({ id }) => checked.isBegun(id));
		const children = read.sources.map((source) => sourceBranch(read, source, isBegun ? checked : undefined));
		const coverages = children.flatMap(({ coverage }) => coverage ?? []);
		return {
			kind: 'story',
			id: read.story.id,
			title: titleOf(read),
			because: read.story.because,
			discrepancies: read.compared.discrepancies.length,
			...(coverages.length > 0 && { coverage: coverageOfAll(coverages) }),
			children,
		};
	});
}

function sourceBranch(
	{ compared }: ReadStory,
	{ id, article }: ReadStory['sources'][number],
	checked: Checked | undefined,
): SourceBranch {
	const headline = headlineOf(article);
	const coverage = checked?.coverage(id);
	return {
		kind: 'source',
		id: `source ${id}`,
		source: id,
		label: labelOf(id, article),
		file: fileName(id),
		...(headline && { headline }),
		...(article.published && { published: article.published }),
		discrepancies: compared.discrepancies.filter(({ members }) => members.some(({ source }) => source === id)).length,
		...(coverage && coverage.total > 0 && { coverage }),
		children: [],
	};
}

/** Stories in the order of every view: those of most sources first, else as they come. */
export function inOrder(stories: readonly ReadStory[]): ReadStory[] {
	return [...stories].sort((a, b) => b.sources.length - a.sources.length);
}
