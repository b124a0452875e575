import * as vscode from 'vscode';
import type { Annotation } from '../sidecar/annotation';
import { evidencePath, type FileState, type StaleEvidence, staleEvidence, watchedEvidence } from '../sidecar/evidence';
import { Gathering } from '../util/debounce';
import { Emitter } from '../util/emitter';
import { Queue } from '../util/queue';
import { resolvePath } from './places';

/** Programs write a file in several steps; it is looked at when they have paused for this long. */
const pause = 200;

/** A larger file is not read for its hash, in bytes. */
const largestFile = 256 * 1024 * 1024;

/** What is stale of each tick of a source, by the tick's id. */
export type StaleTicks = ReadonlyMap<string, readonly StaleEvidence[]>;

const none: StaleTicks = new Map();

/** The files in the workspace that ticks rest on, and which ticks are stale because such a file was changed or is gone, also by other programs. */
export class EvidenceFiles implements vscode.Disposable {
	readonly #log: vscode.LogOutputChannel;
	/** By source, the ticks that rest on files. */
	readonly #ticks = new Map<string, readonly Annotation[]>();
	readonly #stale = new Map<string, StaleTicks>();
	/** What is known of each file, by URI; absent for one that was not looked at, or could not be read. */
	readonly #states = new Map<string, FileState>();
	readonly #queue = new Queue();
	readonly #changed = new Emitter<string>();
	readonly #subscriptions: vscode.Disposable;

	constructor(log: vscode.LogOutputChannel) {
		this.#log = log;
		const watcher = vscode.workspace.createFileSystemWatcher('**/*');
		const writing = new Gathering<string>(pause, (uris) => {
			for (const uri of uris) void this.#look(uri);
		});
		const changed = (uri: vscode.Uri) => {
			for (const file of this.#under(uri.toString())) writing.add(file);
		};
		this.#subscriptions = vscode.Disposable.from(
			watcher,
			writing,
			watcher.onDidChange(changed),
			watcher.onDidCreate(changed),
			watcher.onDidDelete(changed),
		);
	}

	/** Fires the source of which another tick is stale now, or one is no more. */
	readonly onDidChange = this.#changed.event;

	/** The stale ticks of a source, as far as its files were looked at; the same map until something changes. */
	stale(source: string): StaleTicks {
		return this.#stale.get(source) ?? none;
	}

	/** From now on these are the source's annotations. Their files are looked at, and looked at again whenever they change. */
	watch(source: string, annotations: readonly Annotation[]): void {
		const ticks = annotations.filter((annotation) => watchedEvidence(annotation).length > 0);
		if (ticks.length === 0) {
			this.forget(source);
			return;
		}
		this.#ticks.set(source, ticks);
		this.#judge(source);
		for (const uri of filesOf(source, ticks)) if (!this.#states.has(uri)) void this.#look(uri);
	}

	forget(source: string): void {
		this.#ticks.delete(source);
		this.#stale.delete(source);
	}

	/** The hash to keep with a new tick: that of the file in the workspace that the evidence names; undefined where it names none. */
	async hashOf(source: string, evidence: string): Promise<string | undefined> {
		const uri = fileOf(source, evidence);
		if (uri === undefined) return undefined;
		await this.#look(uri);
		const state = this.#states.get(uri);
		return state === 'gone' ? undefined : state;
	}

	dispose(): void {
		this.#subscriptions.dispose();
	}

	/** Reads the file, and tells of the sources for which that makes a difference. */
	#look(uri: string): Promise<void> {
		return this.#queue.run(uri, async () => {
			const state = await this.#read(uri);
			if (this.#states.get(uri) === state) return;
			if (state === undefined) this.#states.delete(uri);
			else this.#states.set(uri, state);
			for (const [source, ticks] of this.#ticks)
				if (filesOf(source, ticks).has(uri) && this.#judge(source)) this.#changed.fire(source);
		});
	}

	async #read(uri: string): Promise<FileState | undefined> {
		const file = vscode.Uri.parse(uri, true);
		try {
			const { size, type } = await vscode.workspace.fs.stat(file);
			if (type & vscode.FileType.Directory) return undefined;
			if (size > largestFile) {
				this.#log.warn(`${uri} is too large: whether it changes is not watched`);
				return undefined;
			}
			return await hashOfBytes(await vscode.workspace.fs.readFile(file));
		} catch (error) {
			if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return 'gone';
			this.#log.warn(`${uri}, evidence of a tick, could not be read`, error);
			return undefined;
		}
	}

	/** Works out anew what is stale of a source; whether that is something else than before. */
	#judge(source: string): boolean {
		const stateOf = (path: string) => this.#states.get(resolvePath(source, path));
		const stale = new Map(
			(this.#ticks.get(source) ?? [])
				.map((tick) => [tick.id, staleEvidence(tick, stateOf)] as const)
				.filter(([, found]) => found.length > 0),
		);
		if (JSON.stringify([...stale]) === JSON.stringify([...this.stale(source)])) return false;
		this.#stale.set(source, stale);
		return true;
	}

	/** The files that are known at a URI, or in the folder that was there. */
	#under(uri: string): readonly string[] {
		return [...this.#states.keys()].filter((file) => file === uri || file.startsWith(`${uri}/`));
	}
}

/** SHA-256 of the bytes, as `sha256sum` prints it, with its name before it. */
async function hashOfBytes(bytes: Uint8Array<ArrayBufferLike>): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
	return `sha256:${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The URI of the file that evidence may name, which has to be in the workspace. */
function fileOf(source: string, evidence: string): string | undefined {
	const path = evidencePath(evidence);
	if (path === undefined || source.startsWith('untitled:')) return undefined;
	const uri = resolvePath(source, path);
	return vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri, true)) ? uri : undefined;
}

function filesOf(source: string, ticks: readonly Annotation[]): ReadonlySet<string> {
	return new Set(
		ticks.flatMap((tick) => watchedEvidence(tick).flatMap((evidence) => fileOf(source, evidence.source) ?? [])),
	);
}
