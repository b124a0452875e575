import * as vscode from 'vscode';
import type { Corpus } from '../corpus';
import { fileName } from '../present/label';
import { sidecarMoves } from '../sidecar/moves';
import { privacies, sidecarGlob, sidecarOf, sourceOf } from '../sidecar/names';
import { parseSidecar } from '../sidecar/parse';
import { articleHash } from '../text/anchor/print';
import type { Annotations } from './annotations';
import { carryPaths } from './carrying';
import { commands } from './commands';
import { exists } from './looking';

/** Sidecars of a workspace that are looked at; one that has more is no newsroom's folder of articles. */
const mostLookedAt = 2000;

/** A sidecar whose article is not there any more. */
interface Orphan {
	readonly uri: string;
	/** Of the article when the annotations were last tied to it. */
	readonly hash: string | undefined;
	readonly count: number;
}

async function findOrphans(log: vscode.LogOutputChannel): Promise<Orphan[]> {
	const orphans: Orphan[] = [];
	for (const uri of await vscode.workspace.findFiles(sidecarGlob, '**/node_modules/**', mostLookedAt)) {
		const source = sourceOf(uri.toString());
		// Of both files of one article one is enough: they go together.
		if (source === undefined || orphans.some((orphan) => sourceOf(orphan.uri) === source)) continue;
		if (await exists(source)) continue;
		try {
			const { header, annotations } = parseSidecar(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
			if (annotations.length > 0)
				orphans.push({ uri: uri.toString(), hash: header.article.print?.hash, count: annotations.length });
		} catch (error) {
			log.warn(`${uri} could not be read`, error);
		}
	}
	return orphans;
}

/**
 * The status item of an article that was moved outside VS Code says where the annotations are that it had: in a sidecar whose article is gone and had the very same text. Nothing is moved
 * without a person's word. "Adopt Annotations" asks at any time, also where the text has changed since.
 */
export function registerAdoption(
	corpus: Corpus,
	annotations: Annotations,
	log: vscode.LogOutputChannel,
): vscode.Disposable {
	let orphans: Promise<readonly Orphan[]> | undefined;
	const forget = () => {
		orphans = undefined;
	};
	const known = () => {
		orphans ??= findOrphans(log);
		return orphans;
	};
	const isWithout = (source: string) =>
		privacies.every((privacy) => annotations.sidecarText(source, privacy)?.trim() === '');

	const adopt = async (source: string, orphan: string) => {
		if (!vscode.workspace.isTrusted) {
			void vscode.window.showWarningMessage(vscode.l10n.t('Nothing is written in a workspace that is not trusted.'));
			return;
		}
		const article = sourceOf(orphan);
		if (!isWithout(source) || article === undefined) return;
		const move = { from: article, to: source };
		const edit = new vscode.WorkspaceEdit();
		for (const { from, to } of sidecarMoves([move])) {
			const [old, target] = [vscode.Uri.parse(from, true), vscode.Uri.parse(to, true)];
			if (await exists(from)) edit.renameFile(old, target, { overwrite: false });
		}
		if (await vscode.workspace.applyEdit(edit)) await carryPaths(annotations, [move]);
		else log.error(`${orphan} could not be moved to ${sidecarOf(source)}`);
		forget();
	};

	/** The sidecars without article that were made on the text of a source, by the source. */
	const matches = new Map<string, Orphan>();
	const looked = new Set<string>();
	let item: vscode.LanguageStatusItem | undefined;
	const show = () => {
		item?.dispose();
		item = undefined;
		const document = vscode.window.activeTextEditor?.document;
		const match = document && isWithout(document.uri.toString()) && matches.get(document.uri.toString());
		if (!match) return;
		item = vscode.languages.createLanguageStatusItem('presscheck.adopt', { language: document.languageId });
		item.name = vscode.l10n.t('Presscheck: Annotations without Article');
		item.severity = vscode.LanguageStatusSeverity.Warning;
		item.text = vscode.l10n.t('Made on this text: {0} annotations', match.count);
		item.detail = vscode.l10n.t('{0} has no article any more', fileName(match.uri));
		item.command = { command: commands.adoptAnnotations, title: vscode.l10n.t('Adopt Annotations') };
	};
	const look = async (source: string) => {
		const isOpen = vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === source);
		const article = corpus.article(source);
		if (isOpen && article && isWithout(source) && !looked.has(source)) {
			looked.add(source);
			const hash = articleHash(article.text);
			const match = (await known()).find((orphan) => orphan.hash === hash);
			if (match) matches.set(source, match);
		}
		show();
	};

	const ask = async (...names: unknown[]) => {
		const [named, orphan] = names;
		const source = typeof named === 'string' ? named : vscode.window.activeTextEditor?.document.uri.toString();
		if (source === undefined || !corpus.has(source)) return;
		await annotations.load(source);
		if (!isWithout(source)) {
			void vscode.window.showInformationMessage(vscode.l10n.t('This article has annotations of its own.'));
			return;
		}
		forget();
		const found = await known();
		if (typeof orphan === 'string') {
			if (found.some(({ uri }) => uri === orphan)) await adopt(source, orphan);
			return;
		}
		if (found.length === 0) {
			void vscode.window.showInformationMessage(vscode.l10n.t('Every sidecar of this workspace has its article.'));
			return;
		}
		const hash = articleHash(corpus.article(source)?.text ?? '');
		const picked = await vscode.window.showQuickPick(
			[...found]
				.sort((a, b) => Number(b.hash === hash) - Number(a.hash === hash))
				.map(({ uri, hash: had, count }) => ({
					label: fileName(uri),
					description: had === hash ? vscode.l10n.t('made on this very text') : '',
					detail: vscode.l10n.t('{0} annotations', count),
					uri,
				})),
			{
				title: vscode.l10n.t('Adopt Annotations'),
				placeHolder: vscode.l10n.t('Whose annotations belong to {0}?', fileName(source)),
			},
		);
		if (picked) await adopt(source, picked.uri);
	};

	const watcher = vscode.workspace.createFileSystemWatcher('**/*.{txt,article,md,yaml}', false, true, false);
	return vscode.Disposable.from(
		watcher,
		watcher.onDidCreate(forget),
		watcher.onDidDelete(forget),
		vscode.commands.registerCommand(commands.adoptAnnotations, ask),
		{ dispose: () => item?.dispose() },
		vscode.window.onDidChangeActiveTextEditor(show),
		annotations.onDidChange((source) => void look(source)),
	);
}
