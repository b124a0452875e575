import { readArticle } from '../../src/article/read';
import type { Compared } from '../../src/compare/comparison';
import { compareStory } from '../../src/compare/story';
import type { Decisions } from '../../src/story/decisions';
import { linkEntities } from '../../src/story/entities';
import { groupSources } from '../../src/story/group';
import type { Source } from '../../src/story/source';
import { phrase } from '../../src/util/phrase';

/** Sources read from their texts, by name. */
export function sourcesOf(texts: Readonly<Record<string, string>>): Source[] {
	return Object.entries(texts).map(([id, text]) => ({ id, article: readArticle(text) }));
}

/** The texts compared as one story, whatever their grouping. */
export function compareTexts(texts: Readonly<Record<string, string>>): Compared {
	const sources = sourcesOf(texts);
	return compareStory(
		{ id: 'story', sources: sources.map(({ id }) => id).sort(), because: phrase`stands alone` },
		sources,
		linkEntities(sources),
	);
}

/** The stories that the texts tell, as sorted lists of names. */
export function storiesOf(texts: Readonly<Record<string, string>>, decisions?: Decisions): string[] {
	return groupSources(sourcesOf(texts), decisions).map((story) => story.sources.join(' '));
}
