import type { Span } from '../text/span';
import type { Prose } from './prose';

/** The paragraphs of the article's own text: sentences with no line break between them. */
export function findParagraphs(prose: Pick<Prose, 'text' | 'sentences'>): Span[] {
	const paragraphs: Span[] = [];
	let open: { start: number; end: number } | undefined;
	for (const sentence of prose.sentences) {
		if (open && prose.text.slice(open.end, sentence.start).includes('\n')) {
			paragraphs.push(open);
			open = undefined;
		}
		if (open) open.end = sentence.end;
		else open = { start: sentence.start, end: sentence.end };
	}
	if (open) paragraphs.push(open);
	return paragraphs;
}
