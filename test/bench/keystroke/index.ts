// What a keystroke costs in the extension host of a real VS Code, in a long article with many annotations and marks: the time in our listeners, and the longest turn of the host
// afterwards, when the article is read again, compared and marked. Run by test/host/keystroke.mjs. Times are printed; what is wrong afterwards fails.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readArticle } from '../../../src/article/read';
import { parseSidecar } from '../../../src/sidecar/parse';
import { eventually, hoverAt } from '../../integration/story';
import { startSampling, stretchesOf } from './stretches';
import { inventDesk } from './texts';
import { type Turn, TurnWatch } from './turns';

const words = 10_000;
const marks = 3000;
const annotations = 1000;
const letters = 100;
/** Between two letters, as somebody types who types fast. */
const beat = 60;
/** Letters between two pauses in which everything is worked out anew. */
const burst = 20;
const pause = 4000;

const say = (line: string) => console.log(`[tests] ${line}`);
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const folder = vscode.workspace.workspaceFolders![0]!.uri;
const uriOf = (name: string) => vscode.Uri.joinPath(folder, name);
const write = (name: string, text: string) =>
	vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));

/** The milliseconds that each event took in all listeners of the extension, which is not active yet. */
function timeListeners(): { readonly changes: number[]; readonly selections: number[] } {
	const times = { changes: [] as number[], selections: [] as number[] };
	const events = new Map<unknown, number>();
	const timed =
		<E>(subscribe: vscode.Event<E>, spent: number[], counts: (event: E) => boolean): vscode.Event<E> =>
		(listener, self, disposables) =>
			subscribe(
				(event) => {
					if (!counts(event)) return listener.call(self, event);
					const start = performance.now();
					listener.call(self, event);
					const time = performance.now() - start;
					const known = events.get(event);
					if (known === undefined) events.set(event, spent.push(time) - 1);
					else spent[known]! += time;
				},
				undefined,
				disposables,
			);
	// VS Code also tells of documents that became dirty, and of its own logs.
	const isTyped = ({ document, contentChanges }: vscode.TextDocumentChangeEvent) =>
		contentChanges.length > 0 && document.uri.toString() === uriOf('long.txt').toString();
	Object.defineProperty(vscode.workspace, 'onDidChangeTextDocument', {
		value: timed(vscode.workspace.onDidChangeTextDocument, times.changes, isTyped),
	});
	Object.defineProperty(vscode.window, 'onDidChangeTextEditorSelection', {
		value: timed(vscode.window.onDidChangeTextEditorSelection, times.selections, () => true),
	});
	return times;
}

