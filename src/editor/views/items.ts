import * as vscode from 'vscode';
import type { PlaceBranch } from '../../present/outline/places';
import { commands } from '../commands';

/** What a row looks like, says and does. */
export interface Row {
	readonly label: string;
	readonly description?: string;
	/** Lines of the tooltip; plain text. */
	readonly tooltip: readonly string[];
	/** What a screen reader says, in place of label and description. */
	readonly spoken: string;
	readonly icon?: vscode.ThemeIcon;
	/** Whether it has rows below it, and shows them at first; absent for none. */
	readonly below?: 'open' | 'closed';
	readonly command?: vscode.Command;
	/** Words by which menus know it. */
	readonly context?: string;
}

/** A row of a tree. Labels are plain text to VS Code, so an article's words come through as they are. */
export function itemOf({ label, description, tooltip, spoken, icon, below, command, context }: Row): vscode.TreeItem {
	const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
	const item = new vscode.TreeItem(label, below === undefined ? None : below === 'open' ? Expanded : Collapsed);
	item.tooltip = tooltip.filter(Boolean).join('\n');
	item.accessibilityInformation = { label: spoken };
	if (description !== undefined) item.description = description;
	if (icon) item.iconPath = icon;
	if (command) item.command = command;
	if (context !== undefined) item.contextValue = context;
	return item;
}

/** A row above the sources or discrepancies of a story. */
export function storyItem(title: string, description: string): vscode.TreeItem {
	return itemOf({
		label: title,
		description,
		tooltip: [title],
		spoken: vscode.l10n.t('Story: {0}, {1}', title, description),
		icon: new vscode.ThemeIcon('book'),
		below: 'open',
	});
}

/** One place: the words, then whose they are. It opens beside what is read, with the words selected. */
export function placeItem({ label, words, clause, attribution, source, span }: PlaceBranch): vscode.TreeItem {
	const cited = attribution.length > 0 ? vscode.l10n.t('citing {0}', attribution.join(', ')) : '';
	return itemOf({
		label: `“${words}”`,
		description: label,
		tooltip: [label, clause, cited],
		spoken: vscode.l10n.t('{0} says “{1}” {2}', label, words, cited).trim(),
		icon: new vscode.ThemeIcon('quote'),
		command: {
			command: commands.openPlace,
			title: vscode.l10n.t('Open Beside'),
			arguments: [source, span.start, span.end],
		},
	});
}
