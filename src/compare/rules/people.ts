import type { Article, Figure, Mention } from '../../article/article';
import type { Entity } from '../../story/entities';
import { rememberSource } from '../../story/remember-source';
import type { Source } from '../../story/source';
import { contains, type Span } from '../../text/span';
import { phrase } from '../../util/phrase';
import type { Finding, Member, Sided } from '../comparison';
import { memberAt } from '../member';
import { isOfficeWord, isOtherPost, postsBeside } from '../posts';
import { romanized } from '../romanized';
import { plainWords } from '../wording';

/** A person as one source writes of them. */
interface Portrait {
	readonly source: Source;
	readonly name: string;
	readonly mention: Mention;
	readonly roles: readonly Mention[];
	readonly age?: Figure;
	/** The name together with the office that stands directly before it. */
	readonly place: Member;
}

/** The age that the article gives a person where it mentions them: "Lowell Hayes, 58,", "Hayes, a 17-year-old", "17-year-old Hayes"; in a lead, the sentence before. */
function ageOf(article: Article, mention: Mention): Figure | undefined {
	const { text, figures, mentions, sentences } = article;
	return figures.find((figure) => {
		if (figure.kind !== 'age') return false;
		if (figure.start >= mention.end)
			return figure.start - mention.end <= 12 && /^[\s,(]*(?:an? |aged )?$/.test(text.slice(mention.end, figure.start));
		if (
			figure.end <= mention.start &&
			mention.start - figure.end <= 32 &&
			/^[\s\p{L}-]*$/u.test(text.slice(figure.end, mention.start))
		) {
			return !mentions.some(
				(other) => other.kind === 'person' && other.start >= figure.end && other.end <= mention.start,
			);
		}
		const at = sentences.findIndex((sentence) => contains(sentence, figure));
		const next = sentences[at + 1];
		const opens = next !== undefined && mention.start === next.start;
		return (
			opens &&
			at > 0 &&
			/^an? $/i.test(text.slice(sentences[at]!.start, figure.start)) &&
			!mentions.some((other) => other.kind === 'person' && contains(sentences[at]!, other))
		);
	});
}

/** Roles that the article ties to this mention: by the reading, or directly before the name. */
function rolesOf(article: Article, index: number): Mention[] {
	const mention = article.mentions[index]!;
	const read = article.mentions.filter(
		(role) =>
			role.kind === 'role' && (role.of === index || (role.end <= mention.start && mention.start - role.end <= 2)),
	);
	const office = postsBeside(article, mention).filter(
		({ start, end }) => !read.some((role) => role.start <= start && end <= role.end),
	);
	return [...office, ...read];
}

/** The people of a source by their ids. */
const portraitsOf = rememberSource(findPortraits);

function findPortraits(source: Source, entities: readonly Entity[]): Map<string, Portrait[]> {
	const found = new Map<string, Portrait[]>();
	for (const [index, mention] of source.article.mentions.entries()) {
		const entity = entities[index];
		if (mention.kind !== 'person' || !entity) continue;
		const age = ageOf(source.article, mention);
		const roles = rolesOf(source.article, index);
		const place = memberAt(source, withOffice(roles, mention));
		const portrait = { source, name: mention.name, mention, roles, place, ...(age && { age }) };
		found.set(entity.id, [...(found.get(entity.id) ?? []), portrait]);
	}
	return found;
}

/** Edits that turn one word into the other (Levenshtein), for short words. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++)
			next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
		row = next;
	}
	return row[b.length]!;
}

function wordsOfName(name: string): readonly string[] {
	return plainWords(name.replace(/['’]s?$/, '').replace(/,? (?:Jr|Sr|II|III|IV)\.?$/, ''));
}

/** Keys of which two names have one in common where one can be a slip of the other: a part that sounds alike. */
function slipKeys(name: string): string[] {
	const [first, ...rest] = wordsOfName(name);
	return first === undefined || rest.length === 0
		? []
		: [`first ${romanized(first)}`, `last ${romanized(rest.join(' '))}`];
}

/** Short forms of given names have hardly more letters than this: "Margit" is none of "Margaret". */
const longestShortForm = 5;

/** "Dave" and "David", "Sam" and "Samantha". */
function isShortForm(a: string, b: string): boolean {
	return (
		a.slice(0, 3) === b.slice(0, 3) &&
		(Math.min(a.length, b.length) <= longestShortForm || a.startsWith(b) || b.startsWith(a) || distance(a, b) < 2)
	);
}

/**
 * Whether two names are a likely slip for one: one part is equal and the other differs by more than spelling, or one surname is the other's beginning. Evidence:
 * "Henrietta" and "Harriet" of one surname and office; "Aubertin" and "Aubert". Must not alarm: "Özerka" and "Ozerka", "Davit" and "David", initials, a surname alone.
 */
export function isSlip(a: string, b: string): boolean {
	const [x, y] = [wordsOfName(a), wordsOfName(b)];
	if (x.length < 2 || y.length < 2) return false;
	// An office that was read as a name is nobody's name.
	if ([...x, ...y].some((word) => isOfficeWord(word))) return false;
	// Initials between and short forms of a given name are spellings: "Steny H. Hoyer", "Dave" and "David".
	if (x[0] === y[0] && x.at(-1) === y.at(-1)) return false;
	const [firstA, firstB] = [x[0]!, y[0]!];
	if (x.at(-1) === y.at(-1) && isShortForm(firstA, firstB)) return false;
	const [lastA, lastB] = [x.slice(1).join(' '), y.slice(1).join(' ')];
	const near = (p: string, q: string) => romanized(p) === romanized(q);
	if (near(lastA, lastB) && !near(firstA, firstB))
		return (
			Math.min(firstA.length, firstB.length) > 2 &&
			firstA[0] === firstB[0] &&
			distance(firstA, firstB) <= Math.max(firstA.length, firstB.length) * 0.6
		);
	if (near(firstA, firstB) && !near(lastA, lastB))
		return (
			lastA[0] === lastB[0] &&
			(lastA.startsWith(lastB) || lastB.startsWith(lastA) || distance(lastA, lastB) <= 2) &&
			Math.min(lastA.length, lastB.length) > 3
		);
	return false;
}

/** People compared over the sources: who is named with which office, how old they are; and what in that does not go together. */
export function comparePeople(
	sources: readonly Source[],
	entities: ReadonlyMap<string, readonly Entity[]>,
): { readonly findings: Finding[]; readonly matters: Sided[] } {
	const portraits = new Map(sources.map((source) => [source.id, portraitsOf(source, entities.get(source.id) ?? [])]));
	const findings: Finding[] = [];
	const matters: Sided[] = [];
	/** Each person's portraits, one list a source. */
	const people = new Map<string, Portrait[][]>();
	for (const own of portraits.values()) {
		for (const [id, list] of own) {
			const known = people.get(id);
			if (known) known.push(list);
			else people.set(id, [list]);
		}
	}
	for (const id of [...people.keys()].sort()) {
		const lists = people.get(id)!;
		if (lists.length < 2) continue;
		const all = lists.flat();
		matters.push({
			matter: 'person',
			sides: [lists.map(([first]) => first!.place)],
			because: phrase`the same person`,
		});
		const ages = agesOf(all);
		if (ages) matters.push(ages);
		findings.push(...differentAges(all, ages), ...officesOf(all));
	}
	findings.push(...slips(portraits));
	return { findings, matters };
}

function withOffice([office]: readonly Mention[], mention: Mention): Span {
	return office && office.end <= mention.start ? { start: office.start, end: mention.end } : mention;
}

function yearsOf({ age }: Portrait): number {
	return Math.floor(Number(age?.value));
}

/** The ages that the sources give a person, the same ones on one side. */
function agesOf(all: readonly Portrait[]): Sided | undefined {
	const aged = all.filter((portrait) => typeof portrait.age?.value === 'number');
	if (aged.length === 0) return undefined;
	const years = [...new Set(aged.map(yearsOf))];
	const sides = years.map((value) =>
		aged.filter((one) => yearsOf(one) === value).map(({ source, age }) => memberAt(source, age!)),
	);
	return { matter: 'figure', sides, because: phrase`two ages of one person` };
}

function differentAges(all: readonly Portrait[], ages: Sided | undefined): Finding[] {
	const [a, b] = ages?.sides ?? [];
	if (!ages || !a || !b || new Set(ages.sides.flat().map(({ source }) => source)).size < 2) return [];
	const { name } = all[0]!;
	return [
		{
			type: 'age',
			severity: 'major',
			message: phrase`${name} is ${a[0]!.figure!.value!} here and ${b[0]!.figure!.value!} there`,
			because: phrase`Two ages of one person in one story`,
			sides: ages.sides,
		},
	];
}

/** Offices of one person that exclude each other. Evidence: "SCT’s finance director" here and its "chief executive" there. Must not alarm: variants of one office; offices that one source has both of; a former office. */
function officesOf(all: readonly Portrait[]): Finding[] {
	const offices = [...new Set(all.flatMap(({ roles }) => roles.map(({ name }) => name)))];
	if (!offices.some((x) => offices.some((y) => isOtherPost(x, y)))) return [];
	const held = new Map<string, Mention[]>();
	for (const { source, roles } of all) held.set(source.id, [...(held.get(source.id) ?? []), ...roles]);
	const isBoth = (x: string, y: string) =>
		[...held.values()].some((roles) => [x, y].every((post) => roles.some(({ name }) => isOtherPost(name, post))));
	for (const [index, a] of all.entries()) {
		for (const b of all.slice(index + 1)) {
			if (a.source === b.source) continue;
			for (const x of a.roles) {
				const y = b.roles.find((role) => isOtherPost(x.name, role.name) && !isBoth(x.name, role.name));
				if (!y) continue;
				const sides = [[memberAt(a.source, x)], [memberAt(b.source, y)]];
				return [
					{
						type: 'role',
						severity: 'major',
						message: phrase`${a.name}: “${x.name}” or “${y.name}”?`,
						because: phrase`Two offices that one person cannot hold at once`,
						sides,
					},
				];
			}
		}
	}
	return [];
}

/** Names of two sources that look like a slip for one: each source knows only one of the two. */
function slips(portraits: ReadonlyMap<string, Map<string, Portrait[]>>): Finding[] {
	const byName = new Map<string, Portrait[]>();
	for (const people of portraits.values()) {
		for (const all of people.values()) {
			const fullest = all.reduce((best, one) => (one.name.length > best.name.length ? one : best));
			const key = plainWords(fullest.name).join(' ');
			byName.set(key, [...(byName.get(key) ?? []), fullest]);
		}
	}
	const names = [...byName.values()];
	const byKey = new Map<string, number[]>();
	for (const [index, [one]] of names.entries())
		for (const key of slipKeys(one!.name)) byKey.set(key, [...(byKey.get(key) ?? []), index]);
	return names.flatMap((x, index) => {
		const near = new Set(slipKeys(x[0]!.name).flatMap((key) => byKey.get(key)!.filter((other) => other > index)));
		const later = [...near].sort((p, q) => p - q).map((other) => names[other]!);
		return later.flatMap((y): Finding[] => {
			// A source that has both means two people.
			if (x.some((one) => y.some((other) => other.source === one.source)) || !isSlip(x[0]!.name, y[0]!.name)) return [];
			return [
				{
					type: 'name',
					severity: 'major',
					message: phrase`“${x[0]!.name}” or “${y[0]!.name}”?`,
					because: phrase`Two names that differ by more than spelling, where the rest agrees`,
					sides: [x, y].map((side) => side.map(({ source, mention }) => memberAt(source, mention))),
				},
			];
		});
	});
}
