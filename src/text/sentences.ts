import type { Span } from './span';
import { trimSpan } from './span';

/** `Intl.Segmenter` is super-linear on long strings: it is never given more than this many code units at once. */
const longestChunk = 8192;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Titles and the like: a sentence always goes on after their full stop. */
const titles = wordSet(
	'dr mr mrs ms mx messrs prof gen lt col sgt capt cmdr maj adm cpl pvt gov sen rep sens reps rev fr hon st pres supt insp det amb atty asst vs v viz cf approx est ca dept mt ft',
);
/** These stand before a number. */
const beforeNumber = wordSet('no nos fig p pp vol art sec par jan feb mar apr jun jul aug sept sep oct nov dec');
/** These end a sentence only where the next word looks like the beginning of one. */
const inside = wordSet(
	'u.s u.k u.n u.a.e e.u d.c l.a u.s.a ph.d m.d b.a j.d a.m p.m inc corp co ltd bros jr sr plc llc calif fla mass conn ariz colo ill ind kan mich minn miss mont neb nev okla ore penn tenn tex wash wis wyo mon tue tues wed thu thur thurs fri sat jan feb mar apr jun jul aug sept sep oct nov dec ave blvd rd etc al',
);
/** Words that begin sentences far more often than they follow "U.S." or "Inc." inside one. */
const openers = wordSet(
	'the a an this that these those it its he she his her they their we our i you there here but and or so if when while after before since as at in on for from by with to however meanwhile what who why how no not many most some such still also even more yet once now then despite although though because both another',
);

function wordSet(words: string): ReadonlySet<string> {
	return new Set(words.split(' '));
}

/**
 * The sentences inside a span, in reading order, without white space at their ends. A line end closes a sentence, unless the next line goes on
 * in lower case after an unfinished one ("3.5", blank line, "percent").
 */
export function findSentences(text: string, span: Span): Span[] {
	const sentences: Span[] = [];
	let open: Span | undefined;
	for (const piece of pieces(text, span)) {
		const next = trimSpan(text, piece);
		if (next.start === next.end) continue;
		if (open && goesOn(text, open, next)) {
			open = { start: open.start, end: next.end };
			continue;
		}
		if (open) sentences.push(open);
		open = next;
	}
	if (open) sentences.push(open);
	return sentences;
}

/** Sentences as the segmenter sees them, from bounded chunks: the last of a chunk is begun anew in the next one. */
function* pieces(text: string, span: Span): Generator<Span> {
	let start = span.start;
	while (start < span.end) {
		const end = chunkEnd(text, start, span.end);
		let last = start;
		for (const segment of segmenter.segment(text.slice(start, end))) {
			const from = start + segment.index;
			if (from > last) yield { start: last, end: from };
			last = from;
		}
		const whole = end === span.end || text[end - 1] === '\n' || last === start;
		if (whole) yield { start: last, end };
		start = whole ? end : last;
	}
}

/** Where a chunk may be cut: after a line end if one is near, else after white space, else between two characters. */
function chunkEnd(text: string, start: number, limit: number): number {
	const end = start + longestChunk;
	if (end >= limit) return limit;
	const line = text.lastIndexOf('\n', end - 1);
	if (line > start) return line + 1;
	for (let at = end; at > end - 1024; at--) if (/\s/.test(text[at - 1]!)) return at;
	return isInsidePair(text, end) ? end - 1 : end;
}

function isInsidePair(text: string, at: number): boolean {
	return /[\ud800-\udbff]/.test(text[at - 1]!) && /[\udc00-\udfff]/.test(text[at]!);
}

/** Whether what the segmenter took for two sentences is one. */
function goesOn(text: string, before: Span, after: Span): boolean {
	const first = text.slice(after.start, Math.min(after.end, after.start + 40));
	const gap = text.slice(before.end, after.start);
	const last = text[before.end - 1]!;
	if (gap.includes('\n')) return /^\p{Ll}/u.test(first) && /[\p{L}\p{N},–—-]/u.test(last) && gap.length <= 8;
	if (gap === '' && !/[.!?…]/.test(last)) return true;
	const tail = text.slice(Math.max(before.start, before.end - 24), before.end);
	if (/^[\p{Ll},;:)]/u.test(first))
		return /[.…][)\]"”’']*$/.test(tail) || /[!?]["”’']+$/.test(tail) || /[!?]$/.test(tail);
	const word = /(?:^|[^\p{L}\p{N}.])([\p{L}](?:[\p{L}.]*[\p{L}])?)\.$/u.exec(tail)?.[1];
	if (!word) return false;
	const lower = word.toLowerCase();
	if (titles.has(lower) && (/^\p{Lu}/u.test(word) || !/^\p{Lu}/u.test(first))) return true;
	if (beforeNumber.has(lower) && /^\d/.test(first)) return true;
	const next = /^["“‘(]?([\p{L}’']+)/u.exec(first)?.[1]?.toLowerCase() ?? '';
	if (/^\p{Lu}$/u.test(word)) return word !== 'I' && /^\p{Lu}/u.test(first) && !openers.has(next);
	if (inside.has(lower) || /^\p{L}(\.\p{L})+$/u.test(word))
		return next !== '' && !openers.has(next) && !/^[“"‘(]/.test(first);
	return false;
}
