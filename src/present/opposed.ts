import type { Member } from '../compare/comparison';
import { judgeFigures } from '../compare/figures';
import type { Span } from '../text/span';

/** The words at a place; undefined where its source is not known any more. */
type WordsAt = (place: { readonly source: string; readonly span: Span }) => string | undefined;

/** The other places of a matter, in their order: those that say otherwise than `here`, and those that say the same in like words or an equal figure of the same unit. */
export function opposedTo(
	here: Member,
	members: readonly Member[],
	wordsAt: WordsAt,
): { readonly differing: readonly Member[]; readonly agreeing: readonly Member[] } {
	const plain = (member: Member) =>
		wordsAt(member)
			?.toLowerCase()
			.replace(/[\s-]+/g, '');
	const agrees = (other: Member) =>
		plain(other) === plain(here) ||
		(other.figure !== undefined &&
			here.figure !== undefined &&
			// Ten miles and ten kilometres may round to the same, and are what is to be looked at.
			other.figure.unit === here.figure.unit &&
			judgeFigures(other.figure, here.figure).verdict !== 'conflict');
	const others = members.filter((member) => member !== here);
	return { differing: others.filter((other) => !agrees(other)), agreeing: others.filter(agrees) };
}
