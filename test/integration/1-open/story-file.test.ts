import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, exists, hashOf, hoverAt, open, textOf, uriOf } from '../story';

const article = 'a2_solace_herald.txt';
const other = 'a5_ground_truth.txt';

function run(command: string, name: string, ...rest: string[]): Thenable<unknown> {
	return vscode.commands.executeCommand(`presscheck.${command}`, uriOf(name).toString(), ...rest);
}

suite('A story file', () => {
	let card: (pattern: RegExp, is?: boolean) => Promise<string>;
	let before: string;

	suiteSetup(async () => {
		before = await hashOf(article);
		const { document } = await open(article);
		card = (pattern, is = true) =>
			eventually(`a card that ${is ? 'has' : 'lacks'} ${pattern}`, async () => {
				const text = await hoverAt(document, '6.4-magnitude');
				return text !== '' && pattern.test(text) === is && text;
			});
		await card(/a5\\_ground\\_truth/);
	});

	suiteTeardown(async () => {
		await vscode.workspace.fs.delete(uriOf('story.yaml')).then(undefined, () => undefined);
		await card(/a5\\_ground\\_truth/);
	});

	test('takes a source out of its story', async () => {
		await run('takeOutOfStory', other);
		assert.match(await textOf('story.yaml'), /^format: presscheck-story\/1\napart:\n {2}- a5_ground_truth\.txt\n$/m);
		await card(/a5\\_ground\\_truth/, false);
	});

	test('puts it back, and names the story', async () => {
		await run('nameStory', article, 'Karasu earthquake');
		await run('putIntoStory', other, 'Karasu earthquake');
		const text = await textOf('story.yaml');
		assert.match(text, /name: Karasu earthquake/);
		assert.doesNotMatch(text, /apart/);
		await card(/a5\\_ground\\_truth/);
	});

	test('gives a source the name of its outlet', async () => {
		await run('describeSource', other, 'Ground Truth Daily', '2026-09-17', '');
		assert.match(await textOf('story.yaml'), /- file: a5_ground_truth\.txt\n {4}outlet: Ground Truth Daily\n/);
		await card(/Ground&nbsp;Truth&nbsp;Daily/);
	});

	test('what a person types in it counts, stays, and its problems are shown on their lines', async () => {
		const text = await textOf('story.yaml');
		const typed = `# mine\n${text}  - outlet: Nobody\n`.replace('Ground Truth Daily', '"GT Daily" # short');
		await vscode.workspace.fs.writeFile(uriOf('story.yaml'), Buffer.from(typed));
		await card(/GT&nbsp;Daily/);
		const problems = await eventually('the problem', () => {
			const found = vscode.languages.getDiagnostics(uriOf('story.yaml'));
			return found.length > 0 && found;
		});
		assert.deepEqual(
			problems.map(({ message, range }) => [message, range.start.line]),
			[['sources[2]: file missing or unreadable', typed.split('\n').findIndex((line) => line.includes('Nobody'))]],
		);
		const mended = typed.replace('  - outlet: Nobody\n', '');
		await vscode.workspace.fs.writeFile(uriOf('story.yaml'), Buffer.from(mended));
		await eventually('no problem', () => vscode.languages.getDiagnostics(uriOf('story.yaml')).length === 0);
		await run('nameStory', article, 'Karasu');
		assert.equal(await textOf('story.yaml'), mended.replace('Karasu earthquake', 'Karasu'));
	});

	test('is open in an editor: commands change what stands there', async () => {
		const { document } = await open('story.yaml');
		const editor = await vscode.window.showTextDocument(document);
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# not saved yet\n'));
		const onDisk = await textOf('story.yaml');
		await run('nameStory', article, 'Almaz valley');
		assert.match(document.getText(), /^# not saved yet\n[\s\S]*name: Almaz valley\n/);
		assert.equal(await textOf('story.yaml'), onDisk);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	test('follows when a source is renamed', async () => {
		const rename = async (from: string, to: string) => {
			const edit = new vscode.WorkspaceEdit();
			edit.renameFile(uriOf(from), uriOf(to));
			assert.ok(await vscode.workspace.applyEdit(edit));
			await eventually(`${to} in the story file`, async () => {
				const text = await textOf('story.yaml');
				return text.match(new RegExp(`\\b${to}`, 'g'))?.length === 2 && !text.includes(from);
			});
		};
		await rename(other, 'a5_final.txt');
		await rename('a5_final.txt', other);
	});

	test('the articles stay as they are, and nothing is written beside them', async () => {
		assert.equal(await hashOf(article), before);
		assert.equal(await exists(`${other}.annotations.yaml`), false);
	});
});
