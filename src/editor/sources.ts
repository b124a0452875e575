import * as vscode from 'vscode';
import type { Corpus } from '../corpus';
import { mostInFolder } from '../story/group';
import { decode } from '../text/decode';
import { Gathering } from '../util/debounce';
import { Emitter } from '../util/emitter';
import { coreTextOf, type Texts } from './texts';
import { translated } from './translated';
import type { Waiting } from './waiting';

/** Typing is re-read when it pauses for this long. */
const pause = 300;
const largestFile = 8 * 1024 * 1024;

/** The folder of a source: candidates for one story stand directly in it. */
export function folderOf(source: string): string {
	return source.slice(0, source.lastIndexOf('/'));
}

/**
 * Feeds the corpus: articles that are open, with their text as it stands in the editor, and the other articles of their folders. An open document's text wins
 * over the file's. Files are read through the workspace's file system and never opened as documents.
 */
export class Sources implements vscode.Disposable {
	readonly #corpus: Corpus;
	readonly #texts: Texts;
	readonly #waiting: Waiting;
	readonly #log: vscode.LogOutputChannel;
	readonly #folders = new Map<string, Promise<void>>();
	/** Folders of which a person stopped the reading. */
	readonly #stopped = new Set<string>();
	readonly #typing: Gathering<string>;
	readonly #subscriptions: vscode.Disposable;
	/** What could not be read, by source or folder, for the status item. */
	readonly trouble = new Map<string, string>();
	readonly #stopping = new Emitter<void>();
	/** Fires when a person stopped the reading of a folder. */
	readonly onDidStop = this.#stopping.event;

