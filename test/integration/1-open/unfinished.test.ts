import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, hoverAt, open, rangeOf } from '../story';

/** The last of this window: the box stays open when it closes, and the next window has its words. */
suite('The box of an unfinished note', () => {
	test('is being written when the window closes', async () => {
		const editor = await open('a3_tidewater.txt');
		const { start } = rangeOf(editor.document, 'magnitude');
		editor.selection = new vscode.Selection(start, start);
		await eventually('the reading', () => hoverAt(editor.document, 'magnitude-6.4'));
		const box = await eventually('the box of a comment', async () => {
			// VS Code asks for the lines that may be commented on when it likes to.
			await vscode.commands.executeCommand('workbench.action.addComment');
			await new Promise((resolve) => setTimeout(resolve, 500));
			return vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'comment');
		});
		await vscode.commands.executeCommand('type', { text: 'Who measured' });
		await eventually('the words', () => box.getText() === 'Who measured');
		assert.equal(box.uri.authority, 'presscheck');
		// The workspace's memory is written a moment later.
		await new Promise((resolve) => setTimeout(resolve, 1500));
	});
});
