import * as vscode from 'vscode';
import type { Annotations } from './annotations';
import { commands } from './commands';
import { contextKeys } from './context';
import { coreTextOf } from './texts';

/**
 * Undo and redo of annotations in the order of the text's own: right after a change to an annotation, the usual keys take that back; once words were typed, they
 * take back the typing, until the text is again what it was when the annotation was changed.
 */
export function registerUndo(annotations: Annotations): vscode.Disposable {
	/** The texts of the sources at the last annotation changes, the newest last. */
	const texts: { readonly source: string; readonly text: string }[] = [];
	let applying = false;
	const set = contextKeys();
	const update = () => {
		const editor = vscode.window.activeTextEditor;
		const source = editor?.document.uri.toString();
		const last = texts.at(-1);
		const isNext =
			editor !== undefined && last !== undefined && last.source === source && last.text === coreTextOf(editor.document);
		set('canUndo', annotations.canUndo);
		set('canRedo', annotations.canRedo);
		set('undoIsNext', isNext && annotations.canUndo);
		set('redoIsNext', editor !== undefined && annotations.redoSource === source && annotations.canRedo);
	};
	const textOf = (source: string) => {
		const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === source);
		return document ? coreTextOf(document) : '';
	};
	const run = (undo: boolean) => async () => {
		if (applying) return;
		applying = true;
		const source = await (undo ? annotations.undo() : annotations.redo());
		if (source !== undefined) {
			if (undo) texts.pop();
			else texts.push({ source, text: textOf(source) });
		}
		applying = false;
		update();
	};
	update();
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.undoAnnotation, run(true)),
		vscode.commands.registerCommand(commands.redoAnnotation, run(false)),
		annotations.onDidMake((source) => {
			texts.push({ source, text: textOf(source) });
			update();
		}),
		vscode.window.onDidChangeActiveTextEditor(update),
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
			if (contentChanges.length === 0 || document !== vscode.window.activeTextEditor?.document) return;
			if (reason === undefined) {
				set('undoIsNext', false);
				set('redoIsNext', false);
			} else update();
		}),
	);
}