function median(times: readonly number[]): number {
	return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

const shown = (turns: readonly Turn[]) =>
	turns
		.slice(0, 5)
		.map(({ work, clock }) => `${work.toFixed(1)} (${clock.toFixed(1)})`)
		.join(', ');

async function measure(): Promise<void> {
	assert.equal(vscode.extensions.getExtension('presscheck.presscheck')?.isActive, false);
	const times = timeListeners();
	const desk = inventDesk(words, marks, annotations);
	await write('long.txt', desk.text);
	await write('long.txt.annotations.yaml', desk.sidecar);
	for (const [index, text] of desk.others.entries()) await write(`other${index + 1}.txt`, text);
	say(`${desk.text.split(/\s+/).length} words, ${desk.marks} marks, ${desk.annotations.length} annotations`);
	const { document } = await vscode.window.showTextDocument(uriOf('long.txt'));
	const editor = vscode.window.activeTextEditor!;
	const known = desk.annotations[1]!.anchor.quote;
	await eventually('the notes', async () => (await hoverAt(document, known)).includes('Asked the author'));
	const start = performance.now();
	await vscode.commands.executeCommand('type', { text: '' });
	say(`the window takes letters ${((performance.now() - start) / 1000).toFixed(1)} s after everything is read`);
	await wait(pause);

	const watch = new TurnWatch();
	const sampling = await startSampling();
	times.changes.length = 0;
	times.selections.length = 0;
	const typing: Turn[] = [];
	const later: Turn[] = [];
	const step = Math.floor(document.lineCount / (letters / burst + 1));
	for (let typed = 0; typed < letters; typed++) {
		if (typed % burst === 0) {
			// Between two words of a paragraph, further down with each burst.
			let line = step * (1 + typed / burst);
			while (document.lineAt(line).text.length < 80) line++;
			const at = document.lineAt(line).text.indexOf(' ', 40);
			editor.selection = new vscode.Selection(line, at, line, at);
			await wait(500);
			watch.take();
		}
		await vscode.commands.executeCommand('type', { text: typed % burst === 0 ? ' ' : 'abcdefghij'[typed % 10]! });
		await wait(beat);
		if (typed % burst !== burst - 1) continue;
		typing.push(...watch.take());
		await wait(pause);
		const turns = watch.take();
		later.push(...turns);
		say(`${typed + 1} letters typed; longest turns afterwards ${shown(turns)}`);
	}
	const profile = await sampling.stop();
	const file = process.env.PRESSCHECK_PROFILE;
	if (file)
		await vscode.workspace.fs.writeFile(vscode.Uri.file(file), new TextEncoder().encode(JSON.stringify(profile)));
	watch.stop();
	const worst = (turns: Turn[]) => turns.sort((a, b) => b.work - a.work);
	const { changes, selections } = times;
	say(
		`${changes.length} changes: median ${median(changes).toFixed(2)} ms in our listeners, worst ${Math.max(...changes).toFixed(2)} ms`,
	);
	say(
		`${selections.length} moves of the cursor: median ${median(selections).toFixed(2)} ms, worst ${Math.max(...selections).toFixed(2)} ms`,
	);
	say(`longest turns of the host while typing: ${shown(worst(typing))} ms of work (by the clock)`);
	say(`longest turns of the host in the pauses: ${shown(worst(later))} ms of work (by the clock)`);
	say('longest stretches of our own code:');
	for (const { work, functions } of stretchesOf(profile, 'dist/extension.js').slice(0, 5))
		say(`  ${work.toFixed(1)} ms of work (${functions.join(' › ')})`);
	await checkAfterwards(document, desk.text.length + letters);
}

/** Marks and annotations stand where their words are: cards answer, and a save ties every anchor to its words. */
async function checkAfterwards(document: vscode.TextDocument, length: number): Promise<void> {
	const text = document.getText();
	assert.equal(text.length, length);
	const article = readArticle(text);
	for (let index = 0; index < 20; index++) {
		const figure = article.figures[Math.floor((article.figures.length * index) / 20)]!;
		const written = text.slice(figure.start, figure.end);
		await eventually(`the card on ${written}`, async () => {
			const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
				'vscode.executeHoverProvider',
				document.uri,
				document.positionAt(figure.start),
			);
			return hovers.some(({ range }) => range && document.getText(range).includes(written));
		});
	}
	await document.save();
	const saved = await eventually('the refreshed sidecar', async () => {
		const bytes = await vscode.workspace.fs.readFile(uriOf('long.txt.annotations.yaml'));
		const { annotations: all } = parseSidecar(new TextDecoder().decode(bytes));
		const places = all.map(({ anchor, current }) => current ?? anchor);
		return places.every(({ quote, start }) => text.startsWith(quote, start)) && all;
	});
	assert.equal(saved.length, annotations);
	say(`after a save all ${saved.length} annotations stand on their words`);
}

/** In the shape that `extensionTestsPath` wants. */
export async function run(): Promise<void> {
	try {
		await measure();
		say('1 passed, 0 failed');
	} catch (error) {
		say(`✗ ${error instanceof Error ? error.stack : error}`);
		say('0 passed, 1 failed');
		throw error;
	}
}
