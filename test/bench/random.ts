/** A seeded source of chance (mulberry32): the same seed gives the same benchmark everywhere. */
export interface Chance {
	/** 0 up to 1. */
	next(): number;
	/** A whole number from `low` to `high`, both included. */
	between(low: number, high: number): number;
	pick<T>(from: readonly T[]): T;
	/** One of several wordings of the same thing. */
	pickWording<T>(from: readonly T[]): T;
	/** The items in another order. */
	shuffle<T>(items: readonly T[]): T[];
}

export function chanceFrom(seed: number): Chance {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
	};
	const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
	const pick = <T>(from: readonly T[]) => from[between(0, from.length - 1)]!;
	return {
		next,
		between,
		pick,
		pickWording: pick,
		shuffle: (items) => {
			const shuffled = [...items];
			for (let i = shuffled.length - 1; i > 0; i--) {
				const j = between(0, i);
				[shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
			}
			return shuffled;
		},
	};
}
