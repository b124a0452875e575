import * as vscode from 'vscode';
import type { Corpus } from '../corpus';
import { termsOf } from '../lexicon/terms';
import { labelOf } from '../present/label';
import type { Place } from '../sidecar/annotation';
import { describeAnchor } from '../text/anchor/describe';
import { contains, type Span, wordsOf } from '../text/span';
import { shorten } from '../util/escape';
import { relativePath } from './places';

const mostOffered = 30;

/**
 * Asks which words of another source a discrepancy is with: the story's sentences, those that share most with the sentence of the target first. An empty list is
 * the person's choice of no other place; undefined that they gave up.
 */
export async function pickOtherPlace(
	corpus: Corpus,
	target: { readonly source: string; readonly span: Span },
	title: string,
): Promise<Place[] | undefined> {
	const story = corpus.story(target.source);
	const article = corpus.article(target.source);
	if (!story || !article) return [];
	const sentence = article.sentences.find((candidate) => contains(candidate, target.span)) ?? target.span;
	const wanted = new Set(termsOf(article.text, sentence));
	const offers = story.sources
		.filter((source) => source.id !== target.source)
		.flatMap((source) =>
			source.article.sentences.map((span) => ({
				source,
				span,
				shared: new Set(termsOf(source.article.text, span).filter((term) => wanted.has(term))).size,
			})),
		)
		.filter((offer) => offer.shared > 1)
		.sort((a, b) => b.shared - a.shared)
		.slice(0, mostOffered);
	if (offers.length === 0) return [];
	const none = { label: vscode.l10n.t('$(dash) No other place'), description: '', place: undefined };
	const picked = await vscode.window.showQuickPick(
		[
			...offers.map(({ source, span }) => ({
				label: shorten(wordsOf(source.article.text, span), 140),
				description: labelOf(source.id, source.article, source.about),
				place: { source: relativePath(target.source, source.id), anchor: describeAnchor(source.article.text, span) },
			})),
			none,
		],
		{
			title,
			placeHolder: vscode.l10n.t('With which words of another source does it differ?'),
			matchOnDescription: true,
			ignoreFocusOut: true,
		},
	);
	if (!picked) return undefined;
	return picked.place ? [picked.place] : [];
}
