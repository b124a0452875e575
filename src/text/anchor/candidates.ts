import { phrase } from '../../util/phrase';
import type { Anchor, Candidate } from './anchor';
import type { Likeness } from './approximate';
import { pieceAt } from './pieces';
import type { Reading } from './reading';

/** Places of the same words that are looked at, and candidates that are offered. */
const mostPlaces = 20;
const mostCandidates = 3;

/** Where lost words may have gone, the likest place first: for a person to judge, never to be taken without asking. */
export function findCandidates(reading: Reading, anchor: Anchor, likest: readonly Likeness[]): Candidate[] {
	const candidates: Candidate[] = [];
	for (const { from, to, similarity, beside } of likest) {
		const span = { start: reading.pieces[from]!.start, end: reading.pieces[to]!.end };
		const reason = beside > 0 ? phrase`a similar sentence, beside the same neighbour` : phrase`a similar sentence`;
		candidates.push({ span, reason, score: Math.min(1, 0.8 * similarity + 0.1 * beside) });
	}
	const { text } = reading;
	let places = 0;
	for (let at = text.indexOf(anchor.quote); at >= 0 && places < mostPlaces; at = text.indexOf(anchor.quote, at + 1)) {
		places++;
		const span = { start: at, end: at + anchor.quote.length };
		const piece = reading.pieces[pieceAt(reading.pieces, at)];
		const nearness = 1 - Math.abs(at - anchor.start) / Math.max(text.length, 1);
		const score = 0.3 + 0.2 * nearness;
		if (piece) candidates.push({ span, reason: phrase`the same words in another sentence`, score });
	}
	return candidates.sort((a, b) => b.score - a.score || a.span.start - b.span.start).slice(0, mostCandidates);
}
