import * as vscode from 'vscode';
import type { Corpus } from '../../corpus';
import { entityAt, fullMention } from '../../present/names';
import { articleSelector } from '../article-selector';
import type { Sources } from '../sources';
import { asked } from './asked';

/** Definition of a name: its first full mention in the article. */
export function registerDefinition(corpus: Corpus, sources: Sources): vscode.Disposable {
	return vscode.languages.registerDefinitionProvider(articleSelector, {
		async provideDefinition(document, position, token) {
			const here = await asked(corpus, sources, document, token);
			if (!here) return undefined;
			const { story, source, lines } = here;
			const entity = entityAt(story, source, lines.offset(position));
			const span = entity && fullMention(story, entity.id, source);
			return span && new vscode.Location(document.uri, lines.range(span));
		},
	});
}
