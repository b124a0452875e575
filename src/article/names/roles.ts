import type { Piece } from './cut';
import { knownRoles, longestAt } from './gazetteer';
import type { SentenceWords, Word } from './words';

const determiners = new Set([
	'the',
	'a',
	'an',
	'another',
	'its',
	'their',
	'his',
	'her',
	'former',
	'then',
	'acting',
	'deputy',
	'assistant',
]);

/**
 * Offices and professions in lower case, where they stand for somebody: before a name ("chief surgeon Ada Holt"), beside one ("Ada Holt, the chief surgeon,")
 * or with an article ("the prime minister"). A body or place that belongs to the role is part of it.
 */
export function findRoles(
	words: readonly Word[],
	sentences: readonly SentenceWords[],
	pieces: readonly Piece[],
): Piece[] {
	const endsAt = new Map<number, Piece>();
	const startsAt = new Map<number, Piece>();
	for (const piece of pieces) {
		if (!piece.kind || piece.nested) continue;
		endsAt.set(piece.to, piece);
		startsAt.set(piece.from, piece);
	}
	const roles: Piece[] = [];
	for (const sentence of sentences) {
		let at = sentence.from;
		while (at < sentence.to) {
			const word = words[at]!;
			const role =
				word.kind === 'word' && !word.shape.capital
					? longestAt(knownRoles(), words, at, sentence.to, 'lower')
					: undefined;
			if (!role) {
				at++;
				continue;
			}
			let from = at;
			let to = role.end;
			for (
				let owner = endsAt.get(from);
				owner && owner.kind !== 'person' && owner.kind !== 'role' && owner.from >= sentence.from;
				owner = endsAt.get(from)
			) {
				from = owner.from;
			}
			if (words[to]?.shape.lower === 'of' || words[to]?.shape.lower === 'for') {
				const next = words[to + 1]?.text === 'the' ? to + 2 : to + 1;
				const owner = startsAt.get(next);
				if (owner && owner.kind !== 'person' && owner.to <= sentence.to) to = owner.to;
			}
			const before = words[from - 1];
			const named = startsAt.get(to)?.kind === 'person';
			const beside = before?.text === ',' && endsAt.get(from - 1)?.kind === 'person';
			const article = before !== undefined && determiners.has(before.shape.lower) && from > sentence.from;
			if (named || beside || article || from < at || to > role.end) {
				roles.push({ from, to, kind: 'role', by: 'roles', atStart: false });
			}
			at = to;
		}
	}
	return roles;
}
