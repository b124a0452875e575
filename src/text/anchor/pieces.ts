import type { Span } from '../span';

/** No piece is longer: a text without stops is cut at white space, so that everything stays linear. */
const longestPiece = 1000;

/**
 * Cuts a text into sentences for the purposes of anchors: at line ends and at stops. It is not the reading's sentence finder on purpose: sidecars outlive
 * versions of that, and a cut that is wrong but always the same does no harm here. Spans are without white space at either end and never empty.
 */
export function findPieces(text: string): Span[] {
	const pieces: Span[] = [];
	let start = skipSpace(text, 0);
	let at = start;
	const cut = (end: number) => {
		let last = end;
		while (last > start && isSpace(text.charCodeAt(last - 1))) last--;
		if (last > start) pieces.push({ start, end: last });
		start = skipSpace(text, end);
		at = start;
	};
	while (at < text.length) {
		const code = text.charCodeAt(at);
		if (code === lineFeed) cut(at);
		else if (isWideStop(code)) cut(skipClosers(text, at + 1));
		else if (isStop(code)) {
			const end = skipClosers(text, at + 1);
			if (endsSentence(text, start, at, end)) cut(end);
			else at = end;
		} else if (at - start >= longestPiece && (isSpace(code) || at - start >= 2 * longestPiece))
			cut(splitsPair(text, at) ? at + 1 : at);
		else at++;
	}
	cut(text.length);
	return pieces;
}

/** The index of the first piece that ends after `offset`; `pieces.length` when none does. */
export function pieceAt(pieces: readonly Span[], offset: number): number {
	let low = 0;
	let high = pieces.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (pieces[middle]!.end > offset) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** Whether a stretch begins and ends between words. */
export function isWhole(text: string, start: number, end: number): boolean {
	return !runsOn(text, start) && !runsOn(text, end);
}

/** Whether a word or number runs on across an offset; scripts without spaces are cut anywhere. */
function runsOn(text: string, at: number): boolean {
	const [left, right] = [text[at - 1], text[at]];
	if (left === undefined || right === undefined) return false;
	if (isDigit(left) && (right === '.' || right === ',') && isDigit(text[at + 1])) return true;
	if ((left === '.' || left === ',') && isDigit(right) && isDigit(text[at - 2])) return true;
	return wordSign.test(left) && wordSign.test(right) && !unspaced.test(left + right);
}

const wordSign = /[\p{L}\p{N}]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function isDigit(sign: string | undefined): boolean {
	return sign !== undefined && sign >= '0' && sign <= '9';
}

const lineFeed = 10;

/**
 * Whether the stop at `stop` with its closing quotation marks up to `end` ends a sentence: not after "Mr.", "Sen.", "J.", not inside "4.5" or
 * "U.S.", not before a small letter.
 */
function endsSentence(text: string, start: number, stop: number, end: number): boolean {
	if (end < text.length && !isSpace(text.charCodeAt(end))) return false;
	const next = skipSpace(text, end);
	if (/\p{Ll}/u.test(text[next] ?? '') && text.lastIndexOf('\n', next) < end) return false;
	if (text[stop] !== '.') return true;
	let word = stop;
	while (word > start && stop - word < 5 && isLetter(text.charCodeAt(word - 1))) word--;
	const first = text[word]!;
	return word === stop || stop - word > 3 || first === first.toLowerCase() || text[word - 1] === '.';
}

function skipSpace(text: string, from: number): number {
	let at = from;
	while (at < text.length && isSpace(text.charCodeAt(at))) at++;
	return at;
}

function skipClosers(text: string, from: number): number {
	let at = from;
	while (at < text.length && '.!?…"\'”’»)]」』'.includes(text[at]!)) at++;
	return at;
}

function isStop(code: number): boolean {
	return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
}

/** Full-width stops end a sentence without a space after them. */
function isWideStop(code: number): boolean {
	return code === 0x3002 || code === 0xff01 || code === 0xff1f;
}

function isSpace(code: number): boolean {
	return (
		code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0x2028 || code === 0x2029
	);
}

function isLetter(code: number): boolean {
	return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xc0;
}

function splitsPair(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code >= 0xdc00 && code <= 0xdfff;
}
