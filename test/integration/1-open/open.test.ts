import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('Opening a story', () => {
	test('The extension is there', () => {
		assert.ok(vscode.extensions.getExtension('presscheck.presscheck'));
	});

	test('An article opens with its own language', async () => {
		const folder = vscode.workspace.workspaceFolders?.[0];
		assert.ok(folder);
		const [article] = await vscode.workspace.findFiles('a1_*.txt');
		assert.ok(article);
		const editor = await vscode.window.showTextDocument(article);
		assert.equal(editor.document.languageId, 'plaintext');
	});
});
