import * as vscode from 'vscode';
import type { Discrepancy, Member } from '../compare/comparison';
import { judgeFigures } from '../compare/figures';
import type { Corpus } from '../corpus';
import { labelOf } from '../present/label';
import { assignmentWords } from './assignment-words';
import type { Decisions } from './decisions';
import { Lines } from './positions';
import { discrepancyNames } from './views/words';

/** VS Code draws this many squiggles in a file and no more, without saying so. */
const mostDrawn = 500;

const severities: Readonly<Record<Discrepancy['severity'], vscode.DiagnosticSeverity>> = {
	major: vscode.DiagnosticSeverity.Warning,
	minor: vscode.DiagnosticSeverity.Information,
};

/**
 * Discrepancies that are open in the Problems panel, with the other places as related information. They belong to the workspace and stay when an editor is closed. What VS Code would not
 * draw is said in a last entry.
 */
export function registerProblems(corpus: Corpus, decisions: Decisions): vscode.Disposable {
	const problems = vscode.languages.createDiagnosticCollection('presscheck');
	const update = (source: string) => {
		const uri = vscode.Uri.parse(source, true);
		const article = corpus.article(source);
		const found = decisions.open(source);
		if (!article || found.length === 0) return problems.delete(uri);
		const lines = new Lines(article.text);
		const all = found.flatMap((discrepancy) => {
			const here = discrepancy.members.filter((member) => member.source === source);
			const message = problemMessage(discrepancy, decisions);
			return here.map((member) => {
				const problem = new vscode.Diagnostic(lines.range(member.span), message, severities[discrepancy.severity]);
				problem.source = 'Presscheck';
				problem.code = discrepancyNames[discrepancy.type];
				problem.relatedInformation = othersOf(corpus, discrepancy, member).flatMap((other) =>
					placeOf(corpus, other.source, other.span),
				);
				return problem;
			});
		});
		const shown = all.slice(0, mostDrawn);
		if (all.length > mostDrawn) {
			shown[mostDrawn - 1] = new vscode.Diagnostic(
				new vscode.Range(0, 0, 0, 0),
				vscode.l10n.t('{0} of {1} places with discrepancies are shown in this file.', mostDrawn - 1, all.length),
				vscode.DiagnosticSeverity.Information,
			);
		}
		problems.set(uri, shown);
	};
	return vscode.Disposable.from(
		problems,
		decisions.onDidChange((sources) => {
			for (const source of sources) update(source);
		}),
	);
}

/**
 * The places that a problem names beside its own: of every other source the first that does not say the very same, and what else its own source says. Who agrees stands in the card; the
 * hover of a problem lies above the card and must not push it out of sight.
 */
function othersOf(corpus: Corpus, { members }: Discrepancy, here: Member): readonly Member[] {
	const wordsAt = ({ source, span }: Member) =>
		corpus
			.article(source)
			?.text.slice(span.start, span.end)
			.toLowerCase()
			.replace(/[\s-]+/g, '');
	const agree = (other: Member) =>
		wordsAt(other) === wordsAt(here) ||
		(other.figure !== undefined &&
			here.figure !== undefined &&
			// Ten miles and ten kilometres may round to the same, and are what is to be looked at.
			other.figure.unit === here.figure.unit &&
			judgeFigures(other.figure, here.figure).verdict === 'same');
	const others = members.filter((member) => member !== here);
	const differing = others.filter((member) => member.source === here.source || !agree(member));
	const named = differing.length > 0 ? differing : others;
	return named.filter(
		(member, index) =>
			member.source === here.source || named.findIndex((other) => other.source === member.source) === index,
	);
}

/** What was found, and how it is dealt with where a person confirmed it. */
export function problemMessage(discrepancy: Discrepancy, decisions: Decisions): string {
	const decided = decisions.on(discrepancy);
	if (!decided) return discrepancy.message;
	const dealt = assignmentWords(decided.placed.annotation);
	return `${discrepancy.message} (${[vscode.l10n.t('confirmed'), dealt].filter(Boolean).join(' · ')})`;
}

function placeOf(
	corpus: Corpus,
	source: string,
	span: { readonly start: number; readonly end: number },
): vscode.DiagnosticRelatedInformation[] {
	const article = corpus.article(source);
	if (!article) return [];
	const location = new vscode.Location(vscode.Uri.parse(source, true), new Lines(article.text).range(span));
	return [
		new vscode.DiagnosticRelatedInformation(
			location,
			`${labelOf(source, article, corpus.about(source))}: “${article.text.slice(span.start, span.end).replace(/\s+/g, ' ')}”`,
		),
	];
}
