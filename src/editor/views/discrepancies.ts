import * as vscode from 'vscode';
import type { Corpus } from '../../corpus';
import {
	type AnyDiscrepancyBranch,
	countDiscrepancies,
	type DiscrepancyBranch,
	type DiscrepancyFilter,
	discrepancyBranches,
	filterChoices,
	nothingHidden,
	type Said,
	settledHidden,
	type Weight,
} from '../../present/outline/discrepancies';
import { shorten } from '../../util/escape';
import type { Annotations } from '../annotations';
import { assignmentWords, severityNames } from '../assignment-words';
import { commands } from '../commands';
import type { Decisions } from '../decisions';
import { resolvePath } from '../places';
import type { Tags } from '../tags';
import { translated } from '../translated';
import { itemOf, placeItem, storyItem } from './items';
import { createBranchView } from './tree';
import { capitalised, discrepancyCount, statusName } from './words';

const memory = 'presscheck.discrepancyFilter';

const weightNames: Readonly<Record<Weight, string>> = {
	...severityNames,
	major: vscode.l10n.t('major, as found'),
	minor: vscode.l10n.t('minor, as found'),
};

/** The view *Discrepancies*, found ones and tagged ones, with the command that filters it. What is hidden is remembered in the workspace; at first it is what was settled. */
export function registerDiscrepanciesView(
	corpus: Corpus,
	annotations: Annotations,
	decisions: Decisions,
	tags: Tags,
	state: vscode.Memento,
): vscode.Disposable {
	// A filter of an earlier version lacks what can be hidden since.
	const hidden = (): DiscrepancyFilter => ({ ...settledHidden, ...state.get<Partial<DiscrepancyFilter>>(memory) });
	const said: Said = {
		on: (discrepancy) => decisions.on(discrepancy)?.placed,
		// Places count in the text that is typed, rows in the one that was read.
		tagged: (source) => (annotations.textOf(source) === corpus.article(source)?.text ? annotations.of(source) : []),
		resolve: resolvePath,
	};
	const view = createBranchView<AnyDiscrepancyBranch>(
		'presscheck.discrepancies',
		() => discrepancyBranches(corpus.stories, hidden(), said),
		(branch) => {
			switch (branch.kind) {
				case 'story':
					return storyItem(branch.title, discrepancyCount(branch.children.length));
				case 'discrepancy':
					return discrepancyItem(branch, tags.nameOf(branch.type));
				case 'place':
					return placeItem(branch);
			}
		},
		() => {
			const filters = [nothingHidden, settledHidden, hidden()];
			const [all = 0, left = 0, shown = 0] = countDiscrepancies(corpus.stories, filters, said);
			const context = (key: string, value: boolean) => void vscode.commands.executeCommand('setContext', key, value);
			context('presscheck.hasStory', corpus.stories.length > 0);
			context(
				'presscheck.isCompared',
				corpus.stories.some(({ story }) => story.sources.length > 1),
			);
			context('presscheck.allFilteredOut', all > 0 && shown === 0);
			return {
				...(shown < all && { description: vscode.l10n.t('{0} of {1}', shown, all) }),
				...(left > 0 && { badge: { value: left, tooltip: discrepancyCount(left) } }),
			};
		},
	);
	const filter = async () => {
		const picked = await pickFilter(corpus, said, hidden(), (type) => tags.nameOf(type));
		if (!picked) return;
		await state.update(memory, picked);
		view.update();
	};
	return vscode.Disposable.from(
		view,
		corpus.onDidChange(view.update),
		annotations.onDidChange(view.update),
		tags.onDidChange(view.redraw),
		vscode.commands.registerCommand(commands.filterDiscrepancies, filter),
	);
}

function discrepancyItem(
	{ state, weight, message, because, annotation, children }: DiscrepancyBranch,
	name: string,
): vscode.TreeItem {
	const isSettled = state === 'dismissed' || state === 'resolved';
	const isSevere = weight === 'major' || weight === 'high' || annotation?.blocking === true;
	const icon = isSettled ? 'pass' : isSevere ? 'warning' : 'info';
	const colour = isSevere && !isSettled ? new vscode.ThemeColor('presscheck.conflict') : undefined;
	const dealt = annotation ? assignmentWords(annotation) : '';
	const words = [...new Set(children.map((place) => shorten(place.words, 40)))].join(' / ');
	const found = shorten(translated(message), 200);
	const how = [weight && weightNames[weight], statusName(state), dealt].filter(Boolean).join(', ');
	return itemOf({
		// What differs, at once: the column is narrow and the finding a sentence.
		label: words || name,
		description: [name, state === 'open' ? '' : statusName(state), dealt].filter(Boolean).join(' · '),
		tooltip: [
			found,
			[name, how].filter(Boolean).join(', '),
			because ? shorten(translated(because), 400) : '',
			annotation?.decision?.reason ?? '',
		],
		spoken: vscode.l10n.t('{0}, {1}: {2}, {3} places', name, how, found, children.length),
		icon: new vscode.ThemeIcon(icon, colour),
		below: 'closed',
	});
}

interface Choice extends vscode.QuickPickItem {
	readonly of?: keyof DiscrepancyFilter;
	readonly value?: string;
}

/** Asks what is to be seen; the answer says what is hidden. What has no discrepancy now, and is not offered, stays as it was. */
async function pickFilter(
	corpus: Corpus,
	said: Said,
	hidden: DiscrepancyFilter,
	typeName: (type: string) => string,
): Promise<DiscrepancyFilter | undefined> {
	const offered = filterChoices(corpus.stories, said);
	if (offered.types.length === 0) {
		void vscode.window.showInformationMessage(vscode.l10n.t('There are no discrepancies to filter.'));
		return undefined;
	}
	const choices = (
		of: keyof DiscrepancyFilter,
		heading: string,
		all: readonly string[],
		name: (value: string) => string,
	) => [
		{ label: heading, kind: vscode.QuickPickItemKind.Separator },
		...all.map(
			(value): Choice => ({ label: capitalised(name(value)), picked: !hidden[of].includes(value), of, value }),
		),
	];
	const labels = new Map(offered.sources.map(({ source, label }) => [source, label]));
	const items: Choice[] = [
		...choices('states', vscode.l10n.t('States'), offered.states, statusName),
		...choices('types', vscode.l10n.t('Kinds'), offered.types, typeName),
		...choices('weights', vscode.l10n.t('Severities'), offered.weights, (weight) => weightNames[weight as Weight]),
		...choices('owners', vscode.l10n.t('Owners'), offered.owners, (owner) => owner || vscode.l10n.t('nobody')),
		...choices('sources', vscode.l10n.t('Sources'), [...labels.keys()], (source) => labels.get(source) ?? source),
	];
	const picked = await vscode.window.showQuickPick(items, {
		canPickMany: true,
		title: vscode.l10n.t('Filter Discrepancies'),
		placeHolder: vscode.l10n.t('Which discrepancies do you want to see?'),
	});
	if (!picked) return undefined;
	const left = (of: keyof DiscrepancyFilter) => {
		const all = items.flatMap((item) => (item.of === of && item.value !== undefined ? [item.value] : []));
		const chosen = picked.flatMap((item) => (item.of === of ? (item.value ?? []) : []));
		return [...hidden[of].filter((known) => !all.includes(known)), ...all.filter((one) => !chosen.includes(one))];
	};
	return {
		types: left('types'),
		sources: left('sources'),
		states: left('states'),
		weights: left('weights'),
		owners: left('owners'),
	};
}
