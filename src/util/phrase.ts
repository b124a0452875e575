/**
 * A sentence in English that can be said in another language: `template` has `{0}`, `{1}` … where the words of `args` stand. It is plain data, and the template is what a translation is
 * looked up by.
 */
export interface Phrase {
	readonly template: string;
	readonly args: readonly string[];
}

/** Makes a phrase of a template literal: what stands in `${…}` becomes its args, in order. */
export function phrase(pieces: TemplateStringsArray, ...args: readonly (string | number)[]): Phrase {
	const template = pieces.reduce((all, piece, index) => `${all}{${index - 1}}${piece}`);
	return { template, args: args.map(String) };
}

/** The phrase as it was written. Args are not looked into: one that holds `{0}` keeps it. */
export function inEnglish({ template, args }: Phrase): string {
	return template.replace(/\{(\d+)\}/g, (hole, index) => args[Number(index)] ?? hole);
}
