import * as vscode from 'vscode';
import type { Corpus } from '../corpus';
import { fileName } from '../present/label';
import { type Annotation, newId } from '../sidecar/annotation';
import { applyChange, type Change, ChangeHistory, reversed, stepsOf } from '../sidecar/changes';
import { type Privacy, privacies, sidecarGlob, sidecarOf, sourceOf } from '../sidecar/names';
import { isSound, parseSidecar, type Sidecar } from '../sidecar/parse';
import { asked, type Placed, placeAnnotations, placeSpan } from '../sidecar/placing';
import { refreshSidecar } from '../sidecar/refresh';
import type { TextStorage } from '../sidecar/storage';
import { createSidecar } from '../sidecar/write';
import { describeArticle } from '../text/anchor/print';
import type { Span } from '../text/span';
import { Emitter } from '../util/emitter';
import { Queue } from '../util/queue';
import { Turns } from '../util/turns';
import { EvidenceFiles, type StaleTicks } from './evidence-files';
import { LiveSpans } from './live-spans';
import { SidecarFiles } from './sidecar-files';
import { reasonOf, translated } from './translated';

/** An annotation with where its words are now. */
export interface PlacedAnnotation extends Placed {
	readonly source: string;
	readonly privacy: Privacy;
}

const nothing: readonly Placed[] = [];

/** The span of a placed annotation; undefined where its words are gone. */
export function spanOf(placed: PlacedAnnotation): Span | undefined {
	return placeSpan(placed);
}

interface Known {
	readonly text: string;
	readonly sidecar: Sidecar;
}

/** The places in both files of a source, and both as one list. */
interface Merged {
	readonly lists: readonly (readonly Placed[])[];
	readonly stale: StaleTicks;
	readonly placed: readonly PlacedAnnotation[];
}

/**
 * The annotations of the sources that are read: what their sidecars say, on disk or in an open editor, and where the words are in the text as it stands, also
 * while it is typed. Changes of one file are made one after the other, each on the file's newest text; what cannot be written is said once and changes nothing.
 * Article files are never touched.
 */
export class Annotations implements vscode.Disposable {
	readonly #corpus: Corpus;
	readonly #files: SidecarFiles;
	readonly #evidence: EvidenceFiles;
	readonly #log: vscode.LogOutputChannel;
	/** By the sidecar's URI. */
	readonly #known = new Map<string, Known>();
	/** The sources whose sidecars were read. */
	readonly #read = new Set<string>();
	readonly #live = { shared: new LiveSpans(), private: new LiveSpans() } as const satisfies Record<Privacy, LiveSpans>;
	readonly #merged = new Map<string, Merged>();
	/** Reading and writing of one sidecar, in order: an answer from before a change must not come after it. */
	readonly #queue = new Queue();
	readonly #changed = new Emitter<string>();
	readonly #moved = new Emitter<string>();
	readonly #made = new Emitter<string>();
	readonly #history = new ChangeHistory();
	readonly #subscriptions: vscode.Disposable;

