import * as vscode from 'vscode';
import type { Corpus } from '../corpus';
import { withThreads } from '../present/most-threads';
import { statusOf } from '../sidecar/placing';
import { isResolved } from '../sidecar/talk';
import { Gathering } from '../util/debounce';
import { Turns } from '../util/turns';
import { type Annotations, type PlacedAnnotation, spanOf } from './annotations';
import { contextKeys } from './context';
import type { Layers } from './layers';
import { type Lines, linesOf } from './positions';
import type { Tags } from './tags';
import { coreTextOf, type Texts } from './texts';
import { fillThread, sayLimit, threadSpan } from './threads';

/** Threads are told where they stand when the typing pauses for this long. */
const pause = 250;

/** By which menus, and the boxes of its comments, name the controller of all threads that are annotations. */
export const commentController = 'presscheck';

const color = new vscode.ThemeColor('presscheck.annotation');

/** Words that were annotated, and words that took the place of annotated ones: told apart by line and sign, not by colour. */
const styles = {
	annotated: { borderStyle: 'solid', after: { contentText: ' ✎', color } },
	changed: { borderStyle: 'dashed', fontStyle: 'italic', after: { contentText: ' ✎ ≠', color } },
} as const satisfies Readonly<Record<string, vscode.DecorationRenderOptions>>;

type Style = keyof typeof styles;

/** A tick is shown by the galley's gutter while it holds; a finding that was settled is not shown. */
function styleOf({ annotation, located }: PlacedAnnotation): Style | undefined {
	if (annotation.decision && annotation.decision.decision !== 'confirmed') return undefined;
	if (annotation.kind === 'tick' && located.state !== 'changed') return undefined;
	return located.state === 'changed' ? 'changed' : 'annotated';
}

/** A tick that holds, and of which nothing more is said, has no thread: an article has hundreds, and the gutter shows them. */
function hasThread(placed: PlacedAnnotation): boolean {
	const { kind, body, replies } = placed.annotation;
	if (kind !== 'tick' || body !== undefined || (replies?.length ?? 0) > 0) return true;
	return !spanOf(placed) || statusOf(placed) === 'needs-attention';
}

