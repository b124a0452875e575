import { findSentences } from '../text/sentences';
import { type Article, isArticle, type Region } from './article';
import { findAttributions } from './attribution/find';
import { readSpeech } from './attribution/speech';
import { findFigures } from './figures/find';
import { languageOf } from './language';
import { readMetadata } from './metadata';
import { findMentions } from './names/find';
import type { Prose } from './prose';
import { findQuotes } from './quotes/find';
import { findRegions } from './regions/find';
import { findTokens } from './tokens';

/**
 * One source's core text, read: never fails, whatever the text is. `near` is an ISO date by which the text existed, if one is known: see `readMetadata`. `published` is
 * what a person knows of its publication: "on Friday" counts from there, whatever date the text carries.
 */
export function readArticle(text: string, near?: string, published?: string): Article {
	const regions = findRegions(text);
	const metadata = readMetadata(text, regions, near);
	const sentences = stretches(regions).flatMap((span) => findSentences(text, span));
	const prose: Prose = {
		text,
		regions,
		sentences,
		tokens: sentences.flatMap((sentence) => findTokens(text, sentence)),
	};
	const language = languageOf(prose.tokens);
	const mentions = findMentions(prose, language, metadata.outlet);
	const speech = readSpeech(prose, mentions);
	return {
		text,
		regions,
		sentences,
		mentions,
		figures: findFigures(prose, published ?? metadata.published),
		quotes: findQuotes(speech),
		attributions: findAttributions(speech),
		...(language && { language }),
		...metadata,
	};
}

/** The article's own regions, each by itself: a headline and the body under it share no sentence. */
function stretches(regions: readonly Region[]): readonly Region[] {
	return regions.filter(isArticle);
}
