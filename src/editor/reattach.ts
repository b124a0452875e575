import * as vscode from 'vscode';
import type { Corpus } from '../corpus';
import { attachTo } from '../sidecar/attach';
import { candidatesFor, placeSpan } from '../sidecar/placing';
import { type Span, trimSpan, wordsOf } from '../text/span';
import { shorten } from '../util/escape';
import type { Annotations, PlacedAnnotation } from './annotations';
import { authorOf } from './author';
import { commands } from './commands';
import { createPicker } from './pick-annotation';
import { openPlace } from './places';
import { Lines } from './positions';
import { coreTextOf } from './texts';
import { translated } from './translated';

interface Offer extends vscode.QuickPickItem {
	readonly span: Span;
}

/** Lets a person choose among places in the article; the one in focus is shown selected in the editor, which is put back where nothing is chosen. */
async function pickPlace(
	editor: vscode.TextEditor,
	offers: readonly Offer[],
	title: string,
): Promise<Span | undefined> {
	const before = { selection: editor.selection, visible: editor.visibleRanges[0] };
	const lines = new Lines(coreTextOf(editor.document));
	const pick = vscode.window.createQuickPick<Offer>();
	pick.title = title;
	pick.placeholder = vscode.l10n.t('Where are the words now? Or select them in the text first.');
	pick.items = offers;
	pick.onDidChangeActive(([offer]) => {
		if (!offer) return;
		const range = lines.range(offer.span);
		editor.selection = new vscode.Selection(range.start, range.end);
		editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
	});
	const picked = await new Promise<Offer | undefined>((resolve) => {
		pick.onDidAccept(() => resolve(pick.activeItems[0]));
		pick.onDidHide(() => resolve(undefined));
		pick.show();
	});
	pick.dispose();
	if (!picked) {
		editor.selection = before.selection;
		if (before.visible) editor.revealRange(before.visible);
	}
	return picked?.span;
}

/**
 * "Re-attach Annotation" ties a lost or changed annotation to other words; "Accept New Words" to those that took the place of the annotated ones. Both keep in the
 * annotation's history what was and what is now. Source and id name the annotation, start and end the words, where a caller knows them.
 */
export function registerReattach(corpus: Corpus, annotations: Annotations): vscode.Disposable {
	const picker = createPicker(corpus, annotations);
	const named = (names: readonly unknown[]) => {
		const [source, id] = names;
		return typeof source === 'string' && typeof id === 'string'
			? annotations.of(source).find(({ annotation }) => annotation.id === id)
			: undefined;
	};

	const attach = async ({ source, annotation }: PlacedAnnotation, span: Span, what: string) => {
		const text = annotations.textOf(source);
		if (text === undefined) return;
		const { author } = authorOf();
		const at = new Date().toISOString();
		const after = attachTo(annotation, text, span, { what, at, ...(author !== undefined && { by: author }) });
		await annotations.replace(source, annotation, after);
	};

	const offersFor = ({ source, annotation, privacy }: PlacedAnnotation, text: string, selected: Span): Offer[] => {
		const print = annotations.sidecar(source, privacy)?.header.article.print;
		const selection =
			selected.start < selected.end
				? [
						{
							label: `$(selection) “${shorten(wordsOf(text, selected), 80)}”`,
							detail: vscode.l10n.t('the words that are selected'),
							span: selected,
						},
					]
				: [];
		const found = candidatesFor(text, annotation, print).map(({ span, reason }) => ({
			label: `“${shorten(wordsOf(text, span), 80)}”`,
			detail: translated(reason),
			span,
		}));
		return [...selection, ...found];
	};

	const reattach = async (...names: unknown[]) => {
		// Taken before anything asks: the picker moves the selection.
		const active = vscode.window.activeTextEditor;
		const marked = active?.selection;
		const lost = ({ located }: PlacedAnnotation) => located.state === 'gone' || located.state === 'changed';
		const placed =
			named(names) ??
			(await picker.atCursor(names[0], vscode.l10n.t('Which annotation do you want to re-attach?'), lost));
		if (!placed) return;
		if (placed.located.state === 'another-text') {
			void vscode.window.showWarningMessage(
				vscode.l10n.t('This text is not the one that was annotated. “Treat as the Same Article” comes first.'),
			);
			return;
		}
		const text = annotations.textOf(placed.source);
		if (text === undefined) return;
		const [, , start, end] = names;
		if (typeof start === 'number' && typeof end === 'number') {
			const isInside =
				Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;
			if (isInside) await attach(placed, { start, end }, 're-attached');
			return;
		}
		const isHere = active?.document.uri.toString() === placed.source;
		const selected = isHere && marked ? trimSpan(text, new Lines(text).span(marked)) : { start: 0, end: 0 };
		const offers = offersFor(placed, text, selected);
		if (offers.length === 0) {
			void vscode.window.showInformationMessage(
				vscode.l10n.t(
					'Nothing like “{0}” is left. Select the words it belongs to, then re-attach it.',
					shorten(placed.annotation.anchor.quote, 60),
				),
			);
			return;
		}
		const editor = isHere ? active : await openPlace(placed.source, offers[0]!.span, false);
		if (!editor) return;
		const title = vscode.l10n.t('Re-attach “{0}”', shorten(placed.annotation.anchor.quote, 60));
		const span = await pickPlace(editor, offers, title);
		// The text may have changed while the picker was open: then the place means nothing any more.
		if (span && annotations.textOf(placed.source) === text) await attach(placed, span, 're-attached');
	};

	const accept = async (...names: unknown[]) => {
		const changed = ({ located }: PlacedAnnotation) => located.state === 'changed';
		const asked =
			named(names) ?? (await picker.atCursor(names[0], vscode.l10n.t('Which new words do you accept?'), changed));
		if (!asked) return;
		// A save may just be noting that the words changed: what it wrote must not be lost.
		await annotations.load(asked.source);
		const placed = annotations
			.of(asked.source)
			.find(({ annotation, privacy }) => annotation.id === asked.annotation.id && privacy === asked.privacy);
		const span = placed && changed(placed) ? placeSpan(placed) : undefined;
		if (placed && span) await attach(placed, span, 'new words accepted');
	};

	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.reattachAnnotation, reattach),
		vscode.commands.registerCommand(commands.acceptNewWords, accept),
	);
}
