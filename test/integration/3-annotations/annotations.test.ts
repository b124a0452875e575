import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, exists, folder, hashOf, hoverAt, open, rangeOf, textOf, uriOf } from '../story';

/** An article of our own, with the line ends of another system. */
const lines = [
	'Dam gives way above Korvel',
	'',
	'The dam above Korvel gave way at dawn on Sunday. It killed 12 people in the lower town, the governor said.',
	'',
	'Rescue crews reached the school by noon. About 300 pupils had been taken to the ridge the night before.',
	'',
	'Mayor Ilse Brandt said the siren had failed twice in March. The builder denied that it had been warned.',
	'',
	'The river is expected to fall by Tuesday. Roads to the north stay closed until then, the police said.',
	'',
];
const crlf = lines.join('\r\n');

/** A name of its own for each test: VS Code keeps the texts of closed editors for a while. */
let name = '';
let sidecarName = '';
let count = 0;

function rename(): void {
	name = `korvel${++count}.article`;
	sidecarName = `${name}.annotations.yaml`;
}

const command = (id: string, ...names: unknown[]) => vscode.commands.executeCommand(`presscheck.${id}`, ...names);
const write = (file: string, text: string) => vscode.workspace.fs.writeFile(uriOf(file), Buffer.from(text));

/** Writes an article and a note on some of its words, and shows the article. */
async function annotated(file: string, text: string, words: string, note: string): Promise<vscode.TextEditor> {
	await write(file, text);
	const editor = await open(file);
	await eventually('marks', () => hoverAt(editor.document, '12 people'));
	await annotate(editor.document, words, note);
	return editor;
}

async function annotate(document: vscode.TextDocument, words: string, note: string): Promise<void> {
	const start = document.getText().replaceAll('\r\n', '\n').indexOf(words);
	await command('annotate', document.uri.toString(), start, start + words.length, note);
}

async function edit(document: vscode.TextDocument, from: string, to: string): Promise<void> {
	const change = new vscode.WorkspaceEdit();
	change.replace(document.uri, rangeOf(document, from), to);
	assert.ok(await vscode.workspace.applyEdit(change));
}

async function clean(): Promise<void> {
	await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	for (const [file] of await vscode.workspace.fs.readDirectory(folder()))
		if (/korvel|moved/.test(file)) await vscode.workspace.fs.delete(uriOf(file), { recursive: true });
}

/** The note's hover at words, as soon as it says what is expected. */
function noteAt(document: vscode.TextDocument, words: string, expected: RegExp): Promise<string> {
	return eventually(`${expected} at “${words}”`, () =>
		hoverAt(document, words).then((text) => expected.test(text) && text),
	);
}

