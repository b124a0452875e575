import * as vscode from 'vscode';
import { privacies, sidecarOf } from '../sidecar/names';
import { unknownTags } from '../sidecar/tags';
import { tagsFileName } from '../sidecar/tags-file';
import type { Annotations } from './annotations';
import { diagnosticsOf } from './diagnostics';
import type { Tags } from './tags';

/** What could not be read of the sidecars, and tags that nobody explains, stand in the Problems view on their lines of the YAML file; a sidecar without problems is quiet. */
export function registerSidecarProblems(annotations: Annotations, tags: Tags): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection('presscheck');
	const update = (source: string) => {
		const isKnown = (tag: string) => tags.isKnown(source, tag);
		for (const privacy of privacies) {
			const uri = vscode.Uri.parse(sidecarOf(source, privacy), true);
			const text = annotations.sidecarText(source, privacy) ?? '';
			const { problems: unread = [], annotations: read = [] } = annotations.sidecar(source, privacy) ?? {};
			const isStrange = read.some(({ type }) => type !== undefined && !isKnown(type));
			const problems = isStrange ? [...unread, ...unknownTags(text, isKnown, unknownWords)] : unread;
			if (problems.length === 0) collection.delete(uri);
			else collection.set(uri, diagnosticsOf(text, problems));
		}
	};
	return vscode.Disposable.from(
		collection,
		annotations.onDidChange(update),
		tags.onDidChange(() => annotations.sources.forEach(update)),
	);
}

function unknownWords(tag: string): string {
	return vscode.l10n.t('The tag {0} is neither built in nor in {1}. It is kept.', tag, tagsFileName);
}
