import * as vscode from 'vscode';
import { Emitter } from '../util/emitter';
import { commands } from './commands';

/** What is shown or hidden together. */
export const layers = ['names', 'figures', 'quotes', 'discrepancies', 'annotations', 'ticks'] as const;
export type Layer = (typeof layers)[number];

const names: Readonly<Record<Layer, string>> = {
	names: vscode.l10n.t('Names'),
	figures: vscode.l10n.t('Figures'),
	quotes: vscode.l10n.t('Quotations'),
	discrepancies: vscode.l10n.t('Discrepancies'),
	annotations: vscode.l10n.t('Notes and tags'),
	ticks: vscode.l10n.t('Ticks and what is left to check'),
};

const memory = 'presscheck.hidden';

/** Which kinds of marks are shown, as a person chose for the workspace; all, where they did not. Marks only: the Problems panel and threads stay. */
export class Layers {
	readonly #state: vscode.Memento;
	readonly #changed = new Emitter<void>();

	constructor(state: vscode.Memento) {
		this.#state = state;
	}

	readonly onDidChange = this.#changed.event;

	isShown(layer: Layer): boolean {
		return !this.#state.get<readonly string[]>(memory, []).includes(layer);
	}

	async show(shown: readonly Layer[]): Promise<void> {
		await this.#state.update(
			memory,
			layers.filter((layer) => !shown.includes(layer)),
		);
		this.#changed.fire();
	}
}

/** "Show or Hide Marks": asks which, unless a keybinding names those to be shown. */
export function registerLayers(chosen: Layers): vscode.Disposable {
	return vscode.commands.registerCommand(commands.chooseMarks, async (given?: unknown) => {
		if (Array.isArray(given)) return chosen.show(layers.filter((layer) => given.includes(layer)));
		const picked = await vscode.window.showQuickPick(
			layers.map((layer) => ({ label: names[layer], picked: chosen.isShown(layer), layer })),
			{
				canPickMany: true,
				title: vscode.l10n.t('Show or Hide Marks'),
				placeHolder: vscode.l10n.t('Which marks are shown?'),
			},
		);
		if (picked) await chosen.show(picked.map(({ layer }) => layer));
	});
}
