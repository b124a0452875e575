import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('After a reload', () => {
	test('What the window before wrote is there', async () => {
		const [left] = await vscode.workspace.findFiles('left.yaml');
		assert.ok(left);
		assert.equal((await vscode.workspace.openTextDocument(left)).getText(), 'here: yes\n');
	});
});
