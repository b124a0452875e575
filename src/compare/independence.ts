import type { Article, Mention, Speaker } from '../article/article';
import type { Entity } from '../story/entities';
import { rememberSource } from '../story/remember-source';
import type { Source } from '../story/source';
import { Nearby } from '../text/nearby';
import { contains, overlap, type Span, wordsOf } from '../text/span';
import { joined, type Phrase, phrase } from '../util/phrase';
import { findSharedPassages } from './passages';

/** One report that some sources of a story go back to, themselves included. */
export interface Original {
	/** The outlet whose report it is, where the sources say so. */
	readonly name?: string;
	/** Ids of the sources that repeat it or are it, sorted. */
	readonly sources: readonly string[];
	/** In words: "2 credit the Financial Times for the lead; 1 shares 62 % of its words with another". */
	readonly because: Phrase;
}

/** A place where a source says from which outlet it has something. */
export interface Credit {
	/** Id of the source. */
	readonly source: string;
	/** Names the outlet within the story. */
	readonly outlet: string;
	/** As the story calls it. */
	readonly name: string;
	/** Whether it stands in the source's lead. */
	readonly inLead: boolean;
	/** From the words that cite to the outlet's name, or the other way round. */
	readonly span: Span;
}

/** How many reports stand behind the sources of a story. */
export interface Independence {
	readonly sources: number;
	/** Those that most sources repeat first; every source is in exactly one. */
	readonly originals: readonly Original[];
	/** Where a source credits another outlet, source by source in reading order. */
	readonly credits: readonly Credit[];
}

/** So many sentences from the beginning of the body are its lead: what it is about and where it has that from. */
const leadSentences = 3;

/**
 * A share of words in a row, of the shorter text, that makes two texts one report. Pieces that large outlets wrote on one event share under a tenth; agency copy that
 * was cut and given a new beginning, a third and more.
 */
const copied = 0.25;

/**
 * Which sources of a story repeat one original report: because they credit the same outlet for their lead, because they carry the same agency's copy, or because they share
 * passages. A credit further down counts only for the outlet that most others credit for their leads, and only where no other is credited before it: a report of
 * one's own may cite an agency for a detail. An outlet that the news is about is nobody's source.
 */
export function findIndependence(
	sources: readonly Source[],
	entities: ReadonlyMap<string, readonly Entity[]>,
): Independence {
	const ordered = [...sources].sort((a, b) => (a.id < b.id ? -1 : 1));
	const own = ordered.map(({ article, about }) => about?.outlet ?? article.outlet);
	const credits = ordered.map((source, index) =>
		creditsOf(source, entities.get(source.id)).filter(({ name }) => !isSameOutlet(name, own[index])),
	);
	const names = new Map<string, string>();
	const byLead = new Map<string, number>();
	for (const [first] of credits) {
		if (!first) continue;
		names.set(first.outlet, longer(names.get(first.outlet), first.name));
		if (first.inLead) byLead.set(first.outlet, (byLead.get(first.outlet) ?? 0) + 1);
	}
	const groups = new Groups();
	const reasons = new Map<number, string>();
	for (const [index, [first]] of credits.entries()) {
		if (!first || !(first.inLead || (byLead.get(first.outlet) ?? 0) > 1)) continue;
		groups.join(`source ${index}`, `outlet ${first.outlet}`);
		reasons.set(index, first.inLead ? 'lead' : 'below');
	}
	for (const [index, outlet] of own.entries()) {
		for (const [key, name] of names) {
			if (!byLead.has(key) || !isSameOutlet(name, outlet) || reasons.has(index)) continue;
			groups.join(`source ${index}`, `outlet ${key}`);
			reasons.set(index, 'own');
		}
	}
	const indexOf = new Map(ordered.map(({ id }, index) => [id, index]));
	const shares = new Map<number, number>();
	for (const { a, b, share } of findSharedPassages(ordered)) {
		if (share < copied) continue;
		const [i, j] = [indexOf.get(a)!, indexOf.get(b)!];
		groups.join(`source ${i}`, `source ${j}`);
		for (const index of [i, j]) shares.set(index, Math.max(shares.get(index) ?? 0, share));
	}
	const found = new Map<string, number[]>();
	for (const index of ordered.keys()) {
		const root = groups.rootOf(`source ${index}`);
		found.set(root, [...(found.get(root) ?? []), index]);
	}
	const originals = [...found].map(([root, indices]): Original => {
		const outlets = [...names].filter(([key]) => byLead.has(key) && groups.rootOf(`outlet ${key}`) === root);
		const name = outlets.sort(([x], [y]) => byLead.get(y)! - byLead.get(x)! || (x < y ? -1 : 1))[0]?.[1];
		const one = indices.length === 1 ? own[indices[0]!] : undefined;
		return {
			...((name ?? one) !== undefined && { name: (name ?? one)! }),
			sources: indices.map((index) => ordered[index]!.id),
			because: reasonOf(indices, name, reasons, shares),
		};
	});
	originals.sort((a, b) => b.sources.length - a.sources.length || (a.sources[0]! < b.sources[0]! ? -1 : 1));
	return { sources: ordered.length, originals, credits: credits.flat() };
}

