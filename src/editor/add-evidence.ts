import * as vscode from 'vscode';
import type { Corpus } from '../corpus';
import type { Evidence } from '../sidecar/annotation';
import { withEvidence } from '../sidecar/evidence';
import { shorten } from '../util/escape';
import type { Annotations } from './annotations';
import { authorOf } from './author';
import { commands } from './commands';
import { createPicker } from './pick-annotation';

/** What a person looked at just now, in one line; a file in the workspace is remembered by its hash. */
export async function evidenceOf(annotations: Annotations, source: string, words: string): Promise<Evidence> {
	const hash = await annotations.hashOfEvidence(source, words);
	const { author } = authorOf();
	return {
		source: words,
		...(hash !== undefined && { hash }),
		looked: new Date().toISOString().slice(0, 10),
		...(author !== undefined && { checker: author }),
	};
}

/** "Add Evidence…" to a note, tag or tick: of the thread, at the cursor, or one that is picked. A caller may name source, id and the evidence. */
export function registerAddEvidence(corpus: Corpus, annotations: Annotations): vscode.Disposable {
	const picker = createPicker(corpus, annotations);
	return vscode.commands.registerCommand(commands.addEvidence, async (...names: unknown[]) => {
		const [source, id, given] = names;
		const placed =
			typeof source === 'string' && typeof id === 'string'
				? annotations.of(source).find(({ annotation }) => annotation.id === id)
				: await picker.atCursor(source, vscode.l10n.t('To which annotation?'));
		if (!placed) return;
		const { annotation } = placed;
		const answer =
			typeof given === 'string'
				? given
				: await vscode.window.showInputBox({
						title: vscode.l10n.t('Evidence for “{0}”', shorten(annotation.anchor.quote, 60)),
						prompt: vscode.l10n.t('A file, an address or a person'),
						ignoreFocusOut: true,
					});
		const words = answer?.trim();
		if (!words) return;
		const evidence = await evidenceOf(annotations, placed.source, words);
		const after = withEvidence(annotation, evidence, new Date().toISOString(), authorOf().author);
		await annotations.replace(placed.source, annotation, after);
	});
}
