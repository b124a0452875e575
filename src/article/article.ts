import type { Span } from '../text/span';
import type { Phrase } from '../util/phrase';
import type { Language } from './language';

/** What stretches of a source are. The first group is the article itself; the rest is not, and is never marked or compared. */
export type ArticleRegion = 'headline' | 'subheading' | 'summary' | 'dateline' | 'body';
export type BoilerplateRegion =
	| 'advert'
	| 'byline'
	| 'caption'
	| 'comments'
	| 'contact'
	| 'date'
	| 'form'
	| 'legal'
	| 'navigation'
	| 'notice'
	| 'other-headlines'
	| 'poll'
	| 'share'
	| 'subscribe'
	| 'weather';

/** A stretch of a source with one role. Regions do not overlap, are in reading order and together cover every line that is not blank. */
export interface Region extends Span {
	readonly kind: ArticleRegion | BoilerplateRegion;
}

const articleRegions: ReadonlySet<string> = new Set<ArticleRegion>([
	'headline',
	'subheading',
	'summary',
	'dateline',
	'body',
]);

/** Whether the region is the article's own text. */
export function isArticle(region: Region): boolean {
	return articleRegions.has(region.kind);
}

export type MentionKind = 'person' | 'organisation' | 'outlet' | 'place' | 'role' | 'event' | 'law' | 'demonym';

/** A name, or a role that stands for somebody, as it is written in one place. */
export interface Mention extends Span {
	readonly kind: MentionKind;
	/** The name without titles, articles and possessives, spelled as in the text. */
	readonly name: string;
	/** A place that acts is a government: "Washington requested". */
	readonly sense?: 'government';
	/** Who holds the role, or whose role it is, where the text ties them: an index into the article's mentions. */
	readonly of?: number;
}

export type FigureKind =
	| 'age'
	| 'count'
	| 'date'
	| 'duration'
	| 'frequency'
	| 'measure'
	| 'money'
	| 'multiple'
	| 'number'
	| 'ordinal'
	| 'percent'
	| 'points'
	| 'ratio'
	| 'score'
	| 'temperature'
	| 'time';

export type Hedge = 'exact' | 'about' | 'at-least' | 'at-most' | 'more-than' | 'less-than';

/** A number, date or time, with what the text states about it. */
export interface Figure extends Span {
	readonly kind: FigureKind;
	/**
	 * As written, in the unit written, scale words multiplied out ("7.4 billion" is 7400000000, "71 cents" 0.71). Dates and times are ISO 8601, as
	 * precise as the text; a part the text leaves open is left open (`--07-01`, `T18:00`). A score is "3-2". Absent where the words give none ("dozens").
	 */
	readonly value?: number | string;
	/** Bounds of a range, both included. */
	readonly low?: number | string;
	readonly high?: number | string;
	/** The unit as a singular English word or symbol: "%", "km", "year". */
	readonly unit?: string;
	/** ISO 4217. */
	readonly currency?: string;
	readonly hedge: Hedge;
	/** What it counts or is a share of, as written beside it: "people", "GDP". */
	readonly of?: Span;
	/** What was worked out and is not written: the year of "July 1", the date of "Friday". */
	readonly inferred?: InferredDate;
	/** What is wrong with the date itself: "23 May 2026 is a Saturday, not a Sunday". */
	readonly misfit?: Phrase;
}

/** A date or time worked out from a reference date. */
export interface InferredDate {
	/** ISO 8601, as precise as can be known. */
	readonly value: string;
	/** For people: "Friday before 21 June 2025". */
	readonly because: Phrase;
}

/** Words given as somebody's own: the span inside the quotation marks. */
export interface Quote extends Span {
	/** `term` is a name or word in quotation marks ("2+2") and nobody's speech. */
	readonly kind: 'direct' | 'partial' | 'term';
	readonly speaker?: Speaker;
	/** The outlet or person it came through: "told Reuters". */
	readonly via?: Speaker;
	/** The speech verb. */
	readonly cue?: Span;
	/** The quotation that this one goes on from (“…,” she said. “…”): an index into the article's quotes. */
	readonly continues?: number;
}

/** Who is said to have said something. */
export interface Speaker {
	/** Where they are named or described; for a pronoun, where its antecedent is. */
	readonly span: Span;
	/** "Dennis Okoro", "the official". */
	readonly name: string;
}

export type Force = 'asserted' | 'reported' | 'alleged' | 'denied' | 'expected' | 'declined';

/** A clause that somebody is cited for. */
export interface Attribution {
	/** The words somebody is cited for. */
	readonly content: Span;
	/** The speech verb or phrase: "said", "according to". */
	readonly cue: Span;
	readonly force: Force;
	/** From the first speaker to the last carrier: unnamed sources, then the outlet that cites them. Empty where nobody is named: "reportedly", "is expected to". */
	readonly chain: readonly Speaker[];
	/** Those cited say that the content is not so: it is denied, or itself negative ("said no talks had taken place"). */
	readonly negated?: boolean;
	/** Somebody is for or against the content, or wants it; nobody is cited for its being so. */
	readonly stance?: boolean;
	/** What the content points at and denies: the figures before "these targets", the claim before "rejected those claims". */
	readonly denies?: Span;
}

/** One source's text, read. Plain data: it can be cloned to and from a worker. */
export interface Article {
	/** Core text: line ends as LF, no byte-order mark. */
	readonly text: string;
	readonly regions: readonly Region[];
	/** Sentences of the article's own regions, in reading order. */
	readonly sentences: readonly Span[];
	readonly mentions: readonly Mention[];
	readonly figures: readonly Figure[];
	readonly quotes: readonly Quote[];
	readonly attributions: readonly Attribution[];
	readonly headline?: Span;
	readonly outlet?: string;
	/** Absent where there are too few words to tell. In `other` only names that lists are certain of are mentions. */
	readonly language?: Language;
	/** ISO date, where the text itself carries one. */
	readonly published?: string;
}
