import { isMap, type YAMLMap } from 'yaml';
import type { Phrase } from '../util/phrase';
import { type Annotation, discrepancyTypes } from './annotation';
import { parseBlock, readSidecar } from './parse';
import { lineCounter, type Problem } from './problem';
import { pairOf, spanOf } from './shape';
import type { ProjectTag } from './tags-file';
import { moved } from './yaml';

/** A tag that is offered, and where it comes from. */
export interface TagChoice {
	readonly tag: string;
	readonly from: 'taxonomy' | 'project' | 'used';
	/** Absent where the project has not said it. */
	readonly label?: string;
	readonly description?: string;
}

/** The tags to choose from: the taxonomy, the project's own, then those that are used and stand in neither; each once. What `isFinding` names is the machine's, not a tag. */
export function tagChoices(
	project: readonly ProjectTag[],
	annotations: readonly Annotation[],
	isFinding: (type: string) => boolean,
): TagChoice[] {
	const own = new Map(project.map((one) => [one.tag, one]));
	const builtIn = new Set<string>(discrepancyTypes);
	const used = annotations.flatMap(({ kind, type }) => (kind === 'discrepancy' && type !== undefined ? [type] : []));
	return [
		...discrepancyTypes.map((tag): TagChoice => ({ ...own.get(tag), tag, from: 'taxonomy' })),
		...project.filter(({ tag }) => !builtIn.has(tag)).map((one): TagChoice => ({ ...one, from: 'project' })),
		...[...new Set(used)]
			.filter((tag) => !builtIn.has(tag) && !own.has(tag) && !isFinding(tag))
			.sort()
			.map((tag): TagChoice => ({ tag, from: 'used' })),
	];
}

/** A warning for each record of a sidecar whose tag is not known, where the tag stands in the file. The record is as good as any other. */
export function unknownTags(
	text: string,
	isKnown: (tag: string) => boolean,
	message: (tag: string) => Phrase | string,
): Problem[] {
	const lineAt = lineCounter(text);
	return readSidecar(text).records.flatMap(({ annotation: { type }, block }) => {
		if (type === undefined || isKnown(type)) return [];
		const { node } = parseBlock(text.slice(block.start, block.end));
		const value = isMap(node) ? pairOf(node as YAMLMap, 'type')?.value : undefined;
		const span = moved(spanOf(value), block.start);
		return [{ message: message(type), span, line: lineAt(span.start), severity: 'warning' as const }];
	});
}
