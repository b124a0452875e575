import * as vscode from 'vscode';
import type { Corpus } from '../../corpus';
import { type ArticleSymbol, symbolsOf } from '../../present/outline/symbols';
import type { Lines } from '../positions';
import type { Sources } from '../sources';
import { asked } from './asked';

const kinds: Readonly<Record<ArticleSymbol['kind'], vscode.SymbolKind>> = {
	headline: vscode.SymbolKind.File,
	paragraph: vscode.SymbolKind.Key,
	quote: vscode.SymbolKind.String,
	figure: vscode.SymbolKind.Number,
};

function symbolIn(lines: Lines, { kind, title, speaker, whole, name, children }: ArticleSymbol): vscode.DocumentSymbol {
	// VS Code refuses an entry without a name, and with it all others.
	const label = title || '…';
	const symbol = new vscode.DocumentSymbol(label, speaker ?? '', kinds[kind], lines.range(whole), lines.range(name));
	symbol.children = children.map((child) => symbolIn(lines, child));
	return symbol;
}

/** The outline and breadcrumbs of an article. Markdown has an outline of its own. */
export function registerSymbols(corpus: Corpus, sources: Sources): vscode.Disposable {
	return vscode.languages.registerDocumentSymbolProvider(
		[{ language: 'news-article' }, { language: 'plaintext' }],
		{
			async provideDocumentSymbols(document, token) {
				const here = await asked(corpus, sources, document, token);
				return here && symbolsOf(here.article).map((symbol) => symbolIn(here.lines, symbol));
			},
		},
		{ label: vscode.l10n.t('Article') },
	);
}
