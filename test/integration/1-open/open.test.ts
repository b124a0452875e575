import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('Opening a story', () => {
	test('The extension is there', () => {
		assert.ok(vscode.extensions.getExtension('presscheck.presscheck'));
	});

	test('An article opens and keeps its language', async () => {
		const [article] = await vscode.workspace.findFiles('a1_*.txt');
		assert.ok(article);
		const editor = await vscode.window.showTextDocument(article);
		assert.equal(editor.document.languageId, 'plaintext');
	});

	test('A file written beside the articles', async () => {
		const [folder] = vscode.workspace.workspaceFolders ?? [];
		assert.ok(folder);
		await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, 'left.yaml'), Buffer.from('here: yes\n'));
	});
});
