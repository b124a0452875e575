import type { Figure, Force, Quote } from '../article/article';
import type { Span } from '../text/span';
import type { State } from './states';

/** One thing that one source asserts: the words that carry it, who is cited for it, how firmly, and what it is about. */
export interface Claim {
	/** Names the claim within its story: source and position. */
	readonly id: string;
	/** Id of the source. */
	readonly source: string;
	/** The words: a clause, a figure with what it is of, or the words of a quotation. */
	readonly span: Span;
	/** The smallest clause that holds it. */
	readonly clause: Span;
	readonly sentence: Span;
	/** What makes it a figure's or a quotation's claim; a clause has neither. */
	readonly figure?: Figure;
	readonly quote?: Quote;
	/** Those cited, from the first speaker to the last carrier; empty where the source speaks in its own voice. */
	readonly attribution: readonly string[];
	readonly force: Force;
	/** Whether the clause says that something is not so. */
	readonly negated: boolean;
	/** What stands closest to a figure and says what it is a figure of: concepts of `attributes.txt`; none for other claims. */
	readonly attributes: ReadonlySet<string>;
	/** How many are counted beside a figure's own: 1 in "38 passengers and an attendant". */
	readonly beside?: number;
	/** Conditions that the clause says something is in: "cancelled", "intact". */
	readonly states: readonly State[];
	/** What it is about: concepts and stems with weights, entities with their ids. */
	readonly terms: ReadonlyMap<string, number>;
	/** Where it stands among the source's sentences, from 0. */
	readonly order: number;
}

/** A claim that carries a figure. */
export type FigureClaim = Claim & { readonly figure: Figure };
/** A claim that is a quotation. */
export type QuoteClaim = Claim & { readonly quote: Quote };

/** Everything a source claims, in reading order. */
export interface Claims {
	readonly clauses: readonly Claim[];
	readonly figures: readonly FigureClaim[];
	readonly quotes: readonly QuoteClaim[];
}
