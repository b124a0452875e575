import * as vscode from 'vscode';
import type { Corpus } from '../../corpus';
import type { Coverage } from '../../present/galley';
import { type SourceBranch, type StoryBranch, storyBranches } from '../../present/outline/stories';
import type { Galley } from '../galley';
import { translated } from '../translated';
import { itemOf, storyItem } from './items';
import { createBranchView } from './tree';
import { checkedWords, dateWords, discrepancyCount, sourceCount } from './words';

/** The view *Story*: the stories that are read, with their sources; from the first tick on, how far each was checked. */
export function registerStoryView(corpus: Corpus, galley: Galley): vscode.Disposable {
	const view = createBranchView<StoryBranch | SourceBranch>(
		'presscheck.story',
		() => storyBranches(corpus.stories, galley),
		(branch) => {
			switch (branch.kind) {
				case 'story': {
					const counts = [
						sourceCount(branch.children.length),
						found(branch.discrepancies),
						checkedWords(branch.coverage),
					].filter(Boolean);
					const item = storyItem(branch.title, counts.join(' · '));
					item.tooltip = [branch.title, translated(branch.because)].filter(Boolean).join('\n');
					return item;
				}
				case 'source':
					return sourceItem(branch);
			}
		},
	);
	return vscode.Disposable.from(view, galley.onDidChange(view.update));
}

function found(discrepancies: number): string {
	return discrepancies === 0 ? '' : discrepancyCount(discrepancies);
}

/** "40 %", with a sign where something needs attention, blank where nothing was checked: the column is narrow. */
function percentWords(coverage: Coverage | undefined): string {
	if (!coverage || coverage.checked + coverage.attention === 0) return '';
	const percent = vscode.l10n.t('{0} %', coverage.percent);
	return coverage.attention > 0 ? `${percent} !` : percent;
}

function sourceItem({
	source,
	label,
	file,
	headline,
	published,
	discrepancies,
	coverage,
}: SourceBranch): vscode.TreeItem {
	const date = published ? dateWords(published) : '';
	const checked = checkedWords(coverage);
	const about = [headline ?? vscode.l10n.t('no headline'), date, found(discrepancies), checked].filter(Boolean);
	return itemOf({
		label,
		description: [
			discrepancies === 0 ? '' : vscode.l10n.t('{0} differ', discrepancies),
			percentWords(coverage),
			date,
			headline,
		]
			.filter(Boolean)
			.join(' · '),
		tooltip: [headline ?? '', `${label}${date && ` · ${date}`}`, found(discrepancies), checked, file],
		spoken: `${label}: ${about.join(', ')}`,
		icon: new vscode.ThemeIcon(discrepancies === 0 ? 'file-text' : 'warning'),
		command: {
			command: 'vscode.open',
			title: vscode.l10n.t('Open'),
			arguments: [vscode.Uri.parse(source, true)],
		},
	});
}
