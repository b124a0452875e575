import { citingWords, genderOfName } from '../../lexicon/citing';
import type { Layout } from './layout';

export type Gender = 'she' | 'he';

/** What a pronoun may stand for; nothing for one that stands for nobody else in the article ("we", "I"). */
export function pronounGender(word: string): Gender | 'they' | 'it' | undefined {
	switch (word) {
		case 'she':
		case 'her':
			return 'she';
		case 'he':
		case 'his':
			return 'he';
		case 'it':
		case 'its':
			return 'it';
		case 'they':
		case 'their':
		case 'who':
			return 'they';
		default:
			return undefined;
	}
}

/** What the article and the lists know of the people's gender; who is not known fits every pronoun. */
export interface Genders {
	readonly fits: (mention: number, gender: Gender) => boolean;
	readonly fitsName: (name: string, gender: Gender) => boolean;
	/** Whether it is known, and not only possible. */
	readonly knows: (mention: number, gender: Gender) => boolean;
}

/** Of nouns that only women or only men are called: "spokeswoman", "widower". */
export function genderOfNoun(noun: string): Gender | undefined {
	if (citingWords('she-roles').has(noun)) return 'she';
	return citingWords('he-roles').has(noun) ? 'he' : undefined;
}

/** Gathers it: a title or role that only women or only men bear beside the name ("Mrs", "the chairwoman, Ada Holt"), else the given name. By family name, so that "Holt" is known once "Ada Holt" is. */
export function gendersOf(layout: Layout): Genders {
	const byFamily = new Map<string, Gender | 'both'>();
	const she = citingWords('she-roles');
	const he = citingWords('he-roles');
	const note = (name: string, gender: Gender | undefined) => {
		if (gender === undefined) return;
		const family = familyOf(name);
		const known = byFamily.get(family);
		byFamily.set(family, known === undefined || known === gender ? gender : 'both');
	};
	layout.mentions.forEach((mention, index) => {
		if (mention.kind !== 'person') return;
		const before = (layout.words[layout.mentionFirst[index]! - 1] ?? '').replace('.', '');
		const apposed = layout.words[layout.mentionFirst[index]! - 2] ?? '';
		const word = before === ',' || before === '' ? apposed : before;
		if (she.has(word)) note(mention.name, 'she');
		else if (he.has(word)) note(mention.name, 'he');
		else if (mention.name.includes(' '))
			note(mention.name, genderOfName(mention.name.slice(0, mention.name.indexOf(' '))));
	});
	const fitsName = (name: string, gender: Gender) => {
		const noun = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
		if ((gender === 'she' ? he : she).has(noun)) return false;
		const given = name.includes(' ') ? genderOfName(name.slice(0, name.indexOf(' '))) : undefined;
		if (given !== undefined) return given === gender;
		const known = byFamily.get(familyOf(name));
		return known === undefined || known === 'both' || known === gender;
	};
	return {
		fits: (mention, gender) => fitsName(layout.mentions[mention]!.name, gender),
		fitsName,
		knows: (mention, gender) => {
			const { name } = layout.mentions[mention]!;
			return fitsName(name, gender) && !fitsName(name, gender === 'she' ? 'he' : 'she');
		},
	};
}

function familyOf(name: string): string {
	return name.slice(name.lastIndexOf(' ') + 1);
}
