import type { Article, Mention, MentionKind } from '../article/article';
import { numberOf } from '../util/interned';
import { Memo } from '../util/memoize';
import { remember } from '../util/remember';
import { acronymsOf, betweenForms } from './acronyms';
import { aliasesOf } from './aliases';
import { linkBodies } from './bodies';
import { linkPeople } from './people';
import { beforeRole, linkRoles } from './roles';
import type { Source } from './source';
import { foldName, type Group, type Spelling, slugOf } from './spelling';

/** One person, body, place … of a story, under one id in all its sources. */
export interface Entity {
	/** Kebab-case, from the fullest name: "dennis-okoro". Unique in the story and the same whatever the order of the sources. */
	readonly id: string;
	readonly kind: MentionKind;
	/** The fullest name that the sources, or a list of aliases, give it. */
	readonly name: string;
}

function groupOf(kind: MentionKind): Group {
	switch (kind) {
		case 'organisation':
		case 'outlet':
			return 'body';
		case 'person':
		case 'place':
		case 'role':
		case 'event':
		case 'law':
		case 'demonym':
			return kind;
	}
}

/**
 * Which mentions in all the sources of a story are the same person, body or place: per source, one entity for each of its mentions. The result depends on
 * what the sources say and not on their order.
 */
export function linkEntities(sources: readonly Source[]): ReadonlyMap<string, readonly Entity[]> {
	const ordered = sources.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
	const key = ordered.map(({ id, article }) => `${mentionsKey(article)} ${id}`).join('\n');
	return kept.get(key, () => link(ordered));
}

/** Everything in an article that linking rests on, as numbers: equal for articles with the same mentions in the same surroundings. */
const mentionsKey = remember(({ text, mentions }: Article) =>
	mentions
		.map(({ kind, name, of, start, end }, index) => {
			const before = kind === 'role' ? text.slice(Math.max(0, start - beforeRole), start) : '';
			const next = Math.min((mentions[index + 1]?.start ?? text.length) - end, betweenForms + 1);
			return numberOf(JSON.stringify([kind, name, of, before, text.slice(end, end + betweenForms), next]));
		})
		.join(' '),
);

/** An edit of a source mostly leaves its mentions as they were, and with them the entities of its story. */
const keptStories = 64;
const kept = new Memo<ReadonlyMap<string, readonly Entity[]>>(keptStories);

function link(ordered: readonly Source[]): ReadonlyMap<string, readonly Entity[]> {
	const spellings = collect(ordered);
	const parents = new Map<string, string>();
	const same = (a: string, b: string) => {
		const rootA = rootOf(parents, a);
		const rootB = rootOf(parents, b);
		if (rootA < rootB) parents.set(rootB, rootA);
		else if (rootB < rootA) parents.set(rootA, rootB);
	};
	const all = [...spellings.values()]
		.filter((spelling) => spelling.group !== 'role')
		.sort((a, b) => (a.key < b.key ? -1 : 1));
	const canonical = aliasesOf(all, same);
	acronymsOf(ordered, all, same);
	linkBodies(all, same);
	const local = linkPeople(ordered, all, same);

	const keyAt = (source: string, mention: Mention, index: number) =>
		local.get(`${source}\n${index}`) ?? keyOf(spellings, mention.kind, mention.name);
	const roles = linkRoles(ordered, keyAt);

	const members = new Map<string, Spelling[]>();
	for (const spelling of [...all, ...roles.spellings]) {
		const root = rootOf(parents, spelling.key);
		const list = members.get(root);
		if (list) list.push(spelling);
		else members.set(root, [spelling]);
	}
	const entities = name(members, canonical);
	const result = new Map<string, readonly Entity[]>();
	for (const { id: source, article } of ordered) {
		result.set(
			source,
			article.mentions.map((mention, index) => {
				const own = roles.keys.get(`${source}\n${index}`) ?? keyAt(source, mention, index);
				return entities.get(rootOf(parents, own))!;
			}),
		);
	}
	return result;
}

