import * as vscode from 'vscode';
import type { Corpus } from '../../corpus';
import { type AnyClaimBranch, type ClaimBranch, claimBranches, type SilentBranch } from '../../present/outline/claims';
import { shorten } from '../../util/escape';
import { translated } from '../translated';
import { itemOf, placeItem, storyItem } from './items';
import { createBranchView } from './tree';
import { sourceCount, verdictIcons, verdictNames } from './words';

/** The view *Claims*: matter by matter, the sources that speak and those that are silent. */
export function registerClaimsView(corpus: Corpus): vscode.Disposable {
	const view = createBranchView<AnyClaimBranch>(
		'presscheck.claims',
		() => claimBranches(corpus.stories),
		(branch) => {
			switch (branch.kind) {
				case 'story':
					return storyItem(branch.title, vscode.l10n.t('{0} matters', branch.children.length));
				case 'claim':
					return claimItem(branch);
				case 'place':
					return placeItem(branch);
				case 'silent':
					return silentItem(branch);
			}
		},
	);
	return vscode.Disposable.from(view, corpus.onDidChange(view.update));
}

function claimItem({ topic, words, verdict, because, speaking, children }: ClaimBranch): vscode.TreeItem {
	const name = verdictNames[verdict];
	const sources = sourceCount(speaking);
	return itemOf({
		label: verdict === 'conflict' && words ? differing(children) : words ? `“${words}”` : topic,
		description: words ? `${sources} · ${topic}` : sources,
		tooltip: [topic, `${name}: ${shorten(translated(because), 400)}`, sources],
		spoken: [`${name}: ${words ?? topic}`, words && topic, sources].filter(Boolean).join(', '),
		icon: verdictIcons[verdict],
		below: 'closed',
	});
}

/** The words of all places, each once: what differs. */
function differing(children: ClaimBranch['children']): string {
	const words = children.flatMap((child) => (child.kind === 'place' ? shorten(child.words, 40) : []));
	return [...new Set(words)].slice(0, 4).join(' / ');
}

function silentItem({ labels }: SilentBranch): vscode.TreeItem {
	const who = labels.join(', ');
	return itemOf({
		label: vscode.l10n.t('Silent: {0}', who),
		tooltip: [vscode.l10n.t('These sources were not found to speak of it: {0}', who)],
		spoken: vscode.l10n.t('Silent: {0}', who),
		icon: new vscode.ThemeIcon('mute'),
	});
}
