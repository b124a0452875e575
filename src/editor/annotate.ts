import * as vscode from 'vscode';
import { allRelations } from '../compare/relate';
import type { Corpus } from '../corpus';
import { discrepancyTypes, type Place } from '../sidecar/annotation';
import { describeAnchor } from '../text/anchor/describe';
import { wordsOf } from '../text/span';
import { shorten } from '../util/escape';
import { type Annotations, spanOf } from './annotations';
import { commands } from './commands';
import { keep, newAnnotation, type Target, targetOf } from './making';
import { pickOtherPlace } from './other-place';
import { createPicker } from './pick-annotation';
import { openPlace, relativePath } from './places';

const typeNames: Readonly<Record<(typeof discrepancyTypes)[number], string>> = {
	number: vscode.l10n.t('Number'),
	'unit-or-scale': vscode.l10n.t('Unit or scale'),
	date: vscode.l10n.t('Date or time'),
	'name-or-title': vscode.l10n.t('Name or title'),
	'quote-wording': vscode.l10n.t('Wording of a quotation'),
	attribution: vscode.l10n.t('Who is cited'),
	'sequence-or-cause': vscode.l10n.t('Sequence or cause'),
	omission: vscode.l10n.t('Left out'),
	'headline-vs-body': vscode.l10n.t('Headline against body'),
	'status-changed': vscode.l10n.t('Status: done, planned, called off'),
};

async function pickType(title: string): Promise<(typeof discrepancyTypes)[number] | undefined> {
	const picked = await vscode.window.showQuickPick(
		discrepancyTypes.map((type) => ({ label: typeNames[type], type })),
		{ title, placeHolder: vscode.l10n.t('What differs?'), ignoreFocusOut: true },
	);
	return picked?.type;
}

/**
 * The commands that write, edit, delete and list annotations. Each asks for what it lacks; a link or keybinding may give source, start and end, then a note's
 * text, or a discrepancy's type and text.
 */
export function registerAnnotate(corpus: Corpus, annotations: Annotations): vscode.Disposable {
	const picker = createPicker(corpus, annotations);
	const annotate = async (...names: unknown[]) => {
		const target = targetOf(corpus, names);
		if (!target) return;
		const words = shorten(wordsOf(target.text, target.span), 60);
		const given = names[3];
		const body =
			typeof given === 'string'
				? given
				: await vscode.window.showInputBox({
						title: vscode.l10n.t('Annotate “{0}”', words),
						prompt: vscode.l10n.t('Your note'),
						ignoreFocusOut: true,
					});
		if (!body?.trim()) return;
		await keep(annotations, target.source, { ...newAnnotation(annotations, target), kind: 'note', body: body.trim() });
	};

	/** The places of other sources that the claim card shows for this place, if it has one. */
	const comparedPlaces = ({ source, text, span }: Target): Place[] | undefined => {
		const found = corpus.comparisonsAt(source, span.start)[0];
		if (!found) return undefined;
		const others = found.comparison.members.filter(
			(member, index, all) =>
				member.source !== source && all.findIndex((other) => other.source === member.source) === index,
		);
		const values = corpus.article(source)?.text === text ? found : undefined;
		const relations = values ? allRelations(values.comparison) : [];
		const clashing = others.filter((member) =>
			relations.some(
				({ a, b, verdict }) => verdict === 'conflict' && [a, b].includes(source) && [a, b].includes(member.source),
			),
		);
		return (clashing.length > 0 ? clashing : others).flatMap((member) => {
			const article = corpus.article(member.source);
			return article
				? [{ source: relativePath(source, member.source), anchor: describeAnchor(article.text, member.span) }]
				: [];
		});
	};

	const tagDiscrepancy = async (...names: unknown[]) => {
		const target = targetOf(corpus, names);
		if (!target) return;
		const words = shorten(wordsOf(target.text, target.span), 60);
		const title = vscode.l10n.t('Tag a discrepancy on “{0}”', words);
		const [, , , givenType, givenBody] = names;
		const type = discrepancyTypes.find((type) => type === givenType) ?? (await pickType(title));
		if (!type) return;
		const places = comparedPlaces(target) ?? (await pickOtherPlace(corpus, target, title));
		if (!places) return;
		const body =
			typeof givenBody === 'string'
				? givenBody
				: await vscode.window.showInputBox({
						title,
						prompt: vscode.l10n.t('A note, if you like'),
						ignoreFocusOut: true,
					});
		if (body === undefined) return;
		await keep(annotations, target.source, {
			...newAnnotation(annotations, target),
			kind: 'discrepancy',
			type,
			status: 'open',
			...(body.trim() && { body: body.trim() }),
			...(places.length > 0 && { places }),
		});
	};

	const edit = async (thread?: unknown) => {
		const placed = await picker.atCursor(thread, vscode.l10n.t('Which annotation do you want to edit?'));
		if (!placed) return;
		const { annotation, source } = placed;
		const body = await vscode.window.showInputBox({
			title: vscode.l10n.t('Edit the note on “{0}”', shorten(annotation.anchor.quote, 60)),
			value: annotation.body ?? '',
			ignoreFocusOut: true,
		});
		if (body === undefined || body.trim() === (annotation.body ?? '')) return;
		await annotations.replace(source, annotation, {
			...annotation,
			body: body.trim(),
			modified: new Date().toISOString(),
		});
	};

	const remove = async (thread?: unknown) => {
		const placed = await picker.atCursor(thread, vscode.l10n.t('Which annotation do you want to delete?'));
		if (placed && (await annotations.remove(placed.source, placed.annotation))) {
			vscode.window.setStatusBarMessage(vscode.l10n.t('Deleted; “Undo Annotation Change” brings it back'), 6000);
		}
	};

	const list = async () => {
		const placed = await picker.pick(annotations.all, vscode.l10n.t('Go to an annotation'));
		const span = placed && spanOf(placed);
		if (placed && span) await openPlace(placed.source, span, false);
		else if (placed?.located.state === 'another-text') await openPlace(placed.source, { start: 0, end: 0 }, false);
		else if (placed)
			await vscode.commands.executeCommand(commands.reattachAnnotation, placed.source, placed.annotation.id);
	};

	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.annotate, annotate),
		vscode.commands.registerCommand(commands.tagDiscrepancy, tagDiscrepancy),
		vscode.commands.registerCommand(commands.editAnnotation, edit),
		vscode.commands.registerCommand(commands.deleteAnnotation, remove),
		vscode.commands.registerCommand(commands.listAnnotations, list),
	);
}