/** Shows annotations where their words are: a mark, and a thread in the editor and in the Comments view. Both follow every edit. */
export function registerNotes(
	corpus: Corpus,
	texts: Texts,
	annotations: Annotations,
	layers: Layers,
	tags: Tags,
): vscode.Disposable {
	const controller = vscode.comments.createCommentController(commentController, vscode.l10n.t('Presscheck'));
	controller.options = { prompt: vscode.l10n.t('Reply'), placeHolder: vscode.l10n.t('Write a note or a reply') };
	controller.commentingRangeProvider = {
		provideCommentingRanges: (document) =>
			vscode.workspace.isTrusted && texts.isArticle(document)
				? [new vscode.Range(0, 0, Math.max(0, document.lineCount - 1), 0)]
				: [],
	};
	const types = new Map(
		Object.entries(styles).map(([style, options]) => [
			style as Style,
			vscode.window.createTextEditorDecorationType({
				borderWidth: '0 0 2px 0',
				borderColor: color,
				overviewRulerColor: color,
				overviewRulerLane: vscode.OverviewRulerLane.Left,
				rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
				...options,
			}),
		]),
	);
	/** How many annotations of a source had lost their words when its marks were last followed. */
	const lost = new Map<string, number>();
	const countLost = (source: string) => annotations.of(source).filter((placed) => !spanOf(placed)).length;
	const threads = new Map<string, { readonly source: string; readonly thread: vscode.CommentThread }>();
	const keyOf = ({ source, annotation, privacy }: PlacedAnnotation) => `${source}#${annotation.id}#${privacy}`;

	const place = (thread: vscode.CommentThread, placed: PlacedAnnotation, lines: Lines) => {
		const range = lines.range(threadSpan(placed));
		if (!thread.range?.isEqual(range)) thread.range = range;
	};

	/** The thread of a key, which is made collapsed and then left as a person opens it. */
	const threadOf = (key: string, source: string, range: vscode.Range) => {
		const known = threads.get(key)?.thread;
		if (known) return known;
		const thread = controller.createCommentThread(vscode.Uri.parse(source, true), range, []);
		thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
		threads.set(key, { source, thread });
		return thread;
	};

	const show = (placed: PlacedAnnotation, lines: Lines) => {
		const key = keyOf(placed);
		const thread = threadOf(key, placed.source, lines.range(threadSpan(placed)));
		place(thread, placed, lines);
		fillThread(thread, placed, tags.nameOf);
		return key;
	};

	/** Says at the top of an article that not all of its annotations have a thread. */
	const showLimit = (source: string, count: number, of: number) => {
		const key = `${source}#`;
		sayLimit(threadOf(key, source, new vscode.Range(0, 0, 0, 0)), count, of);
		return key;
	};

	const draw = (source: string) => {
		const placed = annotations.of(source);
		const text = annotations.textOf(source);
		for (const editor of vscode.window.visibleTextEditors) {
			if (editor.document.uri.toString() !== source || coreTextOf(editor.document) !== text) continue;
			const lines = linesOf(text);
			for (const [style, type] of types) {
				const spans = placed
					.filter((one) => styleOf(one) === style)
					.filter(({ annotation }) => layers.isShown(annotation.kind === 'tick' ? 'ticks' : 'annotations'))
					.flatMap((one) => spanOf(one) ?? []);
				// Several notes on the same words have one sign.
				const once = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]));
				editor.setDecorations(
					type,
					[...once.values()].map((span) => lines.range(span)),
				);
			}
		}
	};

	// Every thread that is shown has an editor, too: a hundred of them come at once.
	const turns = new Turns(draw);
	const drawAll = (editors: readonly vscode.TextEditor[]) => {
		for (const editor of editors) turns.add(editor.document.uri.toString());
	};

	const update = (source: string) => {
		const text = corpus.has(source) ? annotations.textOf(source) : undefined;
		const lines = linesOf(text ?? '');
		const talked = text === undefined ? [] : annotations.of(source).filter(hasThread);
		const threaded = withThreads(talked, ({ annotation }) => isResolved(annotation));
		const shown = new Set(threaded.map((placed) => show(placed, lines)));
		if (threaded.length < talked.length) shown.add(showLimit(source, threaded.length, talked.length));
		for (const [key, { source: of, thread }] of threads) {
			if (of !== source || shown.has(key)) continue;
			thread.dispose();
			threads.delete(key);
		}
		draw(source);
		lost.set(source, countLost(source));
		atCursor();
	};

	/** VS Code moves threads and marks itself while somebody types; when they pause, threads are given their places, which it does not tell. */
	const settling = new Gathering<string>(pause, (sources) => {
		for (const source of sources) {
			const lines = linesOf(annotations.textOf(source) ?? '');
			for (const placed of annotations.of(source)) {
				const known = threads.get(keyOf(placed));
				if (known && spanOf(placed)) place(known.thread, placed, lines);
			}
		}
	});

	/** With every keystroke: marks of words that were just deleted vanish at once. */
	const follow = (source: string) => {
		settling.add(source);
		const count = countLost(source);
		if (count > (lost.get(source) ?? 0)) draw(source);
		lost.set(source, count);
	};

	const set = contextKeys();

	const atCursor = () => {
		const editor = vscode.window.activeTextEditor;
		const source = editor?.document.uri.toString() ?? '';
		const placed = annotations.of(source);
		const text = placed.length > 0 ? (annotations.textOf(source) ?? '') : '';
		const offset = editor && placed.length > 0 ? linesOf(text).offset(editor.selection.active) : -1;
		const here = placed.filter((found) => {
			const span = spanOf(found);
			return span !== undefined && span.start <= offset && offset <= span.end;
		});
		set('onAnnotation', here.length > 0);
		set(
			'onChangedWords',
			here.some(({ located }) => located.state === 'changed'),
		);
	};

	return vscode.Disposable.from(
		controller,
		settling,
		turns,
		...types.values(),
		annotations.onDidChange(update),
		annotations.onDidMove(follow),
		tags.onDidChange(() => new Set([...threads.values()].map(({ source }) => source)).forEach(update)),
		vscode.window.onDidChangeVisibleTextEditors(drawAll),
		layers.onDidChange(() => drawAll(vscode.window.visibleTextEditors)),
		vscode.window.onDidChangeTextEditorSelection(atCursor),
		vscode.window.onDidChangeActiveTextEditor(atCursor),
	);
}
