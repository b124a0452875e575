import { termsOf } from '../claims/terms';
import type { Member } from '../compare/comparison';
import type { ReadStory } from '../compare/stories';
import { wordsOf } from '../text/span';
import type { Placed } from './card';

const mostWords = 4;
/** A word of every second other place, at least, is what they share. */
const share = 0.5;

/** The words of a place that at least half of the card's other places have too, or words for the same; those of most places first. */
export function matchedBy({ sources }: ReadStory, here: Member, placed: readonly Placed[]): string[] {
	const textOf = new Map(sources.map(({ id, article }) => [id, article.text]));
	const text = textOf.get(here.source);
	if (text === undefined) return [];
	const others = placed.flatMap(({ member, kind }) => {
		const words = textOf.get(member.source);
		return member === here || kind === 'near' || words === undefined ? [] : [new Set(termsOf(words, member.clause))];
	});
	const found = new Map<string, { readonly word: string; readonly count: number }>();
	for (const match of wordsOf(text, here.clause).matchAll(/\p{L}[\p{L}’'-]*/gu)) {
		const start = here.clause.start + match.index;
		const [term] = termsOf(text, { start, end: start + match[0].length });
		if (term === undefined || found.has(term)) continue;
		found.set(term, { word: match[0].replace(/['’]s?$/, ''), count: others.filter((terms) => terms.has(term)).length });
	}
	return [...found.values()]
		.filter(({ count }) => count > 0 && count >= share * others.length)
		.sort((a, b) => b.count - a.count)
		.slice(0, mostWords)
		.map(({ word }) => word);
}
