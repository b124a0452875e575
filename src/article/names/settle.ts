import type { MentionKind } from '../article';
import type { Piece } from './cut';
import { type Gazetteer, makeGazetteer } from './gazetteer';
import { learnedKind } from './learned/weigh';
import { isOpen, type Judgement, judgeByRules, keyOf } from './rules';
import { shareKinds } from './siblings';
import type { SentenceWords, Word } from './words';

/** Names with their kinds, and what the article itself taught about further ones. */
export interface Settled {
	readonly pieces: readonly Piece[];
	/** Every name of two words or more, and surnames, of this article. */
	readonly names: Gazetteer;
	/** Gives kinds to pieces found later, in headlines, where capitals tell nothing. */
	readonly settle: (pieces: readonly Piece[]) => readonly Piece[];
}

/** Judges by rule, longer names first: they say what their parts are. */
export function judge(
	words: readonly Word[],
	sentences: readonly SentenceWords[],
	pieces: readonly Piece[],
): Judgement {
	const judgement = judgeByRules(words, sentences, pieces);
	for (const piece of pieces) {
		if (piece.kind === 'person' || (piece.kind === 'organisation' && piece.by === 'head'))
			judgement.longer(piece, piece.kind);
	}
	for (const piece of pieces) {
		if (piece.kind || piece.to - piece.from < 2) continue;
		const kind = judgement.kindOf(piece);
		if (kind) judgement.longer(piece, kind);
	}
	return judgement;
}

/** "Novasker Support", then "Novasker": the first word of a body that no list knows, and of nothing else, is the body. */
function shortenBodies(words: readonly Word[], pieces: readonly Piece[], { parts }: Judgement): readonly Piece[] {
	const first = new Map<string, boolean>();
	for (const { from, to, kind, by } of pieces) {
		const { given, surname, common, spelling, functional, allCapitals } = words[from]!.shape;
		if (to - from < 2 || given || surname || common || functional || allCapitals || spelling.length < 4) continue;
		const body = kind === 'organisation' && by === 'nothing';
		first.set(spelling, body && first.get(spelling) !== false);
	}
	return pieces.map((piece) => {
		if (piece.kind === 'organisation' || piece.to - piece.from > 1 || piece.by !== 'nothing') return piece;
		const { spelling } = words[piece.from]!.shape;
		return first.get(spelling) && parts.get(spelling) !== 'person' ? { ...piece, kind: 'organisation' } : piece;
	});
}

/** Decides the kind of every piece, equal spellings together: by rule where lists and words are certain, else by what was learned with the rules' answer in view. */
export function settleKinds(
	words: readonly Word[],
	sentences: readonly SentenceWords[],
	pieces: readonly Piece[],
): Settled {
	const judgement = judge(words, sentences, pieces);
	const decided = new Map<string, MentionKind | undefined>();
	const decide = (piece: Piece) => {
		const rule = judgement.kindOf(piece);
		if (!isOpen(piece) || judgement.isProven(piece, rule)) return rule;
		return judgement.byConvention(piece, learnedKind(judgement.featuresOf(piece)));
	};
	const settle = (found: readonly Piece[]) =>
		found.map((piece) => {
			const key = `${piece.by} ${piece.kind} ${piece.atStart} ${keyOf(words, piece)}`;
			if (!decided.has(key)) decided.set(key, decide(piece));
			return { ...piece, kind: decided.get(key) };
		});
	const settled = shareKinds(words, shortenBodies(words, settle(pieces), judgement));
	const names = new Map<string, MentionKind>(judgement.parts);
	for (const piece of settled) {
		if (piece.kind && piece.kind !== 'role' && !(piece.to - piece.from === 1 && words[piece.from]!.shape.common))
			names.set(keyOf(words, piece), piece.kind);
	}
	return {
		pieces: settled,
		names: makeGazetteer([...names].map(([name, kind]) => [name, kind, 'article'] as const)),
		settle,
	};
}
