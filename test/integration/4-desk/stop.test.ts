import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, open, rangeOf, uriOf } from '../story';

const write = (file: string, text: string) => vscode.workspace.fs.writeFile(uriOf(file), Buffer.from(text));

const first = `Ferry runs aground at Orsund

ORSUND — The ferry Halvard ran aground at Orsund on Tuesday with 140 people on board, harbor master Signe Tveit said.

Nobody was hurt. Tveit said the ferry would be towed to the port of Melby on Wednesday.
`;
const last = `Halvard stuck on rocks off Orsund

ORSUND — A ferry with 140 people on board, the Halvard, ran aground at Orsund on Tuesday. Harbor master Signe Tveit said that nobody was hurt.

The ferry is to be towed to Melby on Wednesday, Tveit said.
`;

const who = ['gardener', 'baker', 'painter', 'sailor', 'potter', 'weaver', 'piper', 'tailor', 'miller', 'cobbler'];
const did = ['told', 'asked', 'warned', 'taught', 'begged', 'helped', 'paid', 'fed', 'hid', 'drew'];

/** A text on nothing in particular, long enough that 150 of them are not read in the second before reading can be stopped. */
function filler(index: number): string {
	const lines = Array.from({ length: 600 }, (_, line) => {
		const [a, b, c] = [(line + index) % 10, Math.floor(line / 10 + index) % 10, Math.floor(line / 60)];
		return `In the evening the ${who[a]} ${did[b]} the ${who[c]} about the rain, and they said that it was enough for the roses and for the wells of the street.`;
	});
	return `A year of rain, told by a ${who[index % 10]}\n\n${lines.join('\n\n')}\n`;
}

/** The files in which the harbor master is named, as far as they were read. */
async function filesWithTveit(document: vscode.TextDocument): Promise<readonly string[]> {
	const found = await vscode.commands.executeCommand<vscode.Location[]>(
		'vscode.executeReferenceProvider',
		document.uri,
		rangeOf(document, 'Signe Tveit').start.translate(0, 1),
	);
	return [...new Set(found.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1)))].sort();
}

suite('Stop Reading', () => {
	test('leaves what was not read, until another article of the folder is opened', async function stops() {
		this.timeout(120_000);
		await write('rain/a.article', first);
		for (let index = 0; index < 150; index++) await write(`rain/f${index}.article`, filler(index));
		await write('rain/z.article', last);
		const { document } = await open('rain/a.article');
		// It can be stopped from the second second on; before that and afterwards there is nothing to stop.
		for (const end = Date.now() + 3000; Date.now() < end; ) {
			await vscode.commands.executeCommand('presscheck.stopReading');
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
		await new Promise((resolve) => setTimeout(resolve, 5000));
		assert.deepEqual(await filesWithTveit(document), ['a.article']);

		await vscode.workspace.fs.delete(uriOf('rain/f1.article'));
		for (let index = 2; index < 150; index++) await vscode.workspace.fs.delete(uriOf(`rain/f${index}.article`));
		await open('rain/f0.article');
		await eventually('the other ferry article', async () => (await filesWithTveit(document)).length > 1);
		assert.deepEqual(await filesWithTveit(document), ['a.article', 'z.article']);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});
});
