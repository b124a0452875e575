import * as assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as vscode from 'vscode';

/** The folder of the story that the window shows: a copy of the sample. */
export function folder(): vscode.Uri {
	const [first] = vscode.workspace.workspaceFolders ?? [];
	assert.ok(first, 'the window has no folder');
	return first.uri;
}

export function uriOf(name: string): vscode.Uri {
	return vscode.Uri.joinPath(folder(), name);
}

export async function open(name: string): Promise<vscode.TextEditor> {
	return vscode.window.showTextDocument(uriOf(name));
}

export async function textOf(name: string): Promise<string> {
	return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(name)));
}

export async function exists(name: string): Promise<boolean> {
	return vscode.workspace.fs.stat(uriOf(name)).then(
		() => true,
		() => false,
	);
}

/** SHA-256 of a file's bytes. */
export async function hashOf(name: string): Promise<string> {
	return createHash('sha256')
		.update(await vscode.workspace.fs.readFile(uriOf(name)))
		.digest('hex');
}

/** Asks again until the answer is there; fails after ten seconds. */
export async function eventually<T>(
	what: string,
	ask: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
	for (let tries = 0; tries < 200; tries++) {
		const answer = await ask();
		if (answer) return answer;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`${what}: not within ten seconds`);
}

/** Where words stand first in a document. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
	const at = document.getText().indexOf(words);
	assert.ok(at >= 0, `“${words}” is not in the text`);
	return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

/** What the hover over the first occurrence of the words says, as Markdown; empty where there is none. */
export async function hoverAt(document: vscode.TextDocument, words: string): Promise<string> {
	const position = rangeOf(document, words).start.translate(0, 1);
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
		'vscode.executeHoverProvider',
		document.uri,
		position,
	);
	return hovers
		.flatMap((hover) => hover.contents.map((content) => (typeof content === 'string' ? content : content.value)))
		.join('\n\n');
}
