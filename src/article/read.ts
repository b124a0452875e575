import { findSentences } from '../text/sentences';
import { type Article, isArticle, type Region } from './article';
import { findFigures } from './figures/find';
import { readMetadata } from './metadata';
import type { Prose } from './prose';
import { findRegions } from './regions/find';
import { findTokens } from './tokens';

/** One source's core text, read: never fails, whatever the text is. `near` is an ISO date by which the text existed, if one is known: see `readMetadata`. */
export function readArticle(text: string, near?: string): Article {
	const regions = findRegions(text);
	const metadata = readMetadata(text, regions, near);
	const sentences = stretches(regions).flatMap((span) => findSentences(text, span));
	const prose: Prose = {
		text,
		regions,
		sentences,
		tokens: sentences.flatMap((sentence) => findTokens(text, sentence)),
	};
	return {
		text,
		regions,
		sentences,
		mentions: [],
		figures: findFigures(prose, metadata.published),
		quotes: [],
		attributions: [],
		...metadata,
	};
}

/** The article's own regions, each by itself: a headline and the body under it share no sentence. */
function stretches(regions: readonly Region[]): readonly Region[] {
	return regions.filter(isArticle);
}
