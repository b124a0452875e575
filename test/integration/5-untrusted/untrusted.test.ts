import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, exists, folder, hashOf, hoverAt, open, rangeOf, textOf, uriOf } from '../story';

const article = 'a2_solace_herald.txt';
const sidecar = `${article}.annotations.yaml`;
const command = (id: string, ...names: unknown[]) => vscode.commands.executeCommand(`presscheck.${id}`, ...names);

/** The names and bytes of everything in the folder. */
async function inventory(): Promise<Record<string, string>> {
	const entries = await vscode.workspace.fs.readDirectory(folder());
	const files = entries.filter(([, type]) => type === vscode.FileType.File).map(([name]) => name);
	return Object.fromEntries(await Promise.all(files.sort().map(async (name) => [name, await hashOf(name)] as const)));
}

/** A sidecar as a colleague would have left it. */
const left = `format: presscheck-annotations/1
annotations:
  - id: k1
    kind: note
    body: Ask for the time of this count
    anchor:
      start: START
      quote: 37 people
`;

suite('In a workspace that is not trusted', () => {
	let before: Record<string, string>;
	suiteSetup(async () => {
		assert.equal(vscode.workspace.isTrusted, false, 'the window is trusted: this suite would show nothing');
		const start = (await textOf(article)).replaceAll('\r\n', '\n').indexOf('37 people');
		await vscode.workspace.fs.writeFile(uriOf(sidecar), Buffer.from(left.replace('START', String(start))));
		before = await inventory();
	});
	teardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	test('articles are read and compared, and annotations shown', async () => {
		const { document } = await open(article);
		await eventually('the card', () => hoverAt(document, '6.4-magnitude'));
		await eventually('the note', () =>
			hoverAt(document, '37 people').then((text) => /Ask for the time of this count/.test(text)),
		);
	});

	test('nothing is written: no note, no discrepancy, no tick, no reply, no change, no story', async () => {
		const { document } = await open(article);
		const source = document.uri.toString();
		await eventually('the note', () => hoverAt(document, '37 people').then((text) => /Ask for/.test(text)));
		const span = rangeOf(document, '6.4-magnitude');
		const place = [source, document.offsetAt(span.start), document.offsetAt(span.end)];
		const attempts: readonly (readonly unknown[])[] = [
			['annotate', ...place, 'A note'],
			['annotatePrivately', ...place, 'A note'],
			['tagDiscrepancy', ...place, 'number', 'A discrepancy'],
			['tick', ...place, 'The seismologists'],
			['reply', source, 'k1', 'A reply'],
			['resolveThread', source, 'k1'],
			['makePrivate', source, 'k1'],
			['reattachAnnotation', source, 'k1', 0, 5],
			['undoAnnotation'],
			['nameStory', source, 'A name'],
		];
		for (const [id, ...names] of attempts) {
			// A command that its enablement refuses may say so by rejecting; what counts is what is on the disk.
			await Promise.resolve(command(String(id), ...names)).then(undefined, () => undefined);
			assert.deepEqual(await inventory(), before, String(id));
		}
	});

	test('not even when the article is saved', async () => {
		const { document } = await open(article);
		await eventually('the note', () => hoverAt(document, '37 people').then((text) => /Ask for/.test(text)));
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(0, 0), 'Update: ');
		assert.ok(await vscode.workspace.applyEdit(edit));
		await document.save();
		// A trusted window ties the annotations to the text that was saved; it would have done so by now.
		await new Promise((resolve) => setTimeout(resolve, 500));
		assert.equal(await hashOf(sidecar), before[sidecar]);
		assert.equal(await exists(`${sidecar}.bak`), false);
	});
});
