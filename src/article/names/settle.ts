import { nameWords } from '../../lexicon/names';
import type { MentionKind } from '../article';
import type { Piece } from './cut';
import { type Evidence, evidenceAround } from './evidence';
import { type Gazetteer, makeGazetteer } from './gazetteer';
import type { SentenceWords, Word } from './words';

/** Names with their kinds, and what the article itself taught about further ones. */
export interface Settled {
	readonly pieces: readonly Piece[];
	/** Every name of two words or more, and surnames, of this article. */
	readonly names: Gazetteer;
	/** Gives kinds to pieces found later, in headlines, where capitals tell nothing. */
	readonly settle: (pieces: readonly Piece[]) => readonly Piece[];
}

interface Votes {
	readonly evidence: Evidence;
	/** How often it stands where a capital proves something. */
	inside: number;
	count: number;
}

/** Lists whose names are believed whatever stands around them; single words of the others may be something else. */
const firmLists = new Set<Piece['by']>([
	'countries',
	'demonyms',
	'outlets',
	'organisations',
	'people',
	'titles',
	'title',
	'article',
	'events',
	'laws',
]);

/** Lists whose single words are often parts of other names; they give way only to evidence. */
const unsure = new Set<Piece['by']>(['cities', 'companies', 'clubs', 'parties']);

function keyOf(words: readonly Word[], piece: Piece): string {
	let key = '';
	for (let i = piece.from; i < piece.to; i++) key += `${i > piece.from ? ' ' : ''}${words[i]!.shape.spelling}`;
	return key;
}

function best(evidence: Evidence): readonly [MentionKind | undefined, number] {
	let kind: MentionKind | undefined;
	let most = 0;
	for (const [candidate, points] of Object.entries(evidence)) {
		if (points > most) {
			most = points;
			kind = candidate as MentionKind;
		}
	}
	return [kind, most];
}

/** Decides the kind of every piece: by its own words, by what stands around it anywhere in the article, by a longer name it is part of. */
export function settleKinds(
	words: readonly Word[],
	sentences: readonly SentenceWords[],
	pieces: readonly Piece[],
): Settled {
	const votes = new Map<string, Votes>();
	let sentence = 0;
	for (const piece of pieces) {
		while (sentence < sentences.length - 1 && sentences[sentence]!.to <= piece.from) sentence++;
		const key = keyOf(words, piece);
		let vote = votes.get(key);
		if (!vote) {
			vote = { evidence: {}, inside: 0, count: 0 };
			votes.set(key, vote);
		}
		vote.count++;
		if (!piece.atStart) vote.inside++;
		const around = evidenceAround(words, piece.from, piece.to, sentences[sentence]!);
		for (const [kind, points] of Object.entries(around)) {
			vote.evidence[kind as MentionKind] = (vote.evidence[kind as MentionKind] ?? 0) + points;
		}
	}

	const parts = new Map<string, MentionKind>();
	const longer = (piece: Piece, kind: MentionKind) => {
		const length = piece.to - piece.from;
		if (length < 2) return;
		if (kind === 'person') {
			let last = piece.to - 1;
			while (last > piece.from && nameWords.personSuffixes().has(words[last]!.shape.spelling.replace('.', ''))) last--;
			for (const at of [last, piece.from]) {
				const { spelling, common } = words[at]!.shape;
				if (spelling.length > 2 && (!common || at === last) && !parts.has(spelling)) parts.set(spelling, 'person');
			}
			if (last - piece.from > 1) {
				const tail = words.slice(piece.from + 1, last + 1).map((word) => word.shape.spelling);
				parts.set(tail.join(' '), 'person');
			}
		} else if (kind === 'organisation' && piece.by !== 'form') {
			const firstWords = words.slice(piece.from, piece.to - 1).map((word) => word.shape.spelling);
			if (firstWords.length > 1 && !firstWords.includes('of')) parts.set(firstWords.join(' '), kind);
			const last = words[piece.to - 1]!.shape;
			if (length === 2 && !last.common && nameWords.organisationStarts().has(words[piece.from]!.shape.spelling))
				parts.set(last.spelling, kind);
		}
	};
	const decided = new Map<string, MentionKind | undefined>();
	const decide = (piece: Piece): MentionKind | undefined => {
		const key = keyOf(words, piece);
		const single = piece.to - piece.from === 1;
		const vote = votes.get(key);
		const [voted, points] = vote ? best(vote.evidence) : [undefined, 0];
		if (piece.kind) {
			if (firmLists.has(piece.by) || piece.by === 'title') return piece.kind;
			if (single && piece.by !== 'head') {
				const { common, given, surname } = words[piece.from]!.shape;
				const part = parts.get(key);
				if (
					part &&
					part !== piece.kind &&
					piece.by !== 'places' &&
					voted !== piece.kind &&
					(unsure.has(piece.by) ? given || surname || voted === part : true)
				)
					return part;
				if (common && piece.atStart && (vote?.inside ?? 0) === 0) return points >= 3 ? piece.kind : undefined;
				if ((given || surname) && voted === 'person' && points >= 3) return 'person';
			}
			return piece.kind;
		}
		const part = parts.get(key);
		if (part) return voted === 'place' && points >= 3 ? 'place' : part;
		const average = points / (vote?.count ?? 1);
		return single ? decideWord(words[piece.from]!, vote, voted, points, average) : decidePhrase(piece, voted, points);
	};
	const decideWord = (
		word: Word,
		vote: Votes | undefined,
		voted: MentionKind | undefined,
		points: number,
		average: number,
	): MentionKind | undefined => {
		const { shape } = word;
		if (shape.initial || shape.spelling.length < 2) return undefined;
		const usual = shape.common && !shape.given && !shape.surname;
		if (shape.allCapitals) {
			if (usual && points < 3) return undefined;
			return points > 2 && voted === 'place' ? 'place' : shape.spelling.length <= 6 ? 'organisation' : voted;
		}
		if (usual) return points >= 5 && average >= 1.6 ? voted : undefined;
		const proven = (vote?.inside ?? 0) > 0 || shape.given || shape.surname;
		const enough = voted === 'organisation' ? 3 : proven ? 1 : 1.5;
		if (points >= enough) return voted;
		return (shape.given || shape.surname) && voted !== 'organisation' ? 'person' : undefined;
	};
	const decidePhrase = (piece: Piece, voted: MentionKind | undefined, points: number): MentionKind | undefined => {
		if (points >= (voted === 'place' ? 4 : 3)) return voted;
		let usual = 0;
		for (let i = piece.from; i < piece.to; i++) {
			const { common, given, surname } = words[i]!.shape;
			if (common && !given && !surname) usual++;
		}
		const length = piece.to - piece.from;
		if (usual === length || voted === 'organisation') return undefined;
		if (voted === 'place' && usual > 0) return undefined;
		return 'person';
	};
	// Longer names first: they say what their parts are.
	for (const piece of pieces)
		if (piece.kind === 'person' || (piece.kind === 'organisation' && piece.by === 'head')) longer(piece, piece.kind);
	for (const piece of pieces) {
		if (piece.kind || piece.to - piece.from < 2) continue;
		const kind = decide(piece);
		if (kind) longer(piece, kind);
	}
	const settle = (found: readonly Piece[]) =>
		found.map((piece) => {
			const key = `${piece.by} ${piece.kind} ${piece.atStart} ${keyOf(words, piece)}`;
			if (!decided.has(key)) decided.set(key, decide(piece));
			return { ...piece, kind: decided.get(key) };
		});
	const settled = settle(pieces);
	const names = new Map<string, MentionKind>(parts);
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
