import { type Phrase, phrase } from '../util/phrase';
/** Why bytes could not be read as they stand. `invalid-utf-8` was read with U+FFFD in the bad places, `binary` was not read at all. */
export interface DecodingProblem {
	readonly kind: 'binary' | 'invalid-utf-8';
	/** One sentence for people. */
	readonly message: Phrase;
}

/** Core text, and what was wrong with the bytes. */
export interface Decoded {
	readonly text: string;
	readonly problem?: DecodingProblem;
}

/** The text as the core wants it: no byte-order mark, every CRLF or CR one LF. */
export function toCoreText(text: string): string {
	const unmarked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
	return unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
}

/** A file's bytes as core text: UTF-8, or UTF-16 where a byte-order mark says so. Never throws; trouble is told in `problem`. */
export function decode(bytes: Uint8Array): Decoded {
	const utf16 = encodingByMark(bytes);
	if (utf16) return { text: toCoreText(new TextDecoder(utf16).decode(bytes)) };
	if (bytes.includes(0)) {
		return { text: '', problem: { kind: 'binary', message: phrase`This file holds zero bytes: it is not text.` } };
	}
	const text = new TextDecoder('utf-8').decode(bytes);
	const replaced = countReplacements(text) - countWrittenReplacements(bytes);
	if (replaced === 0) return { text: toCoreText(text) };
	const message =
		replaced === 1
			? phrase`This file is not valid UTF-8: 1 place could not be read.`
			: phrase`This file is not valid UTF-8: ${replaced} places could not be read.`;
	return { text: toCoreText(text), problem: { kind: 'invalid-utf-8', message } };
}

function encodingByMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return undefined;
}

function countReplacements(text: string): number {
	let count = 0;
	for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
	return count;
}

/** U+FFFD may be in the file itself: its bytes are EF BF BD. */
function countWrittenReplacements(bytes: Uint8Array): number {
	let count = 0;
	for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
		if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count++;
	}
	return count;
}
