import type { Claim } from '../../claims/claim';
import { joined, phrase } from '../../util/phrase';
import { rememberGiven } from '../../util/remember';
import type { Finding } from '../comparison';
import { memberOf } from '../member';
import type { Lists } from '../saying';
import type { Similarity } from '../similarity';

/** How alike two claims must be about for their addressees to be compared. */
const aboutOne = 0.3;

/** What a capitalised word or two may be in a list of places or peoples. */
const name = '\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}]+)?';
/** "both Norvan and Tolvish farmers", "from Norva, Tolvey and Ulvik", "from Norva alone". */
const both = new RegExp(`\\bboth (${name}) and (${name})`, 'u');
const alone = new RegExp(
	`\\b(?:from|of|by|for|to|in) (${name}) (?:alone|only)\\b|\\b(?:only|solely) (?:from|of|by|for|to|in) (${name})`,
	'u',
);
const list = new RegExp(`(${name}), (?:(${name}), )?(?:(${name}),? )?and (${name})`, 'u');

function membersOf(match: RegExpExecArray | null): readonly string[] {
	return match ? match.slice(1).filter((part): part is string => part !== undefined) : [];
}

function allNamesIn(words: string, names: readonly string[]): readonly string[] {
	return names.filter((part) => words.includes(part));
}

/** The claims of a source that name several, with whom they name. */
const widest = rememberGiven(
	(claims: readonly Claim[], { words, sentenceOf }: Record<'words' | 'sentenceOf', (claim: Claim) => string>) =>
		claims.flatMap((claim) => {
			// "three producers: Norva, Tolvey and Ulvik": the list may stand behind a colon.
			const text = /[:(]/.test(sentenceOf(claim)) ? sentenceOf(claim) : words(claim);
			const pair = membersOf(both.exec(text));
			const named = pair.length > 0 ? pair : membersOf(list.exec(text));
			return named.length < 2 ? [] : [{ claim, named, isBoth: pair.length > 0 }];
		}),
);

/**
 * Whom something is asked of, or what it holds for: several are named in one source, one of them alone in another.
 *
 * Evidence: "demands from both northern and southern farms" against "demands from northern farms". Must not alarm: a claim that names neither "both" nor "alone" nor a list; one that
 * only leaves the addressees out.
 */
export function otherScope(
	lists: Lists,
	likeness: Similarity<Claim>,
	sentenceOf: (claim: Claim) => string,
	words: (claim: Claim) => string,
): Finding[] {
	const findings: Finding[] = [];
	const done = new Set<Claim>();
	const claims = lists.flat();
	for (const { claim: wide, named, isBoth } of lists.flatMap((list) => widest(list, { words, sentenceOf }))) {
		if (done.has(wide)) continue;
		const narrow = claims.filter((claim) => {
			if (claim.source === wide.source || likeness.of(claim, wide) < aboutOne) return false;
			const other = words(claim);
			const only = membersOf(alone.exec(other));
			const shared = allNamesIn(other, named);
			return isBoth ? shared.length === 1 : only.length === 1 && shared.length === 1 && only[0] === shared[0];
		});
		const [first] = narrow;
		if (!first) continue;
		const wides = claims.filter(
			(claim) =>
				claim === wide ||
				(narrow.every(({ source }) => source !== claim.source) &&
					claim !== first &&
					likeness.of(claim, wide) >= aboutOne &&
					allNamesIn(words(claim), named).length === named.length),
		);
		for (const claim of wides) done.add(claim);
		findings.push({
			type: 'number',
			severity: 'major',
			message: phrase`${joined(named, ' and ')} in one source, ${joined(allNamesIn(words(first), named), ' and ')} alone in another`,
			because: phrase`The same claim of more in one source than in the other`,
			sides: [wides.map(memberOf), narrow.map(memberOf)],
		});
	}
	return findings;
}
