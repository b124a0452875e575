import * as vscode from 'vscode';
import type { Corpus } from '../corpus';
import { type Item, nextLeft } from '../present/galley';
import type { Annotation } from '../sidecar/annotation';
import { attachTo } from '../sidecar/attach';
import { overlap } from '../text/span';
import { shorten } from '../util/escape';
import { evidenceOf } from './add-evidence';
import { type Annotations, spanOf } from './annotations';
import { authorOf } from './author';
import { commands } from './commands';
import type { Galley } from './galley';
import { keep, newAnnotation, type Target, targetOf } from './making';
import { placeOf } from './places';
import { Lines } from './positions';
import { coreTextOf } from './texts';

/**
 * Ticking off: each tick keeps its words and what it rests on. Asks for the evidence in one line, with that of the tick that is there, else the last one, to be taken again; empty is allowed. A file
 * in the workspace is remembered by its hash. A keybinding may
 * name source, start, end and evidence.
 */
export function registerTicking(corpus: Corpus, annotations: Annotations, galley: Galley): vscode.Disposable {
	let last = '';

	/** What is named or selected; else the item at the cursor, the narrowest; else the mark or word there. */
	const wordsToTick = (names: readonly unknown[]): Target | undefined => {
		const editor = vscode.window.activeTextEditor;
		if (placeOf(names) || !editor || !editor.selection.isEmpty) return targetOf(corpus, names);
		const source = editor.document.uri.toString();
		const text = coreTextOf(editor.document);
		const offset = new Lines(text).offset(editor.selection.active);
		const items = corpus.article(source)?.text === text ? (galley.items(source) ?? []) : [];
		const [item] = items
			.filter(({ start, end }) => start <= offset && offset <= end)
			.sort((a, b) => a.end - a.start - (b.end - b.start));
		return item ? { source, text, span: { start: item.start, end: item.end } } : targetOf(corpus, names);
	};

	/** The tick as it is on these words already, or on words that they took the place of. */
	const tickOn = ({ source, span }: Target) =>
		annotations.of(source).find((placed) => {
			const at = spanOf(placed);
			if (placed.annotation.kind !== 'tick' || !at) return false;
			if (placed.located.state === 'changed') return overlap(at, span) > 0;
			return at.start === span.start && at.end === span.end;
		});

	const tick = async (target: Target, status: 'accurate' | 'cannot-verify', given: unknown): Promise<boolean> => {
		const words = shorten(target.text.slice(target.span.start, target.span.end), 60);
		const isTick = status === 'accurate';
		const before = tickOn(target);
		const answer =
			typeof given === 'string'
				? given
				: await vscode.window.showInputBox({
						title: isTick ? vscode.l10n.t('Tick “{0}”', words) : vscode.l10n.t('“{0}” cannot be verified', words),
						prompt: isTick
							? vscode.l10n.t('Evidence: a file, an address or a person; may be empty')
							: vscode.l10n.t('What was tried; may be empty'),
						value: isTick ? (before?.annotation.evidence?.[0]?.source ?? last) : '',
						ignoreFocusOut: true,
					});
		if (answer === undefined) return false;
		const at = new Date().toISOString();
		const source = answer.trim();
		if (isTick) last = source;
		const { author } = authorOf();
		const found = !source
			? {}
			: isTick
				? { evidence: [await evidenceOf(annotations, target.source, source)] }
				: { body: source };
		if (!before) {
			const made: Annotation = { ...newAnnotation(annotations, target), kind: 'tick', status, ...found };
			return keep(annotations, target.source, made);
		}
		const { annotation } = before;
		const isChanged = before.located.state === 'changed';
		const by = author !== undefined ? { by: author } : {};
		const what = isTick ? 'checked again' : 'cannot be verified';
		const after: Annotation = isChanged
			? {
					...attachTo(annotation, target.text, target.span, { what, at, ...by }),
					status: isTick ? 'corrected' : status,
					...found,
				}
			: {
					...annotation,
					status,
					modified: at,
					...found,
					history: [...(annotation.history ?? []), { at, ...by, what }],
				};
		return annotations.replace(before.source, annotation, after);
	};

	const run =
		(status: 'accurate' | 'cannot-verify', isToGoOn: boolean) =>
		async (...names: unknown[]) => {
			const target = wordsToTick(names);
			if (!target || !(await tick(target, status, names[3]))) return;
			if (isToGoOn) next(target.span.start);
		};

	const select = (editor: vscode.TextEditor, item: Item) => {
		const range = new Lines(coreTextOf(editor.document)).range(item);
		editor.selection = new vscode.Selection(range.start, range.end);
		editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	};

	const next = (after?: number) => {
		const editor = vscode.window.activeTextEditor;
		if (!editor) return;
		const items = galley.items(editor.document.uri.toString());
		if (!items) return;
		const offset = after ?? new Lines(coreTextOf(editor.document)).offset(editor.selection.start);
		const item = nextLeft(items, offset);
		if (item) select(editor, item);
		else void vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing is left to check in this article.'), 6000);
	};

	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.tick, run('accurate', false)),
		vscode.commands.registerCommand(commands.tickAndNext, run('accurate', true)),
		vscode.commands.registerCommand(commands.cannotVerify, run('cannot-verify', false)),
		vscode.commands.registerCommand(commands.nextUnchecked, () => next()),
	);
}
