import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, folder, hoverAt, open, rangeOf, textOf, uriOf } from '../story';

const command = (id: string, ...names: unknown[]) => vscode.commands.executeCommand(`presscheck.${id}`, ...names);
const write = (file: string, text: string) => vscode.workspace.fs.writeFile(uriOf(file), Buffer.from(text));

const mill = [
	'Fire destroys the mill at Norrvik',
	'',
	'NORRVIK — A fire destroyed the old paper mill at Norrvik on Monday night and killed 12 people, Fire Chief Dennis Okoro said.',
	'',
	'Mayor Ruth Halloran said the town would rebuild the mill. About 300 workers had left the mill an hour before.',
	'',
].join('\n');
const gazette = [
	'Norrvik mill burns down',
	'',
	'NORRVIK — The old paper mill at Norrvik burned down on Monday night in a fire that killed 15 people, Fire Chief Dennis Okoro said.',
	'',
	'Mayor Ruth Halloran promised to rebuild the mill. About 300 workers had left the mill an hour before the fire.',
	'',
].join('\n');

/** A folder for each test: one story, and nothing of the other tests. */
let desk = '';
let count = 0;
const name = (file: string) => `${desk}/${file}`;
const sidecar = () => textOf(name('mill.article.annotations.yaml'));

async function begin(): Promise<vscode.TextDocument> {
	desk = `desk${++count}`;
	await write(name('mill.article'), mill);
	await write(name('gazette.article'), gazette);
	const { document } = await open(name('mill.article'));
	await eventually('the finding', () => findings(document).length > 0);
	return document;
}

/** Our problems on the dead. */
function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
	return vscode.languages
		.getDiagnostics(document.uri)
		.filter((problem) => problem.source === 'Presscheck' && /12/.test(document.getText(problem.range)));
}

/** The quick fixes at words, by how their titles begin. */
async function fixesAt(document: vscode.TextDocument, words: string, verb: string): Promise<vscode.CodeAction[]> {
	const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
		'vscode.executeCodeActionProvider',
		document.uri,
		rangeOf(document, words),
		vscode.CodeActionKind.QuickFix.value,
	);
	return fixes.filter(({ title }) => title.startsWith(verb));
}

/** The command behind a quick fix, and the finding that it names. */
function fixAt(document: vscode.TextDocument, words: string, verb: string): Promise<vscode.Command> {
	return eventually(`“${verb}” at “${words}”`, async () => (await fixesAt(document, words, verb))[0]?.command);
}

async function edit(document: vscode.TextDocument, from: string, to: string): Promise<void> {
	const change = new vscode.WorkspaceEdit();
	change.replace(document.uri, rangeOf(document, from), to);
	assert.ok(await vscode.workspace.applyEdit(change));
}

