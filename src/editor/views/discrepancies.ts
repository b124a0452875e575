import * as vscode from 'vscode';
import type { Corpus } from '../../corpus';
import {
	type AnyDiscrepancyBranch,
	type DiscrepancyBranch,
	type DiscrepancyFilter,
	discrepancyBranches,
	filterChoices,
} from '../../present/outline/discrepancies';
import { shorten } from '../../util/escape';
import { commands } from '../commands';
import { itemOf, placeItem, storyItem } from './items';
import { createBranchView } from './tree';
import { discrepancyCount, discrepancyNames } from './words';

const memory = 'presscheck.discrepancyFilter';
const nothingHidden: DiscrepancyFilter = { types: [], sources: [] };

/** The view *Discrepancies*, with the command that filters it. What is hidden is remembered in the workspace. */
export function registerDiscrepanciesView(corpus: Corpus, state: vscode.Memento): vscode.Disposable {
	const hidden = () => state.get<DiscrepancyFilter>(memory, nothingHidden);
	const count = (filter: DiscrepancyFilter) =>
		discrepancyBranches(corpus.stories, filter).reduce((sum, { children }) => sum + children.length, 0);
	const view = createBranchView<AnyDiscrepancyBranch>(
		'presscheck.discrepancies',
		() => discrepancyBranches(corpus.stories, hidden()),
		(branch) => {
			switch (branch.kind) {
				case 'story':
					return storyItem(branch.title, discrepancyCount(branch.children.length));
				case 'discrepancy':
					return discrepancyItem(branch);
				case 'place':
					return placeItem(branch);
			}
		},
		() => {
			const all = count(nothingHidden);
			const shown = count(hidden());
			const context = (key: string, value: boolean) => void vscode.commands.executeCommand('setContext', key, value);
			context('presscheck.hasStory', corpus.stories.length > 0);
			context('presscheck.allFilteredOut', all > 0 && shown === 0);
			return {
				...(shown < all && { description: vscode.l10n.t('{0} of {1}', shown, all) }),
				...(all > 0 && { badge: { value: all, tooltip: discrepancyCount(all) } }),
			};
		},
	);
	const filter = async () => {
		const picked = await pickFilter(corpus, hidden());
		if (!picked) return;
		await state.update(memory, picked);
		view.update();
	};
	return vscode.Disposable.from(
		view,
		corpus.onDidChange(view.update),
		vscode.commands.registerCommand(commands.filterDiscrepancies, filter),
	);
}

function discrepancyItem({ type, severity, message, because, children }: DiscrepancyBranch): vscode.TreeItem {
	const name = discrepancyNames[type];
	const weight = severity === 'major' ? vscode.l10n.t('major') : vscode.l10n.t('minor');
	const icon = severity === 'major' ? 'warning' : 'info';
	const colour = severity === 'major' ? new vscode.ThemeColor('presscheck.conflict') : undefined;
	return itemOf({
		label: name,
		// What differs, at once: the column is narrow and the finding a sentence.
		description: [...new Set(children.map(({ words }) => shorten(words, 40)))].join(' / '),
		tooltip: [message, `${name}, ${weight}`, because],
		spoken: vscode.l10n.t('{0}, {1}: {2}, {3} places', name, weight, message, children.length),
		icon: new vscode.ThemeIcon(icon, colour),
		below: 'closed',
	});
}

interface Choice extends vscode.QuickPickItem {
	readonly type?: string;
	readonly source?: string;
}

/** Asks what is to be seen; the answer says what is hidden. What has no discrepancy now, and is not offered, stays as it was. */
async function pickFilter(corpus: Corpus, hidden: DiscrepancyFilter): Promise<DiscrepancyFilter | undefined> {
	const offered = filterChoices(corpus.stories);
	if (offered.types.length === 0) {
		void vscode.window.showInformationMessage(vscode.l10n.t('There are no discrepancies to filter.'));
		return undefined;
	}
	const heading = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
	const choices: Choice[] = [
		heading(vscode.l10n.t('Kinds')),
		...offered.types.map((type) => ({
			label: discrepancyNames[type],
			picked: !hidden.types.includes(type),
			type,
		})),
		heading(vscode.l10n.t('Sources')),
		...offered.sources.map(({ source, label }) => ({ label, picked: !hidden.sources.includes(source), source })),
	];
	const picked = await vscode.window.showQuickPick(choices, {
		canPickMany: true,
		title: vscode.l10n.t('Filter Discrepancies'),
		placeHolder: vscode.l10n.t('Which kinds, and which sources, do you want to see?'),
	});
	if (!picked) return undefined;
	const left = (before: readonly string[], all: readonly string[], chosen: readonly (string | undefined)[]) => [
		...before.filter((known) => !all.includes(known)),
		...all.filter((one) => !chosen.includes(one)),
	];
	return {
		types: left(
			hidden.types,
			offered.types,
			picked.map(({ type }) => type),
		),
		sources: left(
			hidden.sources,
			offered.sources.map(({ source }) => source),
			picked.map(({ source }) => source),
		),
	};
}
