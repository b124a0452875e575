import lists from './en/noun-kinds.txt';
import { linesOf, once } from './lists';

/** What a noun beside a name says the name is: of somebody, of somebody's relative, of a body, of a place, of a people, of a thing that is none of these. */
export type NounKind = 'person' | 'relation' | 'body' | 'place' | 'people' | 'thing';

const kinds = once(() => {
	const found = new Map<string, NounKind>();
	for (const line of linesOf(lists)) {
		const colon = line.indexOf(':');
		for (const noun of line.slice(colon + 2).split(' ')) {
			if (!found.has(noun)) found.set(noun, line.slice(0, colon) as NounKind);
		}
	}
	return found;
});

/** What a common noun, in lower case, singular or plural, stands for; `undefined` for any other word. */
export function kindOfNoun(noun: string): NounKind | undefined {
	const found = kinds();
	const kind = found.get(noun);
	if (kind || !noun.endsWith('s')) return kind;
	return (
		found.get(noun.slice(0, -1)) ??
		found.get(noun.replace(/ies$/, 'y')) ??
		found.get(noun.replace(/(?<=s|x|ch|sh)es$/, ''))
	);
}
