import * as vscode from 'vscode';
import { fileName } from '../present/label';
import { mergeSidecars } from '../sidecar/merge';
import type { TextStorage } from '../sidecar/storage';
import { createSidecarStore, type SidecarStore } from '../sidecar/store';
import { toCoreText } from '../text/decode';
import { editBetween } from '../text/edits';
import { Lines } from './positions';
import { coreTextOf } from './texts';

/** The sidecar as a person has it open with changes of their own: then that text is the newest. */
function openSidecar(uri: string): vscode.TextDocument | undefined {
	return vscode.workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === uri);
}

async function editDocument(document: vscode.TextDocument, text: string): Promise<string> {
	const change = editBetween(coreTextOf(document), toCoreText(text));
	if (!change) return text;
	const edit = new vscode.WorkspaceEdit();
	edit.replace(document.uri, new Lines(coreTextOf(document)).range(change), change.text);
	if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('the open editor took no change'));
	return document.getText();
}

/** The texts of sidecars, on disk or in an editor where a person has unsaved changes; URIs as strings. */
export class SidecarFiles {
	readonly #store: SidecarStore;
	/** What was last seen on disk: where two changed a file since, what both began with. */
	readonly #seen = new Map<string, string>();

	/** The text that a file had before this session is kept beside it if it `isGood`. */
	constructor(storage: TextStorage, isGood?: (text: string) => boolean) {
		this.#store = createSidecarStore(storage, isGood);
	}

	/** The newest text; blank where there is no file. Rejects when it cannot be read. */
	async read(uri: string): Promise<string> {
		const text = (await this.#store.read(uri)) ?? '';
		const open = openSidecar(uri);
		if (!open) {
			this.#seen.set(uri, text);
			return text;
		}
		await this.#merge(uri, open, text);
		return open.getText();
	}

	/** Changes the newest text, in the open editor where a person has unsaved changes there; resolves to the text that came of it. */
	async update(uri: string, change: (text: string | undefined) => string): Promise<string> {
		const open = openSidecar(uri);
		if (open) return editDocument(open, change(open.getText()));
		const text = await this.#store.update(uri, change);
		this.#seen.set(uri, text);
		return text;
	}

	/** What was changed on disk since is brought into the open editor, by annotation id; a person saves it. */
	async #merge(uri: string, open: vscode.TextDocument, theirs: string): Promise<void> {
		const base = this.#seen.get(uri) ?? '';
		if (theirs === base) return;
		this.#seen.set(uri, theirs);
		const merged = mergeSidecars(base, open.getText(), theirs);
		if (merged === undefined || toCoreText(merged) === coreTextOf(open)) return;
		await editDocument(open, merged);
		void vscode.window.showInformationMessage(
			vscode.l10n.t('{0} was changed on disk: those changes are now in your editor, too.', fileName(uri)),
		);
	}
}
