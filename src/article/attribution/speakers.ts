import { bodyNouns } from '../../lexicon/speech';
import type { Mention, Speaker } from '../article';
import type { Cue } from './cue';
import { type Gender, type Genders, genderOfNoun, gendersOf, pronounGender } from './gender';
import { type Layout, mentionAt } from './layout';
import { isGenitive, type Subject, subjectFrom } from './phrases';
import { publisherOf } from './publisher';

/** Turns the subjects of cues into speakers: pronouns into whom they stand for, an office into the person the article gives it to. */
export interface Speakers {
	/** The speaker of each cue, by its place in the list; none where a pronoun stands for nobody known. */
	readonly ofCue: readonly (Speaker | undefined)[];
	/** The speaker that a subject anywhere in the article stands for. */
	readonly of: (subject: Subject) => Speaker | undefined;
}

function holders(layout: Layout): ReadonlyMap<string, number> {
	const byOffice = new Map<string, number>();
	const shared = new Set<string>();
	layout.mentions.forEach((mention, index) => {
		if (mention.kind !== 'role') return;
		const after = layout.mentionLast[index]! + 1;
		const next = layout.mentionOf[after] ?? -1;
		const comma = layout.mentionFirst[index]! - 1;
		const sign = layout.tokens[comma]?.text;
		const beside = sign === ',' || sign === 'the' ? (layout.mentionOf[sign === ',' ? comma - 1 : comma - 2] ?? -1) : -1;
		const person = [next, beside].find((i) => i !== -1 && layout.mentions[i]!.kind === 'person');
		if (person === undefined) return;
		const family = (index: number) => layout.mentions[index]!.name.split(' ').at(-1);
		for (const office of new Set([officeOf(mention), officeOf(mention).split(' ').at(-1)!])) {
			const known = byOffice.get(office);
			if (known === undefined) byOffice.set(office, person);
			else if (family(known) !== family(person)) shared.add(office);
		}
	});
	for (const office of shared) byOffice.delete(office);
	return byOffice;
}

/** The office without whose it is: "prime minister" of "Japanese Prime Minister", "chief surgeon". */
function officeOf(mention: Mention): string {
	return mention.name
		.toLowerCase()
		.replace(/ (?:of|for) .*$/, '')
		.split(' ')
		.slice(-2)
		.join(' ');
}

function toSpeaker(layout: Layout, subject: Subject): Speaker {
	const mention = layout.mentions[subject.mention ?? -1];
	if (subject.how === 'name' && mention) return speakerOf(mention);
	// "whose wife says": the wife.
	const first = layout.words[subject.first] === 'whose' ? Math.min(subject.first + 1, subject.last) : subject.first;
	const span = { start: layout.tokens[first]!.start, end: layout.tokens[subject.last]!.end };
	return { span, name: layout.text.slice(span.start, span.end).replace(/\s+/g, ' ') };
}

function speakerOf({ start, end, name }: Mention): Speaker {
	return { span: { start, end }, name };
}

/** The person named at the token, a title before the name or not: "Ada Holt", "Judge Ada Holt". */
function personAt(layout: Layout, at: number): Mention | undefined {
	const mention = mentionAt(layout, at);
	const named = mention?.kind === 'role' ? mentionAt(layout, layout.mentionLast[layout.mentionOf[at]!]! + 1) : mention;
	return named?.kind === 'person' ? named : undefined;
}

function lastWord(words: string): string {
	return words.slice(words.lastIndexOf(' ') + 1);
}

