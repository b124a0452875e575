import * as vscode from 'vscode';
import type { Discrepancy, Member } from '../compare/comparison';
import type { Corpus } from '../corpus';
import { labelOf } from '../present/label';
import { opposedTo } from '../present/opposed';
import { wordsOf } from '../text/span';
import { shorten } from '../util/escape';
import { Turns } from '../util/turns';
import { assignmentWords } from './assignment-words';
import type { Decisions } from './decisions';
import { linesOf } from './positions';
import { translated } from './translated';
import { discrepancyNames } from './views/words';

/** VS Code draws this many squiggles in a file and no more, without saying so. */
const mostDrawn = 500;

/** A problem names so many other places: VS Code shows it above the card, and must leave that room. */
const mostNamed = 2;

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
		const lines = linesOf(article.text);
		const all = found.flatMap((discrepancy) => {
			const here = discrepancy.members.filter((member) => member.source === source);
			const message = problemMessage(discrepancy, decisions);
			return here.map((member) => {
				const problem = new vscode.Diagnostic(lines.range(member.span), message, severities[discrepancy.severity]);
				problem.source = 'Presscheck';
				problem.code = discrepancyNames[discrepancy.type];
				problem.relatedInformation = relatedTo(corpus, discrepancy, member);
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
	const turns = new Turns(update);
	return vscode.Disposable.from(
		turns,
		problems,
		decisions.onDidChange((sources) => {
			for (const source of sources) turns.add(source);
		}),
	);
}

/** What was found, and how it is dealt with where a person confirmed it. */
export function problemMessage(discrepancy: Discrepancy, decisions: Decisions): string {
	const decided = decisions.on(discrepancy);
	const message = translated(discrepancy.message);
	if (!decided) return message;
	const dealt = assignmentWords(decided.placed.annotation);
	return `${message} (${[vscode.l10n.t('confirmed'), dealt].filter(Boolean).join(' · ')})`;
}

/** The places that a problem names beside its own: of every source the first that says otherwise. Who agrees stands in the card. */
function relatedTo(corpus: Corpus, discrepancy: Discrepancy, here: Member): vscode.DiagnosticRelatedInformation[] {
	const wordsAt = ({ source, span }: Pick<Member, 'source' | 'span'>) =>
		corpus.article(source)?.text.slice(span.start, span.end);
	const { differing, agreeing } = opposedTo(here, discrepancy.members, wordsAt);
	const named = differing.length > 0 ? differing : agreeing;
	const others = named.filter(({ source }, index) => named.findIndex((other) => other.source === source) === index);
	const left = others.length - mostNamed;
	return others.slice(0, mostNamed).flatMap(({ source, span }, index) => {
		const article = corpus.article(source);
		if (!article) return [];
		const words = `${labelOf(source, article, corpus.about(source))}: “${shorten(wordsOf(article.text, span), 36)}”`;
		const more = index === mostNamed - 1 && left > 0;
		return [
			new vscode.DiagnosticRelatedInformation(
				new vscode.Location(vscode.Uri.parse(source, true), linesOf(article.text).range(span)),
				more ? vscode.l10n.t('{0} – and {1} more, see the card', words, left) : words,
			),
		];
	});
}
