import type { Piece } from './cut';
import type { Word } from './words';

/** Features of the land that newspapers often write in lower case after their name. */
const features = new Set(
	'pass dam valley river lake reservoir peninsula strait mountains canyon glacier creek gorge plateau basin lagoon bay volcano fjord'.split(
		' ',
	),
);

/** "Torvel pass", "Lidran dam": a name that no list knows, with the feature it names, is one place. */
export function joinFeatures(words: readonly Word[], pieces: readonly Piece[]): readonly Piece[] {
	return pieces.map((piece) => {
		const next = words[piece.to];
		const unknown = piece.by === 'nothing' || (piece.by === 'cities' && piece.to - piece.from === 1);
		if (!next || !unknown || piece.atStart || !features.has(next.text)) return piece;
		return { ...piece, to: piece.to + 1, kind: 'place', by: 'title' };
	});
}
