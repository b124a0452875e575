import type { QuoteClaim } from '../../claims/claim';
import { termsOf } from '../../lexicon/terms';
import { joined, phrase } from '../../util/phrase';
import type { Finding, Judgement } from '../comparison';
import { memberOf } from '../member';
import { romanized } from '../romanized';
import { Similarity } from '../similarity';
import { asWritten, differences, plainWords, sameWords } from '../wording';

/** The last word of a name tells two speakers apart: "Okoro" and "Dennis Okoro" are one. */
function speakerKey(claim: QuoteClaim): string | undefined {
	return plainWords(claim.quote.speaker?.name ?? '').at(-1);
}

/** Whether two ways of naming a speaker can be one person: one holds the other ("Greta" and "Greta Holm"), or the surname is one and the given names do not tell them apart. */
export function isOneSpeaker(a: QuoteClaim, b: QuoteClaim): boolean {
	const [x, y] = [a, b].map(({ quote }) => plainWords(quote.speaker?.name ?? '')) as [string[], string[]];
	const [few, many] = x.length <= y.length ? [x, y] : [y, x];
	const sounds = many.map(romanized);
	if (few.every((word) => sounds.includes(romanized(word)))) return true;
	if (romanized(few.at(-1)!) !== sounds.at(-1)) return false;
	const [p, q] = [few[0]!, many[0]!];
	// "K. Holm", "Kris Holm" and "Kristina Holm"; a title is not a given name.
	return few.length < 2 || p[0] === q[0] || !isGiven(p) || !isGiven(q);
}

function isGiven(word: string): boolean {
	return !/^(?:mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady|judge|justice|captain|capt|president|minister|mayor|governor|gov|senator|sen|general|gen|chief|professor|inspector|sergeant)$/.test(
		word,
	);
}

const pronouns = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'who']);
const plain = new Set([
	'official',
	'officials',
	'source',
	'sources',
	'spokesman',
	'spokeswoman',
	'spokesperson',
	'man',
	'woman',
	'one',
	'judge',
	'minister',
	'secretary',
	'president',
	'senator',
	'governor',
	'mayor',
	'chairman',
	'chairwoman',
	'director',
]);

/** Words of a substitution, at most. */
const longestDrift = 5;

const numbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Words with their small numbers in digits: house styles differ in them. */
function inDigits(words: string): string {
	return words
		.split(' ')
		.map((word) => (numbers.includes(word) ? `${numbers.indexOf(word)}` : word))
		.join(' ');
}

/** Words without which a sentence says more than was said: "I have never knowingly taken it". */
const qualifying =
	/^(?:knowingly|deliberately|intentionally|willingly|consciously|not|never|only|almost|nearly|probably|perhaps|maybe|allegedly|hardly|might|may|could|partly|possibly|reportedly)$/i;

/** Two ways of writing one thing, a British and an American word for it, or a function word are no drift. */
function isDrift({ a, b }: { readonly a: string; readonly b: string }): boolean {
	// What one leaves out is a cut, not another wording, unless it says how far the rest holds.
	if (a === '' || b === '') return qualifying.test(`${a}${b}`);
	// "Three" and "3".
	if (inDigits(a) === inDigits(b)) return false;
	// "Gen." and "General", "OK" and "okay".
	if (a.startsWith(b) || b.startsWith(a)) return false;
	// Longer stretches are two sentences side by side, not one said otherwise.
	if (a.split(' ').length > longestDrift || b.split(' ').length > longestDrift) return false;
	const [x, y] = [a, b].map((words) => termsOf(words, { start: 0, end: words.length }));
	return (
		!(x!.length === y!.length && x!.every((term, index) => term === y![index])) &&
		!sameThing.some((pair) => pair.every((words) => [a, b].includes(words)))
	);
}

/** Words for one thing on the two sides of the Atlantic that stems do not join. */
const sameThing: readonly (readonly [string, string])[] = [
	['parking lot', 'car park'],
	['apartment', 'flat'],
	['soccer', 'football'],
	['gas', 'petrol'],
	['truck', 'lorry'],
	['mom', 'mum'],
	['fall', 'autumn'],
	['vacation', 'holiday'],
	['sidewalk', 'pavement'],
	['elevator', 'lift'],
];

/** Fewer words than this are a title or a slogan that anybody may repeat; a whole sentence is somebody's own with one less. */
const fewestOfSpeech = 6;

function saysEnough(claim: QuoteClaim, words: (claim: QuoteClaim) => string): boolean {
	return plainWords(words(claim)).length >= fewestOfSpeech - (claim.quote.kind === 'direct' ? 1 : 0);
}

