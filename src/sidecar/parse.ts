import { isMap, isSeq, type YAMLMap } from 'yaml';
import type { Span } from '../text/span';
import { memoize } from '../util/memoize';
import { phrase } from '../util/phrase';
import type { Annotation } from './annotation';
import { formatName, formatVersion, type Header } from './header';
import { findLayout, frameOf, type Layout } from './layout';
import { toAnnotation, toArticle } from './plain';
import { lineCounter, type Problem } from './problem';
import { annotationShape, articleShape, isEmpty, type Misfit, pairOf, readShape } from './shape';
import { moved, parseYaml } from './yaml';

/** What a sidecar says. */
export interface Sidecar {
	readonly header: Header;
	/** The records that could be read, in the file's order. */
	readonly annotations: readonly Annotation[];
	/** What could not be read, in the file's order. */
	readonly problems: readonly Problem[];
	/** Whether the file must not be written: it is of a newer version, or not understood as a whole. */
	readonly readOnly: boolean;
}

/** One readable record and where it stands. */
export interface RecordBlock {
	readonly annotation: Annotation;
	readonly block: Span;
}

/** A sidecar with what an edit needs to know. */
export interface ReadSidecar extends Sidecar {
	readonly layout: Layout;
	readonly records: readonly RecordBlock[];
	/** The header's `article:` mapping; its ranges count from the text's start. */
	readonly article: YAMLMap | undefined;
}

/** A longer file is not read at all. */
const longestFile = 64 * 1024 * 1024;

/** Reads a sidecar, whatever it contains: never fails, never hangs. A blank text is a sidecar without annotations. */
export function parseSidecar(text: string): Sidecar {
	const { header, annotations, problems, readOnly } = readSidecar(text);
	return { header, annotations, problems, readOnly };
}

/** Whether a text is a sidecar of which everything can be read: worth to be kept as it is. */
export function isSound(text: string): boolean {
	return text.trim() !== '' && !readSidecar(text).problems.some(({ severity }) => severity === 'error');
}

/** `parseSidecar` with the places of everything read. */
export function readSidecar(text: string): ReadSidecar {
	const problems: Problem[] = [];
	const lineAt = lineCounter(text);
	const tell = (severity: Problem['severity'], misfits: readonly Misfit[], offset: number) => {
		for (const { message, span } of misfits) {
			const place = moved(span, offset);
			problems.push({ message, span: place, line: lineAt(place.start), severity });
		}
	};
	const layout = findLayout(text.length > longestFile ? '' : text);
	if (text.length > longestFile)
		tell('error', [{ message: phrase`too long to be read`, span: { start: 0, end: 0 } }], 0);
	const head = readHead(text, layout);
	tell('error', head.errors, 0);
	tell('warning', head.warnings, 0);
	const records: RecordBlock[] = [];
	const ids = new Set<string>();
	for (const block of layout.blocks) {
		const { annotation, errors, warnings } = readBlock(text.slice(block.start, block.end));
		if (annotation && ids.has(annotation.id)) {
			const message = phrase`another record above has the id ${annotation.id}`;
			tell('error', [{ message, span: { start: 0, end: 0 } }], block.start);
		} else if (annotation) {
			ids.add(annotation.id);
			records.push({ annotation, block });
		}
		tell('error', errors, block.start);
		tell('warning', warnings, block.start);
	}
	return {
		header: head.header,
		annotations: records.map(({ annotation }) => annotation),
		problems,
		readOnly: head.readOnly || text.length > longestFile,
		layout,
		records,
		article: head.article,
	};
}

/** What a block of text says. */
interface ReadBlock {
	/** `undefined`, with the reasons, when the record must be set aside. */
	readonly annotation: Annotation | undefined;
	readonly errors: readonly Misfit[];
	readonly warnings: readonly Misfit[];
}

/** Blocks remembered: a save parses the file again and again, but only one block is new each time. */
const mostRemembered = 5000;

/** One record's annotation from its block of text. */
export const readBlock = memoize(mostRemembered, (text): ReadBlock => {
	const { node, misfits } = parseBlock(text);
	if (misfits.length > 0) return { annotation: undefined, errors: misfits, warnings: [] };
	const fitting: Misfit[] = [];
	const value = readShape(node, annotationShape, '', fitting);
	if (value === undefined) return { annotation: undefined, errors: fitting, warnings: [] };
	return { annotation: toAnnotation(value), errors: [], warnings: fitting };
});

/** The one item of a block; its ranges count from the block's start. */
export function parseBlock(text: string): { readonly node: unknown; readonly misfits: readonly Misfit[] } {
	const { root, misfits } = parseYaml(text);
	const list = root?.contents;
	return { node: isSeq(list) && list.items.length === 1 ? list.items[0] : undefined, misfits };
}

interface Head {
	readonly header: Header;
	readonly article: YAMLMap | undefined;
	readonly errors: readonly Misfit[];
	readonly warnings: readonly Misfit[];
	readonly readOnly: boolean;
}

function readHead(text: string, layout: Layout): Head {
	const nothing = {
		header: { version: formatVersion, article: {} },
		article: undefined,
		errors: [],
		warnings: [],
		readOnly: false,
	};
	if (/^\uFEFF?\s*$/u.test(text)) return nothing;
	const { root, misfits } = parseYaml(frameOf(text, layout.blocks), longestFile);
	const unread = { ...nothing, header: { version: undefined, article: {} }, readOnly: true };
	if (misfits.length > 0) return { ...unread, errors: misfits };
	const whole = { start: 0, end: layout.head.end };
	const map = root?.contents;
	if (!isMap(map))
		return { ...unread, errors: [{ message: phrase`this is no file of the format ${formatName}`, span: whole }] };
	const node = map as YAMLMap;
	const format = /^([a-z-]+)\/(\d{1,9})$/u.exec(String(pairOf(node, 'format')?.value ?? ''));
	const version = format?.[1] === formatName ? Number(format[2]) : undefined;
	if (version === undefined) {
		return {
			...unread,
			errors: [
				{ message: phrase`"format: ${formatName}/${formatVersion}" is missing: not read and not written`, span: whole },
			],
		};
	}
	const errors: Misfit[] = [];
	const warnings: Misfit[] = [];
	if (version > formatVersion) {
		errors.push({ message: phrase`written by a newer version (format ${version}): shown, not changed`, span: whole });
	}
	if (layout.stray)
		errors.push({ message: phrase`this should be a list of blocks, one "- id: …" each`, span: layout.stray });
	const list = pairOf(node, 'annotations')?.value;
	if (!isEmpty(list) && !(isSeq(list) && list.items.length === 0)) {
		errors.push({
			message: phrase`annotations should be a list of blocks, one "- id: …" each`,
			span: layout.inline ?? whole,
		});
	}
	const article = pairOf(node, 'article')?.value;
	const value = isEmpty(article) ? {} : (readShape(article, articleShape, 'article', warnings) ?? {});
	return {
		header: { version, article: toArticle(value) },
		article: isMap(article) ? (article as YAMLMap) : undefined,
		errors,
		warnings,
		readOnly: errors.length > 0,
	};
}
