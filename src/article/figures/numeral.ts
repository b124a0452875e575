/** A number as written, in digits or in words, and the index of the first lexeme behind it. */
export interface Numeral {
	readonly value: number;
	readonly next: number;
	readonly digits: boolean;
	/** What its last scale word multiplied by, 1 if it has none: "7.4 billion" has 1e9. */
	readonly scale: number;
	/** "2/3", "two-thirds", "half". */
	readonly fraction?: true;
	/** "a", "an" in place of one: "a million". */
	readonly article?: true;
	/** "dozens", "several hundred": a lower bound and no value. */
	readonly vague?: true;
}
