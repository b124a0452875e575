import * as vscode from 'vscode';

/** Whether something is at the URI and can be seen. */
export async function exists(uri: string): Promise<boolean> {
	return vscode.workspace.fs.stat(vscode.Uri.parse(uri, true)).then(
		() => true,
		() => false,
	);
}

/** The text of the file, as UTF-8; undefined where it cannot be read. */
export async function textAt(uri: string): Promise<string | undefined> {
	return vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true)).then(
		(bytes) => new TextDecoder().decode(bytes),
		() => undefined,
	);
}
