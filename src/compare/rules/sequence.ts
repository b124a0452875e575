import type { Article } from '../../article/article';
import { termsOf } from '../../lexicon/terms';
import type { Source } from '../../story/source';
import { contains, type Span, trimSpan, wordsOf } from '../../text/span';
import { shorten } from '../../util/escape';
import { phrase } from '../../util/phrase';
import { remember } from '../../util/remember';
import type { Finding } from '../comparison';
import { memberAt } from '../member';

/** What happened, and what it says as terms. */
interface Happening extends Span {
	readonly terms: ReadonlySet<string>;
}

/** Two things of which an article says that one came first. */
interface Sequence {
	readonly source: Source;
	readonly first: Happening;
	readonly second: Happening;
	/** How long after, as written: "nine minutes"; empty where nothing says so. */
	readonly apart: string;
}

/** How long before or after: "nine minutes", "shortly", "only". */
const gap = String.raw`(?:(?:just|only|right|shortly|soon|immediately|long|even) |(?:[\p{L}\d.-]+ ){0,3}(?:seconds?|minutes?|hours?|days?|weeks?|months?|moments?|while) )*`;

/** "After the cable broke, the driver pulled the brake". */
const opening = new RegExp(`^["“‘]?${gap}(after|once|as soon as|before) ([^,;:]{8,160}), (?!and )`, 'iu');
/** "had already pulled the brake when the cable tore". */
const already = /\bhad already\b[^,;:]{3,120}?,? when\b/iu;
/** "The cable broke, and then the driver pulled the brake", "; only afterwards did they break the window". */
const onwards =
	/(?:,|;|\band\b)(?: and| but)? (?:only )?(?:then|afterwards|thereupon|subsequently|after that|shortly afterwards|soon afterwards)\b(?! (?:president|prime|minister|mayor|head|\p{Ll}+-))/iu;
