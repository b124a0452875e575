import * as vscode from 'vscode';
import type { AnnotationKind, Decision } from '../sidecar/annotation';
import { statusOf } from '../sidecar/placing';
import { isResolved } from '../sidecar/talk';
import { escapeMarkdown, shorten } from '../util/escape';
import { type PlacedAnnotation, spanOf } from './annotations';
import { assignmentWords } from './assignment-words';
import { staleWords } from './stale-words';
import { capitalised, statusName } from './views/words';

const kindNames: Readonly<Record<AnnotationKind, string>> = {
	note: vscode.l10n.t('Note'),
	tag: vscode.l10n.t('Tag'),
	tick: vscode.l10n.t('Tick'),
	discrepancy: vscode.l10n.t('Discrepancy'),
};

const decisionNames: Readonly<Record<Decision['decision'], string>> = {
	confirmed: vscode.l10n.t('confirmed'),
	dismissed: vscode.l10n.t('dismissed'),
	resolved: vscode.l10n.t('resolved'),
};

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

/** The note first: it is what the Comments view shows of a thread; then what it is, and what it rests on. */
function commentsOf(placed: PlacedAnnotation, nameOf: (type: string) => string): vscode.Comment[] {
	const { annotation } = placed;
	const comment = (body: string, author: string | undefined, at: string | undefined): vscode.Comment => ({
		body: new vscode.MarkdownString(body),
		mode: vscode.CommentMode.Preview,
		author: { name: author || vscode.l10n.t('You') },
		...(at && !Number.isNaN(Date.parse(at)) && { timestamp: new Date(at) }),
	});
	const places = (annotation.places ?? []).map(
		({ source, anchor }) =>
			`- ${escapeMarkdown(source)}${anchor ? `: “${escapeMarkdown(shorten(anchor.quote, 120))}”` : ''}`,
	);
	const links = (annotation.links ?? []).map(
		({ rel, source, anchor }) =>
			`- *${rel}* ${escapeMarkdown(source)}${anchor ? `: “${escapeMarkdown(shorten(anchor.quote, 120))}”` : ''}`,
	);
	const status = statusOf(placed);
	const what = [
		placed.privacy === 'private' && vscode.l10n.t('private'),
		status && statusName(status),
		assignmentWords(annotation),
	].filter((words): words is string => typeof words === 'string' && words !== '');
	const type = annotation.type && `**${escapeMarkdown(nameOf(annotation.type))}**`;
	const state = stateWords(placed);
	const { decision, reason } = annotation.decision ?? {};
	const decided = decision && [decisionNames[decision], reason].filter(Boolean).join(': ');
	const evidence = (annotation.evidence ?? [])
		.filter(({ source }) => source !== '')
		.map(({ source, at }) => escapeMarkdown([source, at].filter(Boolean).join(', ')));
	const body = [
		annotation.body ?? '',
		[type, escapeMarkdown(type ? what.join(' · ') : capitalised(what.join(' · ')))].filter(Boolean).join(' · '),
		state && `*${escapeMarkdown(capitalised(state))}*`,
		decided && `*${escapeMarkdown(capitalised(decided))}*`,
		evidence.length > 0 && vscode.l10n.t('Checked against: {0}', evidence.join('; ')),
		[...places, ...links].join('\n'),
	].filter(Boolean);
	return [
		comment(body.join('\n\n') || `*${kindNames[annotation.kind]}*`, annotation.author, annotation.created),
		...(annotation.replies ?? []).map((reply) => comment(reply.body, reply.author, reply.at)),
	];
}

/** Shows an annotation in its thread: words, state, notes; `nameOf` says what a tag is called. The thread's place is its caller's business. */
export function fillThread(
	thread: vscode.CommentThread,
	placed: PlacedAnnotation,
	nameOf: (type: string) => string,
): void {
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
