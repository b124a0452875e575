import * as vscode from 'vscode';
import type { Corpus } from '../../corpus';
import { labelOf } from '../../present/label';
import { opposedTo } from '../../present/opposed';
import { type Span, wordsOf } from '../../text/span';
import { escapeIcons, shorten } from '../../util/escape';
import { commands } from '../commands';
import { openPlace } from '../places';
import { Lines } from '../positions';
import { coreTextOf } from '../texts';

interface Place {
	readonly source: string;
	readonly span: Span;
}

/**
 * "Open Other Source Beside": where another source speaks of what is at the cursor: the other places of a discrepancy, those that say otherwise first, else of a comparison, else any other source of
 * the story. It asks where there are several.
 */
export function registerOtherSource(corpus: Corpus): vscode.Disposable {
	const wordsAt = ({ source, span }: Place) => corpus.article(source)?.text.slice(span.start, span.end);

	const placesAt = (source: string, offset: number): Place[] => {
		const isHere = ({ source: other, span }: Place) => other === source && span.start <= offset && offset <= span.end;
		const discrepancies = corpus.discrepanciesIn(source).filter(({ members }) => members.some(isHere));
		const comparisons = corpus.comparisonsAt(source, offset).map(({ comparison }) => comparison);
		for (const matters of [discrepancies, comparisons]) {
			const others = matters.flatMap(({ members }) => {
				const here = members.find(isHere);
				if (!here) return [];
				const { differing, agreeing } = opposedTo(here, members, wordsAt);
				return [...differing, ...agreeing].filter((member) => member.source !== source);
			});
			const distinct = new Map(others.map(({ source, span }) => [`${span.start} ${source}`, { source, span }]));
			if (distinct.size > 0) return [...distinct.values()];
		}
		const sources = corpus.story(source)?.story.sources ?? [];
		return sources.filter((other) => other !== source).map((other) => ({ source: other, span: { start: 0, end: 0 } }));
	};

	const pick = async (places: readonly Place[]): Promise<Place | undefined> => {
		const items = places.map((place) => {
			const article = corpus.article(place.source);
			const words = article ? shorten(wordsOf(article.text, place.span), 100) : '';
			return {
				label: escapeIcons(labelOf(place.source, article)),
				description: words && `“${escapeIcons(words)}”`,
				place,
			};
		});
		const picked = await vscode.window.showQuickPick(items, {
			title: vscode.l10n.t('Open Other Source Beside'),
			placeHolder: vscode.l10n.t('Which source do you want to read beside this one?'),
			matchOnDescription: true,
		});
		return picked?.place;
	};

	return vscode.commands.registerCommand(commands.openOtherSource, async () => {
		const editor = vscode.window.activeTextEditor;
		if (!editor) return;
		const offset = new Lines(coreTextOf(editor.document)).offset(editor.selection.active);
		const places = placesAt(editor.document.uri.toString(), offset);
		if (places.length === 0) {
			void vscode.window.showInformationMessage(vscode.l10n.t('No other source of this story is in the folder.'));
			return;
		}
		const place = places.length === 1 ? places[0] : await pick(places);
		if (place) await openPlace(place.source, place.span, true);
	});
}
