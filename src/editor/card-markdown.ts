import * as vscode from 'vscode';
import type { Force } from '../article/article';
import type { Card, Standing } from '../present/card/card';
import type { CardRow } from '../present/card/row';
import type { Span } from '../text/span';
import { commandLink, escapeMarkdown, shorten } from '../util/escape';
import { commands, type HoverCommand, hoverCommands } from './commands';
import { translated } from './translated';
import { discrepancyNames } from './views/words';

/** How a card's standing is said and shown. */
export const standings: Readonly<
	Record<Standing, { readonly words: string; readonly color: string; readonly icon: string }>
> = {
	same: { words: vscode.l10n.t('SAME'), color: '--vscode-presscheck-same', icon: 'check' },
	compatible: { words: vscode.l10n.t('COMPATIBLE'), color: '--vscode-presscheck-same', icon: 'check' },
	conflict: { words: vscode.l10n.t('DIFFERS'), color: '--vscode-presscheck-conflict', icon: 'warning' },
	'not-comparable': { words: vscode.l10n.t('NOT COMPARABLE'), color: '--vscode-presscheck-role', icon: 'question' },
	denied: { words: vscode.l10n.t('DENIED'), color: '--vscode-presscheck-conflict', icon: 'warning' },
	alone: { words: vscode.l10n.t('ONLY HERE'), color: '--vscode-presscheck-role', icon: 'info' },
	repeated: { words: vscode.l10n.t('ONE REPORT'), color: '--vscode-presscheck-role', icon: 'info' },
	credited: { words: vscode.l10n.t('CREDITED'), color: '--vscode-presscheck-role', icon: 'info' },
};

/** How firmly something is said, where that is not plain. */
export const forces: Readonly<Record<Force, string | undefined>> = {
	asserted: undefined,
	reported: undefined,
	alleged: vscode.l10n.t('alleged'),
	denied: vscode.l10n.t('denied'),
	expected: vscode.l10n.t('expected'),
	declined: vscode.l10n.t('declined to say'),
};

function link(label: string, command: HoverCommand, names: readonly (string | number)[], title: string): string {
	return `[${label}](${commandLink(command, ...names)} "${escapeMarkdown(title).replace(/"/g, '&quot;')}")`;
}

/** A cell that does not wrap: the card's height is scarce. */
function oneLine(markdown: string): string {
	return markdown.replace(/ /g, '&nbsp;');
}

function attributionOf(row: CardRow): string {
	const chain = row.attribution.map((name) => escapeMarkdown(shorten(name, 20))).join(' → ');
	const force = forces[row.force];
	// The one cell that wraps where the card is narrow: else it would push “Open” out of sight.
	return [chain || '–', force && `*${force}*`].filter(Boolean).join(' · ');
}

/** Code units of a proposition that still stand on one line, with “Open” in sight behind it; a longer one wraps. */
const longestLine = 64;

function tableRow(row: CardRow): string {
	const label = oneLine(escapeMarkdown(shorten(row.label, 20)));
	const length = row.before.length + row.words.length + row.after.length;
	const says = `${escapeMarkdown(row.before)}<strong>${escapeMarkdown(row.words)}</strong>${escapeMarkdown(row.after)}`;
	const words = length > longestLine ? says.trim() : oneLine(says.trim());
	const open = row.here
		? vscode.l10n.t('here')
		: link(
				vscode.l10n.t('Open'),
				commands.openPlace,
				[row.source, row.span.start, row.span.end],
				vscode.l10n.t('Line {0}', row.line + 1),
			);
	return `| ${label}&nbsp;&nbsp; | ${words}&nbsp;&nbsp; | ${attributionOf(row)}&nbsp;&nbsp; | ${open} |`;
}

/** The links below a card; they name the place by source and offsets. */
export function actionLinks(source: string, span: Span): string {
	const names = [source, span.start, span.end];
	return [
		link(
			`$(tag) ${vscode.l10n.t('Tag discrepancy')}`,
			commands.tagDiscrepancy,
			names,
			vscode.l10n.t('Keep this as a discrepancy, with both places'),
		),
		link(
			`$(comment) ${vscode.l10n.t('Annotate')}`,
			commands.annotate,
			names,
			vscode.l10n.t('Write a note on these words'),
		),
		link(
			`$(check) ${vscode.l10n.t('Mark checked')}`,
			commands.tick,
			names,
			vscode.l10n.t('Tick these words off, with the evidence'),
		),
	].join(' &nbsp;·&nbsp; ');
}

/** Markdown whose links run only the commands of hovers; everything quoted in it was escaped by its maker. */
export function trustedMarkdown(value: string): vscode.MarkdownString {
	const markdown = new vscode.MarkdownString(value, true);
	markdown.supportHtml = true;
	markdown.isTrusted = { enabledCommands: hoverCommands };
	return markdown;
}

/** The claim card: topic, verdict in words and colour, a row for each source with its words and who is cited, the actions below. */
export function cardMarkdown(card: Card, source: string, span: Span): vscode.MarkdownString {
	const verdict = standings[card.standing];
	const badge = `<span style="color:var(--vscode-editor-background);background-color:var(${verdict.color});border-radius:3px;">&nbsp;$(${verdict.icon}) ${verdict.words}&nbsp;</span>`;
	const near = card.rows.filter(({ kind }) => kind === 'near');
	const lines = [
		`### $(law) ${escapeMarkdown(translated(card.topic))}`,
		'',
		`${badge} &nbsp;${escapeMarkdown(translated(card.summary))}`,
		'',
		`| ${vscode.l10n.t('Source')} | ${vscode.l10n.t('Says')} | ${vscode.l10n.t('Cites')} | |`,
		'| :-- | :-- | :-- | :-- |',
		...card.rows.filter(({ kind }) => kind !== 'near').map(tableRow),
		...(near.length > 0 ? [`| | *${vscode.l10n.t('Close to it:')}* | | |`] : []),
		...near.map(tableRow),
		'',
	];
	if (card.more > 0) lines.push(vscode.l10n.t('{0} more places are not shown here.', card.more), '');
	if (card.silent.length > 0)
		lines.push(`${vscode.l10n.t('Silent:')} ${card.silent.map(escapeMarkdown).join(', ')}`, '');
	for (const note of card.notes) lines.push(escapeMarkdown(translated(note)), '');
	const why = [
		`${vscode.l10n.t('Why:')} ${escapeMarkdown(translated(card.because))}`,
		card.matched.length > 0 && `${vscode.l10n.t('Shared words:')} ${card.matched.map(escapeMarkdown).join(', ')}`,
		card.type && `${vscode.l10n.t('Rule:')} ${escapeMarkdown(discrepancyNames[card.type])}`,
	];
	lines.push(`*${why.filter(Boolean).join(' · ')}*`, '', '---', '', actionLinks(source, span));
	return trustedMarkdown(lines.join('\n'));
}
