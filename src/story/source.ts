import type { Article } from '../article/article';
import type { Phrase } from '../util/phrase';

/** What a person knows of a source; it wins over what its text says. */
export interface About {
	readonly outlet?: string;
	readonly title?: string;
	/** ISO date. */
	readonly published?: string;
	readonly url?: string;
}

/** One file that holds an article, as the story sees it. */
export interface Source {
	/** Names the source everywhere: its URI, or the path it was given by. */
	readonly id: string;
	readonly article: Article;
	readonly about?: About;
}

/** The sources that tell of one event. */
export interface Story {
	/** Stable while its first source stays the first. */
	readonly id: string;
	/** As a person named it. */
	readonly name?: string;
	/** Ids of its sources, sorted. */
	readonly sources: readonly string[];
	/** Why they are one story, in words: "shares Karasu, Ormeliani, 15 September". */
	readonly because: Phrase;
}
