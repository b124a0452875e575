/** Runs `make` on the first call and gives that value ever after; for lists that most sessions never need. */
export function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

/** The entries of a word list, one a line; empty lines and those that begin with `#` are left out. */
export function linesOf(list: string): readonly string[] {
	return list.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/** A word list as a set, split on the first call. */
export function wordSet(list: string): () => ReadonlySet<string> {
	return once(() => new Set(linesOf(list)));
}

/** A list of entries written `Full name|alias|alias`, split on the first call; the full name stands first in each. */
export function aliasRows(list: string): () => readonly (readonly string[])[] {
	return once(() => linesOf(list).map((line) => line.split('|')));
}

/** A list of word classes, one a line: the class, a tab, its words with spaces between them. Split on the first call. */
export function wordClasses(list: string): () => ReadonlyMap<string, ReadonlySet<string>> {
	return once(() => {
		const classes = new Map<string, ReadonlySet<string>>();
		for (const line of linesOf(list)) {
			const tab = line.indexOf('\t');
			classes.set(line.slice(0, tab), new Set(line.slice(tab + 1).split(' ')));
		}
		return classes;
	});
}
