import * as vscode from 'vscode';
import type { Article, Figure, FigureKind, Mention, MentionKind } from '../article/article';
import { expressionOf } from '../article/expression';
import type { Corpus } from '../corpus';
import { cardAt, differingAt } from '../present/card/at';
import { labelOf } from '../present/label';
import { statusOf } from '../sidecar/placing';
import { type Span, wordsOf } from '../text/span';
import { escapeMarkdown, shorten } from '../util/escape';
import type { Phrase } from '../util/phrase';
import { type Annotations, type PlacedAnnotation, spanOf } from './annotations';
import { articleSelector } from './article-selector';
import { assignmentWords } from './assignment-words';
import { actionLinks, cardMarkdown, trustedMarkdown } from './card-markdown';
import { Lines } from './positions';
import type { Sources } from './sources';
import type { NameOf, Tags } from './tags';
import { coreTextOf, type Texts } from './texts';
import { stateWords } from './threads';
import { translated } from './translated';
import { statusName } from './views/words';

const figureKinds: Readonly<Record<FigureKind, string>> = {
	age: vscode.l10n.t('Age'),
	count: vscode.l10n.t('Count'),
	date: vscode.l10n.t('Date'),
	duration: vscode.l10n.t('Duration'),
	frequency: vscode.l10n.t('Frequency'),
	measure: vscode.l10n.t('Measure'),
	money: vscode.l10n.t('Sum of money'),
	multiple: vscode.l10n.t('Multiple'),
	number: vscode.l10n.t('Number'),
	ordinal: vscode.l10n.t('Rank'),
	percent: vscode.l10n.t('Percentage'),
	points: vscode.l10n.t('Percentage points'),
	ratio: vscode.l10n.t('Ratio'),
	score: vscode.l10n.t('Score'),
	temperature: vscode.l10n.t('Temperature'),
	time: vscode.l10n.t('Time'),
};

const mentionKinds: Readonly<Record<MentionKind, string>> = {
	person: vscode.l10n.t('Person'),
	organisation: vscode.l10n.t('Organisation'),
	outlet: vscode.l10n.t('News outlet'),
	place: vscode.l10n.t('Place'),
	role: vscode.l10n.t('Role'),
	event: vscode.l10n.t('Event'),
	law: vscode.l10n.t('Law or treaty'),
	demonym: vscode.l10n.t('Nationality'),
};

