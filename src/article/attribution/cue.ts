import type { Subject } from './phrases';

/** A verb or phrase that cites somebody. */
export interface Cue {
	/** Tokens of the verb or phrase, both included. */
	readonly first: number;
	readonly last: number;
	/** Base form of the verb, or the phrase or noun: "say", "according to", "claim". */
	readonly verb: string;
	readonly how: 'verb' | 'phrase' | 'noun';
	readonly subject?: Subject;
	/** Who was told. */
	readonly via?: Subject;
	/** The speaker stands after the verb: "said Ada Holt". */
	readonly inverted: boolean;
}
