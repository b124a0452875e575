import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, open, rangeOf } from '../story';

const article = 'a2_solace_herald.txt';

/** The name of a document's file. */
function nameOf(uri: vscode.Uri): string {
	return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

async function ask<T>(command: string, document: vscode.TextDocument, words: string): Promise<readonly T[]> {
	const position = rangeOf(document, words).start.translate(0, 1);
	return vscode.commands.executeCommand<T[]>(command, document.uri, position);
}

/** The words at the selection, when the editor in front has one. */
function selected(): string {
	const editor = vscode.window.activeTextEditor;
	return editor ? editor.document.getText(editor.selection) : '';
}

suite('Navigation', () => {
	suiteTeardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.commands.executeCommand('workbench.action.joinAllGroups');
	});

	test('references of a name are in all sources of the story, and only there', async () => {
		const { document } = await open(article);
		const places = await eventually('references', async () => {
			const found = await ask<vscode.Location>('vscode.executeReferenceProvider', document, 'Davit Ormeliani');
			return new Set(found.map(({ uri }) => uri.path)).size > 2 && found;
		});
		const names = new Set(places.map(({ uri }) => nameOf(uri)));
		assert.ok(names.has(article));
		assert.ok(![...names].some((name) => name.startsWith('b')));
		for (const { uri, range } of places) {
			const text = (await vscode.workspace.openTextDocument(uri)).getText(range);
			assert.match(text, /Ormeliani|minister/i);
		}
	});

	test('references of a figure are the places of its claim', async () => {
		const { document } = await open(article);
		const places = await ask<vscode.Location>('vscode.executeReferenceProvider', document, '6.4-magnitude');
		const words = await Promise.all(
			places.map(async ({ uri, range }) => (await vscode.workspace.openTextDocument(uri)).getText(range)),
		);
		assert.ok(words.some((text) => text.includes('6.4')));
		assert.ok(words.some((text) => text.includes('6.8')));
	});

	test('the definition of a name is its first full mention', async () => {
		const { document } = await open('a5_ground_truth.txt');
		const short = document.getText().lastIndexOf('Lenart');
		const [definition] = await vscode.commands.executeCommand<vscode.Location[]>(
			'vscode.executeDefinitionProvider',
			document.uri,
			document.positionAt(short + 2),
		);
		assert.ok(definition);
		assert.match(document.getText(definition.range), /\w+ Lenart/);
		assert.ok(document.offsetAt(definition.range.start) < short);
	});

	test('a name is highlighted wherever the article has it', async () => {
		const { document } = await open(article);
		const found = await ask<vscode.DocumentHighlight>('vscode.executeDocumentHighlights', document, 'Karasu');
		assert.ok(found.length > 1);
		for (const { range } of found) assert.match(document.getText(range), /karasu/i);
	});

	test('the outline nests: headline, paragraphs, what stands in them', async () => {
		const { document } = await open(article);
		const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
			'vscode.executeDocumentSymbolProvider',
			document.uri,
		);
		const headline = symbols.find(({ kind }) => kind === vscode.SymbolKind.File);
		assert.ok(headline && headline.children.length > 3);
		const nests = (symbol: vscode.DocumentSymbol): boolean =>
			symbol.range.contains(symbol.selectionRange) &&
			symbol.children.every((child) => symbol.range.contains(child.range) && nests(child));
		assert.ok(symbols.every(nests));
		assert.ok(headline.children.some(({ children }) => children.length > 0));
	});

	test('“Next Discrepancy” goes through the article and on to the next source, “Previous” back', async () => {
		const editor = await open(article);
		editor.selection = new vscode.Selection(0, 0, 0, 0);
		await vscode.commands.executeCommand('presscheck.nextDiscrepancy');
		const first = selected();
		assert.ok(first.length > 0);
		assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
		await vscode.commands.executeCommand('presscheck.nextDiscrepancy');
		await vscode.commands.executeCommand('presscheck.previousDiscrepancy');
		assert.equal(selected(), first);
		const { lineCount } = editor.document;
		vscode.window.activeTextEditor!.selection = new vscode.Selection(lineCount, 0, lineCount, 0);
		await vscode.commands.executeCommand('presscheck.nextDiscrepancy');
		assert.notEqual(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
		assert.ok(selected().length > 0);
		await vscode.commands.executeCommand('presscheck.previousDiscrepancy');
		assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
	});

	test('places open beside, and a second one in the same column', async () => {
		const { document } = await open(article);
		const here = rangeOf(document, '6.4-magnitude');
		const places = await ask<vscode.Location>('vscode.executeReferenceProvider', document, '6.4-magnitude');
		const others = places.filter(({ uri }) => uri.path !== document.uri.path);
		for (const { uri } of others.slice(0, 2)) {
			const front = await open(article);
			front.selection = new vscode.Selection(here.start, here.start);
			await vscode.commands.executeCommand('presscheck.openPlace', uri.toString(), 0, 4);
			assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
		}
		assert.equal(vscode.window.tabGroups.all.length, 2);
	});

	test('each view can be shown by command', async () => {
		for (const view of ['story', 'discrepancies', 'claims', 'annotations'])
			await vscode.commands.executeCommand(`presscheck.${view}.focus`);
	});

	test('no keybinding takes one of VS Code’s own, or the start of one', async () => {
		const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
		const text = (await vscode.workspace.openTextDocument(uri)).getText();
		const bindings = [...text.matchAll(/"key":\s*"([^"]+)"[\s\S]*?"command":\s*"([^"]+)"/g)].map(
			([, key, command]) => ({
				key: key!,
				command: command!,
			}),
		);
		assert.ok(bindings.length > 500);
		const own: { key: string; command: string }[] =
			vscode.extensions.getExtension('presscheck.presscheck')?.packageJSON.contributes.keybindings;
		// Undo and redo of annotations stand in for VS Code's own on purpose, and only right after an annotation was changed.
		const chords = own.filter(({ command }) => !/\.(undo|redo)Annotation$/.test(command));
		const taken = chords.flatMap(({ key, command }) =>
			bindings
				.filter((other) => !other.command.startsWith('presscheck.') && `${other.key} `.startsWith(`${key} `))
				.map((other) => `${key} (${command}) is ${other.command}`),
		);
		assert.deepEqual(taken, []);
	});
});
