import search from 'approx-string-match';
import type { Span } from '../../src/text/span';

/** What the others keep of a span: the W3C text quote and position selectors. */
export interface Selector {
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
	readonly start: number;
}

/** Quote, 32 characters before and after, offset: as Hypothesis stores them. */
export function describeSelector(text: string, { start, end }: Span): Selector {
	return {
		exact: text.slice(start, end),
		prefix: text.slice(Math.max(0, start - 32), start),
		suffix: text.slice(end, end + 32),
		start,
	};
}

/**
 * In the manner of Hypothesis' `match-quote.ts`: exact search, else approximate with at most min(256, half the length) errors; the best by quote 50,
 * prefix 20, suffix 20 and position 2; no floor.
 */
export function matchApproximately(text: string, selector: Selector): Span | undefined {
	const { exact } = selector;
	const matches = exactMatches(text, exact);
	if (matches.length === 0) matches.push(...search(text, exact, Math.min(256, exact.length / 2)));
	let best: Span | undefined;
	let bestScore = Number.NEGATIVE_INFINITY;
	for (const match of matches) {
		const quote = 1 - match.errors / exact.length;
		const before = text.slice(Math.max(0, match.start - selector.prefix.length), match.start);
		const after = text.slice(match.end, match.end + selector.suffix.length);
		const position = 1 - Math.abs(match.start - selector.start) / text.length;
		const score =
			50 * quote + 20 * likeness(before, selector.prefix) + 20 * likeness(after, selector.suffix) + 2 * position;
		if (score > bestScore) {
			bestScore = score;
			best = { start: match.start, end: match.end };
		}
	}
	return best;
}

/** The quote with its whole prefix and suffix, nothing else: the narrow reading of the W3C recommendation. */
export function matchExactly(text: string, { exact, prefix, suffix }: Selector): Span | undefined {
	const at = text.indexOf(prefix + exact + suffix);
	if (at < 0) return undefined;
	const start = at + prefix.length;
	return { start, end: start + exact.length };
}

function exactMatches(text: string, exact: string): { start: number; end: number; errors: number }[] {
	const matches = [];
	for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
		matches.push({ start: at, end: at + exact.length, errors: 0 });
	}
	return matches;
}

function likeness(text: string, pattern: string): number {
	if (pattern === '') return 1;
	if (text === '') return 0;
	const [best] = search(text, pattern, pattern.length);
	return best ? 1 - best.errors / pattern.length : 0;
}
