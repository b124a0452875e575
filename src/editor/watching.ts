import * as vscode from 'vscode';
import { Gathering } from '../util/debounce';

/** Typing in a file counts when it pauses for this long. */
const pause = 300;

/** Tells of files with this name that were changed, on disk or in an open editor: their URIs, once the changes pause. */
export function watchFilesNamed(name: string, changed: (uri: string) => void): vscode.Disposable {
	const watcher = vscode.workspace.createFileSystemWatcher(`**/${name}`);
	const settling = new Gathering<string>(pause, (uris) => uris.forEach(changed));
	const touched = (uri: vscode.Uri) => {
		if (uri.path.endsWith(`/${name}`)) settling.add(uri.toString());
	};
	return vscode.Disposable.from(
		watcher,
		settling,
		watcher.onDidChange(touched),
		watcher.onDidCreate(touched),
		watcher.onDidDelete(touched),
		vscode.workspace.onDidChangeTextDocument(({ document }) => touched(document.uri)),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => touched(uri)),
	);
}
