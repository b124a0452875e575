import type { Article } from '../article/article';
import { foldName, type Spelling } from './spelling';

/** Code units that stand at most between a name and its short form: a space, a bracket and a quotation mark. */
export const betweenForms = 4;

const skipped = new Set(['of', 'the', 'for', '&', 'and', 'on', 'in', 'de', 'la', 'du', 'des']);

function initials(words: readonly string[], all: boolean): string {
	return words
		.flatMap((word) => word.split('-'))
		.filter((word) => all || !skipped.has(word))
		.map((word) => word[0] ?? '')
		.join('');
}

/**
 * Joins a short form to its definition: written beside it, "International Rain Network (IRN)", or made of the first letters of exactly one longer name
 * of the story.
 */
export function acronymsOf(
	sources: readonly { readonly article: Article }[],
	all: readonly Spelling[],
	same: (a: string, b: string) => void,
): void {
	const bodies = all.filter((spelling) => spelling.group === 'body');
	const keys = new Set(bodies.map((spelling) => spelling.key));
	for (const { article } of sources) {
		for (let i = 1; i < article.mentions.length; i++) {
			const full = article.mentions[i - 1]!;
			const short = article.mentions[i]!;
			const gap = article.text.slice(full.end, Math.min(short.start, full.end + betweenForms));
			if (
				!/^ \(["“]?$/.test(gap) ||
				full.end + gap.length !== short.start ||
				!/^[)"”]/.test(article.text.slice(short.end, short.end + 1))
			)
				continue;
			const a = `body ${foldName(full.name)}`;
			const b = `body ${foldName(short.name)}`;
			if (keys.has(a) && keys.has(b) && full.name.length > short.name.length) same(a, b);
		}
	}
	const byInitials = new Map<string, Spelling[]>();
	for (const spelling of bodies) {
		if (spelling.words.length < 2) continue;
		for (const short of new Set([initials(spelling.words, true), initials(spelling.words, false)])) {
			byInitials.set(short, [...(byInitials.get(short) ?? []), spelling]);
		}
	}
	for (const spelling of bodies) {
		if (spelling.words.length > 1 || !/^\p{Lu}{2,}$/u.test(spelling.name.replaceAll('.', ''))) continue;
		const longer = byInitials.get(spelling.folded);
		if (longer?.length === 1) same(longer[0]!.key, spelling.key);
	}
}
