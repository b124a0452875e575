import { isMap, type YAMLMap } from 'yaml';
import { applyEdits, type Edit } from '../text/edits';
import { phrase } from '../util/phrase';
import { Refusal } from '../util/refusal';
import type { Annotation } from './annotation';
import { type ArticleHeader, formatName, formatVersion, offsetUnit } from './header';
import { parseBlock, type ReadSidecar, type RecordBlock, readBlock, readSidecar } from './parse';
import { equal, patchRecord } from './patch';
import { articleToPlain, toPlain } from './plain';
import { renderItem, renderPair } from './render';
import { annotationShape, articleShape, type Shape } from './shape';

type RecordShape = Shape & { readonly is: 'record' };

/** A sidecar without annotations. */
export function createSidecar(article: ArticleHeader, lineEnd: '\n' | '\r\n' = '\n'): string {
	const about = article.file === undefined ? '' : ` on ${article.file.replace(/[\r\n]+/gu, ' ')}`;
	const lines = [
		`# Notes, tags, ticks and discrepancies${about}. Comments, layout and keys of your own are kept.`,
		`format: ${formatName}/${formatVersion}`,
		`offsets: ${offsetUnit}`,
		'',
	].join(lineEnd);
	const facts = articleToPlain(article);
	const header = Object.keys(facts).length === 0 ? '' : renderPair('article', facts, 0, lineEnd);
	return `${lines}${header}annotations: []${lineEnd}`;
}

/** The sidecar with one more annotation, before the first that stands behind it in the article. Throws when the sidecar is read-only or has the id. */
export function addAnnotation(text: string, annotation: Annotation): string {
	const sidecar = writable(text.trim() === '' ? createSidecar({}) : text);
	const { layout, records } = sidecar.read;
	if (records.some((record) => record.annotation.id === annotation.id)) throw new Error(`id ${annotation.id} is taken`);
	const block = renderItem(toPlain(annotation), layout.indent, layout.lineEnd);
	const follower = records.find((record) => compare(record.annotation, annotation) > 0);
	const last = layout.blocks.at(-1);
	const at = follower?.block.start ?? last?.end ?? layout.head.end;
	const edits: Edit[] = [inserted(sidecar.text, at, block, layout.lineEnd)];
	if (layout.inline) edits.push({ ...withSpaceBefore(sidecar.text, layout.inline), text: '' });
	if (!layout.hasList) edits.push(inserted(sidecar.text, at, `annotations:${layout.lineEnd}`, layout.lineEnd));
	return applyEdits(sidecar.text, edits);
}

/** The sidecar with a block of whole lines, a record as somebody typed it, after the last. Throws when the sidecar is read-only. */
export function insertBlock(text: string, block: string): string {
	const { layout } = writable(text).read;
	const edits = [inserted(text, layout.blocks.at(-1)?.end ?? layout.head.end, block, layout.lineEnd)];
	if (layout.inline) edits.push({ ...withSpaceBefore(text, layout.inline), text: '' });
	return applyEdits(text, edits);
}

/** The sidecar with an annotation as it is now; only what differs is touched. Throws when the sidecar is read-only or lacks the id. */
export function replaceAnnotation(text: string, id: string, annotation: Annotation): string {
	return replaceAnnotations(text, new Map([[id, annotation]]));
}

/** `replaceAnnotation` for several, by id, at the price of one. */
export function replaceAnnotations(text: string, annotations: ReadonlyMap<string, Annotation>): string {
	if (annotations.size === 0) return text;
	const { read } = writable(text);
	const edits = [...annotations].map(([id, annotation]) => {
		const record = recordOf(read, id);
		const source = text.slice(record.block.start, record.block.end);
		return { ...record.block, text: patchBlock(source, record, annotation, read) };
	});
	return applyEdits(text, backwards(edits));
}

/** The sidecar without an annotation; comments above it stay. Throws when the sidecar is read-only; unchanged when it lacks the id. */
export function removeAnnotation(text: string, id: string): string {
	const record = writable(text).read.records.find(({ annotation }) => annotation.id === id);
	return record ? applyEdits(text, [{ ...record.block, text: '' }]) : text;
}

/** The sidecar with what it says of its article; only what differs is touched. Throws when the sidecar is read-only. */
export function replaceArticle(text: string, article: ArticleHeader): string {
	if (text.trim() === '') return createSidecar(article);
	const { read } = writable(text);
	const { layout } = read;
	const [before, after] = [articleToPlain(read.header.article), articleToPlain(article)];
	if (equal(before, after)) return text;
	const edits =
		read.article &&
		patchRecord({ text, lineEnd: layout.lineEnd }, read.article, articleShape as RecordShape, before, after);
	if (edits) return applyEdits(text, backwards(edits));
	const pair = renderPair('article', after, 0, layout.lineEnd);
	const list = /(?<=^\uFEFF?|\n)annotations[ \t]*:/u.exec(text)?.index ?? text.length;
	const old = /(?<=^\uFEFF?|\n)article[ \t]*:[^\n]*\n(?:[ \t]+[^\n]*\n|[ \t]*\r?\n)*/u.exec(text);
	if (old) return applyEdits(text, [{ start: old.index, end: old.index + old[0].length, text: pair }]);
	return applyEdits(text, [inserted(text, list, pair, layout.lineEnd)]);
}

function patchBlock(source: string, record: RecordBlock, annotation: Annotation, { layout }: ReadSidecar): string {
	const [before, after] = [toPlain(record.annotation), toPlain(annotation)];
	const { node } = parseBlock(source);
	const within = { text: source, lineEnd: layout.lineEnd };
	const edits = isMap(node)
		? patchRecord(within, node as YAMLMap, annotationShape as RecordShape, before, after)
		: undefined;
	const patched = edits && applyEdits(source, backwards(edits));
	const reread = patched === undefined ? undefined : readBlock(patched).annotation;
	if (patched !== undefined && reread && equal(toPlain(reread), after)) return patched;
	return renderItem(after, layout.indent, layout.lineEnd);
}

function writable(text: string): { readonly text: string; readonly read: ReadSidecar } {
	const read = readSidecar(text);
	if (read.readOnly) throw new Refusal(phrase`the sidecar is not changed: ${read.problems[0]?.message ?? ''}`);
	return { text, read };
}

function recordOf(sidecar: ReadSidecar, id: string): RecordBlock {
	const record = sidecar.records.find(({ annotation }) => annotation.id === id);
	if (!record) throw new Error(`no annotation ${id}`);
	return record;
}

/** By position in the article, then by id. */
function compare(a: Annotation, b: Annotation): number {
	return a.anchor.start - b.anchor.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Last first, so that none moves another; of two at one place the later comes first, so that their order holds. */
export function backwards(edits: readonly Edit[]): Edit[] {
	return edits
		.map((edit, index) => ({ edit, index }))
		.sort((a, b) => b.edit.start - a.edit.start || b.index - a.index)
		.map(({ edit }) => edit);
}

/** Whole lines put in at the beginning of a line, or after a last line that lacks its end. */
function inserted(text: string, at: number, lines: string, lineEnd: string): Edit {
	const isOpen = at > 0 && text[at - 1] !== '\n';
	return { start: at, end: at, text: (isOpen && at === text.length ? lineEnd : '') + lines };
}

function withSpaceBefore(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
	let from = start;
	while (text[from - 1] === ' ' || text[from - 1] === '\t') from--;
	return { start: from, end };
}
