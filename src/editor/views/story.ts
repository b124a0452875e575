import * as vscode from 'vscode';
import type { Corpus } from '../../corpus';
import { type SourceBranch, type StoryBranch, storyBranches } from '../../present/outline/stories';
import { itemOf, storyItem } from './items';
import { createBranchView } from './tree';
import { dateWords, discrepancyCount, sourceCount } from './words';

/** The view *Story*: the stories that are read, with their sources. */
export function registerStoryView(corpus: Corpus): vscode.Disposable {
	const view = createBranchView<StoryBranch | SourceBranch>(
		'presscheck.story',
		() => storyBranches(corpus.stories),
		(branch) => {
			switch (branch.kind) {
				case 'story': {
					const counts = [sourceCount(branch.children.length), found(branch.discrepancies)].filter(Boolean);
					const item = storyItem(branch.title, counts.join(' · '));
					item.tooltip = [branch.title, branch.because].filter(Boolean).join('\n');
					return item;
				}
				case 'source':
					return sourceItem(branch);
			}
		},
	);
	return vscode.Disposable.from(view, corpus.onDidChange(view.update));
}

function found(discrepancies: number): string {
	return discrepancies === 0 ? '' : discrepancyCount(discrepancies);
}

function sourceItem({ source, label, file, headline, published, discrepancies }: SourceBranch): vscode.TreeItem {
	const date = published ? dateWords(published) : '';
	const about = [headline ?? vscode.l10n.t('no headline'), date, found(discrepancies)].filter(Boolean);
	return itemOf({
		label,
		description: [discrepancies === 0 ? '' : String(discrepancies), date, headline].filter(Boolean).join(' · '),
		tooltip: [headline ?? '', `${label}${date && ` · ${date}`}`, found(discrepancies), file],
		spoken: `${label}: ${about.join(', ')}`,
		icon: new vscode.ThemeIcon(discrepancies === 0 ? 'file-text' : 'warning'),
		command: {
			command: 'vscode.open',
			title: vscode.l10n.t('Open'),
			arguments: [vscode.Uri.parse(source, true)],
		},
	});
}
