import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument } from 'yaml';
import type { Span } from '../text/span';
import { phrase } from '../util/phrase';
import { type Misfit, spanOf } from './shape';

/** Nesting that no sidecar needs; yaml's composer recurses, so deeper texts are not given to it. */
const deepest = 32;

/** A record is text that people write; one that is longer is not ours. It also bounds the time that a hostile file can take. */
export const longestRecord = 512 * 1024;

/** YAML 1.2 core schema: no dates, no merge keys, no tags of anybody's own. */
export function parseYaml(
	text: string,
	longest = longestRecord,
): {
	readonly root: Document.Parsed<ParsedNode> | undefined;
	readonly misfits: readonly Misfit[];
} {
	const whole = { start: 0, end: text.length };
	if (text.length > longest)
		return { root: undefined, misfits: [{ message: phrase`too long to be read`, span: whole }] };
	if (nesting(text) > deepest)
		return { root: undefined, misfits: [{ message: phrase`nested too deeply`, span: whole }] };
	const root = parseDocument(text, {
		schema: 'core',
		merge: false,
		uniqueKeys: false,
		prettyErrors: false,
		logLevel: 'silent',
	});
	const misfits = [...root.errors, ...root.warnings].map(({ message, pos }) => ({
		message,
		span: { start: Math.min(pos[0], Math.max(0, text.length - 1)), end: Math.min(pos[1], text.length) },
	}));
	check(root.contents, misfits);
	return { root, misfits };
}

/** Tells of duplicate keys, aliases and tags, none of which a sidecar may have. */
function check(node: unknown, misfits: Misfit[]): void {
	if (isAlias(node)) misfits.push({ message: phrase`aliases (*) are not read`, span: spanOf(node) });
	const { tag, anchor } = (node ?? {}) as { tag?: string; anchor?: string };
	if (anchor !== undefined) misfits.push({ message: phrase`YAML anchors (&) are not read`, span: spanOf(node) });
	if (tag !== undefined && isScalar(node) && !tag.startsWith('tag:yaml.org,2002:')) {
		misfits.push({ message: phrase`tag ${tag} is not read`, span: spanOf(node) });
	}
	if (isMap(node)) {
		const keys = new Set<unknown>();
		for (const { key, value } of node.items) {
			const name = isScalar(key) ? key.value : undefined;
			if (name === undefined) misfits.push({ message: phrase`keys must be plain words`, span: spanOf(key) });
			else if (keys.has(name))
				misfits.push({ message: phrase`key ${String(name)} stands here twice`, span: spanOf(key) });
			keys.add(name);
			check(key, misfits);
			check(value, misfits);
		}
	} else if (isSeq(node)) {
		for (const item of node.items) check(item, misfits);
	}
}

/** An upper bound of what makes a text nest deeply within few characters: open brackets, and indicators in a row ("- - -"). */
function nesting(text: string): number {
	let open = 0;
	let indicators = 0;
	let inIndent = true;
	let most = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 0x0a) {
			inIndent = true;
			indicators = 0;
		} else if (code === 0x5b || code === 0x7b) open++;
		else if ((code === 0x5d || code === 0x7d) && open > 0) open--;
		if (inIndent && '-?:'.includes(text[at]!) && ' \t'.includes(text[at + 1] ?? ' ')) indicators++;
		else if (code !== 0x20 && code !== 0x09 && code !== 0x0a) inIndent = false;
		most = Math.max(most, open, indicators);
	}
	return most;
}

/** A misfit's place in the file, for a part that began at `offset`. */
export function moved(span: Span, offset: number): Span {
	return { start: span.start + offset, end: span.end + offset };
}
