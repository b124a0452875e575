import type * as vscode from 'vscode';
import type { Discrepancy } from '../compare/comparison';
import type { Corpus } from '../corpus';
import { type Decided, decisionOn, findingKey, openDiscrepancies } from '../present/finding-key';
import type { Decision } from '../sidecar/annotation';
import { assignmentOf } from '../sidecar/assignment';
import { Emitter } from '../util/emitter';
import { type Annotations, type PlacedAnnotation, spanOf } from './annotations';

/** A decision with the annotation that keeps it. */
interface Kept extends Decided {
	readonly placed: PlacedAnnotation;
}

/** What people decided about the findings of stories, as the sidecars of all their sources say it; and so which findings are open. */
export class Decisions {
	readonly #corpus: Corpus;
	readonly #annotations: Annotations;
	readonly #changed = new Emitter<ReadonlySet<string>>();
	readonly #subscriptions: readonly vscode.Disposable[];
	/** What the sidecar of each source decided, and how that is dealt with, when it was last asked, so that a note does not redraw a story. */
	readonly #known = new Map<string, string>();
	/** The decisions of each source; forgotten when anything changes that they hang on. */
	readonly #kept = new Map<string, readonly Kept[]>();

	constructor(corpus: Corpus, annotations: Annotations) {
		this.#corpus = corpus;
		this.#annotations = annotations;
		this.#subscriptions = [
			corpus.onDidChange((sources) => {
				this.#kept.clear();
				this.#changed.fire(sources);
			}),
			annotations.onDidMove((source) => this.#kept.delete(source)),
			annotations.onDidChange((source) => {
				this.#kept.delete(source);
				const decided = JSON.stringify(
					this.#of(source).map(({ placed, ...decision }) => ({ ...decision, ...assignmentOf(placed.annotation) })),
				);
				if (decided === (this.#known.get(source) ?? '[]')) return;
				this.#known.set(source, decided);
				this.#changed.fire(new Set([source, ...(corpus.story(source)?.story.sources ?? [])]));
			}),
		];
	}

	/** Fires the sources whose open findings may be others now: after a reading, a comparison or a decision. */
	readonly onDidChange = this.#changed.event;

	/** The findings in the source that nobody dismissed or resolved. */
	open(source: string): readonly Discrepancy[] {
		return openDiscrepancies(this.#corpus.discrepanciesIn(source), this.#in(source), this.#textOf);
	}

	/** The finding's key: the same as long as nobody changes its words. */
	keyOf(discrepancy: Discrepancy): string {
		return findingKey(discrepancy, this.#textOf);
	}

	/** The finding of the source with the key, if it is still found. */
	find(source: string, key: string): Discrepancy | undefined {
		return this.#corpus.discrepanciesIn(source).find((discrepancy) => this.keyOf(discrepancy) === key);
	}

	/** What was decided about a finding, and the annotation that keeps it; undefined where nobody has decided. */
	on(
		discrepancy: Discrepancy,
	): { readonly decision: Decision['decision']; readonly placed: PlacedAnnotation } | undefined {
		const [first] = discrepancy.members;
		return first && decisionOn(discrepancy, this.#in(first.source), this.#textOf);
	}

	dispose(): void {
		for (const subscription of this.#subscriptions) subscription.dispose();
	}

	readonly #textOf = (source: string): string | undefined => this.#corpus.article(source)?.text;

	/** The decisions of the source's whole story. */
	#in(source: string): Kept[] {
		return (this.#corpus.story(source)?.story.sources ?? [source]).flatMap((one) => this.#of(one));
	}

	#of(source: string): readonly Kept[] {
		const known = this.#kept.get(source) ?? this.#look(source);
		this.#kept.set(source, known);
		return known;
	}

	#look(source: string): readonly Kept[] {
		const placed = this.#annotations.of(source).filter(({ annotation }) => annotation.decision !== undefined);
		// Spans count in the text that is typed; findings in the text that was read.
		const isRead = this.#annotations.textOf(source) === this.#textOf(source);
		return placed.map((one) => {
			const { finding, decision } = one.annotation.decision!;
			const span = isRead ? spanOf(one) : undefined;
			return { finding, decision, source, ...(span && { span }), placed: one };
		});
	}
}
