import * as vscode from 'vscode';
import type { Discrepancy, Member } from '../compare/comparison';
import type { Corpus } from '../corpus';
import { labelOf } from '../present/label';
import type { Annotation, Decision, Place } from '../sidecar/annotation';
import { describeAnchor } from '../text/anchor/describe';
import { overlap } from '../text/span';
import { asMarkdown, shorten } from '../util/escape';
import type { Annotations } from './annotations';
import { authorOf } from './author';
import { commands } from './commands';
import type { Decisions } from './decisions';
import { keep, newAnnotation } from './making';
import { relativePath } from './places';
import { Lines } from './positions';
import { coreTextOf } from './texts';
import { translated } from './translated';

type Verb = Decision['decision'];

/** A finding as seen from one of its sources. */
interface Found {
	readonly source: string;
	readonly discrepancy: Discrepancy;
	readonly member: Member;
}

const questions: Readonly<Record<Verb, string>> = {
	confirmed: vscode.l10n.t('Which discrepancy do you want to confirm?'),
	dismissed: vscode.l10n.t('Which discrepancy do you want to dismiss?'),
	resolved: vscode.l10n.t('Which discrepancy do you want to resolve?'),
};

const done: Readonly<Record<Verb, string>> = {
	confirmed: vscode.l10n.t('Confirmed'),
	dismissed: vscode.l10n.t('Dismissed; “Undo Annotation Change” brings it back'),
	resolved: vscode.l10n.t('Resolved; “Undo Annotation Change” brings it back'),
};

/** The command for each decision. */
export const decideCommands: Readonly<Record<Verb, string>> = {
	confirmed: commands.confirmDiscrepancy,
	dismissed: commands.dismissDiscrepancy,
	resolved: commands.resolveDiscrepancy,
};

/** All places of a finding but the one that stands for it in `source`, as that source's sidecar names them. */
export function otherPlacesOf(corpus: Corpus, source: string, { members }: Discrepancy, here: Member): Place[] {
	return members.flatMap((other) => {
		const article = corpus.article(other.source);
		if (!article || other === here) return [];
		return [{ source: relativePath(source, other.source), anchor: describeAnchor(article.text, other.span) }];
	});
}

/**
 * Confirm, dismiss and resolve what the comparison found. The finding stays the machine's; what a person decided about it is an annotation in the sidecar of the
 * source in which they did so. A quick fix names source and key; the palette takes the finding at the cursor or asks.
 */
export function registerDecide(corpus: Corpus, annotations: Annotations, decisions: Decisions): vscode.Disposable {
	const asMember = (source: string, discrepancy: Discrepancy): Found | undefined => {
		const member = discrepancy.members.find((one) => one.source === source);
		return member && { source, discrepancy, member };
	};

	const atCursor = async (verb: Verb): Promise<Found | undefined> => {
		const editor = vscode.window.activeTextEditor;
		if (!editor) return undefined;
		const source = editor.document.uri.toString();
		const span = new Lines(coreTextOf(editor.document)).span(editor.selection);
		const found = corpus.discrepanciesIn(source).flatMap((discrepancy) => asMember(source, discrepancy) ?? []);
		const wanted = found.filter(({ discrepancy }) => decisions.on(discrepancy)?.decision !== verb);
		const here = wanted.filter(({ discrepancy }) =>
			discrepancy.members.some(
				(member) =>
					member.source === source &&
					(overlap(member.span, span) > 0 || (member.span.start <= span.start && span.end <= member.span.end)),
			),
		);
		return here.length === 1 ? here[0] : pick(here.length > 0 ? here : wanted, questions[verb]);
	};

	const pick = async (candidates: readonly Found[], title: string): Promise<Found | undefined> => {
		if (candidates.length === 0) {
			void vscode.window.showInformationMessage(vscode.l10n.t('There is no such discrepancy here.'));
			return undefined;
		}
		const items = candidates.map((found) => {
			const { source, discrepancy, member } = found;
			const others = discrepancy.members.filter((other) => other.source !== source).map((other) => other.source);
			return {
				label: `$(warning) “${shorten(corpus.article(source)?.text.slice(member.span.start, member.span.end) ?? '', 60)}”`,
				description: [...new Set(others)].map((other) => labelOf(other, corpus.article(other))).join(', '),
				detail: translated(discrepancy.message),
				found,
			};
		});
		const picked = await vscode.window.showQuickPick(items, {
			title,
			placeHolder: vscode.l10n.t('Find by words'),
			matchOnDetail: true,
		});
		return picked?.found;
	};

	const decide = async (found: Found, verb: Verb, reason: string): Promise<boolean> => {
		const { source, discrepancy, member } = found;
		const text = corpus.article(source)?.text;
		if (text === undefined) return false;
		const { author } = authorOf();
		const at = new Date().toISOString();
		const decision: Decision = {
			finding: decisions.keyOf(discrepancy),
			decision: verb,
			...(reason && { reason }),
			...(author !== undefined && { by: author }),
			at,
		};
		const status = verb === 'confirmed' ? 'open' : 'resolved';
		const before = decisions.on(discrepancy)?.placed;
		if (before) {
			const after: Annotation = { ...before.annotation, status, decision, modified: at };
			return annotations.replace(before.source, before.annotation, after);
		}
		return keep(annotations, source, {
			...newAnnotation(annotations, { source, text, span: member.span }),
			kind: 'discrepancy',
			type: discrepancy.type,
			status,
			body: asMarkdown(translated(discrepancy.message)),
			places: otherPlacesOf(corpus, source, discrepancy, member),
			decision,
		});
	};

	const run =
		(verb: Verb) =>
		async (...names: unknown[]) => {
			const [source, key, given] = names;
			const named = typeof source === 'string' && typeof key === 'string' ? decisions.find(source, key) : undefined;
			const found = named ? asMember(source as string, named) : await atCursor(verb);
			if (!found) return;
			const reason =
				typeof given === 'string' || verb === 'confirmed'
					? given
					: await vscode.window.showInputBox({
							title: shorten(translated(found.discrepancy.message), 120),
							prompt: verb === 'dismissed' ? vscode.l10n.t('Why is it none?') : vscode.l10n.t('How was it settled?'),
							ignoreFocusOut: true,
							validateInput: (words) =>
								verb === 'dismissed' && words.trim() === '' ? vscode.l10n.t('A reason is kept with it.') : undefined,
						});
			if (reason === undefined && verb !== 'confirmed') return;
			if (await decide(found, verb, typeof reason === 'string' ? reason.trim() : ''))
				vscode.window.setStatusBarMessage(done[verb], 6000);
		};

	return vscode.Disposable.from(
		...(Object.keys(decideCommands) as Verb[]).map((verb) =>
			vscode.commands.registerCommand(decideCommands[verb], run(verb)),
		),
	);
}
