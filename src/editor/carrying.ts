import * as vscode from 'vscode';
import { type Move, movedUri, movesBack } from '../sidecar/moves';
import { isSidecar, privacies, privacyOf, sidecarGlob, sidecarOf, sourceOf } from '../sidecar/names';
import { pathsIn, repoint, type WrittenPath } from '../sidecar/paths';
import type { Annotations } from './annotations';
import { exists, textAt } from './looking';
import { relativePath, resolvePath } from './places';

/** Sidecars of a workspace that are looked through; one that has more is no newsroom's folder of articles. */
const mostLookedAt = 2000;

const keyOf = ({ path, of }: WrittenPath) => `${of} ${path}`;
const folder = (uri: string) => uri.slice(0, uri.lastIndexOf('/'));

/** What a path reads after the moves, in a sidecar that stood at `was` and stands at `now`; undefined where it stays. */
async function pathAfter(
	{ path, of }: WrittenPath,
	was: string,
	now: string,
	moves: readonly Move[],
): Promise<string | undefined> {
	if (path.startsWith('/')) return undefined;
	const target = resolvePath(was, path);
	const moved = movedUri(target, moves);
	if (moved === target && (target === path || folder(was) === folder(now))) return undefined;
	// What a tick rests on may be a person: only a file that is there is a path.
	if (of === 'evidence' && !(await exists(moved))) return undefined;
	const after = target === path ? moved : relativePath(now, moved);
	return after === path ? undefined : after;
}

/** A sidecar's text with its paths as they read after it was moved from `was` to `now` and other files by `moves`. */
export async function carriedText(
	text: string,
	was: string,
	now: string,
	moves: readonly Move[],
): Promise<(text: string) => string> {
	const paths = new Map<string, string>();
	for (const written of pathsIn(text)) {
		const after = await pathAfter(written, was, now, moves);
		if (after !== undefined) paths.set(keyOf(written), after);
	}
	return (newest) => repoint(newest, (written) => paths.get(keyOf(written)) ?? written.path);
}

/**
 * After files were moved: the paths in all sidecars of the workspace that point to them, and those in sidecars that were moved themselves, name the same files as
 * before. `stayed` are sidecars that were not moved with their articles.
 */
export async function carryPaths(
	annotations: Annotations,
	moves: readonly Move[],
	stayed: ReadonlySet<string> = new Set(),
): Promise<void> {
	if (!vscode.workspace.isTrusted || moves.every(({ from }) => isSidecar(from))) return;
	const found = await vscode.workspace.findFiles(sidecarGlob, '**/node_modules/**', mostLookedAt);
	const known = annotations.sources.flatMap((source) => privacies.map((privacy) => sidecarOf(source, privacy)));
	const back = movesBack(moves);
	for (const now of new Set([...found.map(String), ...known])) {
		const source = sourceOf(now);
		const text = await textAt(now);
		if (source === undefined || text === undefined) continue;
		const was = stayed.has(now) ? now : sidecarOf(movedUri(source, back), privacyOf(now));
		const edit = await carriedText(text, was, now, moves);
		if (edit(text) !== text) await annotations.rewrite(source, privacyOf(now), edit);
	}
}
