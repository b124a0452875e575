import { isSidecar, lastGoodOf, privacies, sidecarOf } from './names';

/** A file or folder that goes from one URI to another. */
export interface Move {
	readonly from: string;
	readonly to: string;
}

/**
 * Both kinds of sidecars that a source may have, and the last good texts of both, as moves beside the source's own; none for what is itself a sidecar, or is
 * moved anyway.
 */
export function sidecarMoves(moves: readonly Move[]): Move[] {
	const own = new Set(moves.map(({ from }) => from));
	return moves
		.filter(({ from }) => !isSidecar(from))
		.flatMap(({ from, to }) =>
			privacies.flatMap((privacy) => {
				const sidecar = { from: sidecarOf(from, privacy), to: sidecarOf(to, privacy) };
				return [sidecar, { from: lastGoodOf(sidecar.from), to: lastGoodOf(sidecar.to) }];
			}),
		)
		.filter(({ from }) => !own.has(from));
}

/** Where a URI is after the moves: its own, or that of a folder it is in. */
export function movedUri(uri: string, moves: readonly Move[]): string {
	for (const { from, to } of moves) {
		if (uri === from) return to;
		if (uri.startsWith(`${from}/`)) return to + uri.slice(from.length);
	}
	return uri;
}

/** The moves that take moves back. */
export function movesBack(moves: readonly Move[]): Move[] {
	return moves.map(({ from, to }) => ({ from: to, to: from }));
}
