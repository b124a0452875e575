import type { Span } from '../span';
import type { Anchor, Located } from './anchor';
import { findLikest, type Likeness, readSentence } from './approximate';
import { type Bracketed, bracketQuote } from './bracket';
import { findCandidates } from './candidates';
import { locateExactly } from './exact';
import { locateNearby } from './nearby';
import type { ArticlePrint } from './print';
import { plain } from './print';
import { type Reading, readText } from './reading';

/**
 * What became of an anchor's words in a core text. Exact before approximate; never on a look-alike: where nothing proves that words are the annotated
 * ones, they are `gone`. `print` is the article's as it was when the anchor was described, and makes the answer surer.
 */
export function locateAnchor(text: string, anchor: Anchor, print?: ArticlePrint): Located {
	return locateAnchors(text, [anchor], print)[0]!;
}

/** `locateAnchor` for many anchors of one text, in their order: what is worked out about the text is worked out once. */
export function locateAnchors(text: string, anchors: readonly Anchor[], print?: ArticlePrint): Located[] {
	const reading = readText(text, print);
	return anchors.map((anchor) => locateIn(reading, anchor));
}

/** Whether a core text is the article of the print, edited or not; without a print it is taken for it. */
export function isSameArticle(text: string, print: ArticlePrint | undefined): boolean {
	return readText(text, print).isSameArticle;
}

function locateIn(reading: Reading, anchor: Anchor): Located {
	if (!reading.isSameArticle) return { state: 'another-text' };
	const exact = locateExactly(reading, anchor);
	if (exact) return found(anchor, exact);
	const nearby = locateNearby(reading, anchor);
	if (nearby) return found(anchor, nearby);
	const old = readSentence(anchor);
	const likest = findLikest(reading, anchor, old);
	for (const likeness of likest) {
		const bracketed = bracketQuote(likeness);
		if (!bracketed || !isProof(reading, likeness, bracketed)) continue;
		const now = reading.text.slice(bracketed.span.start, bracketed.span.end);
		if (bracketed.state === 'kept' && plain(now) === plain(anchor.quote)) return found(anchor, bracketed.span);
		return { state: 'changed', span: bracketed.span, was: anchor.quote, now };
	}
	return { state: 'gone', candidates: findCandidates(reading, anchor, likest) };
}

function found(anchor: Anchor, span: Span): Located {
	return { state: span.start === anchor.start ? 'same' : 'moved', span };
}

/**
 * The share of words, of both sides together, that two sentences must have in common for one to be the other edited, by how many of the neighbours are
 * still beside it. Known sentences are out of the question already when there is a print; without one a look-alike must be ruled out by likeness alone.
 * Where the quote's own words still stand, in a sentence that is new, between both old neighbours, little else need be left of the sentence.
 */
const floors = {
	kept: [0.4, 0.3, 0.05],
	edited: [0.5, 0.4, 0.25],
	withoutPrint: [0.75, 0.6, 0.4],
} as const;

function isProof(reading: Reading, { similarity, beside }: Likeness, { state }: Bracketed): boolean {
	return similarity >= (reading.before ? floors[state] : floors.withoutPrint)[beside]!;
}
