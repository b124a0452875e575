import type { Piece } from './cut';
import type { SentenceWords, Word } from './words';

const dash = /^(?:[—–-]|--)$/;

/** No place of a dateline has more words. */
const widest = 4;

function isShouted({ text, kind, shape }: Word): boolean {
	return kind === 'word' ? shape.allCapitals : text === '.' || text === '-' || text === '/';
}

/** One place, or several with strokes between: "NORVA/KORVAD". */
function placesOf(words: readonly Word[], from: number, to: number): readonly Piece[] {
	const places: Piece[] = [];
	let start = from;
	for (let at = from; at <= to; at++) {
		if (at < to && words[at]!.text !== '/') continue;
		if (at > start) places.push({ from: start, to: at, kind: 'place', by: 'title', atStart: true });
		start = at + 1;
	}
	return places;
}

/** How many words a dateline may have before its dash. */
const longest = 14;

/**
 * The place of a dateline: what stands in capitals at the very beginning, before a comma, bracket or dash, with a dash among the next words:
 * "KORVAD, Sept 15 (Reuters) -". Gives the piece found there the kind place.
 */
export function placeDateline(
	words: readonly Word[],
	sentence: SentenceWords,
	pieces: readonly Piece[],
): readonly Piece[] {
	let to = sentence.from;
	while (to < sentence.to && to - sentence.from < widest && isShouted(words[to]!)) to++;
	const next = words[to];
	if (to === sentence.from || !next || to >= sentence.to || !/^[,(—–-]$/.test(next.text)) return pieces;
	const rest = pieces.filter((piece) => piece.from >= to);
	const inside = pieces.filter((piece) => piece.from < to);
	if (inside.length === 0 || inside.some((piece) => piece.to > to)) return pieces;
	for (let i = to; i < Math.min(sentence.to, to + longest); i++) {
		if (dash.test(words[i]!.text) && words[i]!.start > words[i - 1]!.end) {
			// "CAPE NORVA, Velden, Sept 3 (Reuters) -": its country is a place as well.
			const country = (piece: Piece) => piece.from === to + 1 && next.text === ',' && words[piece.to]?.text === ',';
			const named = rest.map((piece): Piece => (country(piece) ? { ...piece, kind: 'place', by: 'title' } : piece));
			return [...placesOf(words, sentence.from, to), ...named];
		}
	}
	return pieces;
}
