import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, exists, folder, hashOf, hoverAt, open, rangeOf, textOf, uriOf } from '../story';

const article = 'a2_solace_herald.txt';

suite('A story', () => {
	let before: string;

	suiteSetup(async () => {
		before = await hashOf(article);
	});

	test('is read when one of its articles is opened, and its language stays', async () => {
		const { document } = await open(article);
		assert.equal(document.languageId, 'plaintext');
		await eventually('activation', () => vscode.extensions.getExtension('presscheck.presscheck')?.isActive);
		const card = await eventually('the card', () =>
			hoverAt(document, '6.4-magnitude').then((text) => text.includes('a5\\_ground\\_truth') && text),
		);
		assert.match(card, /ALMAZ&nbsp;VALLEY/);
		assert.match(card, /DIFFERS/);
		assert.match(card, /6&#46;8/);
	});

	test('leaves out the article on another event', async () => {
		const { document } = await open(article);
		assert.doesNotMatch(await hoverAt(document, '6.4-magnitude'), /b1\\_nws\\_peru|b2\\_pacific/);
	});

	test('says of a name where else it stands, and in which office', async () => {
		const { document } = await open(article);
		const card = await hoverAt(document, 'Davit Ormeliani');
		assert.match(card, /Prime&nbsp;Minister&nbsp;Davit&nbsp;Ormeliani/);
		assert.match(card, /DIFFERS[\s\S]*<strong>interior(?:&nbsp;| )minister/);
		assert.match(await hoverAt(document, 'Farida Toleva'), /SAME[\s\S]*a3/);
	});

	test('shows its discrepancies in the Problems panel, with the other places', async () => {
		const { document } = await open(article);
		const problems = vscode.languages.getDiagnostics(document.uri);
		const magnitude = problems.find((problem) => document.getText(problem.range).includes('6.4'));
		assert.ok(magnitude);
		assert.equal(magnitude.severity, vscode.DiagnosticSeverity.Warning);
		assert.ok(magnitude.relatedInformation?.some(({ message }) => message.includes('6.8')));
		assert.ok(problems.every((problem) => problem.severity !== vscode.DiagnosticSeverity.Error));
	});

	test('has no marks or cards in adverts and lists of other headlines', async () => {
		const { document } = await open(article);
		assert.equal(await hoverAt(document, 'Magnitude 3.1'), '');
		assert.equal(await hoverAt(document, '71° F'), '');
	});

	test('a link in a card opens the other place', async () => {
		const { document } = await open(article);
		const [, query] = /command:presscheck\.openPlace\?([^ )"]+)/.exec(await hoverAt(document, '6.4-magnitude')) ?? [];
		assert.ok(query);
		const [source, start, end] = JSON.parse(decodeURIComponent(query));
		await vscode.commands.executeCommand('presscheck.openPlace', source, start, end);
		const editor = await eventually(
			'the other editor',
			() => vscode.window.activeTextEditor?.document.uri.toString() === source && vscode.window.activeTextEditor,
		);
		assert.ok(editor);
		assert.equal(editor.selection.isEmpty, false);
		await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
	});

	test('a note and a tagged discrepancy are kept beside the article', async () => {
		const { document } = await open(article);
		const place = (words: string) => [
			document.uri.toString(),
			document.offsetAt(rangeOf(document, words).start),
			document.offsetAt(rangeOf(document, words).end),
		];
		await vscode.commands.executeCommand(
			'presscheck.annotate',
			...place('37 people'),
			'Ask for the time of this count',
		);
		await vscode.commands.executeCommand(
			'presscheck.tagDiscrepancy',
			...place('6.4-magnitude'),
			'number',
			'Almaz Valley Today has 6.8',
		);
		const sidecar = await textOf(`${article}.annotations.yaml`);
		assert.match(sidecar, /kind: note/);
		assert.match(sidecar, /Ask for the time of this count/);
		assert.match(sidecar, /kind: discrepancy/);
		assert.match(sidecar, /source: a4_almaz_valley_today\.txt/);
		assert.match(await hoverAt(document, '37 people'), /Ask for the time of this count/);
		assert.equal(await hashOf(article), before);
	});

	test('deleting is undone, and undoing redone', async () => {
		const { document } = await open(article);
		const name = `${article}.annotations.yaml`;
		const kept = await textOf(name);
		await vscode.commands.executeCommand('presscheck.annotate', document.uri.toString(), 0, 4, 'A passing thought');
		const added = await textOf(name);
		assert.notEqual(added, kept);
		await vscode.commands.executeCommand('presscheck.undoAnnotation');
		assert.equal(await textOf(name), kept);
		await vscode.commands.executeCommand('presscheck.redoAnnotation');
		assert.equal(await textOf(name), added);
		await vscode.commands.executeCommand('presscheck.undoAnnotation');
		assert.equal(await textOf(name), kept);
	});

	test('a text that is no article has no marks, until it is treated as one', async () => {
		await vscode.workspace.fs.writeFile(
			uriOf('list.txt'),
			Buffer.from('Gauze, 12 packs\nSalt, 40 kg\nLamps, 7\n'.repeat(20)),
		);
		const { document } = await open('list.txt');
		assert.equal(await hoverAt(document, '40 kg'), '');
		await vscode.commands.executeCommand('presscheck.treatAsArticle');
		assert.match(await eventually('marks', () => hoverAt(document, '40 kg')), /Measure/);
		assert.equal(document.languageId, 'plaintext');
		await vscode.commands.executeCommand('presscheck.notAnArticle');
		assert.equal(await hoverAt(document, '40 kg'), '');
		await vscode.workspace.fs.delete(uriOf('list.txt'));
	});

	test('odd files are quiet and stay as they are', async () => {
		const odd = {
			'empty.txt': '',
			'bytes.txt': '\u0000\u0001\ufffd\u0002'.repeat(500),
			'broken.txt': 'A council of twelve members voted on Friday to close the bridge.\n'.repeat(20),
			'broken.txt.annotations.yaml': 'annotations: [\n  - {{ : broken\n\t"',
		};
		for (const [name, text] of Object.entries(odd)) await vscode.workspace.fs.writeFile(uriOf(name), Buffer.from(text));
		for (const name of ['empty.txt', 'bytes.txt', 'broken.txt']) {
			// VS Code itself refuses to show bytes that are no text.
			await open(name).then(undefined, () => undefined);
			await vscode.commands.executeCommand('presscheck.annotate', uriOf(name).toString(), 0, 1, 'note');
		}
		for (const [name, text] of Object.entries(odd)) assert.equal(await textOf(name), text, name);
		assert.equal(await exists('empty.txt.annotations.yaml'), false);
		for (const name of Object.keys(odd)) await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), name));
	});
});