suite('Annotations in a text that is edited', () => {
	setup(rename);
	teardown(clean);

	test('follow the words, in a file with CRLF, whose bytes nobody else touches', async () => {
		const { document } = await annotated(name, crlf, '12 people', 'Ask the hospital');
		assert.equal(document.eol, vscode.EndOfLine.CRLF);
		const before = await hashOf(name);
		await edit(document, 'Dam gives way', 'After days of rain\r\nand snow a dam gives way');
		await edit(document, 'at dawn', 'shortly before dawn');
		await noteAt(document, '12 people', /Ask the hospital/);
		assert.doesNotMatch(await hoverAt(document, 'Ilse Brandt'), /Ask the hospital/);
		assert.equal(await hashOf(name), before, 'unsaved');
		const shown = document.getText();
		await document.save();
		assert.equal(await textOf(name), shown);
		const core = shown.replaceAll('\r\n', '\n');
		const start = `start: ${core.indexOf('12 people')}`;
		await eventually('the anchor', () => textOf(sidecarName).then((text) => text.includes(start)));
		assert.equal(await textOf(name), shown);
	});

	test('say was and now when the words were changed, and a tick needs attention', async () => {
		const { document } = await annotated(name, crlf, '12 people', 'Ask the hospital');
		const asTick = (await textOf(sidecarName)).replace('kind: note', 'kind: tick\n    status: accurate');
		await write(sidecarName, asTick);
		await noteAt(document, '12 people', /accurate/);
		await edit(document, '12 people', '14 people');
		const hover = await noteAt(document, '14 people', /was “12 people”, now “14 people”/);
		assert.match(hover, /needs attention/);
		await document.save();
		const sidecar = await eventually('the tick', () =>
			textOf(sidecarName).then((text) => /status: needs-attention/.test(text) && text),
		);
		assert.match(sidecar, /^ {6}quote: 12 people/m);
		assert.match(sidecar, /words changed/);

		const [, id] = /id: (\w+)/.exec(sidecar)!;
		await command('acceptNewWords', document.uri.toString(), id);
		const accepted = await textOf(sidecarName);
		assert.match(accepted, /^ {6}quote: 14 people/m);
		assert.doesNotMatch(accepted, /current:/);
		assert.match(accepted, /new words accepted/);
		assert.match(await noteAt(document, '14 people', /Ask the hospital/), /needs attention/);
	});

	test('are kept when their words are gone, re-attached by a person, and that is undone', async () => {
		const { document } = await annotated(name, crlf, '12 people', 'Ask the hospital');
		await edit(document, ' It killed 12 people in the lower town, the governor said.', '');
		await document.save();
		const lost = await textOf(sidecarName);
		assert.match(lost, /Ask the hospital/);
		const [, id] = /id: (\w+)/.exec(lost)!;
		const text = document.getText().replaceAll('\r\n', '\n');
		const start = text.indexOf('300 pupils');
		await eventually('the lost words', () => hoverAt(document, 'Korvel').then((hover) => !/hospital/.test(hover)));
		await command('reattachAnnotation', document.uri.toString(), id, start, start + '300 pupils'.length);
		await noteAt(document, '300 pupils', /Ask the hospital/);
		assert.match(await textOf(sidecarName), /what: re-attached\n\s+was: 12 people\n\s+now: 300 pupils/);
		await command('undoAnnotation');
		assert.doesNotMatch(await textOf(sidecarName), /re-attached/);
		await eventually('the note to leave', async () => !/hospital/.test(await hoverAt(document, '300 pupils')));
	});

	test('wait where the file has become another text, until a person decides', async () => {
		const { document } = await annotated(name, crlf, '12 people', 'Ask the hospital');
		const kept = await textOf(sidecarName);
		const whole = new vscode.Range(0, 0, document.lineCount, 0);
		const change = new vscode.WorkspaceEdit();
		const other =
			'Late goal wins the cup\n\nOstrov won the cup in the last minute on Saturday. Fans sang for hours in the square.\n\nThe coach left at once, and 40 players’ guests stayed. The club said it had planned the party for 12 people.\n';
		change.replace(document.uri, whole, other);
		await vscode.workspace.applyEdit(change);
		await document.save();
		await eventually('a new reading', () => hoverAt(document, '40 players'));
		assert.doesNotMatch(await hoverAt(document, '12 people'), /hospital/);
		assert.equal(await textOf(sidecarName), kept);
		await command('treatAsSameArticle');
		await eventually('the decision', async () => (await textOf(sidecarName)) !== kept);
		assert.match(await textOf(sidecarName), /quote: 12 people[\s\S]*before: "?It killed/);
	});
});

suite('Sidecars go with their articles', () => {
	setup(rename);
	teardown(clean);

	test('when one is renamed, or its folder is', async () => {
		const { document } = await annotated(name, crlf, '12 people', 'Ask the hospital');
		const kept = await textOf(sidecarName);
		await vscode.workspace.fs.createDirectory(uriOf('moved'));
		const move = new vscode.WorkspaceEdit();
		move.renameFile(document.uri, uriOf('moved/korvel2.article'));
		assert.ok(await vscode.workspace.applyEdit(move));
		await eventually('the sidecar', () => exists('moved/korvel2.article.annotations.yaml'));
		assert.equal(await exists(sidecarName), false);
		assert.equal(await textOf('moved/korvel2.article.annotations.yaml'), kept);
		const again = await open('moved/korvel2.article');
		await noteAt(again.document, '12 people', /Ask the hospital/);
		const whole = new vscode.WorkspaceEdit();
		whole.renameFile(uriOf('moved'), uriOf('moved2'));
		assert.ok(await vscode.workspace.applyEdit(whole));
		const third = await open('moved2/korvel2.article');
		await noteAt(third.document, '12 people', /Ask the hospital/);
		// What was done before the move can be taken back after it.
		await command('undoAnnotation');
		assert.doesNotMatch(await textOf('moved2/korvel2.article.annotations.yaml'), /hospital/);
	});

	test('with the paths in them and to them, and only those', async () => {
		const { document } = await annotated(name, crlf, '12 people', 'Ask the hospital');
		await write('moved-other.article', 'Another account of the dam.\n');
		const evidence = '    evidence: # see both\n      - source: moved-minutes.pdf\n      - source: R. Okafor\n';
		const places = `    places:\n      - source: "moved-other.article" # page 2\n`;
		await write('moved-minutes.pdf', '');
		const own = (await textOf(sidecarName)).replace('    anchor:', `${evidence}${places}    anchor:`);
		await write(sidecarName, own);
		const others = 'moved-other.article.annotations.yaml';
		const other = `format: presscheck-annotations/1\nannotations:\n- id: o1\n  kind: note\n  links: [{rel: contradicts, source: ${name}}]   # ours\n  anchor: {start: 0, quote: Another}\n`;
		await write(others, other);
		await vscode.workspace.fs.createDirectory(uriOf('moved'));
		const bytes = await hashOf(name);
		const move = new vscode.WorkspaceEdit();
		move.renameFile(document.uri, uriOf('moved/korvel9.article'));
		assert.ok(await vscode.workspace.applyEdit(move));
		const linked = other.replace(`source: ${name}`, 'source: moved/korvel9.article');
		await eventually('the path to it', async () => (await textOf(others)) === linked);
		const carried = own
			.replace('source: moved-minutes.pdf', 'source: ../moved-minutes.pdf')
			.replace('"moved-other.article"', '"../moved-other.article"');
		await eventually(
			'the paths in it',
			async () => (await textOf('moved/korvel9.article.annotations.yaml')) === carried,
		);
		assert.equal(await hashOf('moved/korvel9.article'), bytes);
		assert.equal(await textOf('moved/korvel9.article.annotations.yaml.bak').catch(() => own), own);
	});

	test('when one is copied with its text, or deleted', async () => {
		await annotated(name, crlf, '12 people', 'Ask the hospital');
		const copy = new vscode.WorkspaceEdit();
		copy.createFile(uriOf('korvel copy.article'), { contents: Buffer.from(crlf) });
		assert.ok(await vscode.workspace.applyEdit(copy));
		await eventually('the copy', () => exists('korvel copy.article.annotations.yaml'));
		const text = await textOf('korvel copy.article.annotations.yaml');
		assert.match(text, /file: korvel copy\.article/);
		assert.match(text, /Ask the hospital/);
		const gone = new vscode.WorkspaceEdit();
		gone.deleteFile(uriOf(name));
		assert.ok(await vscode.workspace.applyEdit(gone));
		await eventually('the deletion', async () => !(await exists(sidecarName)));
		assert.equal(await exists('korvel copy.article.annotations.yaml'), true);
	});

	test('and when one was moved outside, only by a person’s word', async () => {
		await annotated(name, crlf, '12 people', 'Ask the hospital');
		await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
		// As another program would, without a word to VS Code.
		await vscode.workspace.fs.rename(uriOf(name), uriOf('korvel-elsewhere.article'));
		const { document } = await open('korvel-elsewhere.article');
		await eventually('marks', () => hoverAt(document, '12 people'));
		assert.equal(await exists('korvel-elsewhere.article.annotations.yaml'), false);
		await command('adoptAnnotations', document.uri.toString(), uriOf(sidecarName).toString());
		await noteAt(document, '12 people', /Ask the hospital/);
		assert.equal(await exists(sidecarName), false);
	});
});

suite('Private annotations', () => {
	setup(rename);
	teardown(clean);
	const privateName = () => `${name}.annotations.private.yaml`;

	test('have a file of their own, are shown as private, go both ways and are taken back', async () => {
		const { document } = await annotated(name, crlf, '12 people', 'Ask the hospital');
		const bytes = await hashOf(name);
		const source = document.uri.toString();
		const [, id] = /id: (\w+)/.exec(await textOf(sidecarName))!;
		await command('makePrivate', source, id);
		assert.match(await textOf(privateName()), /Ask the hospital/);
		assert.doesNotMatch(await textOf(sidecarName), /Ask the hospital/);
		await noteAt(document, '12 people', /private.*Ask the hospital/);
		await command('undoAnnotation');
		assert.match(await textOf(sidecarName), /Ask the hospital/);
		assert.doesNotMatch(await textOf(privateName()), /Ask the hospital/);
		await command('redoAnnotation');
		assert.match(await textOf(privateName()), /Ask the hospital/);
		await command('makeShared', source, id);
		assert.match(await textOf(sidecarName), /Ask the hospital/);
		assert.equal(await hashOf(name), bytes);
	});

	test('follow the words, take replies, and go with the article', async () => {
		await write(name, crlf);
		const { document } = await open(name);
		await eventually('marks', () => hoverAt(document, '12 people'));
		const source = document.uri.toString();
		const start = document.getText().replaceAll('\r\n', '\n').indexOf('12 people');
		await command('annotatePrivately', source, start, start + 9, 'My doubt');
		assert.equal(await exists(sidecarName), false);
		const [, id] = /id: (\w+)/.exec(await textOf(privateName()))!;
		await edit(document, 'Dam gives way', 'After days of rain a dam gives way');
		await noteAt(document, '12 people', /My doubt/);
		await document.save();
		const moved = document.getText().replaceAll('\r\n', '\n').indexOf('12 people');
		await eventually('the anchor', () => textOf(privateName()).then((text) => text.includes(`start: ${moved}`)));
		await command('reply', source, id, 'A second doubt');
		assert.match(await textOf(privateName()), /A second doubt/);
		assert.equal(await exists(sidecarName), false);
		const move = new vscode.WorkspaceEdit();
		move.renameFile(document.uri, uriOf('korvel-moved.article'));
		assert.ok(await vscode.workspace.applyEdit(move));
		await eventually('the private file', () => exists('korvel-moved.article.annotations.private.yaml'));
		assert.equal(await exists(privateName()), false);
	});
});

suite('Sidecars that others change', () => {
	setup(rename);
	teardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await clean();
	});

	test('are shown at once, and their mistakes stand on their lines', async () => {
		const { document } = await annotated(name, crlf, '12 people', 'Ask the hospital');
		const sidecar = await textOf(sidecarName);
		const problems = () =>
			vscode.languages.getDiagnostics(uriOf(sidecarName)).filter((one) => one.source === 'Presscheck');
		assert.deepEqual(problems(), []);
		await write(sidecarName, `${sidecar.replace('Ask the hospital', 'Ask the morgue')}  - id: b2\n    kind: hunch\n`);
		await noteAt(document, '12 people', /Ask the morgue/);
		const [problem] = await eventually('the problem', () => problems().length > 0 && problems());
		assert.ok(problem!.range.start.line >= sidecar.trimEnd().split('\n').length);
		await write(sidecarName, sidecar);
		await eventually('no problem', () => problems().length === 0);
	});

	test('of a newer version are shown and not written', async () => {
		const { document } = await annotated(name, crlf, '12 people', 'Ask the hospital');
		const newer = (await textOf(sidecarName)).replace('presscheck-annotations/1', 'presscheck-annotations/2');
		await write(sidecarName, newer);
		await eventually('the word about it', () =>
			vscode.languages.getDiagnostics(uriOf(sidecarName)).some(({ message }) => /newer version/.test(message)),
		);
		await edit(document, 'Dam gives way', 'A dam gives way');
		await document.save();
		await annotate(document, '300 pupils', 'A second note');
		assert.equal(await textOf(sidecarName), newer);
	});

	test('are merged into an editor in which a person has unsaved changes', async () => {
		const { document: article } = await annotated(name, crlf, '12 people', 'Ask the hospital');
		await annotate(article, '300 pupils', 'Ask the school');
		const { document } = await open(sidecarName);
		await edit(document, 'Ask the hospital', 'Ask the nurse');
		const theirs = (await textOf(sidecarName)).replace('Ask the school', 'Ask the teacher');
		await write(sidecarName, theirs);
		await eventually(
			'both',
			() => /Ask the nurse/.test(document.getText()) && /Ask the teacher/.test(document.getText()),
		);
		assert.ok(document.isDirty);
		await noteAt(article, '300 pupils', /Ask the teacher/);
		await noteAt(article, '12 people', /Ask the nurse/);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});
});
