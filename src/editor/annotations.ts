import * as vscode from 'vscode';
import type { Corpus } from '../corpus';
import { fileName } from '../present/label';
import type { Annotation } from '../sidecar/annotation';
import { sidecarOf, sourceOf } from '../sidecar/names';
import { parseSidecar, type Sidecar } from '../sidecar/parse';
import type { TextStorage } from '../sidecar/storage';
import { createSidecarStore, type SidecarStore } from '../sidecar/store';
import { addAnnotation, createSidecar, removeAnnotation, replaceAnnotation } from '../sidecar/write';
import type { Located } from '../text/anchor/anchor';
import { locateAnchors } from '../text/anchor/locate';
import { describeArticle } from '../text/anchor/print';
import { toCoreText } from '../text/decode';
import { editBetween } from '../text/edits';
import type { Span } from '../text/span';
import { Emitter } from '../util/emitter';
import { Lines } from './positions';
import { coreTextOf } from './texts';

/** An annotation with where its words are now. */
export interface PlacedAnnotation {
	readonly source: string;
	readonly annotation: Annotation;
	readonly located: Located;
}

/** The span of a placed annotation; undefined where its words are gone. */
export function spanOf({ located }: PlacedAnnotation): Span | undefined {
	return located.state === 'gone' || located.state === 'another-text' ? undefined : located.span;
}

/** What a person did to one annotation, so that it can be undone: absent before means it was added, absent after that it was deleted. */
interface Change {
	readonly source: string;
	readonly before?: Annotation;
	readonly after?: Annotation;
}

interface Known {
	readonly text: string;
	readonly sidecar: Sidecar;
}

/**
 * The sidecars of the sources that are read, as they are on disk or in an open editor. Changes of one file are made one after the other, each on the file's newest
 * text; what cannot be written is said once and changes nothing. Article files are never touched.
 */
export class Annotations implements vscode.Disposable {
	readonly #corpus: Corpus;
	readonly #store: SidecarStore;
	readonly #log: vscode.LogOutputChannel;
	readonly #known = new Map<string, Known>();
	readonly #placed = new Map<
		string,
		{ readonly article: string; readonly sidecar: string; readonly placed: readonly PlacedAnnotation[] }
	>();
	readonly #loading = new Map<string, Promise<void>>();
	readonly #changed = new Emitter<string>();
	readonly #made = new Emitter<string>();
	readonly #undo: Change[] = [];
	readonly #redo: Change[] = [];
	readonly #subscriptions: vscode.Disposable;

