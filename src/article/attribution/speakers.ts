import { bodyNouns } from '../../lexicon/speech';
import type { Mention, Speaker } from '../article';
import type { Layout } from './clauses';
import type { Cue } from './cues';
import { type Subject, subjectFrom } from './subjects';

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
	const span = { start: layout.tokens[subject.first]!.start, end: layout.tokens[subject.last]!.end };
	return { span, name: layout.text.slice(span.start, span.end).replace(/\s+/g, ' ') };
}

function mentionSpeaker(layout: Layout, index: number): Speaker {
	const { start, end, name } = layout.mentions[index]!;
	return { span: { start, end }, name };
}

/** Resolves the subjects of all cues, in reading order. */
export function resolveSpeakers(layout: Layout, cues: readonly Cue[]): Speakers {
	const offices = holders(layout);
	const cueEnds = cues.map((cue) => cue.first);
	const ofCue: (Speaker | undefined)[] = [];
	const people: number[] = [];
	const bodies: number[] = [];
	layout.mentions.forEach((mention, index) => {
		if (mention.kind === 'person') people.push(index);
		if (mention.kind === 'organisation' || mention.kind === 'outlet') bodies.push(index);
	});
	const of = (subject: Subject): Speaker | undefined => {
		if (subject.how === 'pronoun') return antecedent(subject);
		// "the chief surgeon, Ada Holt, said"
		const beside = layout.tokens[subject.last + 1]?.text === ',' ? (layout.mentionOf[subject.last + 2] ?? -1) : -1;
		if (subject.how === 'described' && beside !== -1 && layout.mentions[beside]!.kind === 'person')
			return mentionSpeaker(layout, beside);
		if (subject.how === 'described' && subject.mention !== undefined) {
			const mention = layout.mentions[subject.mention]!;
			const holder =
				mention.kind === 'role'
					? (offices.get(officeOf(mention)) ?? offices.get(officeOf(mention).split(' ').at(-1)!))
					: undefined;
			if (holder !== undefined && layout.tokens[subject.first]!.text.toLowerCase() !== 'a')
				return mentionSpeaker(layout, holder);
		}
		return toSpeaker(layout, subject);
	};
	const antecedent = (subject: Subject): Speaker | undefined => {
		const word = layout.tokens[subject.first]!.text.toLowerCase();
		if (word === 'we' || word === 'i') return undefined;
		const sentence = layout.sentenceOf[subject.first]!;
		const pool = word === 'it' ? bodies : people;
		// Somebody named earlier in the same sentence, outside quotations, first.
		let at = lastBefore(layout, pool, subject.first);
		let found: number | undefined;
		while (at >= 0) {
			const mention = pool[at]!;
			const token = layout.mentionFirst[mention]!;
			const distance = sentence - layout.sentenceOf[token]!;
			if (distance > 0) break;
			if (layout.quoteOf[token] === -1) found = mention;
			at--;
		}
		if (found !== undefined && !isPossessor(layout, found)) return mentionSpeaker(layout, found);
		// Then whoever was cited last.
		const last = lastCueBefore(cueEnds, subject.first);
		for (let i = last; i >= Math.max(0, last - 4); i--) {
			const speaker = ofCue[i];
			if (!speaker || sentence - layout.sentenceOf[cues[i]!.first]! > 4) continue;
			const cited = cues[i]!.subject;
			const kind = cited?.mention === undefined ? undefined : layout.mentions[cited.mention]!.kind;
			const body = kind === 'organisation' || kind === 'outlet' || kind === 'place';
			if ((word === 'it') !== body && word !== 'they') continue;
			// A sentence between that speaks of somebody else first takes the pronoun over.
			const newer = firstPersonBetween(layout, pool, cues[i]!.first, sentence);
			return newer === undefined ? speaker : mentionSpeaker(layout, newer);
		}
		for (let previous = sentence - 1; previous >= 0 && previous >= sentence - 2 && word !== 'it'; previous--) {
			const opener = subjectFrom(layout, layout.sentenceStart[previous]!, layout.sentenceStart[previous + 1]!);
			if (opener && isSomebody(layout, opener))
				return opener.how === 'name' ? mentionSpeaker(layout, opener.mention!) : of(opener);
		}
		if (at < 0) return undefined;
		// The first one named in the nearest sentence that names somebody.
		const nearest = layout.sentenceOf[layout.mentionFirst[pool[at]!]!]!;
		if (sentence - nearest > 4) return undefined;
		while (at > 0 && layout.sentenceOf[layout.mentionFirst[pool[at - 1]!]!] === nearest) at--;
		return mentionSpeaker(layout, pool[at]!);
	};
	for (const cue of cues) ofCue.push(cue.subject && of(cue.subject));
	return { ofCue, of };
}

/** Whether the phrase means one person: a name, or a description in the singular that is no body's. */
function isSomebody(layout: Layout, subject: Subject): boolean {
	if (subject.how === 'pronoun') return false;
	if (subject.how === 'name')
		return subject.mention !== undefined && layout.mentions[subject.mention]!.kind === 'person';
	const noun = layout.tokens[subject.last]!.text.toLowerCase();
	return !bodyNouns().has(noun) && !/[^s]s$/.test(noun) && layout.mentions[subject.mention ?? -1]?.kind !== 'demonym';
}

function isPossessor(layout: Layout, mention: number): boolean {
	return /^['’]s?$/.test(layout.tokens[layout.mentionLast[mention]! + 1]?.text ?? '');
}

/** Index in `pool` of the last mention that ends before the token; binary search. */
function lastBefore(layout: Layout, pool: readonly number[], token: number): number {
	let low = 0;
	let high = pool.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (layout.mentionLast[pool[middle]!]! < token) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

function lastCueBefore(firsts: readonly number[], token: number): number {
	let low = 0;
	let high = firsts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (firsts[middle]! < token) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/** The first person named at the head of a sentence after the one of token `from` and before sentence `until`. */
function firstPersonBetween(layout: Layout, pool: readonly number[], from: number, until: number): number | undefined {
	const start = layout.sentenceOf[from]!;
	let at = lastBefore(layout, pool, layout.sentenceStart[until]!);
	let found: number | undefined;
	for (; at >= 0; at--) {
		const token = layout.mentionFirst[pool[at]!]!;
		const sentence = layout.sentenceOf[token]!;
		if (sentence <= start) break;
		if (layout.quoteOf[token] === -1 && token - layout.sentenceStart[sentence]! <= 4 && !isPossessor(layout, pool[at]!))
			found = pool[at];
	}
	return found;
}
