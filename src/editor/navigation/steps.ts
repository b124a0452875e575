import * as vscode from 'vscode';
import type { Corpus } from '../../corpus';
import { stepFrom, stopsOf } from '../../present/steps';
import { escapeIcons, shorten } from '../../util/escape';
import { commands } from '../commands';
import type { Decisions } from '../decisions';
import { openPlace } from '../places';
import { Lines } from '../positions';
import { coreTextOf } from '../texts';
import { translated } from '../translated';

/** How long the finding stays in the status bar after a step. */
const shownFor = 8000;

/** "Next Discrepancy" and "Previous Discrepancy": through the article, then on through the other sources of its story, and round again; past what was dismissed or resolved. */
export function registerSteps(corpus: Corpus, decisions: Decisions): vscode.Disposable {
	const step = (direction: 1 | -1) => async () => {
		const editor = vscode.window.activeTextEditor;
		const source = editor?.document.uri.toString() ?? '';
		const story = corpus.story(source) ?? corpus.stories.find(({ compared }) => compared.discrepancies.length > 0);
		const sources = story?.story.sources ?? [];
		const open = new Set(sources.flatMap((one) => decisions.open(one)));
		const stops = stopsOf(sources, [...open]);
		const span =
			editor && sources.includes(source)
				? new Lines(coreTextOf(editor.document)).span(editor.selection)
				: { start: 0, end: 0 };
		const index = stepFrom(stops, sources, { source, span }, direction);
		const stop = index === undefined ? undefined : stops[index];
		if (index === undefined || !stop) {
			vscode.window.setStatusBarMessage(vscode.l10n.t('No discrepancy in this story'), shownFor);
			return;
		}
		if (!(await openPlace(stop.source, stop.span, false))) return;
		const message = escapeIcons(shorten(translated(stop.discrepancies[0]?.message ?? ''), 160));
		vscode.window.setStatusBarMessage(vscode.l10n.t('{0} of {1}: {2}', index + 1, stops.length, message), shownFor);
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.nextDiscrepancy, step(1)),
		vscode.commands.registerCommand(commands.previousDiscrepancy, step(-1)),
	);
}
