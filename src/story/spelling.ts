import type { MentionKind } from '../article/article';
import { memoize } from '../util/memoize';

/** A name as the sources write it, with everything that tells what it may be. */
export interface Spelling {
	readonly key: string;
	readonly group: Group;
	readonly folded: string;
	readonly words: readonly string[];
	/** As written most often. */
	readonly name: string;
	readonly kind: MentionKind;
	readonly count: number;
	readonly sources: ReadonlySet<string>;
}

/** Kinds that one thing may be called by: a newspaper is an outlet here and an organisation there. */
export type Group = 'person' | 'body' | 'place' | 'role' | 'event' | 'law' | 'demonym';

/** Names of a large folder: each is folded many times, and again after every edit. */
const keptNames = 20_000;

/** A name for comparing: lower case, no diacritics, straight apostrophes, no full stops, British and American spellings as one. */
export const foldName = memoize(keptNames, (name: string): string =>
	name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[’‘`]/g, "'")
		.replace(/[øōœ]/g, 'o')
		.replace(/ł/g, 'l')
		.replace(/[đð]/g, 'd')
		.replace(/ı/g, 'i')
		.replace(/ß/g, 'ss')
		.replace(/\./g, '')
		.replace(/\bcentre\b/g, 'center')
		.replace(/\bdefence\b/g, 'defense')
		.replace(/\borganisation\b/g, 'organization')
		.replace(/\bprogramme\b/g, 'program')
		.replace(/\blabour\b/g, 'labor')
		.replace(/^the /, '')
		.replace(/ and /g, ' & ')
		.replace(/\s+/g, ' ')
		.trim(),
);

/** A folded word with the usual transliterations of one sound written one way: "zelenskiy", "zelenskyy" and "zelensky" are one. */
export const soundOf = memoize(keptNames, (folded: string): string =>
	folded
		.replace(/(?:iy|yy|ij|yi|ii|y)$/g, 'i')
		.replace(/(?:off|ow)$/g, 'ov')
		.replace(/kh/g, 'h')
		.replace(/gh/g, 'g')
		.replace(/ou/g, 'u')
		.replace(/oo/g, 'u')
		.replace(/ee/g, 'i')
		.replace(/[yj]/g, 'i')
		.replace(/w/g, 'v')
		.replace(/q|ck|c(?![eih])/g, 'k')
		.replace(/(.)\1+/g, '$1'),
);

/** Whether two folded words differ in one letter at most (inserted, left out, changed or swapped with its neighbour). */
export function oneLetterApart(a: string, b: string): boolean {
	if (a === b) return true;
	if (Math.abs(a.length - b.length) > 1) return false;
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start++;
	let left = a.length;
	let right = b.length;
	while (left > start && right > start && a[left - 1] === b[right - 1]) {
		left--;
		right--;
	}
	if (left - start <= 1 && right - start <= 1) return true;
	return left - start === 2 && right - start === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** Kebab-case letters and digits of a name; "entity" when it has none. */
export function slugOf(name: string): string {
	return (
		foldName(name)
			.replace(/&/g, 'and')
			.replace(/'/g, '')
			.replace(/[^\p{L}\p{N}]+/gu, '-')
			.replace(/^-+|-+$/g, '') || 'entity'
	);
}
