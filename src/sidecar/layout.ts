import type { Span } from '../text/span';

/**
 * Where the parts of a sidecar stand, found line by line, so that one broken record cannot take the others with it:
 *
 *     format: presscheck-annotations/1     ┐
 *     article:                             │ head
 *       file: a.txt                        │
 *     annotations:                         ┘
 *       - id: k3f9q2                       ┐ one block an item: from its dash to the end of its last line;
 *         kind: note                       ┘ comment lines directly above the dash belong to nobody and stay
 *     extra: …                             } tail
 */
export interface Layout {
	/** From the beginning to the end of the line of the list's key, `annotations:`, or the whole text without one. */
	readonly head: Span;
	/** The value of `annotations:` where it stands on the line itself, such as `[]`. */
	readonly inline: Span | undefined;
	readonly hasList: boolean;
	/** Columns before each dash. */
	readonly indent: number;
	readonly blocks: readonly Span[];
	/** What stands under the key before the first dash and is no comment. */
	readonly stray: Span | undefined;
	/** What follows the list. */
	readonly tail: Span;
	readonly lineEnd: '\n' | '\r\n';
}

/** Finds the parts around the list that stands under a key at the beginning of a line; every text has them, however odd. */
export function findLayout(text: string, key = 'annotations'): Layout {
	const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
	const list = new RegExp(`(?<=^\\uFEFF?|\\n)${key}[ \\t]*:(?=[ \\t\\r\\n]|$)([^\\r\\n]*)(?:\\r?\\n|$)`, 'u').exec(
		text,
	);
	if (!list) {
		const whole = { start: 0, end: text.length };
		return {
			head: whole,
			inline: undefined,
			hasList: false,
			indent: 2,
			blocks: [],
			stray: undefined,
			tail: { start: text.length, end: text.length },
			lineEnd,
		};
	}
	const headEnd = list.index + list[0].length;
	const rest = list[1]!.replace(/(^|[ \t])#.*$/u, '').trim();
	const inlineStart = text.indexOf(list[1]!, list.index + key.length);
	const inline =
		rest === ''
			? undefined
			: { start: inlineStart + list[1]!.indexOf(rest), end: inlineStart + list[1]!.indexOf(rest) + rest.length };
	const { blocks, indent, stray, end } = findBlocks(text, headEnd);
	return {
		head: { start: 0, end: headEnd },
		inline,
		hasList: true,
		indent: indent ?? 2,
		blocks,
		stray,
		tail: { start: end, end: text.length },
		lineEnd,
	};
}

function findBlocks(
	text: string,
	from: number,
): { blocks: Span[]; indent: number | undefined; stray: Span | undefined; end: number } {
	const blocks: Span[] = [];
	let indent: number | undefined;
	let open: number | undefined;
	let filled = from;
	let stray: Span | undefined;
	let at = from;
	const close = () => {
		if (open !== undefined) blocks.push({ start: open, end: filled });
		open = undefined;
	};
	while (at < text.length) {
		const newline = text.indexOf('\n', at);
		const next = newline < 0 ? text.length : newline + 1;
		const column = columnOf(text, at, next);
		if (column !== undefined) {
			const code = text[at + column];
			const dash = code === '-' && (at + column + 1 >= next || /[ \t\r\n]/u.test(text[at + column + 1]!));
			if (dash && (indent === undefined || column === indent)) {
				indent = column;
				close();
				open = at;
				filled = next;
			} else if (column === 0 && code !== '#' && code !== '\t') {
				break;
			} else if (code === '#' && column <= (indent ?? column)) {
				// A comment at the dashes' own column or left of it stands between records.
			} else if (open === undefined) {
				stray ??= { start: at, end: next };
			} else {
				filled = next;
			}
		}
		at = next;
	}
	close();
	return { blocks, indent, stray, end: at };
}

/** The column of the first sign of a line; `undefined` for a blank line. */
function columnOf(text: string, start: number, end: number): number | undefined {
	let at = start;
	while (at < end && text[at] === ' ') at++;
	return at >= end || text[at] === '\n' || text[at] === '\r' ? undefined : at - start;
}

/** The text with blocks blanked out: what is left has its place in the file still, wherever a person put it. */
export function frameOf(text: string, blocks: readonly Span[]): string {
	let frame = '';
	let at = 0;
	for (const { start, end } of blocks) {
		frame += `${text.slice(at, start)}${' '.repeat(Math.max(0, end - start - 1))}\n`;
		at = end;
	}
	return frame + text.slice(at);
}
