import * as vscode from 'vscode';
import type { Decision } from '../sidecar/annotation';
import { overlap } from '../text/span';
import { commands } from './commands';
import { decideCommands } from './decide';
import type { Decisions } from './decisions';
import { Lines } from './positions';
import { problemMessage } from './problems';
import { coreTextOf, type Texts } from './texts';

const titles: Readonly<Record<Decision['decision'], string>> = {
	dismissed: vscode.l10n.t('Dismiss this discrepancy …'),
	confirmed: vscode.l10n.t('Confirm this discrepancy'),
	resolved: vscode.l10n.t('Resolve this discrepancy …'),
};

/** Quick fixes of our problems: a diagnostic carries no data, so the findings are looked up again at the range. */
export function registerFixes(texts: Texts, decisions: Decisions): vscode.Disposable {
	const provider: vscode.CodeActionProvider = {
		provideCodeActions(document, range, { diagnostics, only }) {
			if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
			if (!vscode.workspace.isTrusted || !texts.isArticle(document)) return [];
			const source = document.uri.toString();
			const lines = new Lines(coreTextOf(document));
			const span = lines.span(range);
			const found = decisions.open(source).flatMap((discrepancy) =>
				discrepancy.members
					.filter(
						(member) =>
							member.source === source &&
							(overlap(member.span, span) > 0 || (member.span.start <= span.start && span.end <= member.span.end)),
					)
					.slice(0, 1)
					.map((member) => ({ discrepancy, place: lines.range(member.span) })),
			);
			return found.flatMap(({ discrepancy, place }) => {
				const fixed = diagnostics.filter(
					(problem) => problem.source === 'Presscheck' && problem.message === problemMessage(discrepancy, decisions),
				);
				const current = decisions.on(discrepancy)?.decision;
				const fix = (words: string, command: string, ...names: unknown[]) => {
					const title = found.length === 1 ? words : `${words} (${document.getText(place)}: ${discrepancy.type})`;
					const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
					action.diagnostics = fixed;
					action.command = { command, title, arguments: names };
					return action;
				};
				const key = decisions.keyOf(discrepancy);
				const { start, end } = lines.span(place);
				const tag = vscode.l10n.t('Tag this discrepancy …');
				return [
					...(current === undefined
						? [fix(tag, commands.tagDiscrepancy, source, start, end, undefined, undefined, key)]
						: []),
					...(Object.keys(titles) as Decision['decision'][])
						.filter((decision) => decision !== current)
						.map((decision) => fix(titles[decision], decideCommands[decision], source, key)),
				];
			});
		},
	};
	return vscode.languages.registerCodeActionsProvider(
		['news-article', 'plaintext', 'markdown'].map((language) => ({ language })),
		provider,
		{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
	);
}
