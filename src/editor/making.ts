import * as vscode from 'vscode';
import { expressionOf } from '../article/expression';
import type { Corpus } from '../corpus';
import { fileName } from '../present/label';
import { type Annotation, newId } from '../sidecar/annotation';
import type { Privacy } from '../sidecar/names';
import { describeAnchor } from '../text/anchor/describe';
import { type Span, trimSpan } from '../text/span';
import type { Annotations } from './annotations';
import { authorOf } from './author';
import { placeOf } from './places';
import { Lines } from './positions';
import { coreTextOf } from './texts';

/** Words of a source that a command works on, with the core text they were taken from. */
export interface Target {
	readonly source: string;
	readonly text: string;
	readonly span: Span;
}

/** What a link names, else the selection, else the mark or word at the cursor; undefined, with a word to the person, where there is none. */
export function targetOf(corpus: Corpus, names: readonly unknown[]): Target | undefined {
	const place = placeOf(names);
	if (place) {
		const text = corpus.article(place.source)?.text;
		return text === undefined || place.span.end > text.length
			? undefined
			: { source: place.source, text, span: place.span };
	}
	const editor = vscode.window.activeTextEditor;
	if (!editor) return undefined;
	const text = coreTextOf(editor.document);
	const lines = new Lines(text);
	const source = editor.document.uri.toString();
	const selected = trimSpan(text, lines.span(editor.selection));
	if (selected.start < selected.end) return { source, text, span: selected };
	const offset = lines.offset(editor.selection.active);
	const article = corpus.article(source);
	const marks = article?.text === text ? [...article.figures.map(expressionOf), ...article.mentions] : [];
	const mark = marks.find((span) => span.start <= offset && offset <= span.end);
	if (mark) return { source, text, span: { start: mark.start, end: mark.end } };
	const word = editor.document.getWordRangeAtPosition(editor.selection.active);
	if (word) return { source, text, span: lines.span(word) };
	void vscode.window.showInformationMessage(vscode.l10n.t('Select the words first.'));
	return undefined;
}

/** What every new annotation of the words has: an id, its author, when it was made, its anchor. */
export function newAnnotation(
	annotations: Annotations,
	{ source, text, span }: Target,
): Pick<Annotation, 'id' | 'author' | 'created' | 'anchor'> {
	return {
		id: newId(annotations.idsOf(source)),
		...authorOf(),
		created: new Date().toISOString(),
		anchor: describeAnchor(text, span),
	};
}

/** Keeps a new annotation, and says where; whether that was possible. */
export async function keep(
	annotations: Annotations,
	source: string,
	annotation: Annotation,
	privacy: Privacy = 'shared',
): Promise<boolean> {
	await annotations.load(source);
	if (!(await annotations.add(source, annotation, privacy))) return false;
	const name = fileName(source);
	const words =
		privacy === 'shared' ? vscode.l10n.t('Kept beside {0}', name) : vscode.l10n.t('Kept privately beside {0}', name);
	vscode.window.setStatusBarMessage(words, 4000);
	return true;
}
