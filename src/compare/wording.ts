import { memoize } from '../util/memoize';

/** Names and quotations of a few stories: each is looked at many times. */
const keptWordings = 5000;

/** The words of a quotation for comparison: lower case, diacritics and kinds of marks made alike, brackets and ellipses out. */
export const plainWords = memoize(keptWordings, (text: string): readonly string[] => {
	const plain = text
		.replace(/\b(?:\p{L}\.){2,}/gu, (acronym) => acronym.replaceAll('.', ''))
		.replace(/\[[^\]]{0,80}\]/g, ' ')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[’‘]/g, "'")
		.toLowerCase();
	return plain.match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];
});

/** Quotations longer than this are compared by their beginnings: the table is quadratic. */
const mostWords = 400;

/** The longest sequence of words that both have in this order, as pairs of indices. */
export function commonWords(a: readonly string[], b: readonly string[]): [number, number][] {
	const [m, n] = [Math.min(a.length, mostWords), Math.min(b.length, mostWords)];
	const table = Array.from({ length: m + 1 }, () => new Uint16Array(n + 1));
	for (let i = m - 1; i >= 0; i--) {
		for (let j = n - 1; j >= 0; j--)
			table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
	}
	const pairs: [number, number][] = [];
	for (let i = 0, j = 0; i < m && j < n; ) {
		if (a[i] === b[j]) pairs.push([i++, j++]);
		else if (table[i + 1]![j]! >= table[i]![j + 1]!) i++;
		else j++;
	}
	return pairs;
}

/** Fewer common words than this prove nothing: "he said that he" recurs by chance. */
const fewestCommon = 4;

/** What two wordings have in common stands close together; words scattered over a long text are in common by chance. */
const spread = 1.6;

/** Share of the shorter wording's words that the other has in the same order and close together, 0 to 1; 0 for fewer than four. */
export function sameWords(a: string, b: string): number {
	const [x, y] = [plainWords(a), plainWords(b)];
	const pairs = commonWords(x, y);
	const shorter = Math.min(x.length, y.length);
	if (pairs.length < Math.min(fewestCommon, shorter) || pairs.length < 3) return 0;
	const [first, last] = [pairs[0]!, pairs.at(-1)!];
	const reach = Math.max(last[0] - first[0], last[1] - first[1]) + 1;
	return reach > spread * pairs.length + fewestCommon ? 0 : pairs.length / shorter;
}

/** Words that differ inside what two wordings have in common: what one cut off at its beginning or end is no difference. */
export function differences(a: string, b: string): { readonly a: string; readonly b: string }[] {
	const [x, y] = [plainWords(a), plainWords(b)];
	const pairs = commonWords(x, y);
	const found: { a: string; b: string }[] = [];
	for (let k = 1; k < pairs.length; k++) {
		const [i, j] = pairs[k - 1]!;
		const [p, q] = pairs[k]!;
		if (p - i > 1 || q - j > 1) found.push({ a: x.slice(i + 1, p).join(' '), b: y.slice(j + 1, q).join(' ') });
	}
	const [lastA, lastB] = pairs.at(-1) ?? [x.length, y.length];
	const [restA, restB] = [x.slice(lastA + 1), y.slice(lastB + 1)];
	if (restA.length > 0 && restB.length > 0) found.push({ a: restA.join(' '), b: restB.join(' ') });
	return found;
}

/** Some plain words of a text as the text writes them: "cover up" as "cover-up"; as they are where it does not have them side by side. */
export function asWritten(plain: string, text: string): string {
	const words = plain.split(' ').map((word) => word.replaceAll("'", "['’‘]"));
	return (
		new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'iu').exec(text)?.[0] ?? plain
	);
}
