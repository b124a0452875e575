import * as vscode from 'vscode';
import type { Corpus } from '../../corpus';
import { labelOf } from '../../present/label';
import {
	type AnnotationBranch,
	type AnnotationGroupBranch,
	type AnyAnnotationBranch,
	annotationBranches,
} from '../../present/outline/annotations';
import type { Annotations } from '../annotations';
import { commands } from '../commands';
import { staleWords } from '../stale-words';
import type { NameOf, Tags } from '../tags';
import { itemOf } from './items';
import { createBranchView } from './tree';
import { statusName } from './words';

const icons: Readonly<Record<AnnotationBranch['of'], string>> = {
	note: 'comment',
	tag: 'tag',
	discrepancy: 'warning',
	tick: 'check',
};

/** The view *Annotations*: all of them, those whose words are gone on top. */
export function registerAnnotationsView(corpus: Corpus, annotations: Annotations, tags: Tags): vscode.Disposable {
	const view = createBranchView<AnyAnnotationBranch>(
		'presscheck.annotations',
		() => annotationBranches(annotations.all, (source) => labelOf(source, corpus.article(source))),
		(branch) => (branch.kind === 'annotation' ? annotationItem(branch, tags.nameOf) : groupItem(branch)),
	);
	return vscode.Disposable.from(
		view,
		corpus.onDidChange(view.update),
		annotations.onDidChange(view.update),
		tags.onDidChange(view.redraw),
	);
}

function groupItem({ kind, label = '', file = '', children }: AnnotationGroupBranch): vscode.TreeItem {
	const count =
		children.length === 1 ? vscode.l10n.t('1 annotation') : vscode.l10n.t('{0} annotations', children.length);
	switch (kind) {
		case 'orphans': {
			const title = vscode.l10n.t('Words not found');
			return itemOf({
				label: title,
				description: count,
				tooltip: [vscode.l10n.t('The words that these were made on are not in the articles any more.')],
				spoken: `${title}: ${count}`,
				icon: new vscode.ThemeIcon('search-stop', new vscode.ThemeColor('presscheck.conflict')),
				below: 'open',
			});
		}
		case 'source':
			return itemOf({
				label,
				description: count,
				tooltip: [file],
				spoken: `${label}: ${count}`,
				icon: new vscode.ThemeIcon('file-text'),
				below: 'open',
			});
	}
}

function annotationItem(branch: AnnotationBranch, nameOf: NameOf): vscode.TreeItem {
	const { quote, body, type, status, author, state, of, source, label, span, annotation, stale, isPrivate } = branch;
	const what = [isPrivate && vscode.l10n.t('private'), type && nameOf(type, source), status && statusName(status)]
		.filter(Boolean)
		.join(', ');
	const changed = [state === 'changed' ? vscode.l10n.t('words changed') : '', staleWords(stale)]
		.filter(Boolean)
		.join(', ');
	return itemOf({
		label: `“${quote}”`,
		description: [span ? '' : label, changed, what, body].filter(Boolean).join(' · '),
		tooltip: [`“${quote}”`, changed, what, body ?? '', author ?? '', label],
		spoken: [label, `“${quote}”`, changed, what, body].filter(Boolean).join(', '),
		icon: new vscode.ThemeIcon(isPrivate ? 'lock' : icons[of]),
		command: span
			? {
					command: commands.openPlace,
					title: vscode.l10n.t('Open'),
					arguments: [source, span.start, span.end, 'here'],
				}
			: state === 'another-text'
				? { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [vscode.Uri.parse(source, true)] }
				: {
						command: commands.reattachAnnotation,
						title: vscode.l10n.t('Re-attach Annotation'),
						arguments: [source, annotation],
					},
	});
}