function reasonOf(
	indices: readonly number[],
	name: string | undefined,
	reasons: ReadonlyMap<number, string>,
	shares: ReadonlyMap<number, number>,
): Phrase {
	const count = (reason: string) => indices.filter((index) => reasons.get(index) === reason).length;
	const [lead, below, own] = [count('lead'), count('below'), count('own')];
	const copies = indices.filter((index) => shares.has(index));
	const most = Math.round(100 * Math.max(...copies.map((index) => shares.get(index)!), 0));
	const parts = [
		...(own > 0 ? [phrase`${name!} itself`] : []),
		...(lead === 1 ? [phrase`1 credits ${name!} for the lead`] : []),
		...(lead > 1 ? [phrase`${lead} credit ${name!} for the lead`] : []),
		...(below === 1 ? [phrase`1 credits ${name!} further down`] : []),
		...(below > 1 ? [phrase`${below} credit ${name!} further down`] : []),
		...(copies.length > 0 ? [phrase`${copies.length} share up to ${most}% of their words in a row`] : []),
	];
	return parts.length > 0 ? joined(parts, '; ') : phrase`credits no other outlet and shares no passages`;
}

/** The outlets that a source credits for words, in reading order; an agency in the dateline is the first of all. */
const creditsOf = rememberSource(({ id: source, article }, entities): readonly Credit[] => {
	const leadEnd = leadEndOf(article);
	const found: { readonly at: number; readonly credit: Credit }[] = [];
	const outlets = new Nearby(
		[...article.mentions.entries()].filter(([, { kind }]) => kind === 'outlet'),
		([, mention]) => mention,
	);
	for (const { chain, cue, content } of article.attributions) {
		const carrier = chain.at(-1);
		const outlet = carrier && outletOf(article, entities, carrier, outlets);
		if (!outlet || isAboutItself(wordsOf(article.text, content))) continue;
		const span = spanOfCredit(cue, carrier.span);
		found.push({ at: cue.start, credit: { source, ...outlet, inLead: cue.start < leadEnd, span } });
	}
	for (const [index, mention] of article.mentions.entries()) {
		if (mention.kind !== 'outlet' || !isCredited(article.text, mention)) continue;
		const outlet = outletAt(article, entities, index);
		const span = { start: mention.start, end: mention.end };
		if (outlet) found.push({ at: mention.start, credit: { source, ...outlet, inLead: mention.start < leadEnd, span } });
	}
	for (const region of article.regions.filter(({ kind }) => kind === 'dateline')) {
		const agency = /\((\p{Lu}[\p{L}\p{N}&. -]{1,30})\)/u.exec(wordsOf(article.text, region).slice(0, 120))?.[1];
		if (agency)
			found.push({
				at: -1,
				credit: {
					source,
					outlet: fold(agency),
					name: agency,
					inLead: true,
					span: { start: region.start, end: region.end },
				},
			});
	}
	return found.sort((a, b) => a.at - b.at).map(({ credit }) => credit);
});

/** Further from the words that cite, an outlet's name stands in another sentence: "he explained", of one who told Reuters. */
const creditReach = 60;

function spanOfCredit(cue: Span, outlet: Span): Span {
	const whole = { start: Math.min(cue.start, outlet.start), end: Math.max(cue.end, outlet.end) };
	return whole.end - whole.start <= creditReach ? whole : { start: outlet.start, end: outlet.end };
}

/** Where the first sentences of the body end; headline and summary stand before them. */
function leadEndOf({ regions, sentences }: Article): number {
	const body = regions.find(({ kind }) => kind === 'body');
	if (!body) return 0;
	const inBody = sentences.filter(({ start }) => start >= body.start);
	return inBody[Math.min(leadSentences, inBody.length) - 1]?.end ?? 0;
}

