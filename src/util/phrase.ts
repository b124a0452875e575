/**
 * A sentence or word in English that can be said in another language: `template` has `{0}`, `{1}` … where the words of `args` stand, which are phrases themselves or somebody's words. It
 * is plain data, and the template is what a translation is looked up by.
 */
export interface Phrase {
	readonly template: string;
	readonly args: readonly (Phrase | string)[];
}

/** A place of the code has one template; without words of its own it is one phrase. */
const plain = new WeakMap<TemplateStringsArray, Phrase>();

/** Makes a phrase of a template literal: what stands in `${…}` becomes its args, in order. */
export function phrase(pieces: TemplateStringsArray, ...args: readonly (Phrase | string | number)[]): Phrase {
	let known = plain.get(pieces);
	if (!known) {
		known = { template: pieces.reduce((all, piece, index) => `${all}{${index - 1}}${piece}`), args: [] };
		plain.set(pieces, known);
	}
	if (args.length === 0) return known;
	return { template: known.template, args: args.map((arg) => (typeof arg === 'number' ? String(arg) : arg)) };
}

/** A word of ours that comes from a list and can be translated by itself. */
export function word(english: string): Phrase {
	return { template: english, args: [] };
}

/** Phrases one after the other, with `between` between them: as a phrase, so that a language may join them otherwise. */
export function joined(parts: readonly (Phrase | string)[], between: string): Phrase {
	if (parts.length === 1 && typeof parts[0] === 'object') return parts[0];
	return { template: parts.map((_, index) => `{${index}}`).join(between), args: parts };
}

/** The phrase as it was written. Strings among its args are not looked into: one that holds `{0}` keeps it. */
export function inEnglish(words: Phrase | string): string {
	if (typeof words === 'string') return words;
	return words.template.replace(/\{(\d+)\}/g, (hole, index) => inEnglish(words.args[Number(index)] ?? hole));
}

/** The phrase with its first letter as at the beginning of a sentence. */
export function capitalised(words: Phrase): Phrase;
export function capitalised(words: Phrase | string): Phrase | string;
export function capitalised(words: Phrase | string): Phrase | string {
	if (typeof words === 'string') return words.charAt(0).toUpperCase() + words.slice(1);
	const { template, args } = words;
	for (const [piece, index] of template.matchAll(/\{(\d+)\}|[^{]+/g)) {
		const arg = args[Number(index)];
		if (index === undefined) return { template: template.replace(piece, capitalised(piece) as string), args };
		if (arg !== undefined && inEnglish(arg) !== '')
			return { template, args: args.with(Number(index), capitalised(arg)) };
	}
	return words;
}
