import * as vscode from 'vscode';
import type { Corpus } from '../corpus';
import type { Annotation } from '../sidecar/annotation';
import type { TextStorage } from '../sidecar/storage';
import { type TagChoice, tagChoices } from '../sidecar/tags';
import { type ProjectTag, parseTagsFile, tagsFileName } from '../sidecar/tags-file';
import { Emitter } from '../util/emitter';
import { Queue } from '../util/queue';
import { diagnosticsOf } from './diagnostics';
import { isFindingType, isTag, typeName } from './views/words';
import { watchFilesNamed } from './watching';

/** What a tag or a finding's type is called, in a source where one is named. */
export type NameOf = (type: string, source?: string) => string;

interface Known {
	readonly text: string;
	readonly tags: readonly ProjectTag[];
}

/**
 * The tags that discrepancies may have: the built-in taxonomy, and those of `presscheck.tags.yaml` in the root of the source's workspace folder, on disk or in an editor
 * with unsaved changes. What could not be read there stands in the Problems view.
 */
export class Tags implements vscode.Disposable {
	readonly #storage: TextStorage;
	readonly #log: vscode.LogOutputChannel;
	/** By the URI of the file. */
	readonly #known = new Map<string, Known>();
	readonly #wanted = new Set<string>();
	readonly #queue = new Queue();
	readonly #changed = new Emitter<void>();
	readonly #problems = vscode.languages.createDiagnosticCollection('presscheck');
	readonly #subscriptions: vscode.Disposable;

	constructor(corpus: Corpus, storage: TextStorage, log: vscode.LogOutputChannel) {
		this.#storage = storage;
		this.#log = log;
		this.#subscriptions = vscode.Disposable.from(
			watchFilesNamed(tagsFileName, (file) => {
				if (this.#wanted.has(file)) void this.#load(file);
			}),
			corpus.onDidChange((sources) => {
				for (const file of new Set([...sources].flatMap((source) => fileOf(source) ?? []))) {
					if (this.#wanted.has(file)) continue;
					this.#wanted.add(file);
					void this.#load(file);
				}
			}),
		);
	}

	/** Fires when a project's tags are others. */
	readonly onDidChange = this.#changed.event;

	/** What a discrepancy of the source may be tagged with: the taxonomy, the project's tags, and what was used already. */
	choices(source: string, used: readonly Annotation[]): readonly TagChoice[] {
		return tagChoices(this.#of(source), used, isFindingType);
	}

	/** Whether the tag is one of the taxonomy, of the project, or the machine's own word for what it found. */
	isKnown(source: string, tag: string): boolean {
		return isTag(tag) || isFindingType(tag) || this.#of(source).some((own) => own.tag === tag);
	}

	/** What a tag or a finding's type is called: by the own file of the source's project (of any project where none is named), else by us, else by itself. */
	readonly nameOf: NameOf = (type, source) => {
		const own = source === undefined ? [...this.#known.values()].flatMap(({ tags }) => tags) : this.#of(source);
		return own.find(({ tag }) => tag === type)?.label ?? typeName(type);
	};

	dispose(): void {
		this.#subscriptions.dispose();
		this.#problems.dispose();
	}

	#of(source: string): readonly ProjectTag[] {
		return this.#known.get(fileOf(source) ?? '')?.tags ?? [];
	}

	#load(file: string): Promise<void> {
		return this.#queue.run(file, async () => {
			try {
				this.#keep(file, openText(file) ?? (await this.#storage.read(file)) ?? '');
			} catch (error) {
				this.#log.warn(`${file} could not be read`, error);
			}
		});
	}

	#keep(file: string, text: string): void {
		if (text === (this.#known.get(file)?.text ?? '')) return;
		const { tags, problems } = parseTagsFile(text);
		this.#known.set(file, { text, tags });
		this.#problems.set(vscode.Uri.parse(file, true), diagnosticsOf(text, problems));
		this.#changed.fire();
	}
}

/** The file of tags that counts for a source; undefined outside the workspace. */
function fileOf(source: string): string | undefined {
	const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(source, true));
	return folder && vscode.Uri.joinPath(folder.uri, tagsFileName).toString();
}

/** The text of a file that is open with unsaved changes: it is the newest. */
function openText(file: string): string | undefined {
	return vscode.workspace.textDocuments
		.find((document) => document.isDirty && document.uri.toString() === file)
		?.getText();
}
