import type { AnnotationKind } from '../../sidecar/annotation';
import type { StaleEvidence } from '../../sidecar/evidence';
import type { Privacy } from '../../sidecar/names';
import { type Placed, placeSpan, statusOf } from '../../sidecar/placing';
import type { Span } from '../../text/span';
import { shorten } from '../../util/escape';
import { fileName } from '../label';

/** Annotations under one heading: those whose words are not there any more, or those of one source. */
export interface AnnotationGroupBranch {
	readonly kind: 'orphans' | 'source';
	readonly id: string;
	/** The source; absent for the orphans of all. */
	readonly source?: string;
	readonly label?: string;
	readonly file?: string;
	readonly children: readonly AnnotationBranch[];
}

/** One annotation as a row. */
export interface AnnotationBranch {
	readonly kind: 'annotation';
	readonly id: string;
	readonly annotation: string;
	readonly source: string;
	readonly label: string;
	readonly of: AnnotationKind;
	readonly state: Placed['located']['state'];
	/** The annotated words. */
	readonly quote: string;
	/** The note's first words; absent where nothing was written. */
	readonly body?: string;
	readonly type?: string;
	readonly status?: string;
	readonly author?: string;
	/** Of a tick: its evidence that is not what it was. */
	readonly stale?: readonly StaleEvidence[];
	/** Whether only the person who wrote it keeps it. */
	readonly isPrivate?: true;
	/** Where the words are; absent where that is not known. */
	readonly span?: Span;
	readonly children: readonly [];
}

export type AnyAnnotationBranch = AnnotationGroupBranch | AnnotationBranch;

/** Annotations by source, each in reading order; those whose words are not found stand on top of all, in a group of their own. */
export function annotationBranches(
	all: readonly (Placed & { readonly source: string; readonly privacy?: Privacy })[],
	labelOf: (source: string) => string,
): AnnotationGroupBranch[] {
	const orphans: AnnotationBranch[] = [];
	const sources = new Map<string, AnnotationBranch[]>();
	for (const placed of all) {
		const { source, annotation, located } = placed;
		const span = placeSpan(placed);
		const status = statusOf(placed);
		const branch: AnnotationBranch = {
			kind: 'annotation',
			id: `${source}#${annotation.id}`,
			annotation: annotation.id,
			source,
			label: labelOf(source),
			of: annotation.kind,
			state: located.state,
			quote: shorten(annotation.anchor.quote, 80),
			...(annotation.body?.trim() && { body: shorten(annotation.body, 160) }),
			...(annotation.type && { type: shorten(annotation.type, 40) }),
			...(status && { status: shorten(status, 40) }),
			...(annotation.author && { author: shorten(annotation.author, 40) }),
			...(placed.stale && { stale: placed.stale }),
			...(placed.privacy === 'private' && { isPrivate: true as const }),
			...(span && { span: { start: span.start, end: span.end } }),
			children: [],
		};
		if (!span) orphans.push(branch);
		else if (sources.has(source)) sources.get(source)!.push(branch);
		else sources.set(source, [branch]);
	}
	const groups = [...sources]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([source, children]) => ({
			kind: 'source' as const,
			id: source,
			source,
			label: labelOf(source),
			file: fileName(source),
			children: children.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0)),
		}));
	return orphans.length === 0 ? groups : [{ kind: 'orphans', id: 'orphans', children: orphans }, ...groups];
}