/** The outlet that a speaker is or stands with: "Norvik’s Tidende newspaper". */
function outletOf(
	article: Article,
	entities: readonly Entity[],
	{ span }: Speaker,
	outlets: Nearby<[number, Mention]>,
): { readonly outlet: string; readonly name: string } | undefined {
	const found = outlets.of(span).find(([, mention]) => overlap(mention, span) > 0);
	if (!found) return undefined;
	const [index, { end }] = found;
	return isCarrier(article.text.slice(end, Math.max(end, span.end))) ? outletAt(article, entities, index) : undefined;
}

/** The outlet of a mention; undefined where its own headline is about it. */
function outletAt(
	article: Article,
	entities: readonly Entity[],
	index: number,
): { readonly outlet: string; readonly name: string } | undefined {
	const mention = article.mentions[index]!;
	const entity = entities[index];
	const { headline } = article;
	const isOpening = (other: Mention, at: number) =>
		headline !== undefined &&
		other.start === headline.start &&
		contains(headline, other) &&
		entity !== undefined &&
		entities[at]?.id === entity.id;
	if (article.mentions.some((other, at) => isOpening(other, at) && isSubject(article, other.end))) return undefined;
	return { outlet: entity?.id ?? fold(mention.name), name: entity?.name ?? mention.name };
}

/** Whether the words around an outlet's name give it as where the news is from: "told Reuters on Friday", "…, the Financial Times reported." */
function isCredited(text: string, { start, end }: Span): boolean {
	const before = text.slice(Math.max(0, start - 60), start);
	const after = text.slice(end, end + 80);
	if (
		/\b(?:according to|(?:obtained|reported|seen) by|told|citing)\s+(?:an? |the )?(?:[\p{L}’'-]+['’]s )?$/iu.test(
			before,
		)
	)
		return isCarrier(/^[^.;,\n]{0,30}/u.exec(after)![0].replace(/\s(?:on|in|that|this|late|early|last)\b.*$/u, ''));
	// "reported that …", "reported on Friday."; what "reported a loss" is news itself.
	return /^(?:['’]s)?(?: newspaper| news agency| agency| daily)?,? (?:(?:earlier|exclusively|first|had|has) )*(?:reported|reports|revealed|writes|wrote)(?:\s*[,.;]|\s+(?:that|on|this|late|early|last|earlier|citing)\b|\s+\p{Lu}\p{Ll}+day\b|\s*$)/u.test(
		after,
	);
}

/** What follows an outlet's name where its report is meant: "the Tidende newspaper", "a Ledger report"; not "a BBC spokesman". */
function isCarrier(rest: string): boolean {
	return /^(?:['’]s)?\s*(?:(?:business|evening|financial|news|state|wire)\s+)?(?:agency|article|broadcaster|daily|investigation|magazine|newspaper|paper|report|reporting|service|site|story|television|website|weekly)?\s*(?:[,;(][^\n]*)?$/iu.test(
		rest.slice(0, 200),
	);
}

/** "BBC cuts 500 jobs" is about the BBC; "BBC: minister to go" and "Reuters reports minister to go" are not. */
function isSubject(article: Article, end: number): boolean {
	return !/^(?:['’]s\b)?\s*(?:[:|–—-]|(?:says?|said|reports?|reported|exclusive|poll|survey|investigation)\b)/iu.test(
		article.text.slice(end, end + 40),
	);
}

/** "It would cut jobs", said the broadcaster: what an outlet says of itself makes it a party, not a source. */
function isAboutItself(content: string): boolean {
	return /^\W*(?:that\s+)?(?:it|its|they|their|we|our)\b/iu.test(content);
}

function fold(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/^the\s+/, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** By name, or by initials: "NWS" and "Northern Wire Service". */
function isSameOutlet(a: string, b: string | undefined): boolean {
	if (b === undefined) return false;
	const [x, y] = [fold(a), fold(b)];
	const initials = (name: string) =>
		name
			.split(' ')
			.map((word) => word[0])
			.join('');
	return x === y || (x.length > 1 && initials(y) === x) || (y.length > 1 && initials(x) === y);
}

function longer(a: string | undefined, b: string): string {
	return a === undefined || b.length > a.length ? b : a;
}

/** Things that belong together, by name. */
class Groups {
	readonly #parents = new Map<string, string>();

	rootOf(name: string): string {
		let root = name;
		for (let parent = this.#parents.get(root); parent !== undefined; parent = this.#parents.get(root)) root = parent;
		return root;
	}

	join(a: string, b: string): void {
		const [x, y] = [this.rootOf(a), this.rootOf(b)];
		if (x < y) this.#parents.set(y, x);
		else if (y < x) this.#parents.set(x, y);
	}
}
