import type { Claim, FigureClaim } from '../../claims/claim';
import { phrase } from '../../util/phrase';
import type { Finding } from '../comparison';
import { collecting } from '../saying';
import type { Similarity } from '../similarity';
import { findingsOf, type Kinded, twofold } from './twofold';

/** What percentages are of in the news, where one is easily taken for another: a word for each, and the words that name it. */
const bases: readonly (readonly [string, RegExp])[] = [
	['turnover', /\b(?:turnover|revenues?|sales)\b/i],
	['profit', /\b(?:profits?|earnings)\b/i],
	['GDP', /\b(?:GDP|gross domestic product|economic output)\b/i],
	['budget', /\b(?:budgets?|spending)\b/i],
	['votes', /\b(?:votes?|ballots?)\b/i],
	['seats', /\bseats?\b/i],
	['adults', /\badults\b/i],
	['children', /\b(?:children|pupils|minors)\b/i],
	['population', /\b(?:population|inhabitants|residents)\b/i],
	['households', /\b(?:households|homes|families)\b/i],
	['workforce', /\b(?:workforce|staff|employees|workers|headcount)\b/i],
	['imports', /\bimports\b/i],
	['exports', /\bexports\b/i],
	['wages', /\b(?:wages?|salar(?:y|ies)|pay)\b/i],
];

/** How alike the claims must be about. */
const aboutOne = 0.2;

/** "of annual turnover", "of its voters": the few words behind a percentage that say what it is of. */
const behind = /^ ?of (?:[\p{L}’'-]+ ){0,3}?[\p{L}-]+/u;

function baseOf({ figure, clause }: FigureClaim, text: string): string | undefined {
	if (figure.kind !== 'percent') return undefined;
	const named = figure.of
		? text.slice(figure.of.start, figure.of.end)
		: behind.exec(text.slice(figure.end, clause.end))?.[0];
	return named === undefined ? undefined : bases.find(([, pattern]) => pattern.test(named))?.[0];
}

const basesOf = collecting((claim, text): Kinded | undefined => {
	const kind = baseOf(claim, text);
	return kind === undefined ? undefined : { claim, kind };
});

/**
 * One percentage of two things: of turnover in one source, of profit in another. Evidence: "fines of up to 4 percent of annual turnover" against "up to 4% of its annual profits". Must not alarm:
 * two words for one base ("revenue", "turnover"); a source that has the percentage of both; a percentage whose base one source leaves out.
 */
export function otherBase(
	lists: readonly (readonly FigureClaim[])[],
	likeness: Similarity<Claim>,
	textOf: (source: string) => string,
	words: (claim: FigureClaim) => string,
): Finding[] {
	const based = basesOf(lists, textOf);
	const found = twofold(based, {
		isOne: (a, b) => a.claim.figure.value === b.claim.figure.value,
		areApart: (a, b) => a.kind !== b.kind,
		areAlike: (a, b) => likeness.of(a.claim, b.claim) >= aboutOne,
	});
	return findingsOf(
		found,
		phrase`The same percentage of two things`,
		(a, b) => phrase`“${words(a.claim)}” or “${words(b.claim)}”: of ${a.kind} or of ${b.kind}?`,
	);
}