/** "The towers were shut eight days after the first patient died": not "named after", "day after day", "after all". */
const between = new RegExp(
	String.raw`(?<!\b(?:named|look|looks|looked|looking|takes|took|taken|one|year|week|month|time|even|day|sought|soon|ever|not|until|or|and|the))\s(${gap})(after|before)\s(?!all\b|that\b|another\b|long\b|each\b|tax\b)`,
	'iu',
);
/** "Two days later Orrin asked for cash": what the sentence before tells came first. "Nine minutes earlier": it came later. */
const next =
	/^["“‘]?(?:(?:about|some|only|just|barely|less than|more than) )?(?:(?:an?|[\p{L}\d.-]+)(?: [\p{L}-]+)? (?:seconds?|minutes?|hours?|days?|weeks?|months?) (later|earlier|before)|(then|afterwards|thereupon|subsequently|shortly afterwards|soon afterwards|only then|only afterwards))\b/iu;

/** Where what happened ends, within its sentence. */
const border = /[,;:](?= )| [–—-] |[.!?”"’]*$/u;

function borderBefore(words: string, index: number): number {
	const found = /(?:[,;:] | [–—-] )(?!.*(?:[,;:] | [–—-] ))/su.exec(words.slice(0, index));
	return found ? found.index + found[0].length : 0;
}

/** "Officers searched the ministry the next morning", "The following day officers came". */
const dayAfter =
	/^(?:the (?:next|following) (?:day|morning|afternoon|evening|night|week|month|year)|the (?:day|week|morning) after),? |\b(?:(?:the|that) (?:next|following) (?:day|morning|afternoon|evening|night|week|month|year)|(?:an?|[\p{L}\d-]+) (?:minutes?|hours?|days?|weeks?|months?) later)[.!”"’]*$/iu;

/** A happening has at least so many terms of its own. */
const fewestTerms = 2;

/** Its terms, and its figures as terms: "17 August" tells which happening it is. */
function happening({ text, figures }: Article, start: number, end: number): Happening {
	const span = trimSpan(text, { start, end });
	const terms = new Set(termsOf(text, span).filter((term) => !months.has(term)));
	for (const figure of figures) {
		const value = figure.inferred?.value ?? figure.value;
		if (value !== undefined && contains(span, figure)) terms.add(`#${value}`);
	}
	return { ...span, terms };
}

/** Months that stop words do not have, since they are short for others. */
const months = new Set('jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));

/** What an article tells to have come first and what then, as far as words between the two say so. */
const sequencesOf = remember((article: Article): readonly Omit<Sequence, 'source'>[] => {
	const { text, sentences } = article;
	const found: Omit<Sequence, 'source'>[] = [];
	const add = (first: Happening, second: Happening, apart = '') => {
		const both = new Set([...first.terms].filter((term) => second.terms.has(term)));
		const own = ({ terms, ...span }: Happening) => ({
			...span,
			terms: new Set([...terms].filter((term) => !both.has(term))),
		});
		const pair = { first: own(first), second: own(second), apart };
		if (pair.first.terms.size >= fewestTerms && pair.second.terms.size >= fewestTerms) found.push(pair);
	};
	for (const [index, { start, end }] of sentences.entries()) {
		const words = text.slice(start, end);
		const at = (from: number, to = words.length) => happening(article, start + from, start + to);
		const later = next.exec(words);
		const before = sentences[index - 1];
		if (later && before && start - before.end <= 1) {
			const told = happening(article, before.start, before.end);
			if (/earlier|before/i.test(later[1] ?? '')) add(at(later[0].length), told);
			else add(told, at(later[0].length));
		} else if (dayAfter.test(words) && before && start - before.end <= 1)
			add(happening(article, before.start, before.end), at(0));
		const open = opening.exec(words);
		if (open) {
			const inside = at(open[0].indexOf(open[2]!), open[0].lastIndexOf(','));
			const rest = at(open[0].length);
			if (open[1]!.toLowerCase() === 'before') add(rest, inside);
			else add(inside, rest);
			continue;
		}
		const done = already.exec(words);
		if (done) {
			add(at(0, done.index + done[0].length - ' when'.length), at(done.index + done[0].length));
			continue;
		}
		const on = onwards.exec(words);
		if (on) {
			add(at(borderBefore(words, on.index), on.index), at(on.index + on[0].length));
			continue;
		}
		const middle = between.exec(words);
		if (!middle) continue;
		const behind = middle.index + middle[0].length;
		const [one, other] = [
			at(borderBefore(words, middle.index), middle.index),
			at(behind, behind + words.slice(behind).search(border)),
		];
		if (middle[2]!.toLowerCase() === 'before') add(one, other, middle[1]);
		else add(other, one, middle[1]);
	}
	return found;
});

/** A term that is in more than this share of all happenings tells nothing of any of them. */
const commonShare = 0.25;
/** Terms that two tellings of both happenings have in common at least, all in all; a whole day counts twice. */
const fewestShared = 4;
const wholeDay = /^#\d{4}-\d\d-\d\d/;
/** The share of the terms of the shorter telling of either that the other has as well. */
const leastShare = 0.28;

function least(a: Happening, b: Happening): number {
	return Math.min(a.terms.size, b.terms.size);
}

/**
 * Two happenings that came one after the other, in one order here and in the other there. Evidence: "After the cable broke, the driver pulled the emergency brake" against "the driver had already
 * pulled the emergency brake when the cable tore". Must not alarm: happenings that have words in common both ways; what one of them shares with the other.
 */
export function otherSequence(sources: readonly Source[]): Finding[] {
	const all: Sequence[] = sources.flatMap((source) =>
		sequencesOf(source.article).map((sequence) => ({ source, ...sequence })),
	);
	if (all.length < 2) return [];
	const counts = new Map<string, number>();
	for (const { first, second } of all)
		for (const term of [...first.terms, ...second.terms]) counts.set(term, (counts.get(term) ?? 0) + 1);
	const most = Math.max(2, commonShare * 2 * all.length);
	/** How much two tellings of one happening have in common: their terms, and once more a day that both give. */
	const shared = (a: Happening, b: Happening) =>
		[...a.terms]
			.filter((term) => b.terms.has(term) && counts.get(term)! <= most)
			.reduce((sum, term) => sum + (wholeDay.test(term) ? 2 : 1), 0);
	const findings: Finding[] = [];
	for (const [index, a] of all.entries()) {
		for (const b of all.slice(index + 1)) {
			// So long before and so long after: two sides of one value, see `otherSide`.
			if (a.source === b.source || (/\d/.test(a.apart) && a.apart === b.apart)) continue;
			const [p, q] = [shared(a.first, b.second), shared(a.second, b.first)];
			if (
				p + q < fewestShared ||
				p < leastShare * least(a.first, b.second) ||
				q < leastShare * least(a.second, b.first)
			)
				continue;
			if (shared(a.first, b.first) + shared(a.second, b.second) > 0) continue;
			const told = ({ source, first, second }: Sequence) => {
				const span = { start: Math.min(first.start, second.start), end: Math.max(first.end, second.end) };
				return { member: memberAt(source, span), words: shorten(wordsOf(source.article.text, span), 80) };
			};
			const [x, y] = [told(a), told(b)];
			findings.push({
				type: 'sequence',
				severity: 'major',
				message: phrase`What came first? “${x.words}” against “${y.words}”`,
				because: phrase`Two happenings are told in one order here and in the other there`,
				sides: [[x.member], [y.member]],
			});
		}
	}
	return findings.slice(0, 1);
}
