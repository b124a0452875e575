import type { Article, Mention, MentionKind } from '../article/article';
import { isCommonWord, nameWords } from '../lexicon/names';
import type { Span } from '../text/span';
import { numberOf } from '../util/interned';
import { Memo } from '../util/memoize';
import { remember, rememberBoth } from '../util/remember';
import type { Source } from './source';
import { foldName } from './spelling';

/** Kinds that one source may take for another, and that a name keeps through a story. */
type Named = 'person' | 'organisation' | 'outlet' | 'place';

const named: ReadonlySet<MentionKind> = new Set<Named>(['person', 'organisation', 'outlet', 'place']);
const word = /\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’](?![sS](?!\p{L}))\p{L}[\p{L}\p{M}\p{N}]*)*/gu;
const capital = /^\p{Lu}/u;
const longestName = 6;

/** How often each kind was given to a name, and in which sources. */
interface Tally {
	readonly kinds: Map<MentionKind, Set<string>>;
	readonly counts: Map<MentionKind, number>;
}

function add(tallies: Map<string, Tally>, name: string, kind: MentionKind, source: string): void {
	let tally = tallies.get(name);
	if (!tally) {
		tally = { kinds: new Map(), counts: new Map() };
		tallies.set(name, tally);
	}
	tally.counts.set(kind, (tally.counts.get(kind) ?? 0) + 1);
	const sources = tally.kinds.get(kind);
	if (sources) sources.add(source);
	else tally.kinds.set(kind, new Set([source]));
}

type Names = ReadonlyMap<string, { readonly kind: MentionKind; readonly sources: ReadonlySet<string> }>;

/** Sources that take a strange name for somebody, as one does, for each of several that have a reason to take it for a body. */
const strangeBody = 3;

/** Whether no word of a longer name is anybody's given name or family name. */
function isStrange(folded: string): boolean {
	const words = folded.split(' ').map((one) => one.charAt(0).toUpperCase() + one.slice(1));
	const [given, surnames] = [nameWords.given(), nameWords.surnames()];
	return words.length > 1 && !words.some((one) => given.has(one) || surnames.has(one));
}

/** Names of a story by folded spelling → their kind, as most of its sources have it; family names of people too. */
function namesOf(sources: readonly Source[]): Names {
	const tallies = new Map<string, Tally>();
	for (const { id, article } of sources) {
		for (const { kind, name } of article.mentions) {
			if (!named.has(kind)) continue;
			const folded = foldName(name);
			if (folded.length < 3 || (!folded.includes(' ') && isCommonWord(folded))) continue;
			add(tallies, folded, kind, id);
			const family = folded.slice(folded.lastIndexOf(' ') + 1);
			if (kind === 'person' && family !== folded && family.length > 3 && !isCommonWord(family))
				add(tallies, family, kind, id);
		}
	}
	const names = new Map<string, { kind: MentionKind; sources: ReadonlySet<string> }>();
	for (const [name, { kinds, counts }] of tallies) {
		const told = isStrange(name) ? strangeBody : 1;
		const weightOf = (kind: MentionKind, { size }: ReadonlySet<string>) =>
			(kind === 'organisation' && size > 1 ? told : 1) * size;
		const [first, second] = [...kinds].sort(
			([a, x], [b, y]) => weightOf(b, y) - weightOf(a, x) || counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1),
		);
		const isClose = second && weightOf(...second) === weightOf(...first!);
		if (isClose && counts.get(first![0])! < 2 * counts.get(second[0])!) continue;
		names.set(name, { kind: first![0], sources: first![1] });
	}
	return names;
}

/** What a story's sources call its names: before and after those that are words of a headline were left out. */
interface StoryNames {
	readonly first: Names;
	readonly names: Names;
}

function wholeOf(id: string, { mentions }: Article, first: Names): readonly Mention[] {
	return mentions.filter((mention) => !isSentence(mention, first, id));
}

function storyNames(sources: readonly Source[]): StoryNames {
	const first = namesOf(sources);
	const whole = sources.map(({ id, article }) => ({
		id,
		article: { ...article, mentions: wholeOf(id, article, first) },
	}));
	return { first, names: namesOf(whole) };
}

