// Gives the names of labelled texts to nobody: each word of a name that is no common word is replaced by an invented one of its kind, the same throughout a text. What is learned from such
// texts holds for names that no list knows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** So many given names of people stay real ones: stories from anywhere have some that the list knows. */
const realGiven = 0.3;
/** How many letters say what the next one is. */
const memory = 3;
const shortest = 4;
const longest = 11;
const bookends = 'Inc Corp Ltd Limited LLC PLC Group Holdings Co North South East West New Saint St San'.split(' ');
const nameWord = /^\p{Lu}[\p{L}\p{M}]+$/u;
const plainWord = /^\p{Lu}\p{Ll}+$/u;
const letterWords = /[\p{L}\p{M}]+/gu;

/** Numbers from 0 to 1 that are the same for the same seed. */
export function chanceFrom(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const pick = (list, chance) => list[Math.floor(chance() * list.length)];

/** Words that look like those of the list, letter by letter. */
function inventorOf(words) {
	const next = new Map();
	for (const word of words) {
		const letters = `${'^'.repeat(memory)}${word}$`;
		for (let i = memory; i < letters.length; i++) {
			const before = letters.slice(i - memory, i);
			if (!next.has(before)) next.set(before, []);
			next.get(before).push(letters[i]);
		}
	}
	return (chance) => {
		for (;;) {
			let before = '^'.repeat(memory);
			let word = '';
			while (word.length <= longest) {
				const letter = pick(next.get(before), chance);
				if (letter === '$') break;
				word += letter;
				before = before.slice(1) + letter;
			}
			if (word.length >= shortest && word.length <= longest) return word;
		}
	};
}

/** Reads the lists of `lexicon`; gives a function that makes of a text, with a seed, the same text with invented names. */
export function makeRenamer(lexicon) {
	const lines = (list) =>
		readFileSync(join(lexicon, `${list}.txt`), 'utf8')
			.split(/[\n|]/)
			.filter((line) => line !== '' && !line.startsWith('#'));
	const wordsOf = (list) => lines(list).flatMap((name) => name.split(' '));
	const common = new Set([...lines('common-words'), ...lines('function-words')]);
	const isCommon = (word) => {
		const lower = word.toLowerCase();
		const stems = [
			lower,
			lower.replace(/s$/, ''),
			lower.replace(/(?:ed|ing|es|er|al|ly)$/, ''),
			lower.replace(/ies$/, 'y'),
		];
		return stems.some((stem) => common.has(stem));
	};
	const heads = [
		'organisation-heads',
		'organisation-starts',
		'place-heads',
		'place-starts',
		'event-heads',
		'outlet-heads',
	];
	const kept = new Set([...heads, 'law-heads', 'titles', 'person-suffixes'].flatMap(wordsOf).concat(bookends));
	const given = lines('given-names');
	const givenNames = new Set(given);
	const known = new Set(['surnames', 'given-names', 'cities', 'companies'].flatMap(wordsOf));
	const inventors = {
		person: inventorOf(lines('surnames').filter((word) => plainWord.test(word))),
		place: inventorOf(lines('cities').filter((word) => plainWord.test(word))),
		organisation: inventorOf(
			[...wordsOf('companies'), ...wordsOf('clubs')].filter((word) => plainWord.test(word) && !isCommon(word)),
		),
	};
	const invent = (kind, chance) => {
		for (;;) {
			const word = inventors[kind](chance);
			if (!known.has(word) && !isCommon(word)) return word;
		}
	};
	const letters = (length, chance) => Array.from({ length }, () => pick('ABCDEFGHIKLMNOPRSTUV', chance)).join('');

	return (text, seed) => {
		const chance = chanceFrom(seed);
		const kinds = new Map();
		for (const { start, end, kind } of text.entities)
			for (const word of kind ? (text.text.slice(start, end).match(letterWords) ?? []) : [])
				if (!kinds.has(word)) kinds.set(word, kind);
		const names = new Map();
		const rename = (word, first) => {
			if (names.has(word)) return names.get(word);
			const kind = kinds.get(word);
			let name = word;
			if (nameWord.test(word) && !isCommon(word) && !kept.has(word)) {
				if (word === word.toUpperCase())
					name = word.length <= 6 ? letters(word.length, chance) : invent(kind, chance).toUpperCase();
				else if (kind === 'person' && first && givenNames.has(word) && chance() < realGiven) name = pick(given, chance);
				else name = invent(kind, chance);
			}
			names.set(word, name);
			return name;
		};
		let renamed = '';
		let at = 0;
		const entities = [];
		const moved = [[0, 0]];
		for (const entity of text.entities) {
			if (entity.start < at) continue;
			renamed += text.text.slice(at, entity.start);
			const start = renamed.length;
			const name = text.text.slice(entity.start, entity.end);
			const several = (name.match(letterWords) ?? []).length > 1;
			let index = 0;
			renamed += entity.kind ? name.replace(letterWords, (word) => rename(word, several && index++ === 0)) : name;
			entities.push({ ...entity, start, end: renamed.length });
			at = entity.end;
			moved.push([at, renamed.length]);
		}
		renamed += text.text.slice(at);
		const place = (offset) => {
			const [from, to] = moved.findLast(([before]) => before <= offset);
			return offset - from + to;
		};
		const sentences = text.sentences.map(({ start, end }) => ({ start: place(start), end: place(end) }));
		return { ...text, text: renamed, sentences, entities };
	};
}
