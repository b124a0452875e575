import * as vscode from 'vscode';
import type { Corpus } from '../corpus';
import { cardAt } from '../present/card/at';
import type { Card } from '../present/card/card';
import type { CardRow } from '../present/card/row';
import { forces, standings } from './card-markdown';
import { commands } from './commands';
import { Lines } from './positions';
import type { Sources } from './sources';
import { coreTextOf } from './texts';
import { translated } from './translated';
import { discrepancyNames } from './views/words';

const scheme = 'presscheck-card';

function rowLine(row: CardRow): string {
	const cited = [...row.attribution, forces[row.force]].filter((words) => words !== undefined).join(', ');
	const place = row.here ? vscode.l10n.t('here') : vscode.l10n.t('line {0}', row.line + 1);
	const words = `${row.before}${row.words}${row.after}`.trim();
	return `${row.label} (${place}): ${words}${cited && ` [${cited}]`}`;
}

/** The card of a hover as plain text, a line for each thing that it says, in the same order. */
export function cardText(card: Card): string {
	const near = card.rows.filter(({ kind }) => kind === 'near');
	return [
		translated(card.topic),
		`${standings[card.standing].words}: ${translated(card.summary)}`,
		'',
		...card.rows.filter(({ kind }) => kind !== 'near').map(rowLine),
		...(near.length > 0 ? [vscode.l10n.t('Close to it:'), ...near.map(rowLine)] : []),
		...(card.more > 0 ? [vscode.l10n.t('{0} more places are not shown here.', card.more)] : []),
		'',
		...(card.silent.length > 0 ? [`${vscode.l10n.t('Silent:')} ${card.silent.join(', ')}`] : []),
		...card.notes.map(translated),
		`${vscode.l10n.t('Why:')} ${translated(card.because)}`,
		...(card.matched.length > 0 ? [`${vscode.l10n.t('Shared words:')} ${card.matched.join(', ')}`] : []),
		...(card.type ? [`${vscode.l10n.t('Rule:')} ${discrepancyNames[card.type]}`] : []),
		'',
	].join('\n');
}

/** "Open Claim Card as Document": the card of what is at the cursor as a text to read line by line, which nobody can change; the next card takes its place. */
export function registerCardDocument(corpus: Corpus, sources: Sources): vscode.Disposable {
	const changed = new vscode.EventEmitter<vscode.Uri>();
	const uri = vscode.Uri.from({ scheme, path: `/${vscode.l10n.t('Claim Card')}` });
	let content = '';
	return vscode.Disposable.from(
		changed,
		vscode.workspace.registerTextDocumentContentProvider(scheme, {
			onDidChange: changed.event,
			provideTextDocumentContent: () => content,
		}),
		vscode.commands.registerCommand(commands.openClaimCard, async () => {
			const editor = vscode.window.activeTextEditor;
			if (!editor) return;
			const id = editor.document.uri.toString();
			// As the hover does: a card that came too soon would call sources silent.
			await sources.whenRead(id);
			const read = corpus.story(id);
			const source = read?.sources.find((candidate) => candidate.id === id);
			const text = coreTextOf(editor.document);
			const offset = new Lines(text).offset(editor.selection.active);
			const found =
				read && source?.article.text === text
					? cardAt(read, source, offset, (other) => corpus.about(other))
					: undefined;
			if (!found) {
				void vscode.window.showInformationMessage(vscode.l10n.t('There is no claim card for what is at the cursor.'));
				return;
			}
			content = cardText(found.card);
			changed.fire(uri);
			const document = await vscode.workspace.openTextDocument(uri);
			await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
		}),
	);
}
