import type { Article, Mention } from '../article/article';
import { soleOffices } from '../lexicon/offices';
import type { Source } from './source';
import { foldName, type Spelling } from './spelling';

/** What the role mentions of a story stand for. */
export interface LinkedRoles {
	/** `source\nindex` of a mention → the key of the person who holds the role, or of one of the spellings. */
	readonly keys: ReadonlyMap<string, string>;
	/** Offices without a known holder, and people without a name. */
	readonly spellings: readonly Spelling[];
}

const longestOffice = 4;
const otherHolder = /^(?:former|ex|deputy|acting|then|assistant|late|outgoing|incoming|future|vice|lieutenant)$/;
const formerBefore = /\b(?:former|ex|deputy|acting|then|late|outgoing|incoming|next|previous)[ -]$/iu;
const newcomer =
	/\b(?:an?|another|one|two|three|four|several|some|second|third|other|more|many)(?: [\p{Ll}-]+){0,2} $/iu;

/** The office within a folded role: "danish prime minister" has "prime minister"; undefined for those who held it once or hold it for another. */
function officeIn(folded: string): string | undefined {
	const words = folded.split(' ');
	for (let length = Math.min(longestOffice, words.length); length > 0; length--) {
		for (let at = 0; at + length <= Math.min(words.length, 12); at++) {
			const office = words.slice(at, at + length).join(' ');
			if (!soleOffices().has(office)) continue;
			return at > 0 && otherHolder.test(words[at - 1]!) ? undefined : office;
		}
	}
	return undefined;
}

/** "senior coast guard official" → "official": what the one named at length is called again by. */
function headOf(folded: string): string {
	const [head = folded] = folded.split(/ (?:of|for|at|in|to) /);
	return head.slice(head.lastIndexOf(' ') + 1);
}

/** Whom each wording of a role names. */
class Holders {
	readonly #people = new Map<string, Set<string>>();

	add(role: string, person: string): void {
		const people = this.#people.get(role);
		if (people) people.add(person);
		else this.#people.set(role, new Set([person]));
	}

	/** The one person of a role; undefined when there are several or none. */
	only(role: string): string | undefined {
		const people = this.#people.get(role);
		return people?.size === 1 ? [...people][0] : undefined;
	}
}

/** Code units before a role in which an article or “former” can stand. */
export const beforeRole = 40;

function before(article: Article, mention: Mention): string {
	return article.text.slice(Math.max(0, mention.start - beforeRole), mention.start).replace(/\s+/g, ' ');
}

/**
 * Gives each role mention its holder: who it stands beside, or the only one whom this source, or else the story, gives that office. Roles that many hold
 * ("an official") are somebody else in every source, and in one source with every "a" or "another"; "the official" is the last one mentioned.
 * `personOf` gives the key of a person's mention. The sources must be in a fixed order.
 */
export function linkRoles(
	sources: readonly Source[],
	personOf: (source: string, mention: Mention, index: number) => string,
): LinkedRoles {
	const everywhere = new Holders();
	const bySource = new Map<string, Holders>();
	const keys = new Map<string, string>();
	for (const { id, article } of sources) {
		const here = new Holders();
		bySource.set(id, here);
		article.mentions.forEach((mention, index) => {
			const holder = mention.of === undefined ? undefined : article.mentions[mention.of];
			if (mention.kind !== 'role' || holder?.kind !== 'person') return;
			const person = personOf(id, holder, mention.of!);
			keys.set(`${id}\n${index}`, person);
			const folded = foldName(mention.name);
			const office = formerBefore.test(before(article, mention)) ? undefined : officeIn(folded);
			if (office === undefined) return;
			for (const role of new Set([folded, office])) {
				here.add(role, person);
				everywhere.add(role, person);
			}
		});
	}
	const spellings = new Map<string, Spelling>();
	const count = (key: string, mention: Mention, source: string) => {
		const folded = foldName(mention.name);
		const old = spellings.get(key);
		const words = folded.split(' ');
		const all = new Set([...(old?.sources ?? []), source]);
		const { name } = old ?? mention;
		spellings.set(key, {
			key,
			group: 'role',
			folded,
			words,
			name,
			kind: 'role',
			count: (old?.count ?? 0) + 1,
			sources: all,
		});
	};
	for (const { id, article } of sources) {
		const last = new Map<string, string>();
		article.mentions.forEach((mention, index) => {
			if (mention.kind !== 'role' || keys.has(`${id}\n${index}`)) return;
			const folded = foldName(mention.name);
			const lead = before(article, mention);
			const office = newcomer.test(lead) || formerBefore.test(lead) ? undefined : officeIn(folded);
			let key: string | undefined;
			if (office !== undefined) {
				key = bySource.get(id)!.only(folded) ?? everywhere.only(folded);
				if (key === undefined && office === folded) key = bySource.get(id)!.only(office) ?? everywhere.only(office);
				key ??= `role ${folded}`;
			} else {
				const head = headOf(folded);
				if (!newcomer.test(lead)) key = last.get(head);
				key ??= `role ${folded}\n${id}\n${index}`;
				last.set(head, key);
			}
			keys.set(`${id}\n${index}`, key);
			if (key.startsWith('role ')) count(key, mention, id);
		});
	}
	return { keys, spellings: [...spellings.values()] };
}
