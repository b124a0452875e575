import * as vscode from 'vscode';
import type { TextStorage } from '../sidecar/storage';

/** Sidecars wherever the workspace is: through VS Code's file system, for everything but local files. */
export const workspaceStorage: TextStorage = {
	async read(uri) {
		try {
			return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true)));
		} catch (error) {
			if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
			throw error;
		}
	},
	async write(uri, text) {
		await vscode.workspace.fs.writeFile(vscode.Uri.parse(uri, true), new TextEncoder().encode(text));
	},
};

/** Local files through `files`, which replaces them in one step; all else through VS Code. */
export function storageOf(files: TextStorage): TextStorage {
	const of = (uri: string) => (uri.startsWith('file:') ? files : workspaceStorage);
	return {
		read: (uri) => of(uri).read(uri),
		write: (uri, text) => of(uri).write(uri, text),
		exclusively: (uri, work) => of(uri).exclusively?.(uri, work) ?? work(),
	};
}