function rootOf(parents: ReadonlyMap<string, string>, key: string): string {
	let root = key;
	for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
	return root;
}

/** The key under which a mention was collected: its own group's, or that of the group the story takes the name for. */
function keyOf(spellings: ReadonlyMap<string, Spelling>, kind: MentionKind, name: string): string {
	const folded = foldName(name);
	const own = `${groupOf(kind)} ${folded}`;
	if (spellings.has(own)) return own;
	for (const group of ['person', 'body', 'place'] as const)
		if (spellings.has(`${group} ${folded}`)) return `${group} ${folded}`;
	return own;
}

interface Tally {
	count: number;
	readonly names: Map<string, number>;
	readonly kinds: Map<MentionKind, number>;
	readonly sources: Set<string>;
}

function most<T>(counts: ReadonlyMap<T, number>): T {
	return [...counts].sort(([a, x], [b, y]) => y - x || (String(a) < String(b) ? -1 : 1))[0]![0];
}

/** Every spelling once. A name that some mentions give one kind and most another is of the kind of most of them. */
function collect(sources: readonly Source[]): Map<string, Spelling> {
	const tallies = new Map<string, Tally>();
	for (const { id: source, article } of sources) {
		for (const mention of article.mentions) {
			const key = `${groupOf(mention.kind)} ${foldName(mention.name)}`;
			let tally = tallies.get(key);
			if (!tally) {
				tally = { count: 0, names: new Map(), kinds: new Map(), sources: new Set() };
				tallies.set(key, tally);
			}
			tally.count++;
			tally.names.set(mention.name, (tally.names.get(mention.name) ?? 0) + 1);
			tally.kinds.set(mention.kind, (tally.kinds.get(mention.kind) ?? 0) + 1);
			tally.sources.add(source);
		}
	}
	const spellings = new Map<string, Spelling>();
	for (const [key, tally] of tallies) {
		const at = key.indexOf(' ');
		const group = key.slice(0, at) as Group;
		const folded = key.slice(at + 1);
		const rivals = (['person', 'body', 'place'] as const).map(
			(other) => [other, tallies.get(`${other} ${folded}`)?.count ?? 0] as const,
		);
		const winner = rivals.toSorted((a, b) => b[1] - a[1])[0]!;
		if (
			(group === 'person' || group === 'body' || group === 'place') &&
			winner[0] !== group &&
			winner[1] > tally.count
		) {
			const kept = tallies.get(`${winner[0]} ${folded}`)!;
			for (const source of tally.sources) kept.sources.add(source);
			continue;
		}
		spellings.set(key, {
			key,
			group,
			folded,
			words: folded.split(' '),
			name: most(tally.names),
			kind: most(tally.kinds),
			count: tally.count,
			sources: tally.sources,
		});
	}
	return spellings;
}

/** Names each group of spellings and gives it an id. */
function name(
	members: ReadonlyMap<string, readonly Spelling[]>,
	canonical: ReadonlyMap<string, string>,
): Map<string, Entity> {
	const taken = new Set<string>();
	const entities = new Map<string, Entity>();
	for (const [root, list] of [...members].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const fullest = list.toSorted(
			(a, b) =>
				b.words.length - a.words.length ||
				b.name.length - a.name.length ||
				b.count - a.count ||
				(a.name < b.name ? -1 : 1),
		)[0]!;
		const listed = list.map((spelling) => canonical.get(spelling.key)).find((full) => full !== undefined);
		const full = listed ?? fullest.name;
		const kinds = new Map<MentionKind, number>();
		for (const spelling of list) kinds.set(spelling.kind, (kinds.get(spelling.kind) ?? 0) + spelling.count);
		const slug = slugOf(full);
		let id = slug;
		for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`;
		taken.add(id);
		entities.set(root, { id, kind: most(kinds), name: full });
	}
	return entities;
}
