import type { Phrase } from '../../util/phrase';
import type { Span } from '../span';

/**
 * What is kept of a span so that it can be found again in a text that has been edited, or be reported lost. Plain data, written to the sidecar as is.
 * It holds the whole sentence around the words, not a fixed number of characters: a short phrase such as "11 percent" is recognised by its sentence.
 */
export interface Anchor {
	/** Where the words began, in UTF-16 code units of the core text. */
	readonly start: number;
	/** The words. */
	readonly quote: string;
	/** The rest of the sentence before the words, at most `limits.context` code units, the nearest ones. */
	readonly before: string;
	/** The rest of the sentence after the words, at most `limits.context` code units, the nearest ones. */
	readonly after: string;
	/** How the sentence before begins, at most `limits.neighbour` code units; empty at the text's beginning. */
	readonly previous: string;
	/** How the sentence after begins, at most `limits.neighbour` code units; empty at the text's end. */
	readonly next: string;
}

/** Lengths that an anchor keeps: nearly every sentence of a newspaper is shorter, and one that is longer is known by this much of it. */
export const limits = { context: 400, neighbour: 240 } as const;

/** A place that the lost words may have gone to, for a person to choose from. */
export interface Candidate {
	readonly span: Span;
	/** Why it is offered, one phrase for people. */
	readonly reason: Phrase;
	/** 0 to 1, for ordering only. */
	readonly score: number;
}

/** What became of an anchor's words. */
export type Located =
	/** The words stand where they stood. */
	| { readonly state: 'same'; readonly span: Span }
	/** The words stand elsewhere, in their sentence or what was left of it. */
	| { readonly state: 'moved'; readonly span: Span }
	/** The words themselves were edited; `span` is where the new ones stand. */
	| { readonly state: 'changed'; readonly span: Span; readonly was: string; readonly now: string }
	/** The words are not there, or nothing proves that those there are they. Best candidates first, three at most. */
	| { readonly state: 'gone'; readonly candidates: readonly Candidate[] }
	/** The whole text is not the article that was annotated. */
	| { readonly state: 'another-text' };