	constructor(corpus: Corpus, texts: Texts, waiting: Waiting, log: vscode.LogOutputChannel) {
		this.#corpus = corpus;
		this.#texts = texts;
		this.#waiting = waiting;
		this.#log = log;
		this.#typing = new Gathering(pause, (sources) => void this.#readOpen(sources));
		const watcher = vscode.workspace.createFileSystemWatcher('**/*.{txt,article,md}');
		const folders = vscode.workspace.createFileSystemWatcher('**/*', true, true, false);
		const changed = (uri: vscode.Uri) => void this.#readFile(uri);
		this.#subscriptions = vscode.Disposable.from(
			this.#typing,
			watcher,
			watcher.onDidChange(changed),
			watcher.onDidCreate(changed),
			// The word of a deletion may come after the file was made anew, or while its text is still open.
			watcher.onDidDelete(changed),
			folders,
			// Of a folder that goes, nobody tells which files were in it.
			folders.onDidDelete((uri) => {
				for (const source of this.#corpus.sources) if (source.startsWith(`${uri}/`)) changed(vscode.Uri.parse(source));
			}),
			vscode.workspace.onDidOpenTextDocument((document) => void this.#open(document)),
			vscode.workspace.onDidCloseTextDocument((document) => void this.#readFile(document.uri)),
			vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (contentChanges.length > 0) this.#typing.add(document.uri.toString());
			}),
			texts.onDidDecide((uri) => void this.#decided(uri)),
		);
		// After activation: nothing is read before the window has what it waits for.
		setTimeout(() => {
			for (const document of vscode.workspace.textDocuments) void this.#open(document);
		}, 0);
	}

	dispose(): void {
		this.#subscriptions.dispose();
	}

	async #open(document: vscode.TextDocument): Promise<void> {
		if (!this.#texts.isArticle(document)) return;
		const start = performance.now();
		const source = document.uri.toString();
		// Who opens another article of the folder wants it read after all.
		if (this.#stopped.delete(folderOf(source))) this.#folders.delete(folderOf(source));
		const marked = this.#corpus.onDidChange((sources) => {
			if (!sources.has(source)) return;
			performance.measure('presscheck/marks', { start });
			marked.dispose();
		});
		const reading = this.#corpus.set(new Map([[source, coreTextOf(document)]]));
		await Promise.all([reading, this.#readFolder(document.uri)]);
		marked.dispose();
	}

	async #readOpen(sources: ReadonlySet<string>): Promise<void> {
		const texts = new Map<string, string>();
		for (const document of vscode.workspace.textDocuments) {
			const source = document.uri.toString();
			if (!sources.has(source)) continue;
			if (this.#texts.isArticle(document)) texts.set(source, coreTextOf(document));
			else await this.#corpus.delete([source]);
		}
		await this.#corpus.set(texts);
		for (const source of texts.keys()) await this.#readFolder(vscode.Uri.parse(source));
	}

	async #decided(uri: vscode.Uri): Promise<void> {
		const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
		if (this.#texts.decided(uri) === false) await this.#corpus.delete([uri.toString()]);
		else if (document) await this.#open(document);
	}

	/** Resolves when the other articles of the source's folder have been read and compared, also those that were read for another reason. */
	async whenRead(source: string): Promise<void> {
		await this.#folders.get(folderOf(source));
		await this.#corpus.settled();
	}

	/** Reads the other articles beside a source, once for each folder. */
	async #readFolder(uri: vscode.Uri): Promise<void> {
		if (uri.scheme === 'untitled') return;
		const folder = vscode.Uri.joinPath(uri, '..');
		const known = this.#folders.get(folder.toString()) ?? this.#listFolder(folder);
		this.#folders.set(folder.toString(), known);
		await known;
	}

	async #listFolder(folder: vscode.Uri): Promise<void> {
		const key = folder.toString();
		let entries: [string, vscode.FileType][];
		try {
			entries = await vscode.workspace.fs.readDirectory(folder);
		} catch (error) {
			this.#log.warn(`The folder ${key} could not be listed`, error);
			return;
		}
		const names = entries
			.filter(([name, type]) => type === vscode.FileType.File && /\.(txt|article)$/i.test(name))
			.map(([name]) => name);
		names.sort();
		if (names.length > mostInFolder)
			this.trouble.set(key, vscode.l10n.t('{0} of {1} files of this folder are compared', mostInFolder, names.length));
		else this.trouble.delete(key);
		const files = names.slice(0, mostInFolder).map((name) => vscode.Uri.joinPath(folder, name));
		await this.#waiting.show(
			vscode.l10n.t('Reading {0} files beside the article', files.length),
			this.#readFiles(key, files),
			() => this.#stop(key, files),
		);
	}

	async #readFiles(folder: string, files: readonly vscode.Uri[]): Promise<void> {
		const texts = new Map<string, string>();
		for (const file of files) {
			if (this.#stopped.has(folder)) return;
			if (this.#corpus.has(file.toString())) continue;
			const text = await this.#textOf(file);
			if (text !== undefined) texts.set(file.toString(), text);
		}
		if (!this.#stopped.has(folder)) await this.#corpus.set(texts);
	}

	/** What was read stays and is compared; the rest is forgotten, and the status item says so. */
	#stop(folder: string, files: readonly vscode.Uri[]): void {
		this.#stopped.add(folder);
		const sources = files.map(String);
		const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
		const unread = sources.filter((source) => this.#corpus.article(source) === undefined && !open.has(source));
		this.trouble.set(
			folder,
			vscode.l10n.t('reading was stopped after {0} of {1} files', sources.length - unread.length, sources.length),
		);
		void this.#corpus.delete(unread);
		this.#stopping.fire();
	}

	/** A file changed, appeared or was closed: its text is read again if its folder is of interest. */
	async #readFile(uri: vscode.Uri): Promise<void> {
		const source = uri.toString();
		const known = this.#corpus.has(source);
		if (!known && (!this.#folders.has(folderOf(source)) || !/\.(txt|article)$/i.test(uri.path))) return;
		if (vscode.workspace.textDocuments.some((open) => open.uri.toString() === source && !open.isClosed)) return;
		const text = await this.#textOf(uri);
		if (text === undefined) await this.#corpus.delete([source]);
		else await this.#corpus.set(new Map([[source, text]]));
	}

	/** The core text of a file that holds an article; undefined, with the reason kept, where it holds none. */
	async #textOf(uri: vscode.Uri): Promise<string | undefined> {
		const source = uri.toString();
		this.trouble.delete(source);
		try {
			const { size } = await vscode.workspace.fs.stat(uri);
			if (size > largestFile) {
				this.trouble.set(source, vscode.l10n.t('not read: larger than {0} MB', largestFile / 1024 / 1024));
				return undefined;
			}
			const { text, problem } = decode(await vscode.workspace.fs.readFile(uri));
			if (problem) {
				this.trouble.set(source, translated(problem.message));
				return undefined;
			}
			return this.#texts.isCandidate(uri, text) ? text : undefined;
		} catch (error) {
			if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound'))
				this.#log.warn(`${source} could not be read`, error);
			return undefined;
		}
	}
}