/** Gives the reading, which waits for a pause in typing, its time. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 1000));

function placeOf(document: vscode.TextDocument, words: string): [string, number, number] {
	const start = document.getText().indexOf(words);
	return [document.uri.toString(), start, start + words.length];
}

teardown(async () => {
	await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	for (const [file] of await vscode.workspace.fs.readDirectory(folder()))
		if (/^desk/.test(file)) await vscode.workspace.fs.delete(uriOf(file), { recursive: true });
});

suite('A discrepancy', () => {
	test('that is dismissed by its quick fix is gone, also after edits elsewhere, and undo brings it back', async () => {
		const document = await begin();
		const fix = await fixAt(document, '12 people', 'Dismiss');
		const [source, key] = fix.arguments!;
		await vscode.commands.executeCommand(fix.command, source, key, 'The Gazette counts the missing');
		await eventually('the dismissal', () => findings(document).length === 0);
		assert.match(await sidecar(), /decision: dismissed\n\s+reason: The Gazette counts the missing/);
		assert.deepEqual(await fixesAt(document, '12 people', 'Dismiss'), []);
		await edit(document, 'Fire destroys', 'Late on Monday a fire destroys');
		await pause();
		assert.equal(findings(document).length, 0, 'after an edit elsewhere');
		await edit(document, '12 people', '14 people');
		await eventually('other words, another finding', () =>
			vscode.languages.getDiagnostics(document.uri).some((problem) => document.getText(problem.range).includes('14')),
		);
		await edit(document, '14 people', '12 people');
		await eventually('the old words again', () => findings(document).length === 0);
		await command('undoAnnotation');
		await eventually('the finding again', () => findings(document).length > 0);
	});

	test('that is confirmed stays in the Problems panel, and one that is resolved leaves it', async () => {
		const document = await begin();
		const [source, key] = (await fixAt(document, '12 people', 'Confirm')).arguments!;
		await command('confirmDiscrepancy', source, key);
		await eventually('the decision', async () => /decision: confirmed/.test(await sidecar()));
		await pause();
		assert.ok(findings(document).length > 0);
		await command('resolveDiscrepancy', source, key, 'The Gazette was corrected');
		await eventually('the resolution', () => findings(document).length === 0);
		assert.equal((await sidecar()).match(/kind: discrepancy/g)?.length, 1, 'one annotation keeps both decisions');
	});
});

suite('A tagged discrepancy', () => {
	test('of the quick fix confirms the finding, and has severity, owner and due date', async () => {
		const document = await begin();
		const fix = await fixAt(document, '12 people', 'Tag');
		const [source, start, end, , , key] = fix.arguments!;
		await vscode.commands.executeCommand(fix.command, source, start, end, 'number', 'Ask the fire service', key);
		assert.match(await sidecar(), /type: number\n\s+status: open\n\s+body: Ask the fire service/);
		assert.match(await sidecar(), /places:\n\s+- source: gazette.article/);
		assert.match(await sidecar(), /decision: confirmed/);
		assert.deepEqual(await fixesAt(document, '12 people', 'Tag'), [], 'it is tagged once');
		const [, id] = /id: (\w+)/.exec(await sidecar())!;
		await command('assignDiscrepancy', source, id, {
			severity: 'high',
			blocking: true,
			owner: 'Ada',
			due: '2020-03-05',
		});
		assert.match(await sidecar(), /severity: high\n\s+blocking: true/);
		assert.match(await sidecar(), /owner: Ada\n\s+due: 2020-03-05/);
		await eventually('the problem says so', () =>
			findings(document).some(({ message }) =>
				/\(confirmed · High · blocking · Ada · overdue since .*2020\)/.test(message),
			),
		);
		await command('undoAnnotation');
		assert.doesNotMatch(await sidecar(), /severity/);
	});
});

suite('A tag of the project’s own', () => {
	const tagsFile = 'presscheck.tags.yaml';
	const problemsOf = (file: string) =>
		vscode.languages.getDiagnostics(uriOf(file)).map(({ message, range }) => `${range.start.line + 1}: ${message}`);

	test('is offered at once, and a tag that nobody explains is warned of in the YAML and kept', async () => {
		const document = await begin();
		await write(
			tagsFile,
			'format: presscheck-tags/1\ntags:\n  - tag: casualties\n    label: Dead and injured\n  - tag: photo\n',
		);
		try {
			const problem = await eventually('the broken entry', () => problemsOf(tagsFile)[0]);
			assert.match(problem, /^5: .*label missing/);
			const [source, start, end] = placeOf(document, '12 people');
			await command('tagDiscrepancy', source, start, end, 'casualties', 'Ask the fire service');
			assert.match(await sidecar(), /type: casualties/);
			assert.deepEqual(problemsOf(name('mill.article.annotations.yaml')), []);
			await write(tagsFile, 'format: presscheck-tags/1\ntags:\n  - tag: photo\n    label: Photo\n');
			const warning = await eventually('the warning', () => problemsOf(name('mill.article.annotations.yaml'))[0]);
			assert.match(warning, /The tag casualties is neither built in/);
			assert.deepEqual(problemsOf(tagsFile), []);
			assert.match(await sidecar(), /type: casualties/);
		} finally {
			await vscode.workspace.fs.delete(uriOf(tagsFile));
		}
	});
});

suite('A tick', () => {
	test('keeps words and evidence, and needs attention when the words change outside the editor', async () => {
		const document = await begin();
		await command('tick', ...placeOf(document, '12 people'), 'https://example.org/fire-service/3');
		assert.match(await sidecar(), /kind: tick\n\s+status: accurate/);
		assert.match(await sidecar(), /source: https:\/\/example.org\/fire-service\/3/);
		// As another program would.
		await write(name('mill.article'), mill.replace('12 people', '13 people'));
		await eventually('the new text', () => document.getText().includes('13 people'));
		const hover = await eventually('was and now', () =>
			hoverAt(document, '13 people').then((text) => /was “12 people”, now “13 people”/.test(text) && text),
		);
		assert.match(hover, /needs attention/);
		await command('tick', ...placeOf(document, '13 people'), 'The fire chief, by telephone');
		assert.match(await sidecar(), /status: corrected/);
		assert.match(await sidecar(), /was: 12 people\n\s+now: 13 people/);
	});

	test('needs attention when the file it rests on changes or is gone, and says why', async () => {
		const document = await begin();
		const said = (words: RegExp) =>
			eventually(String(words), () => hoverAt(document, '12 people').then((text) => words.test(text)));
		await write(name('minutes.csv'), 'dead,12');
		await command('tick', ...placeOf(document, '12 people'), 'minutes.csv');
		assert.match(await sidecar(), /source: minutes.csv\n\s+hash: sha256:[0-9a-f]{64}/);
		await said(/accurate/);
		await write(name('minutes.csv'), 'dead,13');
		await said(/needs attention, evidence changed&#58; minutes/);
		await vscode.workspace.fs.delete(uriOf(name('minutes.csv')));
		await said(/evidence is gone&#58; minutes/);
		await write(name('minutes.csv'), 'dead,12');
		await said(/accurate/);
		await write(name('minutes.csv'), 'dead,12 (checked)');
		await said(/evidence changed/);
		await command('tick', ...placeOf(document, '12 people'), 'minutes.csv');
		await said(/accurate/);
		assert.match(await sidecar(), /what: checked again/);
	});

	test('leads from one item to the next, and what cannot be verified is no longer next', async () => {
		const document = await begin();
		const editor = vscode.window.activeTextEditor!;
		const start = rangeOf(document, '12 people').start;
		editor.selection = new vscode.Selection(start.translate(0, -10), start.translate(0, -10));
		await command('nextUnchecked');
		assert.equal(document.getText(editor.selection), '12 people');
		await command('tickAndNext', ...placeOf(document, '12 people'), '');
		const next = document.getText(editor.selection);
		assert.equal(next, 'Fire Chief Dennis Okoro');
		await command('cannotVerify', ...placeOf(document, next), 'Nobody answered');
		editor.selection = new vscode.Selection(start.translate(0, -10), start.translate(0, -10));
		await command('nextUnchecked');
		assert.equal(document.getText(editor.selection), 'Mayor Ruth Halloran');
	});
});

suite('A thread', () => {
	test('keeps its replies, is resolved and reopened', async () => {
		const document = await begin();
		await command('annotate', ...placeOf(document, '300 workers'), 'Ask the union');
		const [, id] = /id: (\w+)/.exec(await sidecar())!;
		const source = document.uri.toString();
		await command('reply', source, id, 'The union says 280');
		assert.match(await sidecar(), /replies:\n[\s\S]*body: The union says 280/);
		await command('resolveThread', source, id);
		assert.match(await sidecar(), /status: resolved/);
		await command('reopenThread', source, id);
		assert.match(await sidecar(), /status: open/);
	});

	test('that is begun at the gutter becomes a note on its line', async () => {
		const document = await begin();
		const { line } = rangeOf(document, 'About 300').start;
		const thread = { uri: document.uri, range: new vscode.Range(line, 0, line, 0), dispose: () => {} };
		await command('reply', { thread, text: 'Who counted them?' });
		assert.match(await sidecar(), /body: Who counted them\?/);
		assert.match(await sidecar(), /quote: "?Mayor Ruth Halloran said/);
	});
});
