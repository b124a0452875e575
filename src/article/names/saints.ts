import type { Piece } from './cut';
import type { Word } from './words';

/** The saint's name of a piece that begins with "St" or "St.", and how many words it has so far. */
function saintOf(
	words: readonly Word[],
	{ from, to }: Piece,
): { readonly name: string; readonly end: number } | undefined {
	if (words[from]!.text !== 'St') return undefined;
	const at = words[from + 1]?.text === '.' ? from + 2 : from + 1;
	return at < to ? { name: words[at]!.shape.spelling, end: at + 1 } : undefined;
}

const ends = new Set(
	'. , ; : ) ? ! was is are were has have had in to at for and or but where who which that on with by when until after before said says'.split(
		' ',
	),
);

/** "They met at St Orsola's.": nothing follows that could be the saint's. */
function standsAlone(words: readonly Word[], possessive: number): boolean {
	return words[possessive]?.shape.possessive === true && ends.has(words[possessive + 1]?.shape.lower ?? '.');
}

/**
 * "St Orsola's Hospital", then "St Orsola's": a house named after a saint keeps its possessive where the article has its whole name or nothing else that is the saint's, so that the saint alone is no place. Gives
 * the pieces with the short ones made whole.
 */
export function joinSaints(words: readonly Word[], pieces: readonly Piece[]): readonly Piece[] {
	const houses = new Set<string>();
	for (const piece of pieces) {
		const saint = saintOf(words, piece);
		if (!saint) continue;
		const whole = piece.kind === 'organisation' && saint.end < piece.to && words[saint.end]!.shape.possessive;
		if (whole || (saint.end === piece.to && standsAlone(words, piece.to))) houses.add(saint.name);
	}
	if (houses.size === 0) return pieces;
	return pieces.map((piece) => {
		const saint = saintOf(words, piece);
		if (!saint || saint.end !== piece.to || !houses.has(saint.name)) return piece;
		if (!words[piece.to]?.shape.possessive) return piece;
		return { ...piece, to: piece.to + 1, kind: 'organisation', by: 'title' };
	});
}
