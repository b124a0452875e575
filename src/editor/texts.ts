import * as vscode from 'vscode';
import { type Looks, looksLikeArticle } from '../article/looks';
import { toCoreText } from '../text/decode';
import { Gathering } from '../util/debounce';
import { Emitter } from '../util/emitter';
import { contextKeys } from './context';

/** Whether a document is read as an article, and why. */
export type Answer = {
	readonly article: boolean;
	readonly because: Looks['because'] | 'language' | 'treated' | 'dismissed' | 'other-language';
};

const prose = new Set(['plaintext', 'markdown', 'news-article']);
/** Whether a typed text is an article is asked when the typing pauses for this long. */
const pause = 200;
const memory = 'presscheck.treated';

const coreTexts = new WeakMap<vscode.TextDocument, { readonly version: number; readonly text: string }>();

/** The core text of an open document: its line ends as LF. Worked out once for each version, since many ask with each letter. */
export function coreTextOf(document: vscode.TextDocument): string {
	const known = coreTexts.get(document);
	if (known?.version === document.version) return known.text;
	const text = toCoreText(document.getText());
	coreTexts.set(document, { version: document.version, text });
	return text;
}

/**
 * Knows which texts are articles: those of the language News Article, and plain text or Markdown that looks like prose. What a person decided by command wins
 * and is remembered in the workspace; a document's language is never changed.
 */
export class Texts implements vscode.Disposable {
	readonly #state: vscode.Memento;
	readonly #changed = new Emitter<vscode.Uri>();
	readonly #answers = new WeakMap<vscode.TextDocument, { readonly version: number; readonly answer: Answer }>();

	constructor(state: vscode.Memento) {
		this.#state = state;
	}

	readonly onDidDecide = this.#changed.event;

	/** What a person decided for the source, if they did. */
	decided(uri: vscode.Uri): boolean | undefined {
		return this.#state.get<Record<string, boolean>>(memory, {})[uri.toString()];
	}

	async decide(uri: vscode.Uri, article: boolean): Promise<void> {
		await this.#state.update(memory, {
			...this.#state.get<Record<string, boolean>>(memory, {}),
			[uri.toString()]: article,
		});
		this.#changed.fire(uri);
	}

	isArticle(document: vscode.TextDocument): boolean {
		return this.ask(document).article;
	}

	/** Whether this is read, and why; the text is looked at once for each version of the document. */
	ask(document: vscode.TextDocument): Answer {
		const decided = this.decided(document.uri);
		if (decided !== undefined) return { article: decided, because: decided ? 'treated' : 'dismissed' };
		if (
			!prose.has(document.languageId) ||
			!['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'memfs'].includes(document.uri.scheme)
		) {
			return { article: false, because: 'other-language' };
		}
		if (document.languageId === 'news-article') return { article: true, because: 'language' };
		const known = this.#answers.get(document);
		if (known?.version === document.version) return known.answer;
		const answer = looksLikeArticle(document.getText());
		this.#answers.set(document, { version: document.version, answer });
		return answer;
	}

	/** Whether a file beside an article is read with it: by its name and its text. */
	isCandidate(uri: vscode.Uri, text: string): boolean {
		return this.decided(uri) ?? (uri.path.endsWith('.article') || looksLikeArticle(text).article);
	}

	dispose(): void {}
}

/** "Treat as Article" and "Not an Article", and the context key that enables everything else. */
export function registerTexts(texts: Texts): vscode.Disposable {
	const set = contextKeys();
	const update = () => {
		const document = vscode.window.activeTextEditor?.document;
		// The box in which a comment is written counts as an editor; the article is still the one that is worked on.
		if (document?.uri.scheme === 'comment') return;
		set('isArticle', document !== undefined && texts.isArticle(document));
	};
	const decide = (article: boolean) => async () => {
		const document = vscode.window.activeTextEditor?.document;
		if (document) await texts.decide(document.uri, article);
	};
	// To judge a text takes longer than a keystroke may: its kind does not change with every letter.
	const typing = new Gathering<vscode.TextDocument>(pause, update);
	update();
	return vscode.Disposable.from(
		typing,
		vscode.commands.registerCommand('presscheck.treatAsArticle', decide(true)),
		vscode.commands.registerCommand('presscheck.notAnArticle', decide(false)),
		vscode.window.onDidChangeActiveTextEditor(update),
		vscode.workspace.onDidChangeTextDocument((event) => {
			if (event.document === vscode.window.activeTextEditor?.document) typing.add(event.document);
		}),
		vscode.workspace.onDidOpenTextDocument(update),
		texts.onDidDecide(update),
	);
}
