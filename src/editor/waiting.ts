import * as vscode from 'vscode';
import { articleSelector } from './article-selector';
import { commands } from './commands';
import { contextKeys } from './context';

/** Work that is done sooner is not spoken of, in milliseconds. */
const patience = 1000;

/** Work that takes its time: from its second second on the status bar says what is done, and a person can stop it, there and by “Stop Reading”. */
export class Waiting implements vscode.Disposable {
	readonly #stops = new Set<() => void>();
	readonly #set = contextKeys();
	readonly #command = vscode.commands.registerCommand(commands.stopReading, () => {
		for (const stop of this.#stops) stop();
	});

	/** Resolves or rejects with the work; `stop` is called at most once, and only while the work goes on. */
	async show(title: string, work: Promise<void>, stop: () => void): Promise<void> {
		const shown: vscode.Disposable[] = [];
		const stopOnce = () => {
			if (this.#stops.delete(stopOnce)) stop();
		};
		const timer = setTimeout(() => {
			this.#stops.add(stopOnce);
			this.#set('isReading', true);
			const item = vscode.languages.createLanguageStatusItem('presscheck.reading', articleSelector);
			item.name = vscode.l10n.t('Presscheck');
			item.text = title;
			item.busy = true;
			item.command = { command: commands.stopReading, title: vscode.l10n.t('Stop Reading') };
			shown.push(item);
			void vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => work);
		}, patience);
		try {
			await work;
		} finally {
			clearTimeout(timer);
			for (const item of shown) item.dispose();
			this.#stops.delete(stopOnce);
			this.#set('isReading', this.#stops.size > 0);
		}
	}

	dispose(): void {
		this.#stops.clear();
		this.#command.dispose();
	}
}