/** The names of an article with their kinds, as numbers: equal for articles that name the same in the same order. */
const namesKey = remember(({ mentions }: Article) =>
	mentions.map(({ kind, name }) => numberOf(`${kind} ${name}`)).join(' '),
);

/** An edit of a source mostly leaves its names as they were, and with them what its story knows. */
const keptStories = 64;
const kept = new Memo<StoryNames>(keptStories);

const completedIn = rememberBoth((_names: StoryNames, _article: Article): { article?: Article } => ({}));

/** The sources with what their story knows: names that one of them left unmarked, or took for another kind, and others make plain. Roles stay tied. */
export function completeNames(sources: readonly Source[]): readonly Source[] {
	if (sources.length < 2) return sources;
	const key = sources.map(({ id, article }) => `${namesKey(article)} ${id}`).join('\n');
	const story = kept.get(key, () => storyNames(sources));
	return sources.map(({ id, article }) => {
		const place = completedIn(story, article);
		place.article ??= { ...article, mentions: complete(article, wholeOf(id, article, story.first), story.names) };
		return { id, article: place.article };
	});
}

/** The words of each sentence, with whether they begin with a capital letter. */
const wordsIn = remember(({ text, sentences }: Article): readonly (readonly Word[])[] =>
	sentences.map(({ start, end }) =>
		[...text.slice(start, end).matchAll(word)].map((match) => ({
			start: start + match.index,
			end: start + match.index + match[0].length,
			capital: capital.test(match[0]),
		})),
	),
);

interface Word extends Span {
	readonly capital: boolean;
}

function complete(article: Article, whole: readonly Mention[], names: Names): readonly Mention[] {
	const kept = whole.map((mention): Mention => {
		const known = named.has(mention.kind) && !mention.sense ? names.get(foldName(mention.name)) : undefined;
		return known && known.sources.size > 1 && known.kind !== mention.kind ? { ...mention, kind: known.kind } : mention;
	});
	const found: Mention[] = [];
	let next = 0;
	const sentences = wordsIn(article);
	for (const [sentence, { end }] of article.sentences.entries()) {
		const words = sentences[sentence]!;
		for (let at = 0; at < words.length; at++) {
			const first = words[at]!;
			while (next < kept.length && kept[next]!.end <= first.start) next++;
			if (next < kept.length && kept[next]!.start < first.end) continue;
			if (!first.capital) continue;
			const limit = kept[next]?.start ?? end;
			for (let last = Math.min(words.length, at + longestName) - 1; last >= at; last--) {
				if (words[last]!.end > limit) continue;
				const name = article.text.slice(first.start, words[last]!.end);
				const known = names.get(foldName(name));
				if (!known) continue;
				found.push({ start: first.start, end: words[last]!.end, kind: known.kind, name });
				at = last;
				break;
			}
		}
	}
	return merge(article.mentions, whole, kept, found);
}

/** Whether a name that nobody else has is words of a headline around a name that others have: "Vellgrath Leaves Lisbon". */
function isSentence({ kind, name }: Mention, names: Names, source: string): boolean {
	if (kind !== 'person' || names.get(foldName(name))?.sources.size !== 1) return false;
	const words = foldName(name).split(' ');
	if (words.length < 3 || words.length > longestName) return false;
	const first = names.get(words[0]!);
	const elsewhere = first !== undefined && (first.sources.size > 1 || !first.sources.has(source));
	return elsewhere && words.slice(1).some(isCommonWord);
}

/** What stayed of the mentions (`whole`), with their kinds now (`kept`), and what was found, in reading order; roles are tied to the same mentions as before. */
function merge(
	before: readonly Mention[],
	whole: readonly Mention[],
	kept: readonly Mention[],
	found: readonly Mention[],
): readonly Mention[] {
	const now = new Map(whole.map((mention, index) => [mention, kept[index]!]));
	const all = [...kept, ...found].sort((a, b) => a.start - b.start || b.end - a.end);
	const places = new Map(all.map((mention, index) => [mention, index]));
	return all.map((mention) => {
		if (mention.of === undefined) return mention;
		const { of, ...untied } = mention;
		const holder = now.get(before[of]!);
		return holder ? { ...untied, of: places.get(holder)! } : untied;
	});
}
