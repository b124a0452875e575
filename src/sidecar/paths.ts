import type { Annotation, Place } from './annotation';
import { readSidecar } from './parse';
import { replaceAnnotations } from './write';

/** A path that a sidecar writes. Of evidence it is one only where such a file is there: what a tick rests on may be a person or an address, too. */
export interface WrittenPath {
	readonly path: string;
	readonly of: 'place' | 'evidence';
}

/** The paths in places, links and evidence of a sidecar, each once. */
export function pathsIn(text: string): WrittenPath[] {
	const paths = new Map<string, WrittenPath>();
	const add = (path: string, of: WrittenPath['of']) => paths.set(`${of} ${path}`, { path, of });
	for (const { places, links, evidence } of readSidecar(text).annotations) {
		for (const { source } of [...(places ?? []), ...(links ?? [])]) add(source, 'place');
		for (const { source } of evidence ?? []) add(source, 'evidence');
	}
	return [...paths.values()];
}

/** The sidecar with other paths in its places, links and evidence, by what `pathOf` makes of each; nothing else is touched. A file that is read-only stays. */
export function repoint(text: string, pathOf: (written: WrittenPath) => string): string {
	const { annotations, readOnly } = readSidecar(text);
	if (readOnly) return text;
	const changed = annotations.map((annotation) => [annotation, repointed(annotation, pathOf)] as const);
	return replaceAnnotations(
		text,
		new Map(changed.filter(([before, after]) => before !== after).map(([{ id }, after]) => [id, after])),
	);
}

function repointed(annotation: Annotation, pathOf: (written: WrittenPath) => string): Annotation {
	let isChanged = false;
	const all = <T extends Pick<Place, 'source'>>(items: readonly T[], of: WrittenPath['of']): T[] =>
		items.map((item) => {
			const source = pathOf({ path: item.source, of });
			if (source === item.source) return item;
			isChanged = true;
			return { ...item, source };
		});
	const { places, links, evidence } = annotation;
	const after = {
		...annotation,
		...(places && { places: all(places, 'place') }),
		...(links && { links: all(links, 'place') }),
		...(evidence && { evidence: all(evidence, 'evidence') }),
	};
	return isChanged ? after : annotation;
}
