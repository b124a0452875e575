import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, hoverAt, open, textOf } from '../story';

const article = 'a2_solace_herald.txt';

suite('After a reload of the window', () => {
	test('the note and the discrepancy are where they were', async () => {
		const { document } = await open(article);
		const note = await eventually('the note', () =>
			hoverAt(document, '37 people').then((text) => /Ask for the time of this count/.test(text) && text),
		);
		assert.match(note, /Ask for the time/);
		const tag = await eventually('the discrepancy', () =>
			hoverAt(document, '6.4-magnitude').then((text) => /Almaz Valley Today has 6/.test(text) && text),
		);
		assert.match(tag, /Number/);
	});

	test('a hand-written comment survives the next note', async () => {
		const name = `${article}.annotations.yaml`;
		const { document } = await open(article);
		const uri = vscode.Uri.joinPath(document.uri, '..', name);
		const text = `${await textOf(name)}# ours: ring the agency at noon\n`;
		await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
		await vscode.commands.executeCommand('presscheck.annotate', document.uri.toString(), 0, 4, 'One more');
		const after = await textOf(name);
		assert.match(after, /# ours: ring the agency at noon/);
		assert.match(after, /One more/);
		for (const line of text.split('\n')) assert.ok(after.includes(line), line);
	});
});
