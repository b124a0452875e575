import * as vscode from 'vscode';
import type { Annotations } from './annotations';
import { commands } from './commands';
import { contextKeys } from './context';

/**
 * Warns, in one status item, where a file holds another text than the one that was annotated. Nothing is written to its anchors until a person says that it is
 * the same article ("Treat as the Same Article").
 */
export function registerAnotherText(annotations: Annotations): vscode.Disposable {
	const set = contextKeys();
	let item: vscode.LanguageStatusItem | undefined;
	const update = () => {
		const source = vscode.window.activeTextEditor?.document.uri.toString();
		const isOther = source !== undefined && annotations.isAnotherText(source);
		set('isAnotherText', isOther);
		item?.dispose();
		item = undefined;
		if (!isOther) return;
		item = vscode.languages.createLanguageStatusItem('presscheck.anotherText', [
			{ language: 'news-article' },
			{ language: 'plaintext' },
			{ language: 'markdown' },
		]);
		item.name = vscode.l10n.t('Presscheck: annotations');
		item.severity = vscode.LanguageStatusSeverity.Warning;
		item.text = vscode.l10n.t('Not the article that was annotated');
		item.detail = vscode.l10n.t('{0} annotations wait', annotations.of(source).length);
		item.command = { command: commands.treatAsSameArticle, title: vscode.l10n.t('Treat as the Same Article') };
	};
	update();
	return vscode.Disposable.from(
		{ dispose: () => item?.dispose() },
		vscode.commands.registerCommand(commands.treatAsSameArticle, async () => {
			const source = vscode.window.activeTextEditor?.document.uri.toString();
			if (source !== undefined && annotations.isAnotherText(source)) await annotations.treatAsSame(source);
		}),
		annotations.onDidChange((source) => {
			if (source === vscode.window.activeTextEditor?.document.uri.toString()) update();
		}),
		vscode.window.onDidChangeActiveTextEditor(update),
	);
}
