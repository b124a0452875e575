import { describeAnchor } from '../text/anchor/describe';
import { locateAnchors } from '../text/anchor/locate';
import { findPieces } from '../text/anchor/pieces';
import { describeArticle } from '../text/anchor/print';
import { wordsOf } from '../text/span';
import type { Annotation } from './annotation';
import { readSidecar } from './parse';
import { asked, type Placed, placeSpan, sameAnchor } from './placing';
import { replaceAnnotations, replaceArticle } from './write';

/**
 * The sidecar tied to its article's text as it was just saved: anchors of words that stand are described anew; words that took the place of others are kept
 * as `current`, never in the anchor itself, and a tick on them turns to needs-attention; the header gets the article's print. Unchanged where one of the
 * annotations finds another text, where the sidecar is read-only, and where it has no annotations. `now` is an ISO 8601 time.
 */
export function refreshSidecar(text: string, article: string, placed: readonly Placed[], now: string): string {
	const { readOnly, records, header } = readSidecar(text);
	if (readOnly || records.length === 0 || placed.some(({ located }) => located.state === 'another-text')) return text;
	const pieces = findPieces(article);
	const places = new Map(placed.map((one) => [one.annotation.id, one]));
	const print = header.article.print && asked(header.article.print);
	const changed = new Map<string, Annotation>();
	for (const { annotation } of records) {
		const place = places.get(annotation.id);
		if (!place || !sameAnchor(place.annotation.anchor, annotation.anchor)) continue;
		const refreshed = refresh({ ...place, annotation }, article, pieces, now);
		const more = annotation.more && locateAnchors(article, annotation.more, print);
		const further = annotation.more?.map((anchor, index) => {
			const located = more![index]!;
			return located.state === 'moved' ? describeAnchor(article, located.span, pieces) : anchor;
		});
		const whole = further ? { ...refreshed, more: further } : refreshed;
		if (whole !== annotation) changed.set(annotation.id, whole);
	}
	return replaceArticle(replaceAnnotations(text, changed), { ...header.article, print: describeArticle(article) });
}

function refresh(
	{ annotation, located }: Placed,
	article: string,
	pieces: ReturnType<typeof findPieces>,
	now: string,
): Annotation {
	const span = placeSpan({ located });
	if (!span) return annotation;
	const described = describeAnchor(article, span, pieces);
	if (located.state !== 'changed') {
		const { current, ...rest } = annotation;
		return !current && sameAnchor(described, annotation.anchor) ? annotation : { ...rest, anchor: described };
	}
	const kept =
		annotation.current && sameAnchor(annotation.current, described)
			? annotation
			: { ...annotation, current: described };
	if (annotation.kind !== 'tick' || annotation.status === 'needs-attention') return kept;
	const { was } = located;
	const entry = { at: now, what: 'words changed: needs attention', was, now: wordsOf(article, span) };
	return { ...kept, status: 'needs-attention', history: [...(annotation.history ?? []), entry] };
}
