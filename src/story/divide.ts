import type { Article } from '../article/article';
import { termsOf } from '../lexicon/terms';
import { numberOf, numbersGiven } from '../util/interned';
import { remember } from '../util/remember';
import { dot, unit } from '../util/unit';
import { linkByMean } from './linkage';
import { profileOf } from './profile';

/** How much a name, date or figure counts against a word. */
const nameWeight = 2;
/** Added to how rare a term is among the pieces: what all of them have tells little, yet not nothing. */
const ofAll = 0.3;
/**
 * Two groups of pieces are of two events if they are less alike than this share of how alike the pieces of either are. Pieces that are more alike than `muchAlike` copy each other, and
 * one that does not is no stranger to them. Set on the topics of ECB+, of two events of one kind or of the same people each.
 */
const rift = 0.45;
const muchAlike = 120_000;
const million = 1_000_000;

/** Each half of a rift has at least so many pieces: one piece alone may tell the event in words of its own. */
const fewest = 2;

/** The words, names, dates and figures of an article as numbers, ascending, with how much it makes of each. */
interface Content {
	readonly ids: Int32Array;
	readonly counts: Float64Array;
}

const contentOf = remember((article: Article): Content => {
	const counts = new Map<number, number>();
	for (const term of termsOf(article.text, { start: 0, end: article.text.length })) {
		const id = numberOf(term);
		counts.set(id, (counts.get(id) ?? 0) + 1);
	}
	for (const [key, { weight }] of profileOf(article).traits) counts.set(numberOf(`@${key}`), nameWeight * weight);
	const sorted = [...counts].sort(([a], [b]) => a - b);
	return { ids: Int32Array.from(sorted, ([id]) => id), counts: Float64Array.from(sorted, ([, count]) => count) };
});

/** How alike the articles are two by two, in millionths: the cosine of their content weighted by how rare it is among them. */
function alikeness(articles: readonly Article[]): (i: number, j: number) => number {
	const contents = articles.map(contentOf);
	const pieces = new Int32Array(numbersGiven());
	for (const { ids } of contents) for (const id of ids) pieces[id]!++;
	const rarity = Float64Array.from(articles, (_, index) => Math.log(articles.length / (index + 1) + ofAll));
	const rows = contents.map(({ ids, counts }) =>
		unit(counts.map((count, at) => Math.log1p(count) * rarity[pieces[ids[at]!]! - 1]!)),
	);
	const table = rows.map((row, i) =>
		rows.slice(0, i).map((other, j) => Math.round(million * dot(contents[i]!.ids, row, contents[j]!.ids, other))),
	);
	return (i, j) => (i > j ? table[i]![j]! : table[j]![i]!);
}

/**
 * The groups of one group that share names and yet tell of two events: two fires of one city, two court days of one man. Found by what they say beside what all of them say; most groups stay
 * whole. Every item is in exactly one, in their order.
 */
export function divide(items: readonly number[], articleOf: (item: number) => Article): number[][] {
	if (items.length < 2 * fewest) return [[...items]];
	const alike = alikeness(items.map(articleOf));
	const between = (a: readonly number[], b: readonly number[]) =>
		a.reduce((sum, i) => sum + b.reduce((part, j) => part + alike(i, j), 0), 0) / (a.length * b.length);
	const within = (a: readonly number[]) =>
		a.reduce((sum, i, n) => sum + a.slice(0, n).reduce((part, j) => part + alike(i, j), 0), 0) /
		((a.length * (a.length - 1)) / 2);
	let widest = rift;
	let halves: readonly [number[], number[]] | undefined;
	const seeds = items.map((_, place) => ({ items: [place], standing: 'free' as const }));
	linkByMean(seeds, alike, 0, (a, b, mean) => {
		if (a.length < fewest || b.length < fewest) return;
		const share = mean / Math.min(within(a), within(b), muchAlike);
		if (share >= widest) return;
		widest = share;
		halves = [[...a], [...b]];
	});
	if (!halves) return [[...items]];
	const [one, other] = halves;
	const known = new Set([...one, ...other]);
	for (const place of items.keys()) {
		if (known.has(place)) continue;
		(between([place], one) >= between([place], other) ? one : other).push(place);
	}
	return [one, other]
		.map((half) => half.sort((a, b) => a - b).map((place) => items[place]!))
		.sort((a, b) => a[0]! - b[0]!)
		.flatMap((half) => divide(half, articleOf));
}
