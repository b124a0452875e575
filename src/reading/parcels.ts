import type { Article } from '../article/article';
import type { Comparison, Discrepancy } from '../compare/comparison';
import type { Independence } from '../compare/independence';
import type { ReadStory } from '../compare/stories';
import type { Entity } from '../story/entities';
import type { Source, Story } from '../story/source';
import type { Phrase } from '../util/phrase';

/** A part of an answer that changes as a whole, as JSON, or as it is where JSON does not say all, and the number that it goes by from then on. */
export type Piece = readonly [number: number, part: string | object];

/** A story with the numbers of its pieces in their places. */
interface Outline {
	readonly id: string;
	readonly story: number;
	readonly sources: readonly (Omit<Source, 'article'> & { readonly article: number })[];
	readonly entities: readonly (readonly [string, number])[];
	readonly comparisons: readonly number[];
	readonly discrepancies: readonly number[];
	readonly limits: readonly Phrase[] | undefined;
	readonly independence: number;
}

/** The stories of a folder, with only those pieces that the other side does not have. */
export interface Parcel {
	readonly outlines: readonly Outline[];
	readonly pieces: readonly Piece[];
}

interface Sent {
	readonly number: number;
	readonly json: string;
	readonly value: object;
}

/** JSON has `null` for a number that is too large to be one; there is no other in what is read. */
function pieceOf({ number, json, value }: Sent): Piece {
	return [number, /[:[,]null/.test(json) ? value : json];
}

function unpacked([, part]: Piece): unknown {
	return typeof part === 'string' ? JSON.parse(part) : part;
}

/** Packs answers for another thread, which unpacks them in the order they were packed. */
export class Packing {
	#last = 0;
	readonly #articles = new Map<string, Sent>();
	/** What the other side has of each folder, by what it is. */
	readonly #folders = new Map<string, ReadonlyMap<string, Sent>>();

	article(source: string, article: Article): Piece {
		const sent = this.#new(article, JSON.stringify(article));
		this.#articles.set(source, sent);
		return pieceOf(sent);
	}

	stories(folder: string, stories: readonly ReadStory[]): Parcel {
		const before = this.#folders.get(folder);
		const now = new Map<string, Sent>();
		const pieces: Piece[] = [];
		const put = (name: string, value: object, known = before?.get(name)): number => {
			let sent = known;
			if (sent?.value !== value) {
				const json = JSON.stringify(value);
				if (sent?.json !== json) {
					sent = this.#new(value, json);
					pieces.push(pieceOf(sent));
				}
			}
			now.set(name, sent);
			return sent.number;
		};
		const outlines = stories.map(({ story, sources, entities, compared, independence }): Outline => {
			const { id } = story;
			return {
				id,
				story: put(`story ${id}`, story),
				sources: sources.map(({ article, ...source }) => {
					const read = this.#articles.get(source.id);
					const name = `article ${source.id}`;
					return { ...source, article: put(name, article, read?.value === article ? read : before?.get(name)) };
				}),
				entities: [...entities].map(([source, list]) => [source, put(`entities ${source}`, list)]),
				comparisons: compared.comparisons.map((one) => put(`comparison ${id} ${one.id}`, one)),
				discrepancies: compared.discrepancies.map((one) => put(`discrepancy ${id} ${one.id}`, one)),
				limits: compared.limits,
				independence: put(`independence ${id}`, independence),
			};
		});
		this.#folders.set(folder, now);
		return { outlines, pieces };
	}

	forget(sources: readonly string[]): void {
		for (const source of sources) this.#articles.delete(source);
	}

	#new(value: object, json: string): Sent {
		return { number: ++this.#last, json, value };
	}
}

/** JSON of this many code units is parsed at a time: a few milliseconds' work. */
const portion = 200_000;

/** Unpacks what `Packing` packed; what comes again is the same object. */
export class Unpacking {
	readonly #articles = new Map<string, { readonly number: number; readonly article: Article }>();
	readonly #folders = new Map<string, ReadonlyMap<number, unknown>>();
	readonly #breathe: () => Promise<void>;

	/** Large parcels are unpacked in portions; `breathe` lets others work between two of them. */
	constructor(breathe: () => Promise<void>) {
		this.#breathe = breathe;
	}

	article(source: string, piece: Piece): Article {
		const article = unpacked(piece) as Article;
		this.#articles.set(source, { number: piece[0], article });
		return article;
	}

	/** Unpacks a folder's stories. What is packed after it may be unpacked while this one breathes. */
	async stories(folder: string, { outlines, pieces }: Parcel): Promise<readonly ReadStory[]> {
		const known = new Map(this.#folders.get(folder));
		for (const { sources } of outlines) {
			for (const { id } of sources) {
				const read = this.#articles.get(id);
				if (read) known.set(read.number, read.article);
			}
		}
		let length = 0;
		for (const piece of pieces) {
			const [number, part] = piece;
			length += typeof part === 'string' ? part.length : 0;
			if (length > portion) {
				await this.#breathe();
				length = 0;
			}
			known.set(number, unpacked(piece));
		}
		const now = new Map<number, unknown>();
		const take = <T>(number: number): T => {
			const value = known.get(number);
			if (value === undefined) throw new Error(`piece ${number} is missing`);
			now.set(number, value);
			return value as T;
		};
		const stories = outlines.map(
			({ story, sources, entities, comparisons, discrepancies, limits, independence }): ReadStory => ({
				story: take<Story>(story),
				sources: sources.map(({ article, ...source }) => ({ ...source, article: take<Article>(article) })),
				entities: new Map(entities.map(([source, list]) => [source, take<Entity[]>(list)])),
				compared: {
					comparisons: comparisons.map((one) => take<Comparison>(one)),
					discrepancies: discrepancies.map((one) => take<Discrepancy>(one)),
					...(limits && { limits }),
				},
				independence: take<Independence>(independence),
			}),
		);
		this.#folders.set(folder, now);
		return stories;
	}

	forget(sources: readonly string[]): void {
		for (const source of sources) this.#articles.delete(source);
	}
}
