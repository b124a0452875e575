import * as vscode from 'vscode';
import type { Corpus } from '../corpus';
import { fileName } from '../present/label';
import type { TextStorage } from '../sidecar/storage';
import { renamedIn, renameSource } from '../sidecar/story-edits';
import { decisionsOf, parseStoryFile, type StoryFile, storyFileName } from '../sidecar/story-file';
import { Queue } from '../util/queue';
import { diagnosticsOf } from './diagnostics';
import { SidecarFiles } from './sidecar-files';
import { folderOf } from './sources';
import { reasonOf } from './translated';
import { watchFilesNamed } from './watching';

interface Known {
	readonly text: string;
	readonly file: StoryFile;
}

/**
 * The story files of the folders whose sources are read, on disk or in an open editor: what they say reaches the corpus, and what could not be read stands in the
 * Problems view. Changes of one file are made one after the other, each on the file's newest text.
 */
export class StoryFiles implements vscode.Disposable {
	readonly #corpus: Corpus;
	readonly #files: SidecarFiles;
	readonly #log: vscode.LogOutputChannel;
	readonly #known = new Map<string, Known>();
	/** Folders whose file was asked for. */
	readonly #wanted = new Set<string>();
	readonly #queue = new Queue();
	readonly #problems = vscode.languages.createDiagnosticCollection('presscheck');
	readonly #subscriptions: vscode.Disposable;

	constructor(corpus: Corpus, storage: TextStorage, log: vscode.LogOutputChannel) {
		this.#corpus = corpus;
		this.#files = new SidecarFiles(storage);
		this.#log = log;
		this.#subscriptions = vscode.Disposable.from(
			watchFilesNamed(storyFileName, (uri) => {
				if (this.#wanted.has(folderOf(uri))) void this.#load(folderOf(uri));
			}),
			vscode.workspace.onDidRenameFiles(({ files }) => {
				for (const { oldUri, newUri } of files) void this.#follow(oldUri.toString(), newUri.toString());
			}),
			corpus.onDidChange((sources) => {
				for (const folder of new Set([...sources].map(folderOf))) {
					if (this.#wanted.has(folder) || folder.startsWith('untitled:')) continue;
					this.#wanted.add(folder);
					void this.#load(folder);
				}
			}),
		);
	}

	/** What is known of a folder's story file; undefined before it was read. */
	file(folder: string): StoryFile | undefined {
		return this.#known.get(folder)?.file;
	}

	/** Changes the file's newest text and compares the folder again; false, with a message to the person, where that was not possible. */
	async update(folder: string, edit: (text: string) => string): Promise<boolean> {
		if (!vscode.workspace.isTrusted) {
			void vscode.window.showWarningMessage(vscode.l10n.t('Nothing is written in a workspace that is not trusted.'));
			return false;
		}
		const uri = uriOf(folder);
		try {
			await this.#queue.run(folder, async () => {
				await this.#keep(folder, await this.#files.update(uri, (text) => edit(text ?? '')));
			});
			return true;
		} catch (error) {
			this.#log.error(`${uri} was not changed`, error);
			void vscode.window.showErrorMessage(vscode.l10n.t('{0} was not changed: {1}', storyFileName, reasonOf(error)));
			return false;
		}
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.#problems.dispose();
	}

	/** A source that has another name in its folder has it in the story file, too. */
	async #follow(from: string, to: string): Promise<void> {
		const folder = folderOf(from);
		const content = this.file(folder)?.content;
		if (folderOf(to) !== folder || content === undefined || !vscode.workspace.isTrusted) return;
		if (renamedIn(content, fileName(from), fileName(to)) === content) return;
		await this.update(folder, (text) => renameSource(text, fileName(from), fileName(to)));
	}

	#load(folder: string): Promise<void> {
		return this.#queue.run(folder, async () => {
			try {
				await this.#keep(folder, await this.#files.read(uriOf(folder)));
			} catch (error) {
				this.#log.warn(`${uriOf(folder)} could not be read`, error);
			}
		});
	}

	async #keep(folder: string, text: string): Promise<void> {
		const known = this.#known.get(folder);
		if (known?.text === text || (!known && text === '')) return;
		const file = parseStoryFile(text);
		this.#known.set(folder, { text, file });
		this.#problems.set(vscode.Uri.parse(uriOf(folder), true), diagnosticsOf(text, file.problems));
		const base = vscode.Uri.parse(folder, true);
		await this.#corpus.decide(
			folder,
			decisionsOf(file.content, (name) => vscode.Uri.joinPath(base, name).toString()),
		);
	}
}

function uriOf(folder: string): string {
	return `${folder}/${storyFileName}`;
}
