import type { Claim, FigureClaim } from '../../claims/claim';
import { tellingOf } from '../../claims/telling';
import { phrase, word } from '../../util/phrase';
import type { Finding } from '../comparison';
import { judgeFigures } from '../figures';
import { memberOf } from '../member';
import { collecting } from '../saying';
import type { Similarity } from '../similarity';
import { findingsOf, type Kinded, twofold } from './twofold';

/** Words that stand behind a measure and say on which side of something it lies; the two of a pair exclude each other. */
const pairs: readonly (readonly [string, RegExp, string, RegExp])[] = [
	['inside', /^(?:inside|within)\b/i, 'outside', /^(?:outside|beyond)\b/i],
	['above', /^above\b/i, 'below', /^below\b/i],
	['ahead', /^(?:ahead|early)\b/i, 'behind', /^(?:behind|late)\b/i],
	['before', /^(?:before|earlier)\b/i, 'after', /^(?:after|later)\b/i],
	['north', /^(?:to the )?north of\b/i, 'south', /^(?:to the )?south of\b/i],
	['east', /^(?:to the )?east of\b/i, 'west', /^(?:to the )?west of\b/i],
	['upstream', /^upstream\b/i, 'downstream', /^downstream\b/i],
];

const compass = /^(?:north|south|east|west)$/;

/** Figures that can lie on a side of something. */
const measured: ReadonlySet<string> = new Set(['measure', 'duration', 'percent', 'points', 'temperature']);

/** How alike the claims must be about; more where many things have the value. */
const aboutOne = 0.12;
const aboutSmall = 0.3;

/** A figure with the side that the words behind it name, and what it is the side of where that is a name. */
interface Aside extends Kinded {
	readonly of: string | undefined;
}

const asidesOf = collecting((claim: FigureClaim, text: string): Aside | undefined => {
	if (!measured.has(claim.figure.kind)) return undefined;
	const after = text.slice(claim.figure.end, Math.min(claim.sentence.end, claim.figure.end + 60)).trimStart();
	for (const [one, isOne, other, isOther] of pairs) {
		const first = isOne.exec(after);
		const match = first ?? isOther.exec(after);
		if (!match) continue;
		const of = /^ ?(?:of )?(?:the )?(\p{Lu}[\p{L}.-]+)/u.exec(after.slice(match[0].length))?.[1];
		return { claim, kind: first ? one : other, of };
	}
	return undefined;
});

function areOpposite(a: Aside, b: Aside): boolean {
	// 20 km north of one town is 20 km south of the next.
	if (compass.test(a.kind) ? a.of === undefined || a.of !== b.of : a.of && b.of && a.of !== b.of) return false;
	return pairs.some(([one, , other]) => (a.kind === one && b.kind === other) || (a.kind === other && b.kind === one));
}

/**
 * One value on two sides of one thing. Evidence: "2.1 miles inside the reserve" against "2.1 miles outside"; "nine minutes before kick-off" against "nine minutes after". Must not alarm: a
 * source that has both sides, one for each of two parties; 20 km north of one town and south of another; a small number of two things.
 */
export function otherSide(
	lists: readonly (readonly FigureClaim[])[],
	likeness: Similarity<Claim>,
	textOf: (source: string) => string,
	words: (claim: FigureClaim) => string,
): Finding[] {
	const asides = asidesOf(lists, textOf);
	const floorOf = ({ claim }: Aside) => (tellingOf(claim.figure) === 'little' ? aboutSmall : aboutOne);
	const isAbout = (a: Aside, b: Aside) => likeness.of(a.claim, b.claim) >= floorOf(a);
	const found = twofold(asides, {
		isOne: (a, b) => judgeFigures(a.claim.figure, b.claim.figure).verdict === 'same',
		areApart: areOpposite,
		areAlike: isAbout,
	});
	return found.flatMap(({ ones, others }) => {
		// Where the sources of the one side have another value on the other: that is what the value stands in for.
		const sources = new Set(ones.map(({ claim }) => claim.source));
		const instead = asides.filter(
			(one) => one.kind === others[0]!.kind && sources.has(one.claim.source) && isAbout(one, others[0]!),
		);
		const finding = findingsOf(
			[{ ones: instead.length > 0 ? instead : ones, others }],
			phrase`The same value on opposite sides of one thing`,
			() =>
				phrase`“${words(ones[0]!.claim)}” is ${word(ones[0]!.kind)} in one source and ${word(others[0]!.kind)} in another`,
		);
		return instead.length > 0 ? finding.map((one) => ({ ...one, beside: [memberOf(ones[0]!.claim)] })) : finding;
	});
}
