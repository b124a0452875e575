import * as vscode from 'vscode';
import type { Annotations } from './annotations';
import { coreTextOf } from './texts';

/** When an article is saved its annotations are tied to the text that was saved. */
export function registerSaving(annotations: Annotations): vscode.Disposable {
	return vscode.workspace.onDidSaveTextDocument(
		(document) => void annotations.refresh(document.uri.toString(), coreTextOf(document)),
	);
}
