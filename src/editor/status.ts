import * as vscode from 'vscode';
import type { Corpus } from '../corpus';
import type { Coverage } from '../present/galley';
import { Turns } from '../util/turns';
import { articleSelector } from './article-selector';
import { commands } from './commands';
import type { Galley } from './galley';
import type { Sources } from './sources';
import { type Answer, coreTextOf, type Texts } from './texts';
import { translated } from './translated';

const reasons: Readonly<Record<Answer['because'], string>> = {
	prose: '',
	language: '',
	treated: '',
	dismissed: vscode.l10n.t('You said that this is not an article'),
	empty: vscode.l10n.t('The text has no words'),
	short: vscode.l10n.t('The text is too short for an article'),
	code: vscode.l10n.t('This looks like code or data, not like an article'),
	list: vscode.l10n.t('This looks like a list, not like an article'),
	'other-language': vscode.l10n.t('Only plain text, Markdown and News Article files are read'),
};

/** A line of its own for what was checked, from the first tick on: one line of all would not fit the window. */
function checkedItem() {
	let item: vscode.LanguageStatusItem | undefined;
	const hide = () => {
		item?.dispose();
		item = undefined;
	};
	return {
		show(coverage: Coverage, storyPercent: number) {
			item ??= vscode.languages.createLanguageStatusItem('presscheck.checked', articleSelector);
			item.name = vscode.l10n.t('Presscheck: Checked');
			item.text = vscode.l10n.t('{0} % checked, {1} of {2}', coverage.percent, coverage.checked, coverage.total);
			const attention = coverage.attention > 0 && vscode.l10n.t('{0} need attention', coverage.attention);
			item.detail = [attention, vscode.l10n.t('whole story {0} %', storyPercent)].filter(Boolean).join(', ');
			item.command = { command: commands.nextUnchecked, title: vscode.l10n.t('Next Unchecked') };
		},
		hide,
		dispose: hide,
	};
}

/** The language status item: what was read of the text, or why it has no marks. */
export function registerStatus(
	corpus: Corpus,
	texts: Texts,
	sources: Pick<Sources, 'trouble' | 'onDidStop'>,
	galley: Galley,
): vscode.Disposable {
	const item = vscode.languages.createLanguageStatusItem('presscheck', articleSelector);
	item.name = vscode.l10n.t('Presscheck');
	const checked = checkedItem();
	const update = () => {
		const document = vscode.window.activeTextEditor?.document;
		checked.hide();
		if (!document) return;
		const source = document.uri.toString();
		const { article, because } = texts.ask(document);
		item.busy = false;
		if (!article) {
			item.text = vscode.l10n.t('Not an article');
			item.detail = reasons[because];
			item.command = { command: commands.treatAsArticle, title: vscode.l10n.t('Treat as Article') };
			return;
		}
		const reading = corpus.article(source);
		item.command = { command: commands.notAnArticle, title: vscode.l10n.t('Not an Article') };
		if (reading === undefined || reading.text !== coreTextOf(document)) {
			item.busy = true;
			item.text = vscode.l10n.t('Reading the article');
			item.detail = '';
			return;
		}
		const story = corpus.story(source);
		const others = (story?.story.sources.length ?? 1) - 1;
		item.text = vscode.l10n.t(
			'{0} names, {1} figures, {2} quotations',
			reading.mentions.length,
			reading.figures.length,
			reading.quotes.filter((quote) => quote.kind !== 'term').length,
		);
		const left = sources.trouble.get(vscode.Uri.joinPath(document.uri, '..').toString());
		const compared =
			others === 0
				? vscode.l10n.t('no other source of this story in the folder')
				: vscode.l10n.t('compared with {0} others', others);
		const limits = (story?.compared.limits ?? []).map(translated);
		const language = reading.language === 'other' ? vscode.l10n.t('not in English: names are not marked') : undefined;
		item.detail = [language, compared, ...limits, left].filter(Boolean).join('; ');
		const coverage = galley.isBegun(source) ? galley.coverage(source) : undefined;
		if (coverage) checked.show(coverage, galley.storyPercent(source) ?? 0);
	};
	update();
	const turns = new Turns(update);
	return vscode.Disposable.from(
		item,
		turns,
		checked,
		vscode.window.onDidChangeActiveTextEditor(update),
		vscode.workspace.onDidOpenTextDocument(update),
		texts.onDidDecide(update),
		galley.onDidChange(() => turns.add(undefined)),
		sources.onDidStop(update),
	);
}
