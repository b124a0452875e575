import type { Comparison, Member } from '../../compare/comparison';
import { memberAt, memberOf } from '../../compare/member';
import { clauseOf, nearestOf, saidIn } from '../../compare/said';
import type { ReadStory } from '../../compare/stories';
import type { Source } from '../../story/source';
import { contains, overlap } from '../../text/span';

/** How alike two denials must be about to be one. */
const sameDenial = 0.2;

function isAmong(member: Member, places: readonly Member[]): boolean {
	return places.some((place) => place.source === member.source && overlap(place.clause, member.clause) > 0);
}

/** Whether somebody says at the place that something is not so. */
export function isDenying({ force, negated, attribution }: Pick<Member, 'force' | 'negated' | 'attribution'>): boolean {
	return force === 'denied' || (negated && attribution.length > 0 && force !== 'declined');
}

/**
 * Who denies what the places say, one place a source: what points at one of them in its own article (“rejected those claims”), the denying places of what a rule set against one of them, and the denials that were held against those. A denial in
 * other words, or of less, is on the card of what it denies too. Empty where the places themselves are denials of one matter: then they are the matter.
 */
export function denialsOf(read: ReadStory, places: readonly Member[]): Member[] {
	const { compared, sources } = read;
	const denials = compared.comparisons.filter(({ type }) => type === 'denial');
	const found: Member[] = sources.flatMap((source) => {
		const own = places.filter((place) => place.source === source.id);
		const denial = deniedIn(source, own);
		return denial && !isAmong(denial, own) ? [denial] : [];
	});
	const reached: Member[] = [...places, ...found];
	for (let grown = true; grown; ) {
		grown = false;
		for (const comparison of denials) {
			for (const member of reachedFrom(comparison, reached)) {
				if (!isDenying(member) || isAmong(member, reached)) continue;
				reached.push(member);
				if (!found.some(({ source }) => source === member.source)) found.push(member);
				grown = true;
			}
		}
	}
	if (found.length > 0) found.push(...likeDenials(read, found, places));
	return found;
}

/** Denials in sources that have none yet, each like one that was found: the same denial in other words. */
function likeDenials(read: ReadStory, found: readonly Member[], places: readonly Member[]): Member[] {
	const said = saidIn(read);
	const denying = said.clauses.filter(isDenying);
	const like: Member[] = [];
	for (let next: readonly Member[] = found; next.length > 0; ) {
		const claims = next.flatMap(({ source, span }) => clauseOf(said, source, span) ?? []);
		const near = claims.flatMap((claim) => nearestOf(claim, denying, said.likeness, sameDenial)).map(memberOf);
		next = near.filter(
			(member, index) =>
				!isAmong(member, places) &&
				![...found, ...like].some(({ source }) => source === member.source) &&
				near.findIndex(({ source }) => source === member.source) === index,
		);
		like.push(...next);
	}
	return like;
}

/** The narrowest denial in a source that points at one of its places. */
function deniedIn(source: Source, own: readonly Member[]): Member | undefined {
	const pointing = source.article.attributions.filter(
		({ denies, force }) => force === 'denied' && denies && own.some(({ span }) => overlap(span, denies) > 0),
	);
	const [narrowest] = pointing.sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start));
	return narrowest && memberAt(source, narrowest.content);
}

/** The comparison's places, where one of them holds a place that was reached. */
function reachedFrom({ members }: Comparison, reached: readonly Member[]): readonly Member[] {
	const touches = members.some((member) =>
		reached.some(
			(place) =>
				place.source === member.source && (contains(member.span, place.span) || contains(place.span, member.span)),
		),
	);
	return touches ? members : [];
}
