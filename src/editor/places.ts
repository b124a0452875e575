import * as vscode from 'vscode';
import { fileName } from '../present/label';
import type { Span } from '../text/span';
import { commands } from './commands';
import { Lines } from './positions';
import { coreTextOf } from './texts';

/** The column beside what is read, where this source already is or else where the last one was opened: place after place does not fill the window with columns. */
function columnBeside(uri: vscode.Uri): vscode.ViewColumn {
	const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
	if (shown?.viewColumn !== undefined) return shown.viewColumn;
	const { all, activeTabGroup } = vscode.window.tabGroups;
	const other = all.findLast((group) => group !== activeTabGroup);
	return other?.viewColumn ?? vscode.ViewColumn.Beside;
}

/** Opens a source with the place selected; `beside` keeps the one being read. Undefined, with a word to the person, where the file is not there any more. */
export async function openPlace(source: string, span: Span, beside: boolean): Promise<vscode.TextEditor | undefined> {
	const uri = vscode.Uri.parse(source, true);
	const document = await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
	if (!document) {
		void vscode.window.showWarningMessage(vscode.l10n.t('{0} cannot be opened.', fileName(source)));
		return undefined;
	}
	const range = new Lines(coreTextOf(document)).range(span);
	const editor = await vscode.window.showTextDocument(document, {
		selection: range,
		viewColumn: beside ? columnBeside(document.uri) : vscode.ViewColumn.Active,
	});
	editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	return editor;
}

/** The place that a link or command names: source, start, end; undefined for anything else. */
export function placeOf(names: readonly unknown[]): { readonly source: string; readonly span: Span } | undefined {
	const [source, start, end] = names;
	if (typeof source !== 'string' || typeof start !== 'number' || typeof end !== 'number') return undefined;
	if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) return undefined;
	return { source, span: { start, end } };
}

/** The command behind the cards' "Open" links and the views' rows: beside what is read, or in its place where the fourth name is `here`. It opens only sources that `isKnown`. */
export function registerPlaces(isKnown: (source: string) => boolean): vscode.Disposable {
	return vscode.commands.registerCommand(commands.openPlace, async (...names: unknown[]) => {
		const place = placeOf(names);
		if (place && isKnown(place.source)) await openPlace(place.source, place.span, names[3] !== 'here');
	});
}

/** The path of another source as seen from a source's folder, with `/`; its URI where the two have no root in common. */
export function relativePath(from: string, to: string): string {
	const [a, b] = [vscode.Uri.parse(from), vscode.Uri.parse(to)];
	if (a.scheme !== b.scheme || a.authority !== b.authority) return to;
	const [folder, path] = [a.path.split('/').slice(0, -1), b.path.split('/')];
	let common = 0;
	while (common < folder.length && common < path.length - 1 && folder[common] === path[common]) common++;
	return [...folder.slice(common).map(() => '..'), ...path.slice(common)].join('/');
}

/** The source that a path names, as seen from another source's folder: what `relativePath` made, undone. */
export function resolvePath(from: string, path: string): string {
	if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return path;
	return vscode.Uri.joinPath(vscode.Uri.parse(from, true), '..', path).toString();
}
