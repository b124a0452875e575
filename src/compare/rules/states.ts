import type { Claim } from '../../claims/claim';
import type { State } from '../../claims/states';
import { termsOf } from '../../lexicon/terms';
import { phrase, word } from '../../util/phrase';
import { remember } from '../../util/remember';
import type { Finding, Member, Sided } from '../comparison';
import { memberOf } from '../member';
import { choosing, chosenOf, type Lists } from '../saying';
import type { Similarity } from '../similarity';

/** How alike two clauses must be about for their states to be states of one thing; less where a story has only one such thing. */
const aboutOne = 0.12;
const aboutSingle = 0.03;

/** Terms of a clause weigh at least this, those of the rest of its sentence less. */
const clauseWeight = 0.6;

/** Whether both are the state of one person whom both name. */
function isOfOne(a: Held, b: Held): boolean {
	return a.state.personal !== 'no' && [...a.own].some((id) => b.own.has(id));
}

function isAboutOne(a: Held, b: Held, likeness: Similarity<Claim>): boolean {
	if (namesOthers(a, b)) return false;
	if (isOfOne(a, b)) return true;
	if (a.state.personal === 'only') return false;
	return (
		a.state.named ||
		likeness.of(a.claim, b.claim) >= (a.state.single ? aboutSingle : aboutOne) ||
		[...a.bearers].some((bearer) => b.bearers.has(bearer))
	);
}

/** A state as one clause gives it. */
interface Held {
	readonly claim: Claim;
	readonly state: State;
	readonly people: ReadonlySet<string>;
	/** Those of them that the clause itself speaks of. */
	readonly own: ReadonlySet<string>;
	/** What of the story's main things stands beside it, as terms: "no damage to the rocket". */
	readonly bearers: ReadonlySet<string>;
	/** Whether it is the state of some of several things: the others may be in another one. */
	readonly ofSome: boolean;
}

/** "Some houses were undamaged", "one of the two was injured". */
const someOf = /\b(?:some|one of|two of|several|a few|few|many|most|others|part of|parts of)\b[^;:]*$/iu;

/** Code units on each side of a state in which its bearer stands. */
const bearerReach = 48;
/** What directly precedes a state, past auxiliaries: "the rocket has been damaged". */
const bearerBefore =
	/(\p{L}{3,})(?:\s+(?:has|have|had|been|was|were|is|are|not|being|also|still|now|in|remains?|remained|appears?|seems?|to be))*\s*$/iu;
/** What a state is of, behind it: "no damage to the rocket", "not a scratch has been found on the rocket". */
const bearerBehind =
	/^(?:\s+(?:was|were|is|has been|had been|could be))?(?:\s+found)?\s+(?:to|on|of|in) (?:the|its|his|her|their|an?) (\p{L}{3,})(?:[ -](\p{L}{3,}))?/iu;
/** Of houses and passengers there are many, and each has a state of its own. */
const plural = /(?<![su])s$/i;

/** The terms of single things beside the state that the sources keep coming back to. */
function bearersOf(claim: Claim, state: State, text: string, main: ReadonlySet<string>): ReadonlySet<string> {
	const { start, end } = state.span;
	const before = text.slice(Math.max(claim.span.start, start - bearerReach), start);
	const behind = text.slice(end, Math.min(claim.span.end, end + bearerReach));
	const words = [bearerBefore.exec(before)?.[1], ...(bearerBehind.exec(behind)?.slice(1) ?? [])].filter(
		(word) => word !== undefined && !plural.test(word),
	) as string[];
	return new Set(
		words.flatMap((word) => termsOf(word, { start: 0, end: word.length })).filter((term) => main.has(term)),
	);
}

/** A story's main things are in so many clauses of a source on average. */
const mainClauses = 1.5;

