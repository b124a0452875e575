import lists from './en/name-cues.txt';
import { linesOf, once } from './lists';

const rows = once(() => {
	const sets = new Map<string, ReadonlySet<string>>();
	for (const line of linesOf(lists)) {
		const colon = line.indexOf(':');
		sets.set(line.slice(0, colon), new Set(line.slice(colon + 2).split(' ')));
	}
	return sets;
});

/** The words that stand `where` in regard to a name, in lower case. */
export function cues(where: Cue): ReadonlySet<string> {
	return rows().get(where)!;
}

export type Cue =
	| 'before a place'
	| 'beside a place'
	| 'from a person'
	| 'of a person'
	| 'after a person'
	| 'before a body'
	| 'after a body'
	| 'belongs to a body'
	| 'done by a body'
	| 'before anybody'
	| 'sportsperson'
	| 'plays'
	| 'done by anybody'
	| 'held in a body'
	| 'of a body'
	| 'done to a body'
	| 'bound for a place'
	| 'a person does'
	| 'a body does';
