import type * as vscode from 'vscode';

/** Where an article's language features are asked for. */
export const articleSelector: vscode.DocumentSelector = [
	{ language: 'news-article' },
	{ language: 'plaintext' },
	{ language: 'markdown' },
];
