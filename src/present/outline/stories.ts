import type { ReadStory } from '../../compare/stories';
import { fileName, headlineOf, labelOf } from '../label';

/** A story with its sources. */
export interface StoryBranch {
	readonly kind: 'story';
	readonly id: string;
	/** The first headline of its sources, else the first source's label. */
	readonly title: string;
	/** Why its sources are one story. */
	readonly because: string;
	readonly discrepancies: number;
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
export function storyBranches(stories: readonly ReadStory[]): StoryBranch[] {
	return inOrder(stories).map((read) => ({
		kind: 'story',
		id: read.story.id,
		title: titleOf(read),
		because: read.story.because,
		discrepancies: read.compared.discrepancies.length,
		children: read.sources.map(({ id, article }) => {
			const headline = headlineOf(article);
			return {
				kind: 'source',
				id: `source ${id}`,
				source: id,
				label: labelOf(id, article),
				file: fileName(id),
				...(headline && { headline }),
				...(article.published && { published: article.published }),
				discrepancies: read.compared.discrepancies.filter(({ members }) => members.some(({ source }) => source === id))
					.length,
				children: [],
			};
		}),
	}));
}

/** Stories in the order of every view: those of most sources first, else as they come. */
export function inOrder(stories: readonly ReadStory[]): ReadStory[] {
	return [...stories].sort((a, b) => b.sources.length - a.sources.length);
}
