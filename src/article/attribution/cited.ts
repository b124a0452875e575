import { Nearby } from '../../text/nearby';
import { contains, overlap, type Span } from '../../text/span';
import { remember } from '../../util/remember';
import type { Article, Force, Speaker } from '../article';
import { findTokens } from '../tokens';
import { isNegative } from './polarity';

/** Who is cited for some words, how firmly, and whether they say that it is not so. */
export interface Citation {
	/** From the first speaker to the last carrier; empty in the article's own voice and where nobody is named. */
	readonly chain: readonly Speaker[];
	readonly force: Force;
	readonly negated: boolean;
}

/**
 * Who is cited for the words of a span: the narrowest attribution or quotation that holds most of it. Where that names nobody ("is expected to", "reportedly")
 * the one around it says who. `clause` is the clause that carries the span: it is read for its negation, as a figure or name has none of its own.
 */
export function citationOf(article: Article, span: Span, clause: Span = span): Citation {
	const holders: Holder[] = [];
	const near = nearby(article);
	for (const attribution of near.attributions.of(span)) {
		if (!attribution.stance && holds(attribution.content, attribution.cue, span)) holders.push(attribution);
	}
	for (const quote of near.quotes.of(span)) {
		if (quote.speaker === undefined) continue;
		if (!holds(quote, quote.cue, span)) continue;
		// Words quoted inside what somebody denies are denied too.
		if (quote.kind === 'partial' && holders.length > 0) continue;
		holders.push({
			content: quote,
			chain: quote.via ? [quote.speaker, quote.via] : [quote.speaker],
			force: 'reported',
		});
	}
	const misfit = ({ content }: Holder) =>
		content.end - content.start + (span.end - span.start) - 2 * overlap(content, span);
	holders.sort((a, b) => misfit(a) - misfit(b));
	const nearest = holders[0];
	if (nearest === undefined || isApposition(article, span))
		return { chain: [], force: 'asserted', negated: isNegative(wordsOfClause(article.text, clause)) };
	const named = holders.find(
		(holder) => holder.chain.length > 0 && (holder === nearest || contains(holder.content, nearest.content)),
	);
	const said = {
		start: Math.max(Math.min(span.start, clause.start), nearest.content.start),
		end: Math.min(Math.max(span.end, clause.end), nearest.content.end),
	};
	const negated = isWhole(nearest, said) ? nearest.negated === true : isNegative(wordsOfClause(article.text, said));
	// "Officials said the party is expected to": what they say, they say as an expectation.
	const weaker = holders.find(
		(holder) => holder.chain.length === 0 && holder.cue && contains(nearest.content, holder.cue),
	);
	const force = nearest.force === 'reported' && weaker ? weaker.force : nearest.force;
	return { chain: named?.chain ?? [], force, negated };
}

/** What an article cites and names, by place: most questions are about one clause of it. */
const nearby = remember((article: Article) => ({
	attributions: new Nearby(article.attributions, ({ content }) => content),
	quotes: new Nearby(article.quotes, (quote) => quote),
	mentions: new Nearby(article.mentions, (mention) => mention),
}));

interface Holder {
	readonly content: Span;
	readonly chain: readonly Speaker[];
	readonly force: Force;
	readonly negated?: boolean;
	readonly cue?: Span;
}

/** Whether what is known of the content as a whole holds for the part: a denial denies all of it, and its first clause says whether it is negative. */
function isWhole(holder: Holder, part: Span): boolean {
	if (!('cue' in holder)) return false;
	return holder.force === 'denied' || holder.force === 'declined' || part.start - holder.content.start < firstClause;
}

/** Code units into what is cited in which its first clause begins. */
const firstClause = 12;

/** Whether most of the span is of the content; or the span is a clause with its speaker and verb: "officials said the bridge was lost". */
function holds(content: Span, cue: Span | undefined, span: Span): boolean {
	const shared = overlap(content, span);
	if (2 * shared >= span.end - span.start) return true;
	return (
		cue !== undefined &&
		contains(span, cue) &&
		(2 * shared >= content.end - content.start || 3 * shared >= span.end - span.start)
	);
}

/** "Ada Holt, the agency’s chief": who somebody is, the article says itself, whoever is cited for the rest. */
function isApposition(article: Article, span: Span): boolean {
	return nearby(article)
		.mentions.of({ start: Math.max(0, span.start - 8), end: span.start })
		.some(
			(mention) =>
				mention.kind === 'person' &&
				mention.end < span.start &&
				/^, (?:the|an?) $|^, $/.test(article.text.slice(mention.end, span.start)),
		);
}

function wordsOfClause(text: string, clause: Span): string[] {
	return findTokens(text, clause).map((token) => token.text.toLowerCase().replace('’', "'"));
}
