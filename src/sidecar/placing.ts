import type { Anchor, Candidate, Located } from '../text/anchor/anchor';
import { describeAnchor } from '../text/anchor/describe';
import { isSameArticle, locateAnchors } from '../text/anchor/locate';
import { isWhole } from '../text/anchor/pieces';
import type { ArticlePrint } from '../text/anchor/print';
import { type Edit, shift } from '../text/edits';
import { overlap, type Span, wordsOf } from '../text/span';
import { phrase } from '../util/phrase';
import type { Annotation } from './annotation';
import type { StaleEvidence } from './evidence';
import type { Sidecar } from './parse';

/** An annotation with what became of its words, and of what a tick rests on. */
export interface Placed {
	readonly annotation: Annotation;
	readonly located: Located;
	/** Absent where the evidence is as it was, as far as that is known. */
	readonly stale?: readonly StaleEvidence[];
}

/** Where an annotation's words, or those that took their place, stand; undefined where that is not known. */
export function placeSpan({ located }: Pick<Placed, 'located'>): Span | undefined {
	return located.state === 'gone' || located.state === 'another-text' ? undefined : located.span;
}

/** The status as it has to be shown: a tick whose words or evidence changed needs attention, whatever the sidecar still says. */
export function statusOf({ annotation, located, stale = [] }: Placed): string | undefined {
	const isStale = located.state === 'changed' || stale.length > 0;
	return annotation.kind === 'tick' && isStale ? 'needs-attention' : annotation.status;
}

/**
 * Where the annotations of a sidecar are in a text, in the sidecar's order. `known` holds the spans that were followed through every edit of the text: words
 * that stand there unchanged are the annotated ones, and words that differ took their place; only what was not followed, or differs, is looked for.
 */
export function placeAnnotations(
	text: string,
	{ annotations, header }: Pick<Sidecar, 'annotations' | 'header'>,
	known: ReadonlyMap<string, Span> = new Map(),
): Placed[] {
	const standing = new Map<string, Span>();
	for (const { id, anchor } of annotations) {
		const span = known.get(id);
		if (span && stands(text, span, anchor)) standing.set(id, span);
	}
	const wanted = annotations.filter(({ id }) => !standing.has(id));
	const located = locateAnchors(text, wanted.flatMap(anchorsOf), header.article.print);
	const isOther =
		located.length > 0 ? located[0]!.state === 'another-text' : !isSameArticle(text, header.article.print);
	// What editors call an edit may be a whole text put in place of another, of which some letters happened to stay.
	if (isOther) return annotations.map((annotation) => ({ annotation, located: { state: 'another-text' } }));
	const found = new Map<string, Located>();
	let at = 0;
	for (const annotation of wanted) {
		const first = located[at]!;
		const second = annotation.current && located[at + 1]!;
		at += anchorsOf(annotation).length;
		const followed = known.get(annotation.id);
		const sure = preferred(text, annotation.anchor, first, second);
		found.set(annotation.id, followed ? near(text, annotation.anchor, followed, sure) : sure);
	}
	return annotations.map((annotation) => {
		const span = standing.get(annotation.id);
		return { annotation, located: span ? standingAt(annotation.anchor, span) : found.get(annotation.id)! };
	});
}

/** The annotations after edits of the text, made one after the other, into `text`: followed, not looked for. Deleted words are gone until they are looked for. */
export function followEdits(text: string, placed: readonly Placed[], edits: readonly Edit[]): Placed[] {
	return placed.map(({ annotation, located }) => {
		const span = placeSpan({ located });
		if (!span) return { annotation, located };
		const [after] = shift([span], edits);
		if (!after) return { annotation, located: { state: 'gone', candidates: [] } };
		const isSame = stands(text, after, annotation.anchor);
		return {
			annotation,
			located: isSame ? standingAt(annotation.anchor, after) : changedAt(text, annotation.anchor, after),
		};
	});
}

/** The spans to follow: of those annotations of `after` that are tied to the same words as in `before`. */
export function carriedSpans(
	text: string,
	before: readonly Placed[],
	after: readonly Annotation[],
): ReadonlyMap<string, Span> {
	const places = new Map(before.map((placed) => [placed.annotation.id, placed]));
	const spans = new Map<string, Span>();
	for (const { id, anchor } of after) {
		const place = places.get(id);
		const span = place && placeSpan(place);
		if (!span) continue;
		const isTied = sameAnchor(place.annotation.anchor, anchor) || sameAnchor(describeAnchor(text, span), anchor);
		if (isTied) spans.set(id, span);
	}
	return spans;
}

