import type * as vscode from 'vscode';
import type { Article } from '../../article/article';
import type { ReadStory } from '../../compare/stories';
import type { Corpus } from '../../corpus';
import { Lines } from '../positions';
import type { Sources } from '../sources';
import { coreTextOf } from '../texts';

/** A document as it was read, with its story. */
export interface Asked {
	readonly source: string;
	readonly article: Article;
	readonly story: ReadStory;
	readonly lines: Lines;
}

/** The document's reading when all of its story was read; undefined where it is no article, is being typed, or the answer is not wanted any more. */
export async function asked(
	corpus: Corpus,
	sources: Sources,
	document: vscode.TextDocument,
	token: vscode.CancellationToken,
): Promise<Asked | undefined> {
	const source = document.uri.toString();
	await sources.whenRead(source);
	if (token.isCancellationRequested) return undefined;
	const article = corpus.article(source);
	const story = corpus.story(source);
	if (!article || !story || article.text !== coreTextOf(document)) return undefined;
	return { source, article, story, lines: new Lines(article.text) };
}

/** The lines of each source of a story, made once for each. */
export function linesOf({ sources }: ReadStory): (source: string) => Lines | undefined {
	const made = new Map<string, Lines>();
	return (source) => {
		const article = sources.find(({ id }) => id === source)?.article;
		const lines = made.get(source) ?? (article && new Lines(article.text));
		if (lines) made.set(source, lines);
		return lines;
	};
}
