import type { Span } from '../span';
import type { Anchor, Located } from './anchor';
import type { ArticlePrint } from './print';

/**
 * What became of an anchor's words in a core text. Exact before approximate; never on a look-alike: where nothing proves that words are the annotated
 * ones, they are `gone`. `print` is the article's as it was when the anchor was described, and makes the answer surer.
 */
export function locateAnchor(text: string, anchor: Anchor, print?: ArticlePrint): Located {
	return locateAnchors(text, [anchor], print)[0]!;
}

/** `locateAnchor` for many anchors of one text, in their order: what is worked out about the text is worked out once. */
export function locateAnchors(text: string, anchors: readonly Anchor[], _print?: ArticlePrint): Located[] {
	return anchors.map((anchor) => locateExactly(text, anchor) ?? { state: 'gone', candidates: [] });
}

function locateExactly(text: string, anchor: Anchor): Located | undefined {
	const sentence = anchor.before + anchor.quote + anchor.after;
	if (text.startsWith(sentence, anchor.start - anchor.before.length)) {
		return { state: 'same', span: { start: anchor.start, end: anchor.start + anchor.quote.length } };
	}
	const at = text.indexOf(sentence);
	if (at < 0 || text.indexOf(sentence, at + 1) >= 0) return undefined;
	const span: Span = { start: at + anchor.before.length, end: at + anchor.before.length + anchor.quote.length };
	return { state: span.start === anchor.start ? 'same' : 'moved', span };
}