/** Where the words of a lost annotation may have gone, the likeliest first: those offered with the article's print in mind, then what only resembles. */
export function candidatesFor(text: string, annotation: Annotation, print: ArticlePrint | undefined): Candidate[] {
	const anchors = anchorsOf(annotation).reverse();
	const offered = [print && asked(print), undefined].flatMap((known) =>
		locateAnchors(text, anchors, known).flatMap((located) => offers(located)),
	);
	const distinct = offered.filter(
		({ span }, index) => !offered.slice(0, index).some((other) => overlap(other.span, span) > 0),
	);
	return distinct.slice(0, mostCandidates);
}

const mostCandidates = 5;

function offers(located: Located): readonly Candidate[] {
	switch (located.state) {
		case 'same':
		case 'moved':
			return [{ span: located.span, reason: phrase`the same words in the same sentence`, score: 1 }];
		case 'changed':
			return [{ span: located.span, reason: phrase`the sentence as it reads now`, score: 0.9 }];
		case 'gone':
			return located.candidates;
		case 'another-text':
			return [];
	}
}

/** A print by which known sentences are told from new ones, but which does not ask whether the text is another one. */
export function asked(print: ArticlePrint): ArticlePrint {
	return { ...print, sketch: '' };
}

/** Whether two anchors say the same of the same place. */
export function sameAnchor(a: Anchor, b: Anchor): boolean {
	return (
		a.start === b.start &&
		a.quote === b.quote &&
		a.before === b.before &&
		a.after === b.after &&
		a.previous === b.previous &&
		a.next === b.next
	);
}

function anchorsOf({ anchor, current }: Annotation): Anchor[] {
	return current ? [anchor, current] : [anchor];
}

/** The words, wherever they stand; else what took their place, first of all where that was seen last. */
function preferred(text: string, anchor: Anchor, original: Located, current: Located | undefined): Located {
	if (original.state === 'same' || original.state === 'moved' || !current) return original;
	if (current.state === 'changed') return { ...current, was: anchor.quote };
	if (current.state !== 'same' && current.state !== 'moved') return original;
	return { state: 'changed', span: current.span, was: anchor.quote, now: wordsOf(text, current.span) };
}

/** Words typed next to a span belong to it when they are found this near; farther off they are others. In code units. */
const nearness = 40;

/** So much of what stood beside the words is left, in code units, where other words have just taken their place. */
const tellingBeside = 10;

/**
 * What is found is believed where it is near the span that was followed; else it is a look-alike, and the words that stand at the span took the place, if what
 * stood beside them does so still.
 */
function near(text: string, anchor: Anchor, followed: Span, located: Located): Located {
	const span = placeSpan({ located });
	const isNear = span && span.start <= followed.end + nearness && followed.start <= span.end + nearness;
	return isNear || !isBeside(text, anchor, followed) ? located : changedAt(text, anchor, followed);
}

function isBeside(text: string, { before, after }: Anchor, { start, end }: Span): boolean {
	const left = before.slice(-tellingBeside);
	const right = after.slice(0, tellingBeside);
	const isLeft = left.trim() !== '' && text.startsWith(left, start - left.length);
	return isLeft || (/[\p{L}\p{N}]/u.test(right) && text.startsWith(right, end));
}

function standingAt(anchor: Anchor, span: Span): Located {
	return { state: span.start === anchor.start ? 'same' : 'moved', span };
}

/** With the rest of a word or figure that was typed onto the span: "12" of "120" would look unchanged. */
function changedAt(text: string, anchor: Anchor, span: Span): Located {
	let { start, end } = span;
	while (start > 0 && !isWhole(text, start, start)) start--;
	while (end < text.length && !isWhole(text, end, end)) end++;
	const whole = { start, end };
	return { state: 'changed', span: whole, was: anchor.quote, now: wordsOf(text, whole) };
}

/** Whether the words stand at the span, and no more letters or digits were typed onto them. */
function stands(text: string, span: Span, { quote, before, after }: Anchor): boolean {
	if (wordsOf(text, span) !== quote) return false;
	const sentence = before + quote + after;
	const end = before.length + quote.length;
	const grewAtStart = !isWhole(text, span.start, span.start) && isWhole(sentence, before.length, before.length);
	const grewAtEnd = !isWhole(text, span.end, span.end) && isWhole(sentence, end, end);
	return !grewAtStart && !grewAtEnd;
}
