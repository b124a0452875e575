const ending = '.annotations.yaml';
const privateEnding = '.annotations.private.yaml';

/** Whom annotations are for: everybody who has the folder, or the person who wrote them. Each kind has a file of its own. */
export type Privacy = 'shared' | 'private';

export const privacies = ['shared', 'private'] as const satisfies readonly Privacy[];

/** Glob patterns of both kinds of sidecars, and of private ones with all that may lie beside them. */
export const sidecarGlob = '**/*.annotations.{yaml,private.yaml}';
export const privateGlob = '*.annotations.private.yaml*';

/** The name or path of the sidecar that belongs to a source: `a.txt` → `a.txt.annotations.yaml`. Private notes have a file of their own. */
export function sidecarOf(source: string, privacy: Privacy = 'shared'): string {
	return source + (privacy === 'shared' ? ending : privateEnding);
}

/** The source that a sidecar's name or path belongs to; `undefined` when it is no sidecar's. */
export function sourceOf(sidecar: string): string | undefined {
	for (const suffix of [ending, privateEnding]) {
		if (sidecar.length > suffix.length && sidecar.endsWith(suffix)) return sidecar.slice(0, -suffix.length);
	}
	return undefined;
}

/** Which of a source's sidecars this is. */
export function privacyOf(sidecar: string): Privacy {
	return sidecar.endsWith(privateEnding) ? 'private' : 'shared';
}

/** Whether a name or path is a sidecar's. */
export function isSidecar(name: string): boolean {
	return sourceOf(name) !== undefined;
}

/** Where the text that a sidecar had before this session changed it is kept. */
export function lastGoodOf(sidecar: string): string {
	return `${sidecar}.bak`;
}
