import * as vscode from 'vscode';
import type { StaleEvidence } from '../sidecar/evidence';
import { shorten } from '../util/escape';

/** Why a tick's evidence needs another look, for people; blank where it does not. */
export function staleWords(stale: readonly StaleEvidence[] = []): string {
	return stale
		.map(({ source, is }) =>
			is === 'gone'
				? vscode.l10n.t('evidence is gone: {0}', shorten(source, 60))
				: vscode.l10n.t('evidence changed: {0}', shorten(source, 60)),
		)
		.join(', ');
}