/** How two quotations of one remark stand to each other. */
export function judgeQuotes(a: QuoteClaim, b: QuoteClaim, words: (claim: QuoteClaim) => string): Judgement {
	if (isNamed(a) && isNamed(b) && saysEnough(a, words) && saysEnough(b, words) && !isOneSpeaker(a, b))
		return {
			verdict: 'conflict',
			because: phrase`the same words are given to ${a.quote.speaker!.name} and to ${b.quote.speaker!.name}`,
		};
	const drift = differences(words(a), words(b)).filter(isDrift);
	if (drift.length > 0)
		return {
			verdict: 'conflict',
			because: phrase`“${asWritten(drift[0]!.a, words(a))}” in one, “${asWritten(drift[0]!.b, words(b))}” in the other`,
		};
	return { verdict: 'same', because: phrase`the same words` };
}

/** A pronoun, an "official" or "a blogger" may be anybody: only two names make two speakers, and of words that are nobody's slogan. */
function isNamed(claim: QuoteClaim): boolean {
	const name = claim.quote.speaker?.name ?? '';
	const words = name.split(/\s+/).filter((word) => word.length > 2);
	return (
		words.length > 0 &&
		words.every((word) => /^\p{Lu}/u.test(word)) &&
		!pronouns.has(plainWords(name).at(-1) ?? '') &&
		!plain.has(plainWords(name).at(-1) ?? '')
	);
}

/** The longest wording of each source: a headline trims, and seldom says whose words they are. */
function fullest(group: readonly QuoteClaim[]): QuoteClaim[] {
	const longest = new Map<string, QuoteClaim>();
	for (const claim of group) {
		const known = longest.get(claim.source);
		if (!known || claim.span.end - claim.span.start > known.span.end - known.span.start)
			longest.set(claim.source, claim);
	}
	return [...longest.values()];
}

/**
 * Quotations of one remark with other words, or with another speaker.
 *
 * Evidence: "accounted for" in one piece and "paid for" in another; a surgeon's words given to the governor. Must not alarm: a trimmed quotation, marks and
 * spelling, "parking lot" and "car park".
 */
export function quotationDrift(group: readonly QuoteClaim[], words: (claim: QuoteClaim) => string): Finding[] {
	const findings: Finding[] = [];
	const speakers: QuoteClaim[][] = [];
	for (const claim of fullest(group)) {
		if (!isNamed(claim) || !saysEnough(claim, words)) continue;
		const known = speakers.find((side) => side.every((other) => isOneSpeaker(other, claim)));
		if (known) known.push(claim);
		else speakers.push([claim]);
	}
	if (speakers.length > 1) {
		const names = speakers.map(([first]) => first!.quote.speaker!.name);
		findings.push({
			type: 'speaker',
			severity: 'major',
			message: phrase`The same words are given to ${joined(names, ' and to ')}`,
			because: phrase`One quotation with two speakers`,
			sides: speakers.map((side) => side.map(memberOf)),
		});
	}
	const [first, ...rest] = group;
	const isDrifted = (claim: QuoteClaim) => differences(words(claim), words(first!)).some(isDrift);
	for (const other of rest) {
		const drift = differences(words(first!), words(other)).filter(isDrift);
		if (drift.length === 0) continue;
		findings.push({
			type: 'quote-wording',
			severity: 'major',
			message: phrase`One remark in two wordings: “${asWritten(drift[0]!.a, words(first!))}” or “${asWritten(drift[0]!.b, words(other))}”`,
			because: phrase`Quotation marks promise the speaker’s own words, and the words differ`,
			sides: [true, false].map((drifted) => group.filter((claim) => isDrifted(claim) !== drifted).map(memberOf)),
		});
		break;
	}
	return findings;
}

/** How alike two quotations of one speaker must be about to be one remark. */
const oneRemark = 0.45;
const fewestWords = 5;

/**
 * Two quotations of one speaker on one matter that have hardly a word in common: at most one can be verbatim. Evidence: "This town sets its own tolls" and
 * "We alone decide what the bridge costs". Must not alarm: two different sentences of one speech.
 */
export function otherQuotations(
	lists: readonly (readonly QuoteClaim[])[],
	words: (claim: QuoteClaim) => string,
): Finding[] {
	const claims = lists.flat();
	const full = claims.filter(
		(claim) => claim.quote.kind === 'direct' && plainWords(words(claim)).length >= fewestWords,
	);
	const likeness = new Similarity(lists);
	const findings: Finding[] = [];
	const keys = full.map(speakerKey);
	for (const [index, a] of full.entries()) {
		const key = keys[index];
		if (key === undefined || pronouns.has(key)) continue;
		for (let other = index + 1; other < full.length; other++) {
			const b = full[other]!;
			if (key !== keys[other] || a.source === b.source || !isOneSpeaker(a, b)) continue;
			if (likeness.of(a, b) < oneRemark || sameWords(words(a), words(b)) > 0.5) continue;
			findings.push({
				type: 'quote-wording',
				severity: 'major',
				message: phrase`Two quotations of ${a.quote.speaker!.name} on one matter, in other words`,
				because: phrase`Both stand in quotation marks, and hardly a word is the same`,
				sides: [[memberOf(a)], [memberOf(b)]],
			});
		}
	}
	return findings;
}
