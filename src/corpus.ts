import type { Article } from './article/article';
import type { Comparison, Discrepancy, Member } from './compare/comparison';
import type { ReadStory } from './compare/stories';
import type { Reader } from './reading/reader';
import { type Decisions, noDecisions } from './story/decisions';
import type { About } from './story/source';
import { type Disposable, Emitter } from './util/emitter';
import { nextTurn } from './util/turns';

/** What is known of one source now. */
export interface Reading {
	readonly text: string;
	/** Absent until the text was read once; then the last reading, whose `text` may be older than the source's. */
	readonly article?: Article;
}

/** Where candidates for one story stand together: the sources of one folder. */
export type FolderOf = (source: string) => string;

/**
 * The one object that changes: the sources known now, their readings, stories and comparisons. A changed text is read again and only its folder is compared
 * again; nobody else asks for readings. Fires the ids of the sources whose reading or comparisons changed. A source's article and its story's comparisons are always of
 * one text: after an edit both are seen when the story was compared again.
 */
export class Corpus implements Disposable {
	readonly #reader: Reader;
	readonly #folderOf: FolderOf;
	readonly #readings = new Map<string, Reading>();
	readonly #folders = new Map<string, readonly ReadStory[]>();
	/** The story of each source. */
	readonly #stories = new Map<string, ReadStory>();
	readonly #decisions = new Map<string, Decisions>();
	readonly #changed = new Emitter<ReadonlySet<string>>();
	readonly #toCompare = new Set<string>();
	readonly #underWay = new Set<Promise<void>>();
	#comparing: Promise<void> | undefined;
	#disposed = false;

	constructor(reader: Reader, folderOf: FolderOf) {
		this.#reader = reader;
		this.#folderOf = folderOf;
	}

	/** Fires once for each batch of changes, with the ids of all sources that are concerned. */
	readonly onDidChange = this.#changed.event;

	/** Adds sources or gives them new texts; resolves when those that are new are read and compared. A text that was overtaken by a newer one is dropped. */
	set(texts: ReadonlyMap<string, string>): Promise<void> {
		return this.#under(this.#set(texts));
	}

	/** Resolves when everything stands that was asked for until now, by whomever. */
	async settled(): Promise<void> {
		await Promise.allSettled([...this.#underWay]);
	}

	async #under(work: Promise<void>): Promise<void> {
		this.#underWay.add(work);
		try {
			await work;
		} finally {
			this.#underWay.delete(work);
		}
	}

	async #set(texts: ReadonlyMap<string, string>): Promise<void> {
		const wanted: string[] = [];
		for (const [source, text] of texts) {
			const known = this.#readings.get(source);
			if (known?.text === text) continue;
			this.#readings.set(source, known?.article ? { text, article: known.article } : { text });
			wanted.push(source);
		}
		const read = await this.#readAll(wanted);
		// What is new is shown before it is compared.
		const shown = read.filter((source) => this.story(source) === undefined);
		if (shown.length > 0) this.#changed.fire(new Set(shown));
		await this.#compareSoon(read);
	}

	/**
	 * Takes what a person decided about the sources of a folder, instead of what they decided before; resolves when the folder is compared again. A text whose date of
	 * publication changed is read again.
	 */
	decide(folder: string, decisions: Decisions): Promise<void> {
		return this.#under(this.#decide(folder, decisions));
	}

	async #decide(folder: string, decisions: Decisions): Promise<void> {
		const before = this.#decisions.get(folder) ?? noDecisions;
		this.#decisions.set(folder, decisions);
		const here = [...this.#readings.keys()].filter((source) => this.#folderOf(source) === folder);
		const published = ({ about }: Decisions, source: string) => about.get(source)?.published;
		await this.#readAll(here.filter((source) => published(before, source) !== published(decisions, source)));
		await this.#compareSoon(here);
	}

	/** What a person decided about a folder's sources. */
	decisions(folder: string): Decisions {
		return this.#decisions.get(folder) ?? noDecisions;
	}

