import * as vscode from 'vscode';
import type { Problem } from '../sidecar/problem';
import { LineStarts } from '../text/lines';
import type { Span } from '../text/span';
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
