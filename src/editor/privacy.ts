import * as vscode from 'vscode';
import type { Corpus } from '../corpus';
import { type Privacy, privateGlob } from '../sidecar/names';
import type { Annotations, PlacedAnnotation } from './annotations';
import { commands } from './commands';
import { exists, textAt } from './looking';
import { createPicker } from './pick-annotation';

/** Folders in which a person was asked since VS Code started. */
const asked = new Set<string>();

/** In a folder under git whose .gitignore does not name private notes, asks once whether it shall; nothing is written without a yes. */
export async function offerToIgnore(source: string): Promise<void> {
	const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(source, true))?.uri;
	if (!folder || asked.has(folder.toString()) || !(await exists(vscode.Uri.joinPath(folder, '.git').toString())))
		return;
	const file = vscode.Uri.joinPath(folder, '.gitignore');
	const before = (await textAt(file.toString())) ?? '';
	if (before.split(/\r?\n/).some((line) => line.trim() === privateGlob)) return;
	asked.add(folder.toString());
	const addIt = vscode.l10n.t('Add to .gitignore');
	const answer = await vscode.window.showInformationMessage(
		vscode.l10n.t('Private notes are files of their own ({0}). Git would still take them along.', privateGlob),
		addIt,
	);
	if (answer !== addIt) return;
	const text = (await textAt(file.toString())) ?? '';
	const lineEnd = text === '' || text.endsWith('\n') ? '' : '\n';
	await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`${text}${lineEnd}${privateGlob}\n`));
}

/**
 * "Make Annotation Private" and "Share Annotation" put an annotation from one of its article's files into the other; undone like every change. Source and id name
 * it where a caller knows them.
 */
export function registerPrivacy(corpus: Corpus, annotations: Annotations): vscode.Disposable {
	const picker = createPicker(corpus, annotations);
	const put =
		(to: Privacy, question: string) =>
		async (...names: unknown[]) => {
			const isOther = ({ privacy }: PlacedAnnotation) => privacy !== to;
			const [source, id] = names;
			const placed =
				typeof source === 'string' && typeof id === 'string'
					? annotations.of(source).find((one) => one.annotation.id === id && isOther(one))
					: await picker.atCursor(source, question, isOther);
			if (!placed || !isOther(placed) || !(await annotations.transfer(placed, to))) return;
			if (to === 'private') await offerToIgnore(placed.source);
		};
	return vscode.Disposable.from(
		vscode.commands.registerCommand(
			commands.makePrivate,
			put('private', vscode.l10n.t('Which annotation do you want to keep for yourself?')),
		),
		vscode.commands.registerCommand(
			commands.makeShared,
			put('shared', vscode.l10n.t('Which annotation do you want to share?')),
		),
	);
}
