import * as vscode from 'vscode';
import type { Phrase } from '../util/phrase';
import { Refusal } from '../util/refusal';

/** What is said in the language of VS Code, as far as it is translated. A string is an article's or a person's words: it stays. */
export function translated(words: Phrase | string): string {
	return typeof words === 'string' ? words : vscode.l10n.t(words.template, ...words.args.map(translated));
}

/** Why something failed, for people. What is no refusal of ours says what the system says. */
export function reasonOf(error: unknown): string {
	if (error instanceof Refusal) return translated(error.words);
	return error instanceof Error ? error.message : String(error);
}
