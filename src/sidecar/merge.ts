import { applyEdits, type Edit } from '../text/edits';
import type { Span } from '../text/span';
import { mergeFields } from './fields';
import { type ReadSidecar, type RecordBlock, readSidecar } from './parse';
import { articleToPlain, toAnnotation, toArticle, toPlain } from './plain';
import { addAnnotation, insertBlock, removeAnnotation, replaceAnnotation, replaceArticle } from './write';

/**
 * Both sides' changes to a sidecar since `base`, by annotation id; `base` is blank when there is none. What one side changed is taken as it typed it; what
 * both changed is merged field by field, and the words that lose go into the annotation's history. A change wins over a removal. `undefined` when one of the
 * three is not understood as a whole: then a person has to look.
 */
export function mergeSidecars(base: string, mine: string, theirs: string): string | undefined {
	if (mine === theirs || theirs === base) return mine;
	if (mine === base) return theirs;
	const [old, left, right] = [readSidecar(base), readSidecar(mine), readSidecar(theirs)];
	if (old.readOnly || left.readOnly || right.readOnly) return undefined;
	const isTheirFrameUntouched = frame(theirs, right) === frame(base, old);
	return isTheirFrameUntouched ? bring(base, theirs, mine) : bring(base, mine, theirs);
}

/** `to` with what `from` changed since `base`. */
function bring(base: string, from: string, to: string): string {
	const [old, source] = [readSidecar(base), readSidecar(from)];
	let text = to.trim() === '' ? from : to;
	if (from.trim() === '') return text;
	text = bringArticle(old, source, text);
	const olds = byId(old);
	const sources = byId(source);
	for (const [id, record] of sources) {
		const before = olds.get(id);
		if (before && blockText(base, before) === blockText(from, record)) continue;
		const there = byId(readSidecar(text)).get(id);
		text = there ? bringRecord(base, before, from, record, text, there) : addTyped(text, from, record, source);
	}
	for (const [id, before] of olds) {
		const there = byId(readSidecar(text)).get(id);
		if (!sources.has(id) && there && blockText(text, there) === blockText(base, before))
			text = removeAnnotation(text, id);
	}
	return bringUnread(base, from, text);
}

function bringArticle(old: ReadSidecar, source: ReadSidecar, text: string): string {
	const current = readSidecar(text).header.article;
	const [before, there, here] = [old.header.article, source.header.article, current].map(articleToPlain);
	return replaceArticle(text, toArticle(mergeFields(before!, there!, here!).fields));
}

function bringRecord(
	base: string,
	before: RecordBlock | undefined,
	from: string,
	record: RecordBlock,
	text: string,
	there: RecordBlock,
): string {
	const typed = blockText(from, record);
	if (before && blockText(text, there) === blockText(base, before)) {
		return applyEdits(text, [{ ...there.block, text: withLineEnds(typed, text) }]);
	}
	const { fields } = mergeFields(
		before ? toPlain(before.annotation) : {},
		toPlain(record.annotation),
		toPlain(there.annotation),
	);
	return replaceAnnotation(text, record.annotation.id, toAnnotation(fields));
}

/** A new record as it was typed, where the dashes stand at the same column. */
function addTyped(text: string, from: string, record: RecordBlock, source: ReadSidecar): string {
	const added = addAnnotation(text, record.annotation);
	const place = byId(readSidecar(added)).get(record.annotation.id);
	if (!place || readSidecar(added).layout.indent !== source.layout.indent) return added;
	const typed = withLineEnds(blockText(from, record), text);
	return applyEdits(added, [
		{ ...place.block, text: typed.endsWith('\n') ? typed : added.slice(place.block.start, place.block.end) },
	]);
}

/** Records that could not be read and are new are carried over as they stand: what is broken is not lost. */
function bringUnread(base: string, from: string, text: string): string {
	const known = new Set([...unread(base), ...unread(text)]);
	return unread(from)
		.filter((block) => !known.has(block))
		.reduce(
			(merged, block) => insertBlock(merged, withLineEnds(block.endsWith('\n') ? block : `${block}\n`, merged)),
			text,
		);
}

function unread(text: string): string[] {
	const { layout, records } = readSidecar(text);
	const read = new Set(records.map(({ block }) => block.start));
	return layout.blocks
		.filter(({ start }) => !read.has(start))
		.map((block) => slice(text, block).replaceAll('\r\n', '\n'));
}

/** What stands outside the records and the article's facts: comments, keys of a person's own, the order of things. */
function frame(text: string, { layout }: ReadSidecar): string {
	const cuts: Edit[] = layout.blocks.map((block) => ({ ...block, text: '' })).reverse();
	const comments = text.slice(0, layout.head.end).match(/^[ \t]*#[^\n]*/gmu) ?? [];
	return comments.join('\n') + applyEdits(text, cuts).slice(layout.head.end);
}

function byId({ records }: ReadSidecar): Map<string, RecordBlock> {
	return new Map(records.map((record) => [record.annotation.id, record]));
}

function blockText(text: string, { block }: RecordBlock): string {
	return slice(text, block).replaceAll('\r\n', '\n');
}

function slice(text: string, { start, end }: Span): string {
	return text.slice(start, end);
}

function withLineEnds(block: string, text: string): string {
	return text.includes('\r\n') ? block.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n') : block;
}