/** Resolves the subjects of all cues, in reading order. */
export function resolveSpeakers(layout: Layout, cues: readonly Cue[]): Speakers {
	const offices = holders(layout);
	const cueFirsts = cues.map((cue) => cue.first);
	const ofCue: (Speaker | undefined)[] = [];
	const pools = poolsOf(layout);
	const of = (subject: Subject): Speaker | undefined => {
		if (subject.how === 'pronoun') return antecedent(subject);
		if (subject.how === 'name') return toSpeaker(layout, subject);
		const publisher = publisherOf(layout, subject);
		if (publisher) return toSpeaker(layout, publisher);
		// "the chief surgeon, Ada Holt, said"
		const beside = layout.tokens[subject.last + 1]?.text === ',' ? personAt(layout, subject.last + 2) : undefined;
		if (beside) return speakerOf(beside);
		const mention = layout.mentions[subject.mention ?? -1];
		const office = mention?.kind === 'role' ? officeOf(mention) : undefined;
		const holder = office === undefined ? undefined : (offices.get(office) ?? offices.get(lastWord(office)));
		if (holder !== undefined && layout.words[subject.first] !== 'a') return speakerOf(layout.mentions[holder]!);
		return sameDescribed(subject) ?? toSpeaker(layout, subject);
	};
	/** "The official also said": the official who was cited last, with the words that first told of them. */
	const sameDescribed = (subject: Subject): Speaker | undefined => {
		if (!/^(?:the|that)$/.test(layout.words[subject.first]!) || subject.last - subject.first > 1) return undefined;
		const noun = layout.words[subject.last]!;
		const last = lastBelow(cueFirsts, subject.first);
		for (let i = Math.min(last, ofCue.length - 1); i >= Math.max(0, last - 8); i--) {
			const known = cues[i]!.subject;
			if (layout.sentenceOf[subject.first]! - layout.sentenceOf[cues[i]!.first]! > memory) return undefined;
			if (known?.how === 'described' && known.first !== subject.first && describes(layout, known, noun))
				return ofCue[i];
		}
		return undefined;
	};
	const antecedent = (subject: Subject): Speaker | undefined => {
		const gender = pronounGender(layout.words[subject.first]!);
		if (gender === undefined) return undefined;
		const sentence = layout.sentenceOf[subject.first]!;
		const body = gender === 'it';
		const pool = body ? pools.bodies : pools.people;
		const fits = (mention: number) => body || gender === 'they' || pools.genders.fits(mention, gender);
		const begin = layout.sentenceStart[sentence]!;
		// Somebody named earlier in the same sentence, outside quotations, first.
		let at = lastBelow(pool.firsts, subject.first);
		let found: number | undefined;
		const nearby = Math.max(0, at - reach);
		for (; at >= nearby && layout.mentionFirst[pool.list[at]!]! >= begin; at--) {
			const mention = pool.list[at]!;
			if (layout.quoteOf[layout.mentionFirst[mention]!] === -1 && fits(mention)) found = mention;
		}
		if (found !== undefined && !isGenitive(layout, layout.mentionLast[found]! + 1))
			return speakerOf(layout.mentions[found]!);
		// Then whoever was cited last.
		const last = Math.min(lastBelow(cueFirsts, subject.first), ofCue.length - 1);
		for (let i = last; i >= Math.max(0, last - 4); i--) {
			const speaker = ofCue[i];
			if (!speaker || sentence - layout.sentenceOf[cues[i]!.first]! > memory + 1) continue;
			const kind = layout.mentions[cues[i]!.subject?.mention ?? -1]?.kind;
			const isBody = kind === 'organisation' || kind === 'outlet' || kind === 'place';
			if (body !== isBody && gender !== 'they') continue;
			if (!body && gender !== 'they' && !pools.genders.fitsName(speaker.name, gender)) continue;
			if (!body && gender !== 'they' && !isOnePerson(layout, cues, i)) continue;
			if (
				gender === 'they' &&
				kind === 'person' &&
				cues[i]!.subject?.how === 'name' &&
				hasPlural(layout, cues, i, last)
			)
				continue;
			// A sentence between that speaks of somebody else first takes the pronoun over.
			const newer =
				firstPersonBetween(layout, pool, cues[i]!.first, sentence, fits) ??
				(body ? undefined : onlyPersonBefore(layout, pool, cues[i]!.first, subject.first, fits));
			return newer === undefined ? speaker : speakerOf(layout.mentions[newer]!);
		}
		for (let previous = sentence - 1; previous >= Math.max(0, sentence - 2) && !body; previous--) {
			const opener = subjectFrom(layout, layout.sentenceStart[previous]!, layout.sentenceStart[previous + 1]!);
			if (!opener || !isSomebody(layout, opener)) continue;
			if (opener.how !== 'name')
				return (gender === 'they' ? undefined : knownBefore(opener, gender as Gender)) ?? of(opener);
			if (fits(opener.mention!)) {
				const sure = gender === 'they' || pools.genders.knows(opener.mention!, gender as Gender);
				return (sure ? undefined : knownIn(previous, gender as Gender)) ?? speakerOf(layout.mentions[opener.mention!]!);
			}
		}
		// The first one named in the nearest sentence that names somebody.
		while (at >= nearby && !fits(pool.list[at]!)) at--;
		if (at < nearby) return undefined;
		const nearest = layout.sentenceOf[pool.firsts[at]!]!;
		if (sentence - nearest > memory + 1) return undefined;
		let first = at;
		let sure = false;
		for (let i = at; i >= nearby && layout.sentenceOf[pool.firsts[i]!] === nearest; i--) {
			// Of two, the one who is known to be a woman or a man.
			const known = !body && gender !== 'they' && pools.genders.knows(pool.list[i]!, gender);
			if (known || (!sure && fits(pool.list[i]!))) first = i;
			sure ||= known;
		}
		return speakerOf(layout.mentions[pool.list[first]!]!);
	};
	/** "The boss had pleaded guilty. “…,” she said" where a woman was named just before: she, unless the description is of a woman. */
	const knownBefore = (opener: Subject, gender: Gender): Speaker | undefined => {
		if (genderOfNoun(layout.words[opener.last]!) === gender) return undefined;
		const sentence = layout.sentenceOf[opener.first]!;
		return knownIn(sentence, gender) ?? (sentence > 0 ? knownIn(sentence - 1, gender) : undefined);
	};
	/** The last one named in the sentence who is known to be a woman, or a man. */
	const knownIn = (sentence: number, gender: Gender): Speaker | undefined => {
		const { list, firsts } = pools.people;
		for (let at = lastBelow(firsts, layout.sentenceStart[sentence + 1]!); at >= 0; at--) {
			if (firsts[at]! < layout.sentenceStart[sentence]!) return undefined;
			if (layout.quoteOf[firsts[at]!] === -1 && pools.genders.knows(list[at]!, gender))
				return speakerOf(layout.mentions[list[at]!]!);
		}
		return undefined;
	};
	for (const cue of cues) ofCue.push(cue.subject && of(cue.subject));
	return { ofCue, of };
}

