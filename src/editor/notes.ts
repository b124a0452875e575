import * as vscode from 'vscode';
import type { Corpus } from '../corpus';
import type { Annotation } from '../sidecar/annotation';
import { escapeMarkdown, shorten } from '../util/escape';
import { type Annotations, type PlacedAnnotation, spanOf } from './annotations';
import { Lines } from './positions';
import { coreTextOf } from './texts';

function commentsOf(annotation: Annotation): vscode.Comment[] {
	const comment = (body: string, author: string | undefined, at: string | undefined): vscode.Comment => ({
		body: new vscode.MarkdownString(body),
		mode: vscode.CommentMode.Preview,
		author: { name: author || vscode.l10n.t('You') },
		...(at && !Number.isNaN(Date.parse(at)) && { timestamp: new Date(at) }),
	});
	const places = (annotation.places ?? []).map(
		({ source, anchor }) =>
			`- ${escapeMarkdown(source)}${anchor ? `: “${escapeMarkdown(shorten(anchor.quote, 120))}”` : ''}`,
	);
	const what =
		annotation.kind === 'discrepancy'
			? [`**${escapeMarkdown(annotation.type ?? annotation.kind)}** · ${escapeMarkdown(annotation.status ?? '')}`]
			: [];
	const body = [...what, annotation.body ?? '', ...places].filter(Boolean).join('\n\n');
	return [
		comment(body || `*${annotation.kind}*`, annotation.author, annotation.created),
		...(annotation.replies ?? []).map((reply) => comment(reply.body, reply.author, reply.at)),
	];
}

/** Shows annotations where their words are: a mark, and a thread in the editor and in the Comments view. */
export function registerNotes(corpus: Corpus, annotations: Annotations): vscode.Disposable {
	const controller = vscode.comments.createCommentController('presscheck', vscode.l10n.t('Presscheck'));
	const mark = vscode.window.createTextEditorDecorationType({
		border: '0 0 2px 0',
		borderStyle: 'solid',
		borderColor: new vscode.ThemeColor('presscheck.annotation'),
		overviewRulerColor: new vscode.ThemeColor('presscheck.annotation'),
		overviewRulerLane: vscode.OverviewRulerLane.Left,
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
		after: { contentText: ' ✎', color: new vscode.ThemeColor('presscheck.annotation') },
	});
	const threads = new Map<string, { readonly source: string; readonly thread: vscode.CommentThread }>();

	const show = (source: string, placed: PlacedAnnotation, lines: Lines) => {
		const span = spanOf(placed);
		const { annotation } = placed;
		const key = `${source}#${annotation.id}`;
		const known = threads.get(key)?.thread;
		const thread =
			known ?? controller.createCommentThread(vscode.Uri.parse(source, true), new vscode.Range(0, 0, 0, 0), []);
		if (!known) {
			thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
			thread.canReply = false;
			threads.set(key, { source, thread });
		}
		thread.range = span ? lines.range(span) : new vscode.Range(0, 0, 0, 0);
		thread.comments = commentsOf(annotation);
		thread.contextValue = annotation.kind;
		thread.label = span
			? `“${shorten(annotation.anchor.quote, 60)}”`
			: vscode.l10n.t('Words not found: “{0}”', shorten(annotation.anchor.quote, 60));
		return key;
	};

	const draw = (source: string) => {
		const placed = annotations.of(source);
		for (const editor of vscode.window.visibleTextEditors) {
			if (editor.document.uri.toString() !== source || coreTextOf(editor.document) !== corpus.article(source)?.text)
				continue;
			const lines = new Lines(coreTextOf(editor.document));
			editor.setDecorations(
				mark,
				placed.flatMap((found) => spanOf(found) ?? []).map((span) => lines.range(span)),
			);
		}
	};

	const update = (source: string) => {
		const text = corpus.article(source)?.text;
		const lines = new Lines(text ?? '');
		const shown = new Set(
			text === undefined ? [] : annotations.of(source).map((placed) => show(source, placed, lines)),
		);
		for (const [key, { source: of, thread }] of threads) {
			if (of !== source || shown.has(key)) continue;
			thread.dispose();
			threads.delete(key);
		}
		draw(source);
		atCursor();
	};

	const atCursor = () => {
		const editor = vscode.window.activeTextEditor;
		const source = editor?.document.uri.toString() ?? '';
		const placed = annotations.of(source);
		const offset =
			editor && placed.length > 0 ? new Lines(coreTextOf(editor.document)).offset(editor.selection.active) : -1;
		const on = placed.some((found) => {
			const span = spanOf(found);
			return span !== undefined && span.start <= offset && offset <= span.end;
		});
		void vscode.commands.executeCommand('setContext', 'presscheck.onAnnotation', on);
	};

	return vscode.Disposable.from(
		controller,
		mark,
		annotations.onDidChange(update),
		vscode.window.onDidChangeVisibleTextEditors((editors) => {
			for (const editor of editors) draw(editor.document.uri.toString());
		}),
		vscode.window.onDidChangeTextEditorSelection(atCursor),
		vscode.window.onDidChangeActiveTextEditor(atCursor),
	);
}
