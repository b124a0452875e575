import type { Draft } from './draft';
import { isOne, type Lexemes } from './lexemes';

/** How many hours later an hour in words may be, to be one of the same evening. */
const sameEvening = 6;

/** "Most shut at 8 p.m., but some stayed open until half past nine": an hour in words behind one of the afternoon is of that evening, unless the sentence speaks of a morning. */
export function readEvenings(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
	if (lexemes.some(({ low }) => low === 'morning' || low === 'dawn' || low === 'next')) return drafts;
	let last: number | undefined;
	return drafts.map((draft) => {
		const hour = draft.kind === 'time' ? draft.when?.hour : undefined;
		if (hour === undefined) return draft;
		const later = hour + 12;
		if (last !== undefined && hour < 12 && isInWords(lexemes, draft) && later >= last && later - last <= sameEvening)
			return { ...draft, when: { ...draft.when, hour: later } };
		if (hour >= 12) last = hour;
		return draft;
	});
}

/** "half past nine", "a quarter to ten", "nine o’clock", without "in the morning". */
function isInWords(lexemes: Lexemes, { from, to }: Draft): boolean {
	for (let i = from; i < to; i++) {
		if (isOne(lexemes, i, 'am', 'a', 'gmt', ':')) return false;
		if (isOne(lexemes, i, 'past', 'clock') || (isOne(lexemes, i, 'to') && isOne(lexemes, i - 1, 'quarter')))
			return true;
	}
	return false;
}
