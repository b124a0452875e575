import type { Figure, Force } from '../article/article';
import type { Span } from '../text/span';
import type { Phrase } from '../util/phrase';

/** The four honest answers. */
export type Verdict = 'same' | 'compatible' | 'conflict' | 'not-comparable';

/** A verdict with the rule and the evidence that led to it, in one sentence for people. */
export interface Judgement {
	readonly verdict: Verdict;
	readonly because: Phrase;
}

/** One place where a source speaks of the matter. */
export interface Member {
	/** Id of the source. */
	readonly source: string;
	readonly span: Span;
	/** The clause around it, to show. */
	readonly clause: Span;
	/** Those cited, from the first speaker to the last carrier; empty for the source's own voice. */
	readonly attribution: readonly string[];
	readonly force: Force;
	/** Whether it says that something is not so. */
	readonly negated: boolean;
	/** The figure, where the matter is one. */
	readonly figure?: Figure;
}

/** What kind of matter a comparison is about. */
export type Matter = 'figure' | 'clause' | 'quote' | 'person' | 'state';

/** How two sources stand to each other in one matter. */
export interface Relation extends Judgement {
	readonly a: string;
	readonly b: string;
}

/** The claims of several sources about one matter. */
export interface Comparison extends Judgement {
	/** Stable while the words of its first member stay where they are. */
	readonly id: string;
	readonly matter: Matter;
	/** What a rule found in it, one sentence; absent where nothing is to be looked at. */
	readonly finding?: Phrase;
	/** Which kind of rule found it. */
	readonly type?: DiscrepancyType;
	/** Where a rule set places against each other: those that agree stand on one side. */
	readonly sides?: readonly (readonly Member[])[];
	/** Words of the sources that say what it is about. */
	readonly topic: string;
	readonly members: readonly Member[];
	/** One for each pair of sources that speak, in the members' order; where many speak, only for pairs that differ from the comparison's own verdict. */
	readonly relations: readonly Relation[];
	/** How many relations differ from the comparison's verdict and were too many to list; absent where none. */
	readonly unlisted?: number;
	/** Ids of the story's sources that do not speak of it. */
	readonly silent: readonly string[];
}

export type DiscrepancyType =
	| 'number'
	| 'unit'
	| 'date'
	| 'time'
	| 'status'
	| 'quote-wording'
	| 'speaker'
	| 'attribution'
	| 'role'
	| 'name'
	| 'age'
	| 'sum'
	| 'sequence'
	| 'omission'
	| 'denial'
	| 'place'
	| 'wording';

/** What a fact-checker should look at: two places or more that do not go together. */
export interface Discrepancy {
	readonly id: string;
	readonly type: DiscrepancyType;
	readonly severity: 'major' | 'minor';
	/** One sentence that an editor understands. Where it ends in a question of our own (“cancelled or postponed?”), that is its last arg and a phrase. */
	readonly message: Phrase;
	/** The rule that raised it, with its evidence. */
	readonly because: Phrase;
	readonly members: readonly Member[];
}

/** A story's comparisons and what in them should be looked at. */
export interface Compared {
	readonly comparisons: readonly Comparison[];
	readonly discrepancies: readonly Discrepancy[];
	/** What was left out because the story has more than can be compared, a sentence each; absent where nothing was. */
	readonly limits?: readonly Phrase[];
}

/** Places about one matter: those that agree with each other stand on one side, and every two sides disagree. */
export interface Sided {
	readonly matter: Matter;
	readonly sides: readonly (readonly Member[])[];
	readonly because: Phrase;
}

/** What one rule found, before it has its id. */
export interface Finding extends Omit<Discrepancy, 'id' | 'members'>, Omit<Sided, 'matter'> {
	/** Places of other sources that the finding rests on and that disagree with none of its sides. */
	readonly beside?: readonly Member[];
}
