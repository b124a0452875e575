import type { Piece } from './cut';
import type { SentenceWords, Word } from './words';

const dash = /^(?:[—–-]|--)$/;

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
	const first = pieces[0];
	if (!first || first.from !== sentence.from || first.kind === 'place') return pieces;
	for (let i = first.from; i < first.to; i++) {
		const { shape } = words[i]!;
		if (words[i]!.kind === 'word' && !shape.allCapitals) return pieces;
	}
	const next = words[first.to];
	if (!next || first.to >= sentence.to || !/^[,(—–-]$/.test(next.text)) return pieces;
	for (let i = first.to; i < Math.min(sentence.to, first.to + longest); i++) {
		if (dash.test(words[i]!.text) && words[i]!.start > words[i - 1]!.end) {
			return [{ ...first, kind: 'place', by: 'title' }, ...pieces.slice(1)];
		}
	}
	return pieces;
}
