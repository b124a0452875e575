import * as vscode from 'vscode';
import type { Corpus } from '../corpus';
import { type Severity, severities } from '../sidecar/annotation';
import { type Assignment, assigned, assignmentOf, dayAfter, isDay } from '../sidecar/assignment';
import { shorten } from '../util/escape';
import type { Annotations } from './annotations';
import { ask, type Offer } from './ask';
import { assignmentWords, severityNames, today } from './assignment-words';
import { authorOf } from './author';
import { commands } from './commands';
import { createPicker } from './pick-annotation';

/** Asks how a discrepancy is to be dealt with, beginning with how it is; undefined where the person gave up, and then nothing is changed. `owners` are offered. */
export async function askAssignment(
	title: string,
	before: Assignment,
	owners: readonly string[],
): Promise<Assignment | undefined> {
	const steps = 4;
	const unsaid = <T>(label: string): Offer<T | undefined> => ({ label, value: undefined });
	const levels: Offer<Severity | undefined>[] = [
		...severities.toReversed().map((value) => ({ label: severityNames[value], value })),
		unsaid(vscode.l10n.t('Not said')),
	];
	const severity = await ask({
		title,
		placeholder: vscode.l10n.t('How severe is it?'),
		offers: levels,
		active: levels.find(({ value }) => value === before.severity),
		step: [1, steps],
	});
	if (!severity) return undefined;
	const ways: Offer<boolean>[] = [
		{ label: vscode.l10n.t('Not blocking'), value: false },
		{ label: vscode.l10n.t('Blocking: it stands in the way of publication'), value: true },
	];
	const blocking = await ask({
		title,
		placeholder: vscode.l10n.t('Does it stand in the way of publication?'),
		offers: ways,
		active: ways.find(({ value }) => value === (before.blocking ?? false)),
		step: [2, steps],
	});
	if (!blocking) return undefined;
	const people: Offer<string | undefined>[] = [
		unsaid(vscode.l10n.t('Nobody')),
		...owners.map((value) => ({ label: value, value })),
	];
	const owner = await ask({
		title,
		placeholder: vscode.l10n.t('Who is to deal with it? Pick or type a name'),
		offers: people,
		active: people.find(({ value }) => value === before.owner),
		typed: (words) => ({ label: words, value: words }),
		step: [3, steps],
	});
	if (!owner) return undefined;
	const day = (label: string, value: string): Offer<string | undefined> => ({ label, description: value, value });
	const days: Offer<string | undefined>[] = [
		unsaid(vscode.l10n.t('No date')),
		...(before.due === undefined ? [] : [day(vscode.l10n.t('As it is'), before.due)]),
		day(vscode.l10n.t('Today'), today()),
		day(vscode.l10n.t('Tomorrow'), dayAfter(today(), 1)),
		day(vscode.l10n.t('In a week'), dayAfter(today(), 7)),
	];
	const due = await ask({
		title,
		placeholder: vscode.l10n.t('Until when? Pick a day, or type one as 2026-03-05'),
		offers: days,
		active: days.find(({ value }) => value === before.due),
		typed: (words) => (isDay(words) ? { label: words, value: words } : undefined),
		step: [4, steps],
	});
	if (!due) return undefined;
	return {
		...(severity.value !== undefined && { severity: severity.value }),
		...(blocking.value && { blocking: true }),
		...(owner.value !== undefined && { owner: owner.value }),
		...(due.value !== undefined && { due: due.value }),
	};
}

/** Whom discrepancies were given to, and the person themselves, sorted. */
export function knownOwners(annotations: Annotations): readonly string[] {
	const owners = annotations.all.flatMap(({ annotation }) => annotation.owner ?? []);
	return [...new Set([...owners, ...(authorOf().author === undefined ? [] : [authorOf().author!])])].sort();
}

/**
 * "Set Severity, Owner and Due Date…" of a tagged or confirmed discrepancy: the one of the thread, at the cursor, or one that is picked. A caller may name source and
 * id, and how it is dealt with as an object of `severity`, `blocking`, `owner` and `due`.
 */
export function registerAssign(corpus: Corpus, annotations: Annotations): vscode.Disposable {
	const picker = createPicker(corpus, annotations);
	return vscode.commands.registerCommand(commands.assignDiscrepancy, async (...names: unknown[]) => {
		const [source, id, given] = names;
		const placed =
			typeof source === 'string' && typeof id === 'string'
				? annotations.of(source).find(({ annotation }) => annotation.id === id)
				: await picker.atCursor(
						source,
						vscode.l10n.t('Of which discrepancy?'),
						({ annotation }) => annotation.kind === 'discrepancy',
					);
		if (placed?.annotation.kind !== 'discrepancy') return;
		const { annotation } = placed;
		const title = vscode.l10n.t('Severity, owner and due date of “{0}”', shorten(annotation.anchor.quote, 60));
		const assignment =
			readAssignment(given) ?? (await askAssignment(title, assignmentOf(annotation), knownOwners(annotations)));
		if (!assignment) return;
		const after = assigned(annotation, assignment, new Date().toISOString(), authorOf().author);
		if (after === annotation || !(await annotations.replace(placed.source, annotation, after))) return;
		vscode.window.setStatusBarMessage(assignmentWords(after) || vscode.l10n.t('Nobody’s, and without a date'), 6000);
	});
}

/** What a caller names; undefined for anything else. */
function readAssignment(given: unknown): Assignment | undefined {
	if (typeof given !== 'object' || given === null) return undefined;
	const { severity, blocking, owner, due } = given as Record<string, unknown>;
	const level = severities.find((one) => one === severity);
	return {
		...(level !== undefined && { severity: level }),
		...(blocking === true && { blocking }),
		...(typeof owner === 'string' && owner.trim() !== '' && { owner: owner.trim() }),
		...(typeof due === 'string' && isDay(due) && { due }),
	};
}
