import type * as vscode from 'vscode';
import type { Corpus } from '../corpus';
import { type Coverage, coverageOf, coverageOfAll, galleyOf, type Item } from '../present/galley';
import { Emitter } from '../util/emitter';
import type { Annotations, PlacedAnnotation } from './annotations';

interface Known {
	readonly article: object;
	readonly placed: readonly PlacedAnnotation[];
	readonly items: readonly Item[];
	readonly coverage: Coverage;
}

/** What is to be checked of each source, and how far it was; worked out once for each reading and each change of the ticks. */
export class Galley {
	readonly #corpus: Corpus;
	readonly #annotations: Annotations;
	readonly #known = new Map<string, Known>();
	readonly #changed = new Emitter<ReadonlySet<string>>();
	readonly #subscriptions: readonly vscode.Disposable[];

	constructor(corpus: Corpus, annotations: Annotations) {
		this.#corpus = corpus;
		this.#annotations = annotations;
		this.#subscriptions = [
			corpus.onDidChange((sources) => {
				for (const source of sources) if (!corpus.has(source)) this.#known.delete(source);
				this.#changed.fire(sources);
			}),
			annotations.onDidChange((source) => this.#changed.fire(new Set([source]))),
		];
	}

	/** Fires the sources whose items or their states may have changed. */
	readonly onDidChange = this.#changed.event;

	/** The items of the source's text as it was read; undefined while a newer text waits to be read. */
	items(source: string): readonly Item[] | undefined {
		return this.#of(source)?.items;
	}

	/** How far the source was checked; while a newer text waits to be read, of the text before it. */
	coverage(source: string): Coverage | undefined {
		return (this.#of(source) ?? this.#known.get(source))?.coverage;
	}

	/** Whether anybody has begun to check the source. */
	isBegun(source: string): boolean {
		return this.#annotations.of(source).some(({ annotation }) => annotation.kind === 'tick');
	}

	/** The share of the whole story that was checked, in percent rounded down; undefined where nothing is to be checked. */
	storyPercent(source: string): number | undefined {
		const sources = this.#corpus.story(source)?.story.sources ?? [source];
		const { total, percent } = coverageOfAll(sources.flatMap((one) => this.coverage(one) ?? []));
		return total === 0 ? undefined : percent;
	}

	dispose(): void {
		for (const subscription of this.#subscriptions) subscription.dispose();
	}

	#of(source: string): Known | undefined {
		const article = this.#corpus.article(source);
		if (!article || this.#annotations.textOf(source) !== article.text) return undefined;
		const placed = this.#annotations.of(source);
		const known = this.#known.get(source);
		if (known?.article === article && known.placed === placed) return known;
		const items = galleyOf(article, placed);
		const now = { article, placed, items, coverage: coverageOf(items) };
		this.#known.set(source, now);
		return now;
	}
}
