import type { Article } from '../article/article';

/** One file that holds an article, as the story sees it. */
export interface Source {
	/** Names the source everywhere: its URI, or the path it was given by. */
	readonly id: string;
	readonly article: Article;
}

/** The sources that tell of one event. */
export interface Story {
	/** Stable while its first source stays the first. */
	readonly id: string;
	/** Ids of its sources, sorted. */
	readonly sources: readonly string[];
	/** Why they are one story, in words: "shares Karasu, Ormeliani, 15 September". */
	readonly because: string;
}
