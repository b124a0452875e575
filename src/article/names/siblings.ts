import type { MentionKind } from '../article';
import type { Piece } from './cut';
import type { Word } from './words';

const shared: ReadonlySet<MentionKind | undefined> = new Set(['person', 'organisation', 'place']);
const joins = /^(?:,|and|or|, and|, or)$/;

/** Whether a comma, an "and" or both are all that stands between the two. */
export function areJoined(words: readonly Word[], first: Piece, second: Piece): boolean {
	const gap = second.from - first.to;
	if (gap < 1 || gap > 2) return false;
	let between = words[first.to]!.text;
	if (gap === 2) between += ` ${words[first.to + 1]!.text}`;
	return joins.test(between);
}

/** Whether nothing but its place among names may say what it is: no list has it, and it is no common word. */
function isUnknown(words: readonly Word[], { from, to, by, kind, atStart }: Piece): boolean {
	if (kind !== undefined || by !== 'nothing' || atStart) return false;
	for (let i = from; i < to; i++) if (words[i]!.shape.common || words[i]!.shape.notName) return false;
	return true;
}

/** "in Norva, Ulvik and Tolvey": a name that nothing else tells of is what its neighbours in an enumeration are. */
export function shareKinds(words: readonly Word[], pieces: readonly Piece[]): readonly Piece[] {
	const named = [...pieces];
	const take = (at: number, from: number) => {
		const piece = named[at]!;
		const other = named[from];
		if (!other || !shared.has(other.kind) || !isUnknown(words, piece)) return;
		const joined = from < at ? areJoined(words, other, piece) : areJoined(words, piece, other);
		if (joined) named[at] = { ...piece, kind: other.kind };
	};
	for (let at = 1; at < named.length; at++) take(at, at - 1);
	for (let at = named.length - 2; at >= 0; at--) take(at, at + 1);
	return named;
}
