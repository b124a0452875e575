import type { Span } from '../text/span';
import type { Region } from './article';
import type { Token } from './tokens';

/** What every finder reads: the text, what of it is article, cut into sentences and tokens. Made once per reading, by `readArticle`. */
export interface Prose {
	/** Core text: line ends as LF, no byte-order mark. */
	readonly text: string;
	readonly regions: readonly Region[];
	/** Sentences of the article's own regions, in reading order; none in boilerplate. */
	readonly sentences: readonly Span[];
	/** Tokens of those sentences, in reading order. */
	readonly tokens: readonly Token[];
}
