import * as vscode from 'vscode';
import { type Draft, type Drafts, draftsAfter, draftsWithout, wordsOnLine } from '../present/drafts';
import { fileName } from '../present/label';
import { shorten } from '../util/escape';
import type { Annotations } from './annotations';
import { ask } from './ask';
import { commands } from './commands';
import { contextKeys } from './context';
import { keep, newAnnotation } from './making';
import { commentController } from './notes';
import { coreTextOf } from './texts';

const memory = 'presscheck.drafts';

/**
 * A note or reply that is half written when the window is closed or reloaded is not lost: VS Code forgets the box of a comment, so its words are remembered in the workspace
 * while they are typed. What was left by the window before stands in the Comments view, and “Finish Half-written Note” goes on with it.
 */
export function registerDrafts(annotations: Annotations, state: vscode.Memento): vscode.Disposable {
	const before = state.get<Drafts>(memory, {});
	let drafts = before;
	const set = (now: Drafts) => {
		if (now === drafts) return;
		drafts = now;
		void state.update(memory, now);
	};
	const left = registerLeftDrafts(before, annotations, (box) => set(draftsWithout(drafts, box)));

	/** Where a box was opened: VS Code does not tell which line a box of its own is on, so it is the cursor's. */
	const places = new Map<string, { readonly source: string; readonly line: number }>();
	return vscode.Disposable.from(
		left,
		vscode.workspace.onDidOpenTextDocument(({ uri }) => {
			const editor = vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors[0];
			if (!isBox(uri) || !editor || isBox(editor.document.uri)) return;
			places.set(uri.toString(), {
				source: editor.document.uri.toString(),
				line: editor.selection.active.line,
			});
		}),
		vscode.workspace.onDidChangeTextDocument(({ document }) => {
			const box = document.uri.toString();
			const place = places.get(box);
			if (place) set(draftsAfter(drafts, box, { ...place, words: coreTextOf(document) }));
		}),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => {
			if (places.delete(uri.toString())) set(draftsWithout(drafts, uri.toString()));
		}),
	);
}

/** Whether this is the box of a comment of ours. */
function isBox(uri: vscode.Uri): boolean {
	return uri.scheme === 'comment' && uri.authority === commentController;
}

/** Drafts of the window before, as threads that are no annotations yet, and the command that finishes one: with words it is kept, without it is gone. */
function registerLeftDrafts(left: Drafts, annotations: Annotations, forget: (box: string) => void): vscode.Disposable {
	const controller = vscode.comments.createCommentController(
		'presscheck-drafts',
		vscode.l10n.t('Presscheck: half written'),
	);
	const threads = new Map(Object.entries(left).map(([box, draft]) => [box, threadOf(controller, draft)]));
	const set = contextKeys();
	const say = () => set('hasDraft', threads.size > 0);
	say();

	const end = (box: string) => {
		threads.get(box)?.dispose();
		threads.delete(box);
		forget(box);
		say();
	};
	const pick = async (thread: unknown): Promise<string | undefined> => {
		const boxes = [...threads.keys()];
		const named = boxes.find((box) => threads.get(box) === thread);
		if (named !== undefined || boxes.length < 2) return named ?? boxes[0];
		const offers = boxes.map((value) => ({
			label: shorten(left[value]!.words, 60),
			description: fileName(left[value]!.source),
			value,
		}));
		const title = vscode.l10n.t('Finish Half-written Note');
		return (await ask({ title, placeholder: vscode.l10n.t('Which one?'), offers }))?.value;
	};
	const finish = async (thread?: unknown, given?: unknown) => {
		const box = await pick(thread);
		if (box === undefined) return;
		const draft = left[box]!;
		const words = typeof given === 'string' ? given : await askWords(draft);
		if (words === undefined) return;
		if (words.trim() === '' || (await keepDraft(annotations, { ...draft, words: words.trim() }))) end(box);
	};
	return vscode.Disposable.from(controller, vscode.commands.registerCommand(commands.finishDraft, finish));
}

function threadOf(controller: vscode.CommentController, { source, line, words }: Draft): vscode.CommentThread {
	const range = new vscode.Range(line, 0, line, 0);
	const thread = controller.createCommentThread(vscode.Uri.parse(source, true), range, [
		{ body: words, mode: vscode.CommentMode.Preview, author: { name: vscode.l10n.t('Half written') } },
	]);
	thread.canReply = false;
	thread.label = vscode.l10n.t('Half written, and not kept yet');
	thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
	return thread;
}

function askWords({ source, words }: Draft): Thenable<string | undefined> {
	// One line is all that the box has.
	const value = words.replace(/\s*\n\s*/g, ' ');
	return vscode.window.showInputBox({
		title: vscode.l10n.t('Half-written note on {0}', fileName(source)),
		prompt: vscode.l10n.t('Enter keeps it; without words it is thrown away'),
		value,
		// Who goes on writing does not type over what was written.
		valueSelection: [value.length, value.length],
		ignoreFocusOut: true,
	});
}

/** Keeps the words as a note on their line, with the article in front; whether that was possible. */
async function keepDraft(annotations: Annotations, { source, line, words }: Draft): Promise<boolean> {
	const at = new vscode.Range(line, 0, line, 0);
	const { document } = await vscode.window.showTextDocument(vscode.Uri.parse(source, true), { selection: at });
	const text = coreTextOf(document);
	const span = wordsOnLine(text, line);
	if (!span) return false;
	const note = newAnnotation(annotations, { source, text, span });
	return keep(annotations, source, { ...note, kind: 'note', body: words });
}
