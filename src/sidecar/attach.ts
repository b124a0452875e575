import { describeAnchor } from '../text/anchor/describe';
import type { Span } from '../text/span';
import type { Annotation } from './annotation';
import { equal } from './patch';
import { toAnnotation, toPlain } from './plain';

/** The annotation on other words of its article, with what it was on before in its history. A tick stays in need of attention: its check was of the old words. */
export function attachTo(
	annotation: Annotation,
	text: string,
	span: Span,
	{ what, at, by }: { readonly what: string; readonly at: string; readonly by?: string },
): Annotation {
	const { current: _, ...rest } = annotation;
	const anchor = describeAnchor(text, span);
	const entry = { at, ...(by !== undefined && { by }), what, was: annotation.anchor.quote, now: anchor.quote };
	return {
		...rest,
		...(annotation.kind === 'tick' && anchor.quote !== annotation.anchor.quote && { status: 'needs-attention' }),
		modified: at,
		history: [...(annotation.history ?? []), entry],
		anchor,
	};
}

/** What turned `before` into `after`, done to the annotation as it is now: fields that it left alone, such as an anchor described anew since, stay. */
export function redone(current: Annotation, before: Annotation, after: Annotation): Annotation {
	const [now, was, wanted] = [current, before, after].map(toPlain);
	const fields = { ...now };
	for (const key of new Set([...Object.keys(was!), ...Object.keys(wanted!)])) {
		if (equal(was![key], wanted![key])) continue;
		if (wanted![key] === undefined) delete fields[key];
		else fields[key] = wanted![key]!;
	}
	return toAnnotation(fields);
}
