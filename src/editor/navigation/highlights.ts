import * as vscode from 'vscode';
import type { Corpus } from '../../corpus';
import { articleSelector } from '../article-selector';
import type { Sources } from '../sources';
import { asked } from './asked';
import { placesOf } from './references';

/** Highlights every mention of the name at the cursor, or the other places of the figure's comparison, in this article. Elsewhere VS Code highlights the word. */
export function registerHighlights(corpus: Corpus, sources: Sources): vscode.Disposable {
	return vscode.languages.registerDocumentHighlightProvider(articleSelector, {
		async provideDocumentHighlights(document, position, token) {
			const here = await asked(corpus, sources, document, token);
			if (!here) return undefined;
			const places = placesOf(corpus, here, here.lines.offset(position)).filter(({ source }) => source === here.source);
			if (places.length === 0) return undefined;
			return places.map(({ span }) => new vscode.DocumentHighlight(here.lines.range(span)));
		},
	});
}