function at<T extends Span>(spans: readonly T[], offset: number): T | undefined {
	return spans.filter((span) => contains(span, offset)).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** "2026-07-01 (year from the date of publication)": a figure as it was read; blank where that is what stands there. */
function readingOf(figure: Figure, words: string): string {
	const value =
		figure.inferred?.value ??
		figure.value ??
		[figure.low, figure.high].filter((bound) => bound !== undefined).join('–');
	const shown =
		typeof value === 'number' ? value.toLocaleString(vscode.env.language, { maximumFractionDigits: 6 }) : value;
	const unit = figure.currency ?? figure.unit;
	if (!figure.inferred && words.replace(/[\s-]/g, '').includes([shown, unit].join('').replace(/[\s-]/g, ''))) return '';
	return [shown, unit].filter(Boolean).join(' ') + (figure.inferred ? ` (${translated(figure.inferred.because)})` : '');
}

function figureMarkdown(corpus: Corpus, source: string, article: Article, figure: Figure): vscode.MarkdownString {
	const others = (corpus.story(source)?.story.sources.length ?? 1) - 1;
	const words = wordsOf(article.text, expressionOf(figure));
	const reading = readingOf(figure, words);
	return trustedMarkdown(
		[
			`### $(symbol-number) ${escapeMarkdown(shorten(words, 80))}`,
			'',
			figureKinds[figure.kind] + (reading && `: ${escapeMarkdown(reading)}`),
			'',
			others > 0
				? vscode.l10n.t('Only here: none of the {0} other sources of this story was found to speak of it.', others)
				: vscode.l10n.t('Only here: no other source of this story is in the folder.'),
			'',
			'---',
			'',
			actionLinks(source, figure),
		].join('\n'),
	);
}

function mentionMarkdown(
	corpus: Corpus,
	source: string,
	article: Article,
	mention: Mention,
	differing: Phrase | undefined,
): vscode.MarkdownString {
	const story = corpus.story(source);
	const id = story?.entities.get(source)?.[article.mentions.indexOf(mention)]?.id;
	const lines = [`### $(symbol-misc) ${escapeMarkdown(shorten(mention.name, 80))}`, '', ''];
	lines.push(
		mention.sense === 'government'
			? vscode.l10n.t('{0}, here for its government', mentionKinds[mention.kind])
			: mentionKinds[mention.kind],
		'',
	);
	if (differing !== undefined)
		lines.push(
			vscode.l10n.t('The sentence differs from other sources: {0}', escapeMarkdown(translated(differing))),
			'',
		);
	for (const other of story?.sources ?? []) {
		const mentions = other.article.mentions.filter(
			(_, index) => id !== undefined && story?.entities.get(other.id)?.[index]?.id === id,
		);
		if (mentions.length === 0) continue;
		const names = [...new Set(mentions.map((found) => shorten(found.name, 60)))]
			.slice(0, 4)
			.map(escapeMarkdown)
			.join(', ');
		lines.push(`- ${escapeMarkdown(labelOf(other.id, other.article, other.about))}: ${names} × ${mentions.length}`);
	}
	lines.push('', '---', '', actionLinks(source, mention));
	return trustedMarkdown(lines.join('\n'));
}

function contains(span: Span | undefined, offset: number): boolean {
	return span !== undefined && span.start <= offset && offset <= span.end;
}

/** The claim card of what stands at the offset; else the figure or name there, as it was read. */
function markAt(
	corpus: Corpus,
	source: string,
	article: Article,
	offset: number,
): { readonly span: Span; readonly markdown: readonly vscode.MarkdownString[] } | undefined {
	const read = corpus.story(source);
	const told = read?.sources.find(({ id }) => id === source);
	const found = read && told && cardAt(read, told, offset, (id) => corpus.about(id));
	if (found) return { span: found.span, markdown: [cardMarkdown(found.card, source, found.span)] };
	const figure = article.figures.find((candidate) => contains(expressionOf(candidate), offset));
	if (figure) return { span: expressionOf(figure), markdown: [figureMarkdown(corpus, source, article, figure)] };
	const mention = at(article.mentions, offset);
	const differing = read && told && differingAt(read, told, offset);
	return mention && { span: mention, markdown: [mentionMarkdown(corpus, source, article, mention, differing)] };
}

function noteMarkdown(placed: PlacedAnnotation, nameOf: NameOf): vscode.MarkdownString {
	const { annotation } = placed;
	const by = [annotation.author, annotation.created?.slice(0, 10)]
		.filter((words) => words !== undefined)
		.map(escapeMarkdown)
		.join(', ');
	const status = statusOf(placed);
	const privacy = placed.privacy === 'private' ? vscode.l10n.t('private') : undefined;
	const { type } = annotation;
	const what = [
		privacy,
		type && nameOf(type, placed.source),
		status && statusName(status),
		assignmentWords(annotation),
		stateWords(placed),
	]
		.filter((words): words is string => words !== undefined && words !== '')
		.map(escapeMarkdown)
		.join(', ');
	return trustedMarkdown(
		[`$(note) ${what && `**${what}** `}${escapeMarkdown(annotation.body ?? '')}`, by && `*${by}*`]
			.filter(Boolean)
			.join(' — '),
	);
}

/** The hover over a figure or name: notes first, then the claim card where other sources speak of it, else what was read. */
export function registerHover(
	corpus: Corpus,
	texts: Texts,
	sources: Sources,
	annotations: Annotations,
	tags: Tags,
): vscode.Disposable {
	return vscode.languages.registerHoverProvider(articleSelector, {
		async provideHover(document, position, token) {
			if (!texts.isArticle(document)) return undefined;
			const source = document.uri.toString();
			// A card that came before the other sources were read would say that there are none.
			await sources.whenRead(source);
			if (token.isCancellationRequested) return undefined;
			const article = corpus.article(source);
			if (article === undefined || article.text !== coreTextOf(document)) return undefined;
			const lines = new Lines(article.text);
			const offset = lines.offset(position);
			const notes = annotations.of(source).filter((placed) => contains(spanOf(placed), offset));
			const found = markAt(corpus, source, article, offset);
			const span = found?.span ?? notes.map(spanOf)[0];
			if (!span) return undefined;
			return new vscode.Hover(
				[...notes.map((placed) => noteMarkdown(placed, tags.nameOf)), ...(found?.markdown ?? [])],
				lines.range(span),
			);
		},
	});
}

/** "Show Claim Card": the hover at the cursor, with the keyboard in it. */
export function registerClaimCard(): vscode.Disposable {
	return vscode.commands.registerCommand('presscheck.showClaimCard', () =>
		vscode.commands.executeCommand('editor.action.showHover', { focus: 'autoFocusImmediately' }),
	);
}