/** In how many of a source's clauses each term is. */
const countsOf = remember((clauses: readonly Claim[]): ReadonlyMap<string, number> => {
	const counts = new Map<string, number>();
	for (const { terms } of clauses)
		for (const [term, weight] of terms)
			if (weight >= 1 && !/^[@#]/.test(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
	return counts;
});

/** The terms that most sources have, and come back to. */
function mainTermsOf(lists: Lists): ReadonlySet<string> {
	const sources = lists.filter(({ length }) => length > 0).length;
	const inSources = new Map<string, number>();
	const inClauses = new Map<string, number>();
	for (const list of lists) {
		for (const [term, count] of countsOf(list)) {
			inSources.set(term, (inSources.get(term) ?? 0) + 1);
			inClauses.set(term, (inClauses.get(term) ?? 0) + count);
		}
	}
	const main = [...inSources].filter(
		([term, count]) => 2 * count > sources && inClauses.get(term)! >= mainClauses * sources,
	);
	return new Set(main.map(([term]) => term));
}

/** Whether each names somebody and they have nobody in common: two people of one trial. */
function namesOthers(a: Held, b: Held): boolean {
	return a.people.size > 0 && b.people.size > 0 && ![...a.people].some((id) => b.people.has(id));
}

/** Whether nobody is cited anywhere in the sentence. */
function isOwnVoice({ claim }: Held, cited: ReadonlySet<string>): boolean {
	return !cited.has(sentenceKey(claim));
}

function sentenceKey({ source, sentence }: Claim): string {
	return `${source}#${sentence.start}`;
}

/** Whether one source says both in its own voice: then they are two chapters of one account, not two accounts. */
function isOneAccount(
	held: readonly Held[],
	x: string,
	y: string,
	cited: ReadonlySet<string>,
	likeness: Similarity<Claim>,
): boolean {
	const own = held.filter((one) => isOwnVoice(one, cited));
	return own.some(
		(a) =>
			a.state.state === x &&
			own.some((b) => b.state.state === y && b.claim.source === a.claim.source && isAboutOne(a, b, likeness)),
	);
}

const inStates = choosing(({ states }) => states.length > 0);
const citing = choosing(({ attribution, force }) => attribution.length > 0 || force !== 'asserted');

/**
 * States of one thing that exclude each other: cancelled in one source and postponed in another, found guilty and pleaded guilty, no damage and a crack.
 *
 * Evidence: a piece has a meeting "canceled" while the only official quoted says "postponed". Must not alarm: two people of one trial, one convicted and one who pleaded
 * guilty; a jury that convicted on nine counts and cleared on two; a search that goes on one day and has ended the next. `people` are the terms that name persons.
 */
export function compareStates(
	lists: Lists,
	likeness: Similarity<Claim>,
	people: ReadonlySet<string>,
	textOf: (source: string) => string,
	publishedOf: (source: string) => string | undefined,
	words: (claim: Claim) => string,
): { readonly findings: Finding[]; readonly matters: Sided[] } {
	const main = mainTermsOf(lists);
	const held: Held[] = chosenOf(inStates, lists, words)
		.flat()
		.flatMap((claim) => {
			const named = new Set([...claim.terms.keys()].filter((term) => people.has(term)));
			const own = new Set([...named].filter((term) => claim.terms.get(term)! >= clauseWeight));
			return claim.states.map((state) => ({
				claim,
				state,
				people: named,
				own,
				bearers: bearersOf(claim, state, textOf(claim.source), main),
				ofSome: someOf.test(textOf(claim.source).slice(claim.span.start, state.span.start)),
			}));
		});
	const cited = new Set(chosenOf(citing, lists, words).flat().map(sentenceKey));
	const findings: Finding[] = [];
	const matters: Sided[] = [];
	for (const family of new Set(held.map(({ state }) => state.family))) {
		const inFamily = held.filter(({ state }) => state.family === family);
		matters.push(...agreed(inFamily, likeness));
		const before = findings.length;
		// One verdict was given wrongly or not: a third state adds nothing.
		const single = inFamily.some(({ state }) => state.single);
		const states = [...new Set(inFamily.map(({ state }) => state.state))];
		for (const [index, x] of states.entries()) {
			for (const y of states.slice(index + 1)) {
				const pair = inFamily.filter(({ state }) => state.state === x || state.state === y);
				if (single && findings.length > before) continue;
				if (!isOneAccount(pair, x, y, cited, likeness))
					findings.push(...opposed(pair, likeness, x, publishedOf, words));
			}
		}
	}
	return { findings, matters };
}

/** Sources that give one thing one state: grouped from the first that names it. */
function agreed(held: readonly Held[], likeness: Similarity<Claim>): Sided[] {
	const groups: Held[][] = [];
	for (const one of held) {
		const group = groups.find(([first]) => first!.state.state === one.state.state && isAboutOne(first!, one, likeness));
		if (group) group.push(one);
		else groups.push([one]);
	}
	return groups.map((group) => ({
		matter: 'state',
		sides: [firstOfEach(group).map(placeOf)],
		because: phrase`both say ${word(group[0]!.state.state)}`,
	}));
}

/** One place a source: it comes back to its main event in every paragraph. */
function firstOfEach(held: readonly Held[]): Held[] {
	return held.filter((one, index) => held.findIndex((other) => other.claim.source === one.claim.source) === index);
}

function placeOf({ claim, state }: Held): Member {
	return { ...memberOf(claim), span: state.span };
}

/** A whole day among a clause's own terms. */
const wholeDay = /^#\S* (\d{4}-\d\d-\d\d)$/;

/** The day on which a clause says that its state came about; undefined where it gives none or several. */
function dayOf({ terms }: Claim): string | undefined {
	const days = [...terms].flatMap(([term, weight]) => (weight >= clauseWeight ? (wholeDay.exec(term)?.[1] ?? []) : []));
	return days.length === 1 ? days[0] : undefined;
}

/** Whether a state may have come about between two reports: they are of two days, and the later one does not say that it was so before the earlier. */
function mayHaveMoved(a: Held, b: Held, publishedOf: (source: string) => string | undefined): boolean {
	const [x, y] = [publishedOf(a.claim.source), publishedOf(b.claim.source)];
	if (x === undefined || y === undefined || x === y) return false;
	const [before, later] = x < y ? [x, b] : [y, a];
	const since = dayOf(later.claim);
	return since === undefined || since >= before.slice(0, since.length);
}

function opposed(
	held: readonly Held[],
	likeness: Similarity<Claim>,
	x: string,
	publishedOf: (source: string) => string | undefined,
	words: (claim: Claim) => string,
): Finding[] {
	let best: { a: Held; b: Held; alike: number } | undefined;
	for (const a of held.filter(({ state }) => state.state === x)) {
		for (const b of held.filter(({ state }) => state.state !== x)) {
			if (a.claim === b.claim || (a.ofSome && b.ofSome) || !isAboutOne(a, b, likeness)) continue;
			if (a.state.moving && mayHaveMoved(a, b, publishedOf)) continue;
			// What is said of one person is surer than what is said in the same words.
			const alike = likeness.of(a.claim, b.claim) + (isOfOne(a, b) ? 1 : 0);
			if (alike > (best?.alike ?? -1)) best = { a, b, alike };
		}
	}
	if (!best) return [];
	const { a, b } = best;
	const sideOf = (end: Held) =>
		firstOfEach(
			held.filter((one) => one === end || (one.state.state === end.state.state && isAboutOne(end, one, likeness))),
		).map(placeOf);
	return [
		{
			type: 'status',
			severity: 'major',
			message: phrase`“${words(a.claim)}” against “${words(b.claim)}”: ${phrase`${word(a.state.state)} or ${word(b.state.state)}?`}`,
			because: phrase`Two states of one thing that exclude each other (${word(a.state.family)})`,
			sides: [sideOf(a), sideOf(b)],
		},
	];
}
