import type { Word } from './words';

/** How the words of one text stand to those of another. */
export interface Alignment {
	/** For each word of the old text the index of its partner in the new, or -1. */
	readonly partner: Int32Array;
	/** Weight of the old words whose partner is the same word. */
	readonly kept: number;
	/** Indexes of the first and last new word that an old one was kept as; -1 when none was. */
	readonly first: number;
	readonly last: number;
}

/** Which words may stand for each other, and what a gap costs: a corrected figure is paired with a figure, a corrected name with a name. */
const score = { same: 1, otherCase: 0.8, sameKind: 0.3, otherKind: -0.6, gap: -0.25 } as const;

/**
 * Aligns the whole of the old words with some stretch of the new ones, whose beginning and end cost nothing (semi-global alignment, Needleman and
 * Wunsch 1970). Time and space grow with the product of the lengths: callers bound them.
 */
export function align(before: readonly Word[], after: readonly Word[]): Alignment {
	const width = after.length + 1;
	const best = new Float32Array((before.length + 1) * width);
	const step = new Uint8Array((before.length + 1) * width);
	for (let i = 1; i <= before.length; i++) {
		best[i * width] = best[(i - 1) * width]! + score.gap * before[i - 1]!.weight;
		step[i * width] = up;
		const old = before[i - 1]!;
		for (let j = 1; j < width; j++) {
			const cell = i * width + j;
			const paired = best[cell - width - 1]! + pairing(old, after[j - 1]!);
			const dropped = best[cell - width]! + score.gap * old.weight;
			const added = best[cell - 1]! + (i === before.length ? 0 : score.gap * after[j - 1]!.weight);
			best[cell] = Math.max(paired, dropped, added);
			step[cell] = paired >= dropped && paired >= added ? both : added >= dropped ? left : up;
		}
	}
	return traced(before, after, step, width);
}

const [both, up, left] = [1, 2, 3] as const;

function pairing(a: Word, b: Word): number {
	if (a.form === b.form) return (a.kind === b.kind ? score.same : score.otherCase) * a.weight;
	return (a.kind === b.kind ? score.sameKind : score.otherKind) * Math.min(a.weight, b.weight);
}

function traced(before: readonly Word[], after: readonly Word[], step: Uint8Array, width: number): Alignment {
	const partner = new Int32Array(before.length).fill(-1);
	let kept = 0;
	let first = -1;
	let last = -1;
	let i = before.length;
	let j = after.length;
	while (i > 0) {
		const way = step[i * width + j];
		if (way === both) {
			i--;
			j--;
			partner[i] = j;
			if (before[i]!.form === after[j]!.form) {
				kept += before[i]!.weight;
				first = j;
				if (last < 0) last = j;
			}
		} else if (way === left && j > 0) j--;
		else i--;
	}
	return { partner, kept, first, last };
}
