import type { Annotation, Evidence } from './annotation';

/** Evidence that is not what it was when the tick was given. */
export interface StaleEvidence {
	/** As the tick names it. */
	readonly source: string;
	readonly is: 'changed' | 'gone';
}

/** What a file holds now: the hash of its bytes, or that there is no such file. */
export type FileState = string | 'gone';

/**
 * The path, relative to the article's folder, by which evidence may name a file; undefined for addresses, for paths that begin at a root, and for nothing. A person's
 * name looks like a path, too: only looking tells.
 */
export function evidencePath(source: string): string | undefined {
	const path = source.trim();
	return path === '' || /^(?:[a-z][a-z0-9+.-]+:|[a-z]:[/\\]|[/\\])/i.test(path) ? undefined : path;
}

/** Evidence of a tick whose file was read when the tick was given: only that can be told to have changed. None of a tick that was taken back. */
export function watchedEvidence({ kind, status, evidence }: Annotation): readonly (Evidence & { hash: string })[] {
	if (kind !== 'tick' || status === 'unchecked') return [];
	return (evidence ?? []).filter((one): one is Evidence & { hash: string } => isHash(one.hash) && isPath(one));
}

/** The evidence of a tick whose file is another one now, or gone. `stateOf` gives what is known of the file at a path; undefined while nothing is: then nothing is said. */
export function staleEvidence(
	annotation: Annotation,
	stateOf: (path: string) => FileState | undefined,
): readonly StaleEvidence[] {
	return watchedEvidence(annotation).flatMap(({ source, hash }): StaleEvidence[] => {
		const state = stateOf(evidencePath(source)!);
		if (state === undefined || state.toLowerCase() === hash.toLowerCase()) return [];
		return [{ source, is: state === 'gone' ? 'gone' : 'changed' }];
	});
}

/** The annotation with one more thing that it rests on; one that names the same again takes the place of what was looked at before. */
export function withEvidence(annotation: Annotation, added: Evidence, at: string, by?: string): Annotation {
	const others = (annotation.evidence ?? []).filter(({ source }) => source !== added.source);
	const entry = { at, ...(by !== undefined && { by }), what: 'evidence added', now: added.source };
	return {
		...annotation,
		evidence: [...others, added],
		modified: at,
		history: [...(annotation.history ?? []), entry],
	};
}

/** A hash that we can work out again; one of another kind, written by hand, says nothing to us. */
function isHash(hash: string | undefined): boolean {
	return hash !== undefined && /^sha256:[\da-f]{64}$/i.test(hash);
}

function isPath({ source }: Evidence): boolean {
	return evidencePath(source) !== undefined;
}
