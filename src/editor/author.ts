import * as vscode from 'vscode';

/** The person's name as they set it, for what they write; empty where they set none. */
export function authorOf(): { readonly author?: string } {
	const name = vscode.workspace.getConfiguration('presscheck').get<string>('author', '').trim();
	return name === '' ? {} : { author: name };
}
