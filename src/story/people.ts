import type { Source } from './source';
import { foldName, oneLetterApart, type Spelling, soundOf } from './spelling';

interface Person {
	readonly spelling: Spelling;
	readonly given: string;
	readonly family: string;
}

const particles = new Set('van von der den de del della di da dos bin al el ibn le la ten ter'.split(' '));

/** The name without Jr. and Sr.; a family name keeps its particles: "von der leyen". */
function personOf(spelling: Spelling): Person {
	const words = spelling.words.filter((word) => !/^(?:jr|sr|ii|iii|iv)$/.test(word));
	let at = words.length - 1;
	while (at > 1 && particles.has(words[at - 1]!)) at--;
	return { spelling, given: words[0] ?? '', family: words.slice(at).join(' ') };
}

function apartIn(a: Spelling, b: Spelling): boolean {
	for (const source of a.sources) if (b.sources.has(source)) return true;
	return false;
}

/** Whether two full names are one person: the same but for middle names, transliteration, a diminutive's ending or a slip that no source makes beside the other. */
function samePerson(a: Person, b: Person): boolean {
	const families = soundOf(a.family) === soundOf(b.family);
	const given = soundOf(a.given) === soundOf(b.given);
	if (families && given) return true;
	if (families && (a.given.length === 1 || b.given.length === 1)) return a.given[0] === b.given[0];
	if (apartIn(a.spelling, b.spelling)) return false;
	const long = Math.min(a.family.length, b.family.length) >= 5;
	if (given && long)
		return oneLetterApart(a.family, b.family) || a.family.startsWith(b.family) || b.family.startsWith(a.family);
	return families && long && a.given[0] === b.given[0];
}

/**
 * Joins full names that are one person's and gives surnames and given names, source by source, to the person they were introduced as: `source\nindex` of the mention →
 * the key of the full name. Two people of one surname stay apart.
 */
export function linkPeople(
	sources: readonly Source[],
	all: readonly Spelling[],
	same: (a: string, b: string) => void,
): ReadonlyMap<string, string> {
	const people = all.filter((spelling) => spelling.group === 'person');
	const full = people.filter((spelling) => spelling.words.length > 1).map(personOf);
	const byStart = new Map<string, Person[]>();
	for (const person of full) {
		for (const key of new Set([`f${soundOf(person.family)}`, `g${soundOf(person.given)}`])) {
			byStart.set(key, [...(byStart.get(key) ?? []), person]);
		}
	}
	for (const near of byStart.values()) {
		for (let i = 0; i < Math.min(near.length, 60); i++) {
			for (let j = i + 1; j < Math.min(near.length, 60); j++) {
				if (samePerson(near[i]!, near[j]!)) same(near[i]!.spelling.key, near[j]!.spelling.key);
			}
		}
	}

	const byPart = new Map<string, Person[]>();
	for (const person of full) {
		const words = person.spelling.words;
		for (let at = 0; at < Math.min(words.length, 6); at++) {
			for (const part of new Set([words.slice(at).join(' '), words[at]!])) {
				if (part === person.spelling.folded) continue;
				const key = soundOf(part);
				byPart.set(key, [...(byPart.get(key) ?? []), person]);
			}
		}
	}
	const byName = new Map(full.map((person) => [person.spelling.folded, person]));
	const local = new Map<string, string>();
	for (const { id: source, article } of sources) {
		const introduced = new Set<Person>();
		for (const mention of article.mentions) {
			const person = mention.kind === 'person' ? byName.get(foldName(mention.name)) : undefined;
			if (person) introduced.add(person);
		}
		const chosen = new Map<string, Person | undefined>();
		article.mentions.forEach((mention, index) => {
			if (mention.kind !== 'person') return;
			const folded = foldName(mention.name);
			if (byName.has(folded)) return;
			if (!chosen.has(folded)) chosen.set(folded, choose(folded, byPart.get(soundOf(folded)) ?? [], introduced));
			const person = chosen.get(folded);
			if (person) local.set(`${source}\n${index}`, person.spelling.key);
		});
	}
	return local;
}

/** Whom a part of a name means in one source: by surname before given name, somebody this source introduces before others, the most named before the rest. */
function choose(folded: string, candidates: readonly Person[], introduced: ReadonlySet<Person>): Person | undefined {
	const rank = (person: Person) =>
		(introduced.has(person) ? 4 : 0) +
		(soundOf(person.family) === soundOf(folded) || person.spelling.folded.endsWith(` ${folded}`) ? 2 : 0);
	return candidates.toSorted(
		(a, b) => rank(b) - rank(a) || b.spelling.count - a.spelling.count || (a.spelling.key < b.spelling.key ? -1 : 1),
	)[0];
}
