import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '../../../src/article/read';
import { compareSources } from '../../../src/compare/stories';
import { cardAt } from '../../../src/present/card/at';
import { labelOf } from '../../../src/present/label';
import { decode } from '../../../src/text/decode';
import type { Phrase } from '../../../src/util/phrase';

const stories = join(process.cwd(), 'test', 'quality', 'stories');

/** The strings that a phrase leaves as they are in every language. */
function untranslated(words: Phrase | string): string[] {
	return typeof words === 'string' ? [words] : words.args.flatMap(untranslated);
}

const plain = (words: string) =>
	words
		.toLowerCase()
		.replace(/[\s’'“”"‘]+/gu, ' ')
		.trim();

suite('What stays as it is in every language', () => {
	for (const name of readdirSync(stories)) {
		test(`is an article's words, a label or a number: ${name}`, () => {
			const folder = join(stories, name);
			const sources = readdirSync(folder)
				.filter((file) => file.endsWith('.txt'))
				.map((file) => ({ id: file, article: readArticle(decode(readFileSync(join(folder, file))).text) }));
			const known = plain(
				sources
					.flatMap(({ id, article }) => [
						article.text,
						labelOf(id, article),
						...article.mentions.map((one) => one.name),
					])
					.join('\n'),
			);
			const isOurs = (words: string) =>
				!words
					.split(/…|, /u)
					.map((part) => plain(part).replace(/[.,;:?]+$/u, ''))
					.every((part) => known.includes(part) || !/\p{L}{3}/u.test(part));
			const found = new Set<string>();
			const look = (...said: readonly (Phrase | string | undefined)[]) => {
				for (const words of said) {
					if (words === undefined) continue;
					for (const one of untranslated(words)) if (isOurs(one)) found.add(one);
				}
			};
			for (const read of compareSources(sources)) {
				look(read.story.because, ...read.independence.originals.map(({ because }) => because));
				for (const { message, because } of read.compared.discrepancies) look(message, because);
				for (const { because, finding, relations } of read.compared.comparisons)
					look(because, finding, ...relations.map((relation) => relation.because));
				for (const source of read.sources) {
					for (const { inferred, misfit } of source.article.figures) look(inferred?.because, misfit);
					for (let offset = 0; offset < source.article.text.length; offset += 40) {
						const card = cardAt(read, source, offset, () => undefined)?.card;
						if (card) look(card.topic, card.summary, card.because, ...card.notes);
					}
				}
			}
			assert.deepEqual([...found], []);
		});
	}
});