/** How many sentences later a description or a pronoun still means whoever was cited. */
const memory = 3;

/** How many mentions back a pronoun is looked for. */
const reach = 100;

/** Mentions of one sort in reading order, and the first token of each. */
interface Pool {
	readonly list: readonly number[];
	readonly firsts: readonly number[];
}

function poolsOf(layout: Layout): { readonly people: Pool; readonly bodies: Pool; readonly genders: Genders } {
	const people: number[] = [];
	const bodies: number[] = [];
	layout.mentions.forEach(({ kind }, index) => {
		if (layout.mentionFirst[index]! >= layout.tokens.length) return;
		if (kind === 'person') people.push(index);
		if (kind === 'organisation' || kind === 'outlet') bodies.push(index);
	});
	const pool = (list: readonly number[]) => ({ list, firsts: list.map((index) => layout.mentionFirst[index]!) });
	return { people: pool(people), bodies: pool(bodies), genders: gendersOf(layout) };
}

/** Whether the description is of such a somebody: "a harbour authority official, speaking anonymously" for "official". */
function describes(layout: Layout, subject: Subject, noun: string): boolean {
	for (let i = subject.first; i <= subject.last; i++) if (layout.words[i] === noun) return subject.last > subject.first;
	return false;
}

/** Whether somebody in the plural was cited between the `from`th and the `to`th cue, or just before: "they" is rather them. */
function hasPlural(layout: Layout, cues: readonly Cue[], from: number, to: number): boolean {
	for (let i = Math.max(0, from - 2); i <= to; i++) {
		const subject = cues[i]!.subject;
		if (subject?.how === 'described' && /[^s]s$/.test(layout.words[subject.last]!)) return true;
	}
	return false;
}

