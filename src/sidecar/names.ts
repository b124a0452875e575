const ending = '.annotations.yaml';
const privateEnding = '.annotations.private.yaml';

/** The name or path of the sidecar that belongs to a source: `a.txt` → `a.txt.annotations.yaml`. Private notes have a file of their own. */
export function sidecarOf(source: string, privacy: 'shared' | 'private' = 'shared'): string {
	return source + (privacy === 'shared' ? ending : privateEnding);
}

/** The source that a sidecar's name or path belongs to; `undefined` when it is no sidecar's. */
export function sourceOf(sidecar: string): string | undefined {
	for (const suffix of [ending, privateEnding]) {
		if (sidecar.length > suffix.length && sidecar.endsWith(suffix)) return sidecar.slice(0, -suffix.length);
	}
	return undefined;
}

/** Whether a name or path is a sidecar's. */
export function isSidecar(name: string): boolean {
	return sourceOf(name) !== undefined;
}
