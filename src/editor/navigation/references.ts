import * as vscode from 'vscode';
import type { Comparison } from '../../compare/comparison';
import type { Corpus } from '../../corpus';
import { entityAt, type MentionPlace, mentionsOf } from '../../present/names';
import { articleSelector } from '../article-selector';
import type { Sources } from '../sources';
import { type Asked, asked, linesOf } from './asked';

/** Where the sources speak of what stands at an offset: the places of its comparison, where it is a figure or quotation, else the mentions of the name. */
export function placesOf(corpus: Corpus, { source, story }: Asked, offset: number): readonly MentionPlace[] {
	const entity = entityAt(story, source, offset);
	if (entity) return mentionsOf(story, entity.id);
	const isPrecise = ({ matter }: Comparison) => matter === 'figure' || matter === 'quote';
	const [nearest] = corpus.comparisonsAt(source, offset).filter(({ comparison }) => isPrecise(comparison));
	return nearest?.comparison.members ?? [];
}

/** References of a name or figure across all sources of the story. */
export function registerReferences(corpus: Corpus, sources: Sources): vscode.Disposable {
	return vscode.languages.registerReferenceProvider(articleSelector, {
		async provideReferences(document, position, _context, token) {
			const here = await asked(corpus, sources, document, token);
			if (!here) return undefined;
			const lines = linesOf(here.story);
			return placesOf(corpus, here, here.lines.offset(position)).flatMap(({ source, span }) => {
				const range = lines(source)?.range(span);
				return range ? [new vscode.Location(vscode.Uri.parse(source, true), range)] : [];
			});
		},
	});
}