/** Whether the phrase means one person: a name, or a description in the singular that is no body's. */
function isSomebody(layout: Layout, subject: Subject): boolean {
	if (subject.how === 'pronoun') return false;
	const kind = layout.mentions[subject.mention ?? -1]?.kind;
	if (subject.how === 'name') return kind === 'person';
	const noun = layout.words[subject.last]!;
	return !bodyNouns().has(noun) && !/[^s]s$/.test(noun) && kind !== 'demonym';
}

/** Whether "she" or "he" can be who is cited by the `i`th cue: one person, and not somebody of whom the speaker before tells ("Holt said that her client denied it"). */
function isOnePerson(layout: Layout, cues: readonly Cue[], i: number): boolean {
	const { subject, first } = cues[i]!;
	if (subject?.how !== 'described') return true;
	if (!isSomebody(layout, subject)) return false;
	const outer = cues[i - 1];
	const own = /^(?:his|her|their|its)$/.test(layout.words[subject.first]!);
	return !(own && outer?.subject && layout.sentenceOf[outer.first] === layout.sentenceOf[first]);
}

/** Index of the last number of an ascending list that is less than `limit`; -1 when there is none. */
function lastBelow(ascending: readonly number[], limit: number): number {
	let low = 0;
	let high = ascending.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ascending[middle]! < limit) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/** The first fitting person named at the head of a sentence after the one of token `from` and before sentence `until`. */
function firstPersonBetween(
	layout: Layout,
	pool: Pool,
	from: number,
	until: number,
	fits: (mention: number) => boolean,
): number | undefined {
	const start = layout.sentenceOf[from]!;
	let found: number | undefined;
	const last = lastBelow(pool.firsts, layout.sentenceStart[until]!);
	for (let at = last; at >= Math.max(0, last - reach); at--) {
		const token = pool.firsts[at]!;
		const mention = pool.list[at]!;
		const sentence = layout.sentenceOf[token]!;
		if (sentence <= start || (found !== undefined && sentence < layout.sentenceOf[layout.mentionFirst[found]!]!)) break;
		if (layout.quoteOf[token] !== -1 || token - layout.sentenceStart[sentence]! > 4) continue;
		if (!isGenitive(layout, layout.mentionLast[mention]! + 1) && fits(mention)) found = mention;
	}
	return found;
}

/** The one fitting person whom the sentence right before token `until` names, where its paragraph began after token `from`: "under a plan of Ada Holt’s deputy, Bo Weiss. “…,” he said". */
function onlyPersonBefore(
	layout: Layout,
	pool: Pool,
	from: number,
	until: number,
	fits: (mention: number) => boolean,
): number | undefined {
	const sentence = layout.sentenceOf[until]! - 1;
	if (sentence <= layout.sentenceOf[from]!) return undefined;
	const begin = layout.sentenceStart[sentence]!;
	const text = (start: number, end: number) =>
		layout.text.slice(layout.tokens[start]!.start, layout.tokens[end]!.start);
	if (!text(from, begin).includes('\n') || text(begin, until).includes('\n')) return undefined;
	let found: number | undefined;
	for (
		let at = lastBelow(pool.firsts, layout.sentenceStart[sentence + 1]!);
		at >= 0 && pool.firsts[at]! >= begin;
		at--
	) {
		const mention = pool.list[at]!;
		if (layout.quoteOf[pool.firsts[at]!] !== -1 || !fits(mention)) continue;
		if (isGenitive(layout, layout.mentionLast[mention]! + 1)) continue;
		if (found !== undefined && layout.mentions[found]!.name !== layout.mentions[mention]!.name) return undefined;
		found = mention;
	}
	return found;
}
