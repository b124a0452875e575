import type { Article } from '../article/article';
import { readArticle } from '../article/read';
import { compareSources, type ReadStory } from '../compare/stories';
import type { Decisions } from '../story/decisions';

/**
 * Reads texts and compares them, here or in another thread: what it answers is plain data. It keeps the last reading of each source, and of what did not change
 * since it last answered, the answer holds the same objects.
 */
export interface Reader {
	/** Reads a source's text, with the ISO date of its publication where a person knows it. */
	read(source: string, text: string, published?: string): Promise<Article>;
	/** The stories that sources tell which were read and stand together in `folder`. One after the other: whoever asks waits for the answer before asking again. */
	compare(folder: string, sources: readonly string[], decisions: Decisions): Promise<readonly ReadStory[]>;
	forget(sources: readonly string[]): void;
}

const isoToday = () => new Date().toISOString().slice(0, 10);

/** A reader that works in the thread of whoever asks; `today` is the ISO date that an article without one is of. */
export function createReader(today: () => string = isoToday): Reader {
	const articles = new Map<string, Article>();
	return {
		async read(source, text, published) {
			const article = readArticle(text, today(), published);
			articles.set(source, article);
			return article;
		},
		async compare(_, sources, decisions) {
			const read = sources.flatMap((id) => {
				const article = articles.get(id);
				return article ? [{ id, article }] : [];
			});
			return compareSources(read, decisions);
		},
		forget(sources) {
			for (const source of sources) articles.delete(source);
		},
	};
}
