import cities from './en/cities.txt';
import clubs from './en/clubs.txt';
import commonWords from './en/common-words.txt';
import companies from './en/companies.txt';
import countries from './en/countries.txt';
import demonyms from './en/demonyms.txt';
import eventHeads from './en/event-heads.txt';
import events from './en/events.txt';
import functionWords from './en/function-words.txt';
import givenNames from './en/given-names.txt';
import lawHeads from './en/law-heads.txt';
import laws from './en/laws.txt';
import notNames from './en/not-names.txt';
import organisationHeads from './en/organisation-heads.txt';
import organisationStarts from './en/organisation-starts.txt';
import organisations from './en/organisations.txt';
import outletHeads from './en/outlet-heads.txt';
import outlets from './en/outlets.txt';
import particles from './en/particles.txt';
import parties from './en/parties.txt';
import people from './en/people.txt';
import personSuffixes from './en/person-suffixes.txt';
import placeHeads from './en/place-heads.txt';
import placeStarts from './en/place-starts.txt';
import places from './en/places.txt';
import provinces from './en/provinces.txt';
import relations from './en/relations.txt';
import roleNouns from './en/role-nouns.txt';
import surnames from './en/surnames.txt';
import territories from './en/territories.txt';
import titles from './en/titles.txt';
import { aliasRows, linesFrom, wordSet } from './lists';

/** Names as rows of one thing's spellings, the full name first. */
export const nameRows = {
	clubs: aliasRows(clubs),
	companies: aliasRows(companies),
	countries: aliasRows(countries),
	events: aliasRows(events),
	laws: aliasRows(laws),
	organisations: aliasRows(organisations),
	outlets: aliasRows(outlets),
	parties: aliasRows(parties),
	people: aliasRows(people),
	places: aliasRows(places),
	demonyms: aliasRows(demonyms),
	territories: aliasRows(territories),
	titles: aliasRows(titles),
	roles: aliasRows(roleNouns),
};

/** Places by their first word; these lists are too long to be split. */
export const placesFrom = {
	cities: linesFrom(cities),
	provinces: linesFrom(provinces),
};

/** Words that say what a name is, as the last or the first word of it, and words that are none. */
export const nameWords = {
	/** Common English words in lower case, regular inflections left out: see `isCommonWord`. */
	common: wordSet(commonWords),
	/** Closed-class words and sentence adverbs, in lower case; never part of a name at the start of a sentence. */
	functions: wordSet(functionWords),
	/** Capitalised words and abbreviations that name nothing by themselves. */
	notNames: wordSet(notNames),
	given: wordSet(givenNames),
	surnames: wordSet(surnames),
	personSuffixes: wordSet(personSuffixes),
	particles: wordSet(particles),
	organisationHeads: wordSet(organisationHeads),
	organisationStarts: wordSet(organisationStarts),
	outletHeads: wordSet(outletHeads),
	placeHeads: wordSet(placeHeads),
	placeStarts: wordSet(placeStarts),
	eventHeads: wordSet(eventHeads),
	lawHeads: wordSet(lawHeads),
	relations: wordSet(relations),
};

const inflections = [
	[/s$/, ''],
	[/es$/, ''],
	[/ies$/, 'y'],
	[/d$/, ''],
	[/ed$/, ''],
	[/ied$/, 'y'],
	[/ing$/, ''],
	[/ing$/, 'e'],
	[/ly$/, ''],
	[/ers?$/, ''],
	[/rs?$/, ''],
	[/est$/, ''],
	[/est$/, 'e'],
	[/ness$/, ''],
] as const;

/** Whether the lower-case word, or what it is a regular inflection of, is a common English word. */
export function isCommonWord(word: string): boolean {
	const common = nameWords.common();
	if (common.has(word)) return true;
	for (const [ending, stem] of inflections) {
		if (!ending.test(word)) continue;
		const base = word.replace(ending, stem);
		if (common.has(base) || (/(.)\1$/.test(base) && common.has(base.slice(0, -1)))) return true;
	}
	return false;
}
