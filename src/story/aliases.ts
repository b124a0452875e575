import { once } from '../lexicon/lists';
import { nameRows } from '../lexicon/names';
import { foldName, type Group, type Spelling } from './spelling';

const lists = [
	['countries', 'place'],
	['outlets', 'body'],
	['organisations', 'body'],
	['parties', 'body'],
	['companies', 'body'],
	['clubs', 'body'],
	['people', 'person'],
] as const;

/** Group and folded alias → the full name it stands for. */
const fullNames: () => ReadonlyMap<string, string> = once(() => {
	const names = new Map<string, string>();
	for (const [list, group] of lists) {
		for (const row of nameRows[list]()) {
			for (const alias of row) {
				const key = `${group} ${foldName(alias)}`;
				if (!names.has(key)) names.set(key, row[0]!);
			}
		}
	}
	return names;
});

/** Joins spellings that a list knows as one thing ("U.S.", "United States"); gives the full name of each that it knows. */
export function aliasesOf(all: readonly Spelling[], same: (a: string, b: string) => void): ReadonlyMap<string, string> {
	const canonical = new Map<string, string>();
	const first = new Map<string, string>();
	for (const spelling of all) {
		const full = known(spelling.group, spelling.folded);
		if (full === undefined) continue;
		// One word for a person is a surname: whose, the story itself says best.
		if (spelling.group === 'person' && spelling.words.length === 1) continue;
		canonical.set(spelling.key, full);
		const group = `${spelling.group} ${full}`;
		const other = first.get(group);
		if (other === undefined) first.set(group, spelling.key);
		else same(other, spelling.key);
	}
	return canonical;
}

function known(group: Group, folded: string): string | undefined {
	return fullNames().get(`${group} ${folded}`);
}
