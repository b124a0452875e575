import type { Article, Figure, Mention } from '../article/article';
import { wordsOf } from '../text/span';
import { shorten } from '../util/escape';
import { type Phrase, word } from '../util/phrase';
import { remember, rememberBoth } from '../util/remember';

/** How much a shared name says about being the same event: people and events more than countries. Weekdays and outlets say nothing. */
const weights: Readonly<Partial<Record<Mention['kind'], number>>> = {
	person: 3,
	event: 2,
	organisation: 2,
	place: 1.5,
	law: 2,
};

/** A name in the first part of an article is what it is about. */
const leadShare = 0.35;

/** Figures and dates confirm; names decide. Wire stories on two quakes share magnitudes and tolls. */
const figureWeight = 0.4;

/** One name, date or figure of an article, as far as it tells of which event it speaks. */
interface Trait {
	/** How much the article makes of it. */
	readonly weight: number;
	/** How much its kind tells at all. */
	readonly telling: number;
	readonly kind: 'name' | 'date' | 'figure';
	/** How people would say it: "Okoro", "4 May". */
	readonly shown: Phrase | string;
}

/** What an article names, by keys that do not depend on spelling. */
export interface Profile {
	readonly traits: ReadonlyMap<string, Trait>;
	/** Euclidean length of the weights. */
	readonly length: number;
}

function fold(name: string): string {
	return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A person is known by the last part of the name, whatever comes before it. */
function shortName({ kind, name }: Mention): string {
	return kind === 'person' ? (name.split(/\s+/).at(-1) ?? name) : name;
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** "2025-07-01" and "--07-01" are "1 July", "2025-07" is "July 2025"; undefined for weekdays and what else has no month. */
function readableDate(iso: string): Phrase | string | undefined {
	const [, year, month, day] = /^(\d{4}|-)(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso) ?? [];
	const name = months[Number(month) - 1];
	if (name === undefined) return year === '-' ? undefined : year;
	if (day !== undefined) return { template: `{0} ${name}`, args: [String(Number(day))] };
	return year === '-' ? word(name) : { template: `${name} {0}`, args: [year!] };
}

function shownFigure(text: string, figure: Figure, value: string | number): Phrase | string {
	return (figure.kind === 'date' && readableDate(String(value))) || shorten(wordsOf(text, figure), 30);
}

/** A name set in capitals, in a dateline or headline, shows how nobody writes it. */
function isShouted(name: Phrase | string): boolean {
	return typeof name === 'string' && name.length > 4 && name === name.toUpperCase();
}

/** What tells of which event an article speaks. */
export const profileOf = remember((article: Article): Profile => {
	const lead = article.text.length * leadShare;
	const traits = new Map<string, Trait>();
	const add = (key: string, trait: Trait) => {
		const known = traits.get(key);
		const shown = known && !isShouted(known.shown) ? known.shown : trait.shown;
		traits.set(key, { ...trait, shown, weight: (known?.weight ?? 0) + trait.weight });
	};
	for (const mention of article.mentions) {
		const telling = weights[mention.kind];
		if (telling === undefined) continue;
		const shown = shortName(mention);
		const weight = mention.start < lead ? telling * 1.5 : telling;
		add(fold(shown), { weight, telling, kind: 'name', shown });
	}
	for (const figure of article.figures) {
		const value = figure.inferred?.value ?? figure.value;
		if (value === undefined || figure.kind === 'ordinal' || figure.kind === 'number') continue;
		const key = typeof value === 'string' ? value.slice(0, 10) : String(value);
		const isDay = figure.kind === 'date' && /-\d\d-\d\d$/.test(key);
		// One source states the year and another leaves it open: it is the same day.
		add(`${figure.kind} ${isDay ? key.slice(-5) : key}`, {
			weight: figureWeight,
			// A day tells more than a month or year.
			telling: figure.kind === 'date' && !isDay ? figureWeight / 4 : figureWeight,
			kind: figure.kind === 'date' ? 'date' : 'figure',
			shown: shownFigure(article.text, figure, value),
		});
	}
	const settled = new Map([...traits].map(([key, trait]) => [key, { ...trait, weight: Math.log1p(trait.weight) }]));
	const length = Math.sqrt([...settled.values()].reduce((sum, { weight }) => sum + weight * weight, 0));
	return { traits: settled, length };
});

/** Cosine of two articles' weights, in millionths. */
export const similarity = rememberBoth((a: Profile, b: Profile): number => {
	const [small, large] = a.traits.size < b.traits.size ? [a, b] : [b, a];
	let shared = 0;
	for (const [key, { weight }] of small.traits) shared += weight * (large.traits.get(key)?.weight ?? 0);
	return shared === 0 ? 0 : Math.round((1e6 * shared) / (a.length * b.length));
});

const mostNames = 4;

/**
 * What most articles of a group name, for people: at most four names, those that tell most first, and one date, else a figure. What the `others`, of other
 * stories, name as well tells less.
 */
export function sharedBy(group: readonly Profile[], others: readonly Profile[]): (Phrase | string)[] {
	const counts = new Map<string, { trait: Trait; sources: number; weight: number }>();
	for (const { traits } of group) {
		for (const [key, trait] of traits) {
			const known = counts.get(key);
			const better = known && !isShouted(known.trait.shown) ? known.trait : trait;
			counts.set(key, {
				trait: better,
				sources: (known?.sources ?? 0) + 1,
				weight: (known?.weight ?? 0) + trait.weight,
			});
		}
	}
	const shared = [...counts]
		.filter(([, { sources }]) => sources * 2 > group.length && sources > 1)
		.map(([key, count]) => {
			const elsewhere = others.filter(({ traits }) => traits.has(key)).length;
			const score = (count.trait.telling * count.sources) / group.length / (1 + elsewhere);
			return { key, ...count, score };
		})
		.sort((a, b) => b.score - a.score || b.weight - a.weight || (a.key < b.key ? -1 : 1));
	const ofKind = (kind: Trait['kind'], most: number) =>
		shared
			.filter(({ trait }) => trait.kind === kind)
			.slice(0, most)
			.map(({ trait }) => trait.shown);
	const names = ofKind('name', mostNames);
	const dates = ofKind('date', 1);
	return [...names, ...(dates.length > 0 ? dates : ofKind('figure', 1))];
}
