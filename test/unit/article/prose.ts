import type { Prose } from '../../../src/article/prose';
import { findTokens } from '../../../src/article/tokens';
import { findSentences } from '../../../src/text/sentences';

/** A text that is article throughout: every paragraph is body. */
export function proseOf(text: string): Prose {
	const regions = [...text.matchAll(/[^\n]+/g)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
		kind: 'body' as const,
	}));
	const sentences = regions.flatMap((region) => findSentences(text, region));
	return { text, regions, sentences, tokens: sentences.flatMap((sentence) => findTokens(text, sentence)) };
}
