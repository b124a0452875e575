import type { Member } from '../../compare/comparison';
import { judgeFigures } from '../../compare/figures';
import type { ReadStory } from '../../compare/stories';
import { termsOf } from '../../lexicon/terms';
import { wordsOf } from '../../text/span';
import type { Placed } from './row';

const mostWords = 4;
/** A word of every second other place, at least, is what they share. */
const share = 0.5;

/** The figure of a place where the others have it too, and the words that at least half of them share, or words for the same; those of most places first. */
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
	const { figure } = here;
	const isShared =
		figure !== undefined &&
		placed.some(
			({ member }) => member !== here && member.figure && judgeFigures(figure, member.figure).verdict === 'same',
		);
	const words = [...found.values()]
		.filter(({ count }) => count > 0 && count >= share * others.length)
		.sort((a, b) => b.count - a.count)
		.slice(0, mostWords)
		.map(({ word }) => word);
	return isShared ? [wordsOf(text, figure), ...words] : words;
}
