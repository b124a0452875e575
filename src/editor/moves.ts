import * as vscode from 'vscode';
import type { Corpus } from '../corpus';
import { fileName } from '../present/label';
import { movedUri, sidecarMoves } from '../sidecar/moves';
import { isSidecar, privacies, sidecarOf } from '../sidecar/names';
import { parseSidecar } from '../sidecar/parse';
import { replaceArticle } from '../sidecar/write';
import { articleHash } from '../text/anchor/print';
import { decode } from '../text/decode';
import type { Annotations } from './annotations';
import { carriedText, carryPaths } from './carrying';
import { exists } from './looking';

/** A pasted file that is larger is not compared with the sources that are known. */
const largestCopy = 8 * 1024 * 1024;

/**
 * Sidecars go with their articles: renamed and moved with them in one step, deleted to where they are deleted, copied for a copy that has the same text. What
 * already has a sidecar at its new place keeps that one; the person is told. Then the paths in all sidecars name the same files as before.
 */
export function registerMoves(
	corpus: Corpus,
	annotations: Annotations,
	log: vscode.LogOutputChannel,
): vscode.Disposable {
	/** Sidecars that stand where one was to be moved to. */
	let stayed = new Set<string>();

	const renames = async (files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]) => {
		const edit = new vscode.WorkspaceEdit();
		const moves = files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }));
		stayed = new Set();
		for (const { from, to } of sidecarMoves(moves)) {
			if (!(await exists(from))) continue;
			if (await exists(to)) {
				stayed.add(to);
				// A last good text is nobody's but its sidecar's.
				if (!isSidecar(to)) continue;
				void vscode.window.showWarningMessage(
					vscode.l10n.t('{0} stays where it is: there is another beside the new place.', fileName(from)),
				);
			} else edit.renameFile(vscode.Uri.parse(from, true), vscode.Uri.parse(to, true), { overwrite: false });
		}
		return edit;
	};

	const deletions = async (files: readonly vscode.Uri[]) => {
		const edit = new vscode.WorkspaceEdit();
		const moves = files.map((uri) => ({ from: uri.toString(), to: uri.toString() }));
		for (const { from } of sidecarMoves(moves))
			if (await exists(from)) edit.deleteFile(vscode.Uri.parse(from, true), { ignoreIfNotExists: true });
		return edit;
	};

	/** The one source that has this text and annotations; none where several have, which only a person can tell apart. */
	const originalOf = (hash: string, copy: string): string | undefined => {
		const folder = (source: string) => source.slice(0, source.lastIndexOf('/'));
		const originals = annotations.sources.filter((source) => {
			const text = corpus.article(source)?.text;
			const hasAnnotations = privacies.some(
				(privacy) => (annotations.sidecar(source, privacy)?.annotations.length ?? 0) > 0,
			);
			return source !== copy && hasAnnotations && text !== undefined && articleHash(text) === hash;
		});
		const beside = originals.filter((source) => folder(source) === folder(copy));
		const likely = beside.length > 0 ? beside : originals;
		return likely.length === 1 ? likely[0] : undefined;
	};

	const copied = async (uri: vscode.Uri) => {
		const copy = uri.toString();
		if (!/\.(txt|article|md)$/i.test(uri.path) || !vscode.workspace.isTrusted) return;
		try {
			const { size, type } = await vscode.workspace.fs.stat(uri);
			if (type !== vscode.FileType.File || size === 0 || size > largestCopy) return;
			const original = originalOf(articleHash(decode(await vscode.workspace.fs.readFile(uri)).text), copy);
			if (original === undefined) return;
			const edit = new vscode.WorkspaceEdit();
			for (const privacy of privacies) {
				const text = annotations.sidecarText(original, privacy);
				const target = sidecarOf(copy, privacy);
				if (!text?.trim() || (await exists(target))) continue;
				const { header, readOnly } = parseSidecar(text);
				const renamed = readOnly ? text : replaceArticle(text, { ...header.article, file: fileName(copy) });
				const carried = await carriedText(renamed, sidecarOf(original, privacy), target, []);
				const contents = new TextEncoder().encode(carried(renamed));
				edit.createFile(vscode.Uri.parse(target, true), { contents, overwrite: false, ignoreIfExists: true });
			}
			await vscode.workspace.applyEdit(edit);
		} catch (error) {
			log.warn(`The annotations of ${copy} could not be copied`, error);
		}
	};

	return vscode.Disposable.from(
		vscode.workspace.onWillRenameFiles((event) => event.waitUntil(renames(event.files))),
		vscode.workspace.onDidRenameFiles(({ files }) => {
			const moves = files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }));
			annotations.rename((source) => movedUri(source, moves));
			carryPaths(annotations, moves, stayed).catch((error) => log.warn('Paths in sidecars could not follow', error));
		}),
		vscode.workspace.onWillDeleteFiles((event) => event.waitUntil(deletions(event.files))),
		vscode.workspace.onDidCreateFiles(({ files }) => {
			for (const uri of files) void copied(uri);
		}),
	);
}
