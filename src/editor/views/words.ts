import * as vscode from 'vscode';
import type { DiscrepancyType, Verdict } from '../../compare/comparison';

/** What each type of discrepancy is called in views. */
export const discrepancyNames: Readonly<Record<DiscrepancyType, string>> = {
	number: vscode.l10n.t('Number'),
	unit: vscode.l10n.t('Unit'),
	date: vscode.l10n.t('Date'),
	time: vscode.l10n.t('Time'),
	status: vscode.l10n.t('Status'),
	'quote-wording': vscode.l10n.t('Wording of a quotation'),
	speaker: vscode.l10n.t('Speaker'),
	attribution: vscode.l10n.t('Who is cited'),
	role: vscode.l10n.t('Role or title'),
	name: vscode.l10n.t('Name'),
	age: vscode.l10n.t('Age'),
	sum: vscode.l10n.t('Sum'),
	sequence: vscode.l10n.t('Sequence'),
	omission: vscode.l10n.t('Left out'),
	denial: vscode.l10n.t('Denial'),
	place: vscode.l10n.t('Place'),
	wording: vscode.l10n.t('Wording'),
};

/** What a type of discrepancy is called; a type of a person's own as they wrote it. */
export function typeName(type: string): string {
	if (type === '') return vscode.l10n.t('Discrepancy');
	return Object.hasOwn(discrepancyNames, type) ? discrepancyNames[type as DiscrepancyType] : type;
}

/** The four verdicts, in words. */
export const verdictNames: Readonly<Record<Verdict, string>> = {
	same: vscode.l10n.t('Same'),
	compatible: vscode.l10n.t('Compatible'),
	conflict: vscode.l10n.t('Differs'),
	'not-comparable': vscode.l10n.t('Cannot be compared'),
};

/** The form of a verdict: its shape tells it, its colour only helps. */
export const verdictIcons: Readonly<Record<Verdict, vscode.ThemeIcon>> = {
	same: new vscode.ThemeIcon('check', new vscode.ThemeColor('presscheck.same')),
	compatible: new vscode.ThemeIcon('check-all', new vscode.ThemeColor('presscheck.same')),
	conflict: new vscode.ThemeIcon('warning', new vscode.ThemeColor('presscheck.conflict')),
	'not-comparable': new vscode.ThemeIcon('question'),
};

/** "1 discrepancy", "12 discrepancies". */
export function discrepancyCount(count: number): string {
	return count === 1 ? vscode.l10n.t('1 discrepancy') : vscode.l10n.t('{0} discrepancies', count);
}

/** "1 source", "5 sources". */
export function sourceCount(count: number): string {
	return count === 1 ? vscode.l10n.t('1 source') : vscode.l10n.t('{0} sources', count);
}

/** An ISO date as the person's language writes it; the words themselves where they are no full date. */
export function dateWords(iso: string): string {
	const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
	return Number.isNaN(date.getTime())
		? iso
		: date.toLocaleDateString(vscode.env.language, {
				day: 'numeric',
				month: 'short',
				year: 'numeric',
				timeZone: 'UTC',
			});
}
