import type { Annotation, Reply } from './annotation';

/** Whether a talk about an annotation was ended; of a tick the status says how far it was checked, so its talk stays open. */
export function isResolved({ kind, status }: Annotation): boolean {
	return kind !== 'tick' && status === 'resolved';
}

/** The annotation with one more reply. */
export function replied(annotation: Annotation, reply: Reply): Annotation {
	return { ...annotation, replies: [...(annotation.replies ?? []), reply] };
}

/** The annotation with its talk ended; the history says when. Unchanged for a tick. */
export function resolved(annotation: Annotation, at: string, by?: string): Annotation {
	if (annotation.kind === 'tick' || isResolved(annotation)) return annotation;
	return changed(annotation, 'resolved', at, by);
}

/** The annotation with its talk open again, and what was decided about a finding taken back. Unchanged where it is open. */
export function reopened(annotation: Annotation, at: string, by?: string): Annotation {
	if (!isResolved(annotation)) return annotation;
	const { decision, ...rest } = changed(annotation, 'open', at, by);
	return decision?.decision === 'confirmed' ? { ...rest, decision } : rest;
}

function changed(annotation: Annotation, status: 'open' | 'resolved', at: string, by: string | undefined): Annotation {
	const what = status === 'open' ? 'reopened' : 'resolved';
	const entry = { at, ...(by !== undefined && { by }), what };
	return { ...annotation, status, modified: at, history: [...(annotation.history ?? []), entry] };
}
