import { nameWords } from '../lexicon/names';
import type { Spelling } from './spelling';

/** Words that say what a body is and are left out when it is named again. */
function isHead(word: string): boolean {
	const capital = word[0]!.toUpperCase() + word.slice(1);
	return (
		nameWords.organisationHeads().has(capital) ||
		nameWords.placeHeads().has(capital) ||
		nameWords.outletHeads().has(capital)
	);
}

/**
 * Joins a shorter name of a body, event or law to the one longer name that begins or ends with it: "Veldt Bay" to "Veldt Bay Mills", "Foreign Ministry" to
 * "Danish Foreign Ministry". Where two longer names fit, none is taken.
 */
export function linkBodies(all: readonly Spelling[], same: (a: string, b: string) => void): void {
	for (const group of ['body', 'event', 'law'] as const) {
		const names = all.filter((spelling) => spelling.group === group);
		const longer = new Map<string, Spelling[]>();
		for (const spelling of names) {
			const { words } = spelling;
			for (let cut = 1; cut < Math.min(words.length, 8); cut++) {
				for (const part of [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]) {
					const list = longer.get(part);
					if (list) list.push(spelling);
					else longer.set(part, [spelling]);
				}
			}
		}
		for (const spelling of names) {
			const fits = longer.get(spelling.folded);
			if (fits?.length === 1 && !spelling.words.every(isHead)) same(fits[0]!.key, spelling.key);
		}
	}
}