	constructor(corpus: Corpus, storage: TextStorage, log: vscode.LogOutputChannel) {
		this.#corpus = corpus;
		this.#files = new SidecarFiles(storage, isSound);
		this.#evidence = new EvidenceFiles(log);
		this.#log = log;
		const watcher = vscode.workspace.createFileSystemWatcher(sidecarGlob);
		const changed = (uri: vscode.Uri) => {
			const source = sourceOf(uri.toString());
			if (source !== undefined && this.#read.has(source)) void this.load(source);
		};
		// To look for the words of a thousand annotations takes a turn of its own.
		const turns = new Turns<string>((source) => {
			if (this.#read.has(source)) this.#changed.fire(source);
		});
		this.#subscriptions = vscode.Disposable.from(
			turns,
			watcher,
			this.#evidence,
			this.#evidence.onDidChange((source) => this.#changed.fire(source)),
			watcher.onDidChange(changed),
			watcher.onDidCreate(changed),
			watcher.onDidDelete(changed),
			vscode.workspace.onDidChangeTextDocument((event) => {
				changed(event.document.uri);
				const isFollowed = privacies.map((privacy) => this.#live[privacy].follow(event)).some(Boolean);
				if (isFollowed) this.#followed(event.document.uri.toString());
			}),
			vscode.workspace.onDidCloseTextDocument((document) => {
				for (const privacy of privacies) this.#live[privacy].release(document.uri.toString());
			}),
			corpus.onDidChange((sources) => {
				for (const source of sources) {
					if (!corpus.has(source)) this.#forget(source);
					else if (this.#read.has(source)) turns.add(source);
					else void this.load(source);
				}
			}),
		);
	}

	/** Fires the source whose annotations changed, or whose words were looked for again: after a pause in typing, a reading, a change of the sidecar or of a tick's evidence. */
	readonly onDidChange = this.#changed.event;

	/** Fires the source in which an edit moved words, with every keystroke. */
	readonly onDidMove = this.#moved.event;

	/** Fires the source in which a person just added, changed or deleted an annotation. */
	readonly onDidMake = this.#made.event;

	/** What is known of one of the source's sidecars; undefined before it was read. */
	sidecar(source: string, privacy: Privacy = 'shared'): Sidecar | undefined {
		return this.#known.get(sidecarOf(source, privacy))?.sidecar;
	}

	/** The text of one of the source's sidecars; blank where there is none, undefined before it was read. */
	sidecarText(source: string, privacy: Privacy = 'shared'): string | undefined {
		return this.#known.get(sidecarOf(source, privacy))?.text;
	}

	/** The sources whose sidecars, blank or not, were read. */
	get sources(): readonly string[] {
		return [...this.#read].sort();
	}

	/** The annotations of a source, shared and private, with where their words are in `textOf` it, in reading order; those whose words are gone come first. */
	of(source: string): readonly PlacedAnnotation[] {
		const article = this.#corpus.article(source);
		if (!article || !this.#read.has(source)) return [];
		const lists = privacies.map((privacy) => {
			const sidecar = this.sidecar(source, privacy);
			return sidecar && sidecar.annotations.length > 0
				? this.#live[privacy].of(source, article.text, sidecar)
				: nothing;
		});
		const stale = this.#evidence.stale(source);
		const known = this.#merged.get(source);
		if (known?.stale === stale && known.lists.every((list, index) => list === lists[index])) return known.placed;
		const placed = privacies.flatMap((privacy, index) =>
			lists[index]!.map((one) => {
				const found = stale.get(one.annotation.id);
				return { ...one, source, privacy, ...(found && { stale: found }) };
			}),
		);
		if (lists.every((list) => list.length > 0))
			placed.sort((a, b) => (spanOf(a)?.start ?? -1) - (spanOf(b)?.start ?? -1));
		this.#merged.set(source, { lists, stale, placed });
		return placed;
	}

	/** The hash to keep with evidence that names a file in the workspace; undefined where it names none. */
	hashOfEvidence(source: string, evidence: string): Promise<string | undefined> {
		return this.#evidence.hashOf(source, evidence);
	}

	/** The text that the spans of `of` count in: the one that was read, or the newer one of the open document. */
	textOf(source: string): string | undefined {
		const [placed] = this.of(source);
		return placed ? this.#live[placed.privacy].text(source) : this.#corpus.article(source)?.text;
	}

	/** All annotations of all sources that are read. */
	get all(): readonly PlacedAnnotation[] {
		return this.sources.flatMap((source) => this.of(source));
	}

	/** Whether the source's text is not the one that was annotated; then nothing is written to its anchors. */
	isAnotherText(source: string): boolean {
		return this.of(source).some(({ located }) => located.state === 'another-text');
	}

	/** Reads the source's sidecars as they are now. */
	load(source: string): Promise<void> {
		return this.#queue.run(source, () => this.#load(source));
	}

	add(source: string, annotation: Annotation, privacy: Privacy = 'shared'): Promise<boolean> {
		return this.#do({ source, after: annotation, from: privacy });
	}

	replace(source: string, before: Annotation, after: Annotation): Promise<boolean> {
		return this.#do({ source, before, after, from: this.#privacyOf(source, before) });
	}

	remove(source: string, annotation: Annotation): Promise<boolean> {
		return this.#do({ source, before: annotation, from: this.#privacyOf(source, annotation) });
	}

	/** Puts an annotation into the other of its source's sidecars: for everybody, or for whoever works here. */
	transfer({ source, annotation, privacy }: PlacedAnnotation, to: Privacy): Promise<boolean> {
		const isTaken = this.sidecar(source, to)?.annotations.some(({ id }) => id === annotation.id);
		const after = isTaken ? { ...annotation, id: newId(this.idsOf(source)) } : annotation;
		return this.#do({ source, before: annotation, after, from: privacy, to });
	}

	/** The ids of the source's annotations, shared and private. */
	idsOf(source: string): ReadonlySet<string> {
		return new Set(
			privacies.flatMap((privacy) => this.sidecar(source, privacy)?.annotations.map(({ id }) => id) ?? []),
		);
	}

	/** Changes a sidecar that is there, whether its source was read or not; nobody undoes it. Whether that was possible. */
	rewrite(source: string, privacy: Privacy, edit: (text: string) => string): Promise<boolean> {
		return this.#write(source, privacy, edit);
	}

	/** Ties the annotations to the article's text that was just saved. Quiet: nothing is written where nothing may be, or nothing is to be said. */
	async refresh(source: string, article: string): Promise<void> {
		if (!vscode.workspace.isTrusted) return;
		let isWritten = false;
		for (const privacy of privacies) {
			const sidecar = this.sidecar(source, privacy);
			if (!sidecar || sidecar.readOnly || sidecar.annotations.length === 0) continue;
			const placed = this.#live[privacy].in(source, article, sidecar);
			isWritten = true;
			await this.#write(source, privacy, (text) => refreshSidecar(text, article, placed, new Date().toISOString()));
		}
		if (isWritten) this.#changed.fire(source);
	}

	/** A person decided that a text that looks like another one is the article all the same: its annotations are looked for and tied to it. */
	async treatAsSame(source: string): Promise<void> {
		const article = this.#corpus.article(source);
		if (!article) return;
		for (const privacy of privacies) {
			if ((this.sidecar(source, privacy)?.annotations.length ?? 0) === 0) continue;
			await this.#write(source, privacy, (text) => {
				const { annotations, header } = parseSidecar(text);
				const { print } = header.article;
				const same = { ...header, article: { ...header.article, ...(print && { print: asked(print) }) } };
				const placed = placeAnnotations(article.text, { annotations, header: same });
				return refreshSidecar(text, article.text, placed, new Date().toISOString());
			});
		}
		this.#changed.fire(source);
	}

	get canUndo(): boolean {
		return this.#history.undone !== undefined;
	}

	get canRedo(): boolean {
		return this.#history.redone !== undefined;
	}

	/** The source in which "redo" would act. */
	get redoSource(): string | undefined {
		return this.#history.redone?.source;
	}

	/** Takes back the last change that was made here, on the sidecar as it is now. */
	async undo(): Promise<string | undefined> {
		const change = this.#history.undone;
		if (!change || !(await this.#apply(reversed(change)))) return undefined;
		this.#history.undo();
		this.#changed.fire(change.source);
		return change.source;
	}

	async redo(): Promise<string | undefined> {
		const change = this.#history.redone;
		if (!change || !(await this.#apply(change))) return undefined;
		this.#history.redo();
		this.#changed.fire(change.source);
		return change.source;
	}

	/** Sources were renamed, and their sidecars with them: what can be undone is theirs still. */
	rename(nameOf: (source: string) => string): void {
		this.#history.rename(nameOf);
		// A sidecar may have come to its new place after its source was read there.
		for (const source of this.#read) void this.load(source);
	}

	dispose(): void {
		this.#subscriptions.dispose();
	}

	#followed(source: string): void {
		// Typed and taken back within the pause: nothing is read again, and nobody else would ask.
		if (this.textOf(source) === this.#corpus.article(source)?.text) this.#changed.fire(source);
		else this.#moved.fire(source);
	}

	async #do(change: Change): Promise<boolean> {
		if (!(await this.#apply(change))) return false;
		this.#history.add(change);
		this.#changed.fire(change.source);
		this.#made.fire(change.source);
		return true;
	}

	async #apply(change: Change): Promise<boolean> {
		const { source, before, from } = change;
		const current = this.sidecar(source, from)?.annotations.find(({ id }) => id === before?.id);
		for (const [privacy, step] of stepsOf(change, current)) {
			if (!(await this.#write(change.source, privacy, (text) => applyChange(text, step)))) return false;
		}
		return true;
	}

	/** Which sidecar an annotation came from; both may use one id. */
	#privacyOf(source: string, annotation: Annotation): Privacy {
		const holds = (privacy: Privacy, isIt: (one: Annotation) => boolean) =>
			this.sidecar(source, privacy)?.annotations.some(isIt) ?? false;
		const isPrivate =
			holds('private', (one) => one === annotation) ||
			(!holds('shared', ({ id }) => id === annotation.id) && holds('private', ({ id }) => id === annotation.id));
		return isPrivate ? 'private' : 'shared';
	}

	/** Changes the sidecar's newest text; false, with a message to the person, where that was not possible. */
	async #write(source: string, privacy: Privacy, edit: (text: string) => string): Promise<boolean> {
		const sidecar = sidecarOf(source, privacy);
		if (!vscode.workspace.isTrusted) {
			void vscode.window.showWarningMessage(vscode.l10n.t('Nothing is written in a workspace that is not trusted.'));
			return false;
		}
		const article = this.#corpus.article(source);
		const change = (text: string | undefined) => {
			const { readOnly, problems } = parseSidecar(text ?? '');
			if (readOnly)
				throw new Error(
					vscode.l10n.t(
						'{0} (line {1} of {2})',
						translated(problems[0]?.message ?? ''),
						problems[0]?.line ?? 1,
						fileName(sidecar),
					),
				);
			const header = { file: fileName(source), ...(article && { print: describeArticle(article.text) }) };
			return edit(text?.trim() ? text : createSidecar(header));
		};
		try {
			await this.#queue.run(source, async () => this.#keep(source, privacy, await this.#files.update(sidecar, change)));
			return true;
		} catch (error) {
			this.#log.error(`${sidecar} was not changed`, error);
			void vscode.window.showErrorMessage(
				vscode.l10n.t('The notes on {0} were not changed: {1}', fileName(source), reasonOf(error)),
			);
			return false;
		}
	}

	async #load(source: string): Promise<void> {
		let isNew = false;
		for (const privacy of privacies) {
			const sidecar = sidecarOf(source, privacy);
			try {
				const text = await this.#files.read(sidecar);
				if (!this.#corpus.has(source)) return;
				isNew ||= !this.#read.has(source) || this.#known.get(sidecar)?.text !== text;
				this.#keep(source, privacy, text);
			} catch (error) {
				this.#log.warn(`${sidecar} could not be read`, error);
			}
		}
		if (!isNew) return;
		this.#read.add(source);
		this.#changed.fire(source);
	}

	#keep(source: string, privacy: Privacy, text: string): void {
		const sidecar = sidecarOf(source, privacy);
		if (this.#known.get(sidecar)?.text === text) return;
		this.#known.set(sidecar, { text, sidecar: parseSidecar(text) });
		this.#evidence.watch(
			source,
			privacies.flatMap((one) => this.#known.get(sidecarOf(source, one))?.sidecar.annotations ?? []),
		);
	}

	#forget(source: string): void {
		for (const privacy of privacies) {
			this.#known.delete(sidecarOf(source, privacy));
			this.#live[privacy].forget(source);
		}
		this.#read.delete(source);
		this.#merged.delete(source);
		this.#evidence.forget(source);
		this.#changed.fire(source);
	}
}
