import type { Word } from './words';

/** How a sentence uses capitals: only for names, for nearly every word (a headline in title case), or throughout. */
export type Style = 'running' | 'title' | 'capitals';

/** The style of the words `from`–`to`. Shares are of the words long enough to be capitalised in a headline in title case. */
export function styleOf(words: readonly Word[], from: number, to: number): Style {
	let long = 0;
	let capital = 0;
	let allCapitals = 0;
	let lowerVerbs = 0;
	for (let i = from; i < to; i++) {
		const word = words[i]!;
		if (word.kind !== 'word' || word.text.length < 4) continue;
		long++;
		if (word.shape.allCapitals) allCapitals++;
		if (word.shape.capital) capital++;
		else if (word.shape.common) lowerVerbs++;
	}
	if (long >= 3 && allCapitals >= 0.8 * long) return 'capitals';
	// A headline has no full stop; a sentence that has one needs more to be taken for a title.
	const stopped = words[to - 1]?.text === '.';
	if (long >= (stopped ? 6 : 4) && capital >= (stopped ? 0.9 : 0.75) * long && lowerVerbs <= 0.2 * long) return 'title';
	return 'running';
}
