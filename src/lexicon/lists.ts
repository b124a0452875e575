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

/**
 * For a list of one name a line, sorted by code units: gives the lines that are `word` or go on behind it with a space, hyphen or apostrophe. The list is
 * never split: a look-up is a binary search in the text, so that a large list costs nothing until a text has its words.
 */
export function linesFrom(list: string): (word: string) => readonly string[] {
	const endOf = (start: number) => {
		const end = list.indexOf('\n', start);
		return end < 0 ? list.length : end;
	};
	return (word) => {
		let low = 0;
		let high = list.length;
		while (low < high) {
			const start = list.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
			const end = endOf(start);
			if (list.slice(start, Math.min(end, start + word.length)) < word) low = end + 1;
			else high = start;
		}
		const lines: string[] = [];
		while (low < list.length && list.startsWith(word, low)) {
			const next = list[low + word.length] ?? '\n';
			// Signs sort before digits and letters: what follows is longer words.
			if (next >= '0') break;
			const end = endOf(low);
			lines.push(list.slice(low, end));
			low = end + 1;
		}
		return lines;
	};
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
