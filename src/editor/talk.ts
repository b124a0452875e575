import * as vscode from 'vscode';
import type { Corpus } from '../corpus';
import { isResolved, reopened, replied, resolved } from '../sidecar/talk';
import { trimSpan } from '../text/span';
import { shorten } from '../util/escape';
import type { Annotations, PlacedAnnotation } from './annotations';
import { authorOf } from './author';
import { commands } from './commands';
import { keep, newAnnotation } from './making';
import { createPicker } from './pick-annotation';
import { Lines } from './positions';
import { coreTextOf } from './texts';
import { annotationOfThread } from './threads';

/** Replies to annotations, ends and reopens their threads; a reply in a thread that is not an annotation's yet makes a note of it. */
export function registerTalk(corpus: Corpus, annotations: Annotations): vscode.Disposable {
	const picker = createPicker(corpus, annotations);

	/** The one that source and id name, or the thread, or the cursor. */
	const annotationOf = async (
		thread: unknown,
		id: unknown,
		question: string,
		wanted?: (placed: PlacedAnnotation) => boolean,
	): Promise<PlacedAnnotation | undefined> =>
		typeof thread === 'string' && typeof id === 'string'
			? annotations.of(thread).find(({ annotation }) => annotation.id === id)
			: picker.atCursor(thread, question, wanted);

	/** The words of a thread that somebody began at the gutter: what they had selected there, else the line. */
	const begin = async ({ thread, text: body }: vscode.CommentReply) => {
		const source = thread.uri.toString();
		const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === source);
		const editor = vscode.window.visibleTextEditors.find((shown) => shown.document === document);
		const line = thread.range?.start.line;
		if (!document || line === undefined) return;
		const text = coreTextOf(document);
		const lines = new Lines(text);
		const whole = new vscode.Range(line, 0, thread.range!.end.line, Number.MAX_SAFE_INTEGER);
		const selection = editor?.selection;
		const range = selection && !selection.isEmpty && whole.contains(selection) ? selection : whole;
		const span = trimSpan(text, lines.span(document.validateRange(range)));
		if (span.start >= span.end || body.trim() === '') return;
		const note = newAnnotation(annotations, { source, text, span });
		if (!(await keep(annotations, source, { ...note, kind: 'note', body: body.trim() }))) return;
		thread.dispose();
		await returnToText();
	};

	const reply = async (thread?: unknown, id?: unknown, words?: unknown) => {
		const written = isReply(thread) ? thread : undefined;
		if (written && !annotationOfThread(written.thread)) return begin(written);
		const placed = await annotationOf(written?.thread ?? thread, id, vscode.l10n.t('What do you want to reply to?'));
		if (!placed) return;
		const { source, annotation } = placed;
		const body =
			written?.text ??
			(typeof words === 'string'
				? words
				: await vscode.window.showInputBox({
						title: vscode.l10n.t('Reply to the note on “{0}”', shorten(annotation.anchor.quote, 60)),
						prompt: vscode.l10n.t('Your reply'),
						ignoreFocusOut: true,
					}));
		if (!body?.trim()) return;
		const at = new Date().toISOString();
		await annotations.replace(source, annotation, replied(annotation, { ...authorOf(), at, body: body.trim() }));
		if (written) await returnToText();
	};

	const settle =
		(change: typeof resolved, wanted: (placed: PlacedAnnotation) => boolean, question: string) =>
		async (thread?: unknown, id?: unknown) => {
			const placed = await annotationOf(thread, id, question, wanted);
			if (!placed) return;
			const after = change(placed.annotation, new Date().toISOString(), authorOf().author);
			if (after !== placed.annotation) await annotations.replace(placed.source, placed.annotation, after);
		};

	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.reply, reply),
		vscode.commands.registerCommand(
			commands.resolveThread,
			settle(
				resolved,
				({ annotation }) => annotation.kind !== 'tick' && !isResolved(annotation),
				vscode.l10n.t('Which thread do you want to resolve?'),
			),
		),
		vscode.commands.registerCommand(
			commands.reopenThread,
			settle(
				reopened,
				({ annotation }) => isResolved(annotation),
				vscode.l10n.t('Which thread do you want to reopen?'),
			),
		),
	);
}

/** VS Code hides the box in which a reply was written, and the keyboard with it: it goes back to the article. */
function returnToText(): Thenable<unknown> {
	return vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

function isReply(value: unknown): value is vscode.CommentReply {
	const { thread, text } = (value ?? {}) as Partial<vscode.CommentReply>;
	return thread !== undefined && typeof text === 'string';
}
