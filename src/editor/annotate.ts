import * as vscode from 'vscode';
import type { Corpus } from '../corpus';
import type { Privacy } from '../sidecar/names';
import { wordsOf } from '../text/span';
import { shorten } from '../util/escape';
import { type Annotations, spanOf } from './annotations';
import { commands } from './commands';
import { keep, newAnnotation, targetOf } from './making';
import { createPicker } from './pick-annotation';
import { openPlace } from './places';
import { offerToIgnore } from './privacy';

/**
 * The commands that write, edit, delete and list annotations. Each asks for what it lacks; a link or keybinding may give source, start and end, then a note's
 * text.
 */
export function registerAnnotate(corpus: Corpus, annotations: Annotations): vscode.Disposable {
	const picker = createPicker(corpus, annotations);
	const annotate =
		(privacy: Privacy) =>
		async (...names: unknown[]) => {
			const target = targetOf(corpus, names);
			if (!target) return;
			const words = shorten(wordsOf(target.text, target.span), 60);
			const given = names[3];
			const body =
				typeof given === 'string'
					? given
					: await vscode.window.showInputBox({
							title: vscode.l10n.t('Annotate “{0}”', words),
							prompt: privacy === 'private' ? vscode.l10n.t('Your note, for you alone') : vscode.l10n.t('Your note'),
							ignoreFocusOut: true,
						});
			if (!body?.trim()) return;
			const isKept = await keep(
				annotations,
				target.source,
				{ ...newAnnotation(annotations, target), kind: 'note', body: body.trim() },
				privacy,
			);
			if (isKept && privacy === 'private') await offerToIgnore(target.source);
		};

	const edit = async (thread?: unknown) => {
		const placed = await picker.atCursor(thread, vscode.l10n.t('Which annotation do you want to edit?'));
		if (!placed) return;
		const { annotation, source } = placed;
		const body = await vscode.window.showInputBox({
			title: vscode.l10n.t('Edit the note on “{0}”', shorten(annotation.anchor.quote, 60)),
			value: annotation.body ?? '',
			ignoreFocusOut: true,
		});
		if (body === undefined || body.trim() === (annotation.body ?? '')) return;
		await annotations.replace(source, annotation, {
			...annotation,
			body: body.trim(),
			modified: new Date().toISOString(),
		});
	};

	const remove = async (thread?: unknown) => {
		const placed = await picker.atCursor(thread, vscode.l10n.t('Which annotation do you want to delete?'));
		if (placed && (await annotations.remove(placed.source, placed.annotation))) {
			vscode.window.setStatusBarMessage(vscode.l10n.t('Deleted; “Undo Annotation Change” brings it back'), 6000);
		}
	};

	const list = async () => {
		const placed = await picker.pick(annotations.all, vscode.l10n.t('Go to an annotation'));
		const span = placed && spanOf(placed);
		if (placed && span) await openPlace(placed.source, span, false);
		else if (placed?.located.state === 'another-text') await openPlace(placed.source, { start: 0, end: 0 }, false);
		else if (placed)
			await vscode.commands.executeCommand(commands.reattachAnnotation, placed.source, placed.annotation.id);
	};

	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.annotate, annotate('shared')),
		vscode.commands.registerCommand(commands.annotatePrivately, annotate('private')),
		vscode.commands.registerCommand(commands.editAnnotation, edit),
		vscode.commands.registerCommand(commands.deleteAnnotation, remove),
		vscode.commands.registerCommand(commands.listAnnotations, list),
	);
}