	constructor(corpus: Corpus, storage: TextStorage, log: vscode.LogOutputChannel) {
		this.#corpus = corpus;
		this.#store = createSidecarStore(storage);
		this.#log = log;
		const watcher = vscode.workspace.createFileSystemWatcher('**/*.annotations.yaml');
		const changed = (uri: vscode.Uri) => {
			const source = sourceOf(uri.toString());
			if (source !== undefined && this.#known.has(source)) void this.#load(source);
		};
		this.#subscriptions = vscode.Disposable.from(
			watcher,
			watcher.onDidChange(changed),
			watcher.onDidCreate(changed),
			watcher.onDidDelete(changed),
			vscode.workspace.onDidChangeTextDocument(({ document }) => changed(document.uri)),
			corpus.onDidChange((sources) => {
				for (const source of sources) {
					if (!corpus.has(source)) this.#forget(source);
					else if (this.#known.has(source)) this.#changed.fire(source);
					else void this.load(source);
				}
			}),
		);
	}

	/** Fires the source whose annotations, or whose places, changed. */
	readonly onDidChange = this.#changed.event;

	/** Fires the source in which a person just added, changed or deleted an annotation. */
	readonly onDidMake = this.#made.event;

	/** What is known of the source's sidecar; undefined before it was read. */
	sidecar(source: string): Sidecar | undefined {
		return this.#known.get(source)?.sidecar;
	}

	/** The annotations of a source with where their words are now, in reading order; those whose words are gone come first. */
	of(source: string): readonly PlacedAnnotation[] {
		const known = this.#known.get(source);
		const article = this.#corpus.article(source);
		if (!known || !article) return [];
		const cached = this.#placed.get(source);
		if (cached?.article === article.text && cached.sidecar === known.text) return cached.placed;
		const { annotations, header } = known.sidecar;
		const located = locateAnchors(
			article.text,
			annotations.map(({ anchor }) => anchor),
			header.article.print,
		);
		const placed = annotations
			.map((annotation, index) => ({ source, annotation, located: located[index]! }))
			.sort((a, b) => (spanOf(a)?.start ?? -1) - (spanOf(b)?.start ?? -1));
		this.#placed.set(source, { article: article.text, sidecar: known.text, placed });
		return placed;
	}

	/** All annotations of all sources that are read. */
	get all(): readonly PlacedAnnotation[] {
		return [...this.#known.keys()].sort().flatMap((source) => this.of(source));
	}

	/** Reads the source's sidecar unless it is known. */
	load(source: string): Promise<void> {
		const loading = this.#loading.get(source) ?? this.#load(source).finally(() => this.#loading.delete(source));
		this.#loading.set(source, loading);
		return loading;
	}

	add(source: string, annotation: Annotation): Promise<boolean> {
		return this.#do({ source, after: annotation });
	}

	replace(source: string, before: Annotation, after: Annotation): Promise<boolean> {
		return this.#do({ source, before, after });
	}

	remove(source: string, annotation: Annotation): Promise<boolean> {
		return this.#do({ source, before: annotation });
	}

	get canUndo(): boolean {
		return this.#undo.length > 0;
	}

	get canRedo(): boolean {
		return this.#redo.length > 0;
	}

	/** The source in which "redo" would act. */
	get redoSource(): string | undefined {
		return this.#redo.at(-1)?.source;
	}

	/** Takes back the last change that was made here, on the sidecar as it is now. */
	async undo(): Promise<string | undefined> {
		const change = this.#undo.at(-1);
		if (!change || !(await this.#apply(reversed(change)))) return undefined;
		this.#undo.pop();
		this.#redo.push(change);
		this.#changed.fire(change.source);
		return change.source;
	}

	async redo(): Promise<string | undefined> {
		const change = this.#redo.at(-1);
		if (!change || !(await this.#apply(change))) return undefined;
		this.#redo.pop();
		this.#undo.push(change);
		this.#changed.fire(change.source);
		return change.source;
	}

	dispose(): void {
		this.#subscriptions.dispose();
	}

	async #do(change: Change): Promise<boolean> {
		if (!(await this.#apply(change))) return false;
		this.#undo.push(change);
		this.#redo.length = 0;
		this.#changed.fire(change.source);
		this.#made.fire(change.source);
		return true;
	}

	#apply({ source, before, after }: Change): Promise<boolean> {
		return this.#write(source, (text) => {
			if (before && after) return replaceAnnotation(text, before.id, after);
			if (after) return addAnnotation(text, after);
			return before ? removeAnnotation(text, before.id) : text;
		});
	}

	/** Changes the sidecar's newest text; false, with a message to the person, where that was not possible. */
	async #write(source: string, edit: (text: string) => string): Promise<boolean> {
		const sidecar = sidecarOf(source);
		if (!vscode.workspace.isTrusted) {
			void vscode.window.showWarningMessage(vscode.l10n.t('Nothing is written in a workspace that is not trusted.'));
			return false;
		}
		const article = this.#corpus.article(source);
		const change = (text: string | undefined) => {
			const { readOnly, problems } = parseSidecar(text ?? '');
			if (readOnly)
				throw new Error(
					vscode.l10n.t('{0} (line {1} of {2})', problems[0]?.message ?? '', problems[0]?.line ?? 1, fileName(sidecar)),
				);
			const header = { file: fileName(source), ...(article && { print: describeArticle(article.text) }) };
			return edit(text?.trim() ? text : createSidecar(header));
		};
		try {
			const open = openSidecar(sidecar);
			const written = open
				? await editDocument(open, change(open.getText()))
				: await this.#store.update(sidecar, change);
			this.#keep(source, written);
			return true;
		} catch (error) {
			this.#log.error(`${sidecar} was not changed`, error);
			void vscode.window.showErrorMessage(
				vscode.l10n.t(
					'The notes on {0} were not changed: {1}',
					fileName(source),
					error instanceof Error ? error.message : String(error),
				),
			);
			return false;
		}
	}

	async #load(source: string): Promise<void> {
		const sidecar = sidecarOf(source);
		try {
			const text = openSidecar(sidecar)?.getText() ?? (await this.#store.read(sidecar)) ?? '';
			if (this.#known.get(source)?.text === text) return;
			this.#keep(source, text);
			this.#changed.fire(source);
		} catch (error) {
			this.#log.warn(`${sidecar} could not be read`, error);
		}
	}

	#keep(source: string, text: string): void {
		this.#known.set(source, { text, sidecar: parseSidecar(text) });
	}

	#forget(source: string): void {
		this.#known.delete(source);
		this.#placed.delete(source);
	}
}

function reversed({ source, before, after }: Change): Change {
	return { source, ...(after && { before: after }), ...(before && { after: before }) };
}

/** The sidecar as a person has it open with changes of their own: then that text is the newest. */
function openSidecar(uri: string): vscode.TextDocument | undefined {
	return vscode.workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === uri);
}

async function editDocument(document: vscode.TextDocument, text: string): Promise<string> {
	const change = editBetween(coreTextOf(document), toCoreText(text));
	if (!change) return text;
	const edit = new vscode.WorkspaceEdit();
	edit.replace(document.uri, new Lines(coreTextOf(document)).range(change), change.text);
	await vscode.workspace.applyEdit(edit);
	return text;
}
