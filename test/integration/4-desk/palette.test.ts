import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, hoverAt, open, uriOf } from '../story';

const folder = 'palette';
const article = `${folder}/alone.article`;
const list = `${folder}/list.txt`;

interface Contributed {
	readonly command: string;
	readonly title: string;
}

/** Every command of the extension that the palette has. */
function contributed(): readonly Contributed[] {
	return vscode.extensions.getExtension('presscheck.presscheck')?.packageJSON.contributes.commands;
}

/** Runs a command as the palette does, with no arguments; what it asks is given up. What it threw, in words. */
async function trouble(command: string): Promise<string | undefined> {
	let ended = false;
	const running = Promise.resolve(vscode.commands.executeCommand(command)).then(
		() => undefined,
		(error: unknown) => `${command}: ${error instanceof Error ? error.message : String(error)}`,
	);
	void running.then(() => {
		ended = true;
	});
	await eventually(`the end of ${command}`, async () => {
		if (!ended) await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		return ended;
	});
	return running;
}

async function troubles(): Promise<readonly string[]> {
	const found: string[] = [];
	for (const { command } of contributed()) {
		const words = await trouble(command);
		if (words) found.push(words);
	}
	return found;
}

suite('Commands of the palette', () => {
	suiteSetup(async () => {
		await vscode.workspace.fs.writeFile(
			uriOf(article),
			Buffer.from('Bridge opens at Norrvik\n\nMayor Ruth Halloran opened the bridge at Norrvik on Monday.\n\n\n'),
		);
		await vscode.workspace.fs.writeFile(uriOf(list), Buffer.from('milk\neggs\nbread\n'));
	});

	teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	suiteTeardown(() => vscode.workspace.fs.delete(uriOf(folder), { recursive: true }));

	test('ask or do nothing where no editor is open', async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		assert.deepEqual(await troubles(), []);
	});

	test('ask or do nothing in a text that is no article', async () => {
		await open(list);
		assert.deepEqual(await troubles(), []);
	});

	test('ask or do nothing where the cursor is on a blank line of an article without notes', async () => {
		const { document } = await open(article);
		await eventually('the reading', () => hoverAt(document, 'Ruth Halloran'));
		vscode.window.activeTextEditor!.selection = new vscode.Selection(1, 0, 1, 0);
		assert.deepEqual(await troubles(), []);
		await vscode.commands.executeCommand('presscheck.treatAsArticle');
	});
});
