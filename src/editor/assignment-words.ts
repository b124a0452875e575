import * as vscode from 'vscode';
import type { Annotation, Severity } from '../sidecar/annotation';
import { assignmentOf, isOverdue } from '../sidecar/assignment';
import { isResolved } from '../sidecar/talk';
import { shorten } from '../util/escape';
import { dateWords } from './views/words';

/** What each severity is called. */
export const severityNames: Readonly<Record<Severity, string>> = {
	low: vscode.l10n.t('Low'),
	medium: vscode.l10n.t('Medium'),
	high: vscode.l10n.t('High'),
};

/** The day it is here, as an ISO date. */
export function today(): string {
	const now = new Date();
	return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** "High · blocking · R. Okafor · due 5 Mar 2026": how a discrepancy is dealt with, in words; blank where nobody said. Plain text. */
export function assignmentWords(annotation: Annotation): string {
	const { severity, blocking, owner, due } = assignmentOf(annotation);
	const isLate = due !== undefined && !isResolved(annotation) && isOverdue(due, today());
	const until = due && shorten(dateWords(due), 40);
	return [
		severity && severityNames[severity],
		blocking && vscode.l10n.t('blocking'),
		owner && shorten(owner, 40),
		until && (isLate ? vscode.l10n.t('overdue since {0}', until) : vscode.l10n.t('due {0}', until)),
	]
		.filter(Boolean)
		.join(' · ');
}
