import * as vscode from 'vscode';
import type { Corpus } from '../corpus';
import { labelOf } from '../present/label';
import { candidatesFor } from '../sidecar/placing';
import { wordsOf } from '../text/span';
import { shorten } from '../util/escape';
import { type Annotations, type PlacedAnnotation, spanOf } from './annotations';
import { Lines } from './positions';
import { coreTextOf } from './texts';
import { annotationOfThread, stateWords } from './threads';
import { translated } from './translated';

/** Ways to ask which annotation is meant. */
export interface Picker {
	/** One of `candidates` from a list, those whose words are gone first, with where they may have gone. */
	pick(candidates: readonly PlacedAnnotation[], question: string): Promise<PlacedAnnotation | undefined>;
	/** The one of the thread whose menu was used, else the one at the cursor, else one that is picked. `wanted` narrows the choice; one that is left alone is it. */
	atCursor(
		thread: unknown,
		question: string,
		wanted?: (placed: PlacedAnnotation) => boolean,
	): Promise<PlacedAnnotation | undefined>;
}

/** What an annotation is called in lists: its words, in quotation marks. */
function titleOf({ annotation, located }: PlacedAnnotation): string {
	const kind = annotation.kind === 'discrepancy' ? '$(tag)' : annotation.kind === 'tick' ? '$(check)' : '$(comment)';
	const icon = located.state === 'gone' || located.state === 'another-text' ? '$(warning)' : kind;
	return `${icon} “${shorten(annotation.anchor.quote, 60)}”`;
}

/** Lost ones first, then those whose words changed, then the others as they stand. */
function urgency({ located }: PlacedAnnotation): number {
	return { gone: 0, 'another-text': 1, changed: 2, same: 3, moved: 3 }[located.state];
}

export function createPicker(corpus: Corpus, annotations: Annotations): Picker {
	const whereTo = (placed: PlacedAnnotation): string | undefined => {
		const text = annotations.textOf(placed.source);
		if (placed.located.state !== 'gone' || text === undefined) return undefined;
		const print = annotations.sidecar(placed.source, placed.privacy)?.header.article.print;
		const offers = candidatesFor(text, placed.annotation, print)
			.slice(0, 2)
			.map(({ span, reason }) => `“${shorten(wordsOf(text, span), 50)}” (${translated(reason)})`);
		return offers.length === 0 ? undefined : vscode.l10n.t('perhaps {0}', offers.join(', '));
	};

	const pick = async (candidates: readonly PlacedAnnotation[], question: string) => {
		if (candidates.length === 0) {
			void vscode.window.showInformationMessage(vscode.l10n.t('There is no such annotation here.'));
			return undefined;
		}
		const items = [...candidates]
			.sort((a, b) => urgency(a) - urgency(b))
			.map((placed) => ({
				label: titleOf(placed),
				description: [
					placed.privacy === 'private' && vscode.l10n.t('private'),
					labelOf(placed.source, corpus.article(placed.source), corpus.about(placed.source)),
					stateWords(placed),
				]
					.filter(Boolean)
					.join(' · '),
				detail: [
					placed.annotation.type,
					placed.annotation.body && shorten(placed.annotation.body, 120),
					whereTo(placed),
				]
					.filter(Boolean)
					.join(': '),
				placed,
			}));
		const picked = await vscode.window.showQuickPick(items, {
			title: question,
			placeHolder: vscode.l10n.t('Find by words, note or source'),
			matchOnDescription: true,
			matchOnDetail: true,
		});
		return picked?.placed;
	};

	return {
		pick,
		async atCursor(thread, question, wanted) {
			const named = annotationOfThread(thread);
			if (named) return annotations.of(named.source).find(({ annotation }) => annotation.id === named.id);
			const editor = vscode.window.activeTextEditor;
			const source = editor?.document.uri.toString();
			const isWanted = wanted ?? (() => true);
			const placed = (source === undefined ? [] : annotations.of(source)).filter(isWanted);
			if (!editor || placed.length === 0) return pick(annotations.all.filter(isWanted), question);
			if (wanted && placed.length === 1) return placed[0];
			const offset = new Lines(coreTextOf(editor.document)).offset(editor.selection.active);
			const here = placed.filter((found) => {
				const span = spanOf(found);
				return span && span.start <= offset && offset <= span.end;
			});
			return here.length === 1 ? here[0] : pick(here.length > 0 ? here : placed, question);
		},
	};
}
