import * as vscode from 'vscode';
import { privacies, sidecarOf } from '../sidecar/names';
import type { Problem } from '../sidecar/problem';
import { unknownTags } from '../sidecar/tags';
import { tagsFileName } from '../sidecar/tags-file';
import { LineStarts } from '../text/lines';
import type { Span } from '../text/span';
import type { Annotations } from './annotations';
import type { Tags } from './tags';
import { translated } from './translated';

/** A place in a file's text as VS Code shows it: a byte-order mark is no character there. */
function rangeIn(text: string, { start, end }: Span): vscode.Range {
	const lines = new LineStarts(text);
	const [from, to] = [start, end].map((offset) => {
		const { line, character } = lines.place(offset);
		return new vscode.Position(line, line === 0 && text.startsWith('\uFEFF') ? Math.max(0, character - 1) : character);
	});
	return new vscode.Range(from!, to!);
}

/** What could not be read of a YAML file of ours, as VS Code shows it. */
export function diagnosticsOf(text: string, problems: readonly Problem[]): vscode.Diagnostic[] {
	return problems.map(({ message, span, severity }) => {
		const level = severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
		const diagnostic = new vscode.Diagnostic(rangeIn(text, span), translated(message), level);
		diagnostic.source = 'Presscheck';
		return diagnostic;
	});
}

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