	/** What a person knows of a source. */
	about(source: string): About | undefined {
		return this.decisions(this.#folderOf(source)).about.get(source);
	}

	/** Forgets sources at once; resolves when their stories are compared again without them. */
	async delete(sources: Iterable<string>): Promise<void> {
		const gone = [...sources].filter((source) => this.#readings.delete(source));
		if (gone.length === 0) return;
		this.#reader.forget(gone);
		this.#changed.fire(new Set(gone));
		await this.#compareSoon(gone);
	}

	has(source: string): boolean {
		return this.#readings.has(source);
	}

	/** The ids of all sources, sorted. */
	get sources(): readonly string[] {
		return [...this.#readings.keys()].sort();
	}

	/** The reading of a source's text as it is now; with the names that its story makes plain, once that was compared. */
	article(source: string): Article | undefined {
		const reading = this.#readings.get(source);
		const story = this.story(source);
		const article = story ? story.sources.find(({ id }) => id === source)?.article : reading?.article;
		return article !== undefined && article.text === reading?.text ? article : undefined;
	}

	/** The story a source belongs to. */
	story(source: string): ReadStory | undefined {
		return this.#stories.get(source);
	}

	/** All stories, folder by folder. */
	get stories(): readonly ReadStory[] {
		return [...this.#folders].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, stories]) => stories);
	}

	/** Comparisons with a member of the source that covers the offset, the narrowest first. */
	comparisonsAt(
		source: string,
		offset: number,
	): readonly { readonly comparison: Comparison; readonly member: Member }[] {
		const comparisons = this.story(source)?.compared.comparisons ?? [];
		return comparisons
			.flatMap((comparison) =>
				comparison.members
					.filter((member) => member.source === source && member.span.start <= offset && offset <= member.span.end)
					.map((member) => ({ comparison, member })),
			)
			.sort((a, b) => a.member.span.end - a.member.span.start - (b.member.span.end - b.member.span.start));
	}

	/** Discrepancies with a place in the source. */
	discrepanciesIn(source: string): readonly Discrepancy[] {
		return (this.story(source)?.compared.discrepancies ?? []).filter((discrepancy) =>
			discrepancy.members.some((member) => member.source === source),
		);
	}

	/** A comparison by its id, wherever it is. */
	comparison(id: string): Comparison | undefined {
		for (const { compared } of this.stories)
			for (const comparison of compared.comparisons) if (comparison.id === id) return comparison;
		return undefined;
	}

	dispose(): void {
		this.#disposed = true;
		this.#readings.clear();
		this.#folders.clear();
		this.#stories.clear();
		this.#decisions.clear();
	}

	/** Reads the sources' texts as they are now; those that were not overtaken meanwhile. */
	async #readAll(wanted: readonly string[]): Promise<string[]> {
		const read: string[] = [];
		for (const source of wanted) {
			const text = this.#readings.get(source)?.text;
			if (text === undefined) continue;
			const published = this.about(source)?.published;
			const article = await this.#reader.read(source, text, published);
			if (this.#disposed) break;
			if (this.#readings.get(source)?.text !== text || this.about(source)?.published !== published) continue;
			this.#readings.set(source, { text, article });
			read.push(source);
		}
		return read;
	}

	/** Compares once what several changes ask for, when those who wait for the readings have had their turn. */
	async #compareSoon(changed: readonly string[]): Promise<void> {
		for (const source of changed) this.#toCompare.add(source);
		// What is asked for at the very end of a comparison would not be part of it.
		while (this.#toCompare.size > 0 && !this.#disposed) {
			this.#comparing ??= this.#compareAll().finally(() => {
				this.#comparing = undefined;
			});
			await this.#comparing;
		}
		await this.#comparing;
	}

	async #compareAll(): Promise<void> {
		await nextTurn();
		while (this.#toCompare.size > 0 && !this.#disposed) {
			const concerned = new Set(this.#toCompare);
			this.#toCompare.clear();
			for (const folder of new Set([...concerned].map(this.#folderOf))) {
				const sources = [...this.#readings]
					.filter(([id, { article }]) => article && this.#folderOf(id) === folder)
					.map(([id]) => id);
				for (const source of sources) concerned.add(source);
				const stories = sources.length > 0 ? await this.#reader.compare(folder, sources, this.decisions(folder)) : [];
				if (this.#disposed) return;
				this.#keep(folder, stories);
			}
			this.#changed.fire(concerned);
			// Those who wait for the comparison come after those who are told of it, in a turn of their own.
			await nextTurn();
		}
	}

	#keep(folder: string, stories: readonly ReadStory[]): void {
		for (const { story } of this.#folders.get(folder) ?? [])
			for (const source of story.sources) this.#stories.delete(source);
		for (const read of stories) for (const source of read.story.sources) this.#stories.set(source, read);
		if (stories.length > 0) this.#folders.set(folder, stories);
		else this.#folders.delete(folder);
	}
}
