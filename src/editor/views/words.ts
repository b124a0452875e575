import * as vscode from 'vscode';
import type { DiscrepancyType, Verdict } from '../../compare/comparison';
import type { Coverage } from '../../present/galley';
import type { AnnotationKind, discrepancyTypes, Relation } from '../../sidecar/annotation';

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

/** What each tag of the built-in taxonomy is called. */
const tagNames: Readonly<Record<(typeof discrepancyTypes)[number], string>> = {
	number: vscode.l10n.t('Number'),
	'unit-or-scale': vscode.l10n.t('Unit or scale'),
	date: vscode.l10n.t('Date or time'),
	'name-or-title': vscode.l10n.t('Name or title'),
	'quote-wording': vscode.l10n.t('Wording of a quotation'),
	speaker: vscode.l10n.t('Speaker'),
	attribution: vscode.l10n.t('Who is cited'),
	'sequence-or-cause': vscode.l10n.t('Sequence or cause'),
	omission: vscode.l10n.t('Left out'),
	'headline-vs-body': vscode.l10n.t('Headline against body'),
	'status-changed': vscode.l10n.t('Status: done, planned, called off'),
};

const names: Readonly<Record<string, string>> = { ...discrepancyNames, ...tagNames };

const statusNames: Readonly<Record<string, string>> = {
	open: vscode.l10n.t('open'),
	confirmed: vscode.l10n.t('confirmed'),
	dismissed: vscode.l10n.t('dismissed'),
	resolved: vscode.l10n.t('resolved'),
	unchecked: vscode.l10n.t('not checked'),
	accurate: vscode.l10n.t('accurate'),
	corrected: vscode.l10n.t('corrected'),
	'cannot-verify': vscode.l10n.t('cannot be verified'),
	'needs-attention': vscode.l10n.t('needs attention'),
};

/** The status of an annotation, or a decision, in words; one of a person's own as they wrote it. */
export function statusName(status: string): string {
	return Object.hasOwn(statusNames, status) ? statusNames[status]! : status;
}

const relationNames: Readonly<Record<Relation, string>> = {
	contradicts: vscode.l10n.t('contradicts'),
	supports: vscode.l10n.t('supports'),
	'same-as': vscode.l10n.t('is the same as'),
	'source-of': vscode.l10n.t('is the source of'),
	corrects: vscode.l10n.t('corrects'),
};

/** How an annotation stands to what it is linked with. */
export function relationName(relation: Relation): string {
	return relationNames[relation];
}

/** Words at the beginning of a line. */
export function capitalised(words: string): string {
	return words.slice(0, 1).toLocaleUpperCase(vscode.env.language) + words.slice(1);
}

/** What a tag or a type of discrepancy is called; one of a person's own as they wrote it. */
export function typeName(type: string): string {
	if (type === '') return vscode.l10n.t('Discrepancy');
	return Object.hasOwn(names, type) ? names[type]! : type;
}

/** Whether this is a tag of the built-in taxonomy. */
export function isTag(type: string): boolean {
	return Object.hasOwn(tagNames, type);
}

/** Whether this is the comparison's word for what it finds. */
export function isFindingType(type: string): boolean {
	return Object.hasOwn(discrepancyNames, type);
}

const kindNames: Readonly<Record<AnnotationKind, string>> = {
	note: vscode.l10n.t('Note'),
	tag: vscode.l10n.t('Tag'),
	discrepancy: vscode.l10n.t('Discrepancy'),
	tick: vscode.l10n.t('Tick'),
};

/** What each kind of annotation is called. */
export function kindName(kind: AnnotationKind): string {
	return kindNames[kind];
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

/** "40 % checked, 2 need attention"; blank where nothing is known. */
export function checkedWords(coverage: Coverage | undefined): string {
	if (!coverage) return '';
	return coverage.attention > 0
		? vscode.l10n.t('{0} % checked, {1} need attention', coverage.percent, coverage.attention)
		: vscode.l10n.t('{0} % checked', coverage.percent);
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
