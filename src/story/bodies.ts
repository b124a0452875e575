import { nameWords } from '../lexicon/names';
import type { Spelling } from './entities';

/** Words that say what a body or place is and are left out when it is named again. */
function isHead(word: string): boolean {
	const capital = word[0]!.toUpperCase() + word.slice(1);
	return (
		nameWords.organisationHeads().has(capital) ||
		nameWords.placeHeads().has(capital) ||
		nameWords.outletHeads().has(capital)
	);
}

/**
 * Joins a shorter name of a body or place to the one longer name that begins or ends with it: "Calder" to "Calder Foods", "Foreign Ministry" to
 * "Tarvanian Foreign Ministry". Where two longer names fit, none is taken.
 */
export function linkBodies(all: readonly Spelling[], same: (a: string, b: string) => void): void {
	for (const group of ['body', 'place', 'event', 'law', 'role'] as const) {
		const names = all.filter((spelling) => spelling.group === group);
		const longer = new Map<string, Spelling[]>();
		for (const spelling of names) {
			const { words } = spelling;
			for (let cut = 1; cut < Math.min(words.length, 8); cut++) {
				const start = words.slice(0, cut).join(' ');
				const end = words.slice(cut).join(' ');
				for (const part of [start, end]) longer.set(part, [...(longer.get(part) ?? []), spelling]);
			}
		}
		if (group === 'role') continue;
		for (const spelling of names) {
			const fits = longer.get(spelling.folded);
			if (!fits || spelling.words.every(isHead)) continue;
			if (group === 'place') {
				// "Ozer" is the dam of "Ozer Dam" only when the rest says nothing but what it is.
				const plain = fits.filter(
					(fit) =>
						fit.words.length === spelling.words.length + 1 &&
						isHead(fit.words.at(-1)!) &&
						fit.folded.startsWith(spelling.folded),
				);
				if (
					plain.length === 1 &&
					fits.length === 1 &&
					!names.some((other) => other.folded !== spelling.folded && other.folded === spelling.folded)
				)
					continue;
				continue;
			}
			if (fits.length === 1) same(fits[0]!.key, spelling.key);
		}
	}
}
