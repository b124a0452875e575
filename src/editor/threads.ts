import * as vscode from 'vscode';
import { statusOf } from '../sidecar/placing';
import { isResolved } from '../sidecar/talk';
import { escapeMarkdown, isPlain, shorten } from '../util/escape';
import { type PlacedAnnotation, spanOf } from './annotations';
import { assignmentWords } from './assignment-words';
import { staleWords } from './stale-words';
import type { NameOf } from './tags';
import { capitalised, kindName, relationName, statusName } from './views/words';

/** What became of an annotation's words and of its evidence, for people; undefined where both are as they were. */
export function stateWords(placed: PlacedAnnotation): string | undefined {
	return [placeWords(placed), staleWords(placed.stale)].filter(Boolean).join(', ') || undefined;
}

function placeWords({ annotation, located }: PlacedAnnotation): string | undefined {
	switch (located.state) {
		case 'same':
		case 'moved':
			return undefined;
		case 'changed':
			return vscode.l10n.t('was “{0}”, now “{1}”', shorten(annotation.anchor.quote, 60), shorten(located.now, 60));
		case 'gone':
			return vscode.l10n.t('words not found');
		case 'another-text':
			return vscode.l10n.t('made on another text');
	}
}

function labelOf(placed: PlacedAnnotation): string {
	const quote = shorten(placed.annotation.anchor.quote, 60);
	switch (placed.located.state) {
		case 'same':
		case 'moved':
			return placed.stale ? vscode.l10n.t('Needs attention: “{0}”', quote) : `“${quote}”`;
		case 'changed':
			return vscode.l10n.t('Changed: {0}', placeWords(placed) ?? '');
		case 'gone':
			return vscode.l10n.t('Words not found: “{0}”', quote);
		case 'another-text':
			return vscode.l10n.t('Made on another text: “{0}”', quote);
	}
}

/**
 * What a comment says: facts and what a person wrote in the first line, which is all that the Comments view shows, places below. A screen reader is given Markdown as it is
 * written, so it is plain words wherever those show the same.
 */
function bodyOf(facts: string, written: string, places: readonly string[]): string | vscode.MarkdownString {
	if (isPlain(written)) return [[facts, written].filter(Boolean).join(': '), ...places].filter(Boolean).join('\n');
	const list = places.map((words) => `- ${escapeMarkdown(words)}`).join('\n');
	return new vscode.MarkdownString([escapeMarkdown(facts), written, list].filter(Boolean).join('\n\n'));
}

/** "a.txt: “37 people”" */
function placeOf({
	source,
	anchor,
}: {
	readonly source: string;
	readonly anchor?: { readonly quote: string };
}): string {
	return anchor ? `${source}: “${shorten(anchor.quote, 120)}”` : source;
}

function commentsOf(placed: PlacedAnnotation, nameOf: NameOf): vscode.Comment[] {
	const { annotation } = placed;
	const { decision, evidence = [], places = [], links = [], replies = [] } = annotation;
	const comment = (
		body: string | vscode.MarkdownString,
		author: string | undefined,
		at: string | undefined,
	): vscode.Comment => ({
		body,
		mode: vscode.CommentMode.Preview,
		author: { name: author || vscode.l10n.t('You') },
		...(at && !Number.isNaN(Date.parse(at)) && { timestamp: new Date(at) }),
	});
	const status = statusOf(placed);
	// A decision says more than the status that came with it.
	const isDecided = decision && (status === 'open' || decision.decision !== 'confirmed');
	const facts = [
		placed.privacy === 'private' && vscode.l10n.t('private'),
		annotation.type && nameOf(annotation.type, placed.source),
		status && !isDecided && statusName(status),
		decision && [statusName(decision.decision), decision.reason].filter(Boolean).join(': '),
		assignmentWords(annotation),
		stateWords(placed),
	].filter(Boolean);
	const below = [
		...places.map(placeOf),
		...links.map((link) => `${relationName(link.rel)} ${placeOf(link)}`),
		...evidence
			.filter(({ source }) => source !== '')
			.map(({ source, at }) => vscode.l10n.t('Checked against: {0}', [source, at].filter(Boolean).join(', '))),
	];
	const body = bodyOf(capitalised(facts.join(' · ')), annotation.body ?? '', below);
	return [
		comment(body || kindName(annotation.kind), annotation.author, annotation.created),
		...replies.map((reply) => comment(bodyOf('', reply.body, []), reply.author, reply.at)),
	];
}

/** Shows an annotation in its thread: words, state, notes. The thread's place is its caller's business. */
export function fillThread(thread: vscode.CommentThread, placed: PlacedAnnotation, nameOf: NameOf): void {
	const isEnded = isResolved(placed.annotation);
	thread.canReply = vscode.workspace.isTrusted;
	thread.state = isEnded ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
	thread.label = labelOf(placed);
	thread.comments = commentsOf(placed, nameOf);
	thread.contextValue = [
		placed.annotation.kind,
		placed.located.state,
		placed.privacy,
		placed.annotation.kind === 'tick' ? 'checked' : isEnded ? 'resolved' : 'open',
		`id=${placed.annotation.id}`,
	].join(' ');
}

/** Says in a thread of its own how many of an article's annotations have one. */
export function sayLimit(thread: vscode.CommentThread, count: number, of: number): void {
	thread.canReply = false;
	thread.label = vscode.l10n.t('Not all threads are shown');
	const body = vscode.l10n.t(
		'{0} of {1} threads are shown, open and new ones first. The view Annotations has all.',
		count,
		of,
	);
	thread.comments = [{ body, mode: vscode.CommentMode.Preview, author: { name: vscode.l10n.t('Presscheck') } }];
}

/** The annotation whose thread a menu was opened on; undefined for anything else. */
export function annotationOfThread(thread: unknown): { readonly source: string; readonly id: string } | undefined {
	const { uri, contextValue } = (thread ?? {}) as Partial<vscode.CommentThread>;
	const [, id] = /(?:^| )id=(\S+)$/.exec(typeof contextValue === 'string' ? contextValue : '') ?? [];
	return uri instanceof vscode.Uri && id !== undefined ? { source: uri.toString(), id } : undefined;
}

/** Where a thread stands: at its words, else at the top of the article. */
export function threadSpan(placed: PlacedAnnotation): { readonly start: number; readonly end: number } {
	return spanOf(placed) ?? { start: 0, end: 0 };
}
