import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../src/article/read';
import { compareSources } from '../../src/compare/stories';
import { Corpus } from '../../src/corpus';

const pieces = [
	'Mill fire in Norrvik\n\nNORRVIK, May 4 - A fire killed 12 people in the old mill of Norrvik on Monday, Mayor Ruth Halloran said.\n',
	'Norrvik mourns\n\nThe mill fire in Norrvik killed 14 people. “Every beam will be paid for,” said Mayor Ruth Halloran.\n',
	'After the fire\n\nNORRVIK, May 5 - Mayor Ruth Halloran denied that the mill fire of Norrvik had killed 14 people. The concert was cancelled.\n',
	'Concert in Norrvik\n\nThe mill’s concert in Norrvik was postponed, Ruth Halloran said, after 12 people died in the fire.\n',
	'Flood in Langholt\n\nLANGHOLT, May 4 - A dyke burst at Langholt; 212 pupils were sent home, said Piers Lomax.\n',
	'',
];

const folderOf = (source: string) => source.slice(0, source.lastIndexOf('/'));

function corpusOf(): Corpus {
	return new Corpus(async (text) => readArticle(text), folderOf);
}

suite('Corpus', () => {
	test('after any edits it knows what reading from scratch would tell', async () => {
		const edit = fc.record({
			source: fc.constantFrom('x/a', 'x/b', 'x/c', 'y/d'),
			text: fc.option(fc.constantFrom(...pieces), { nil: undefined }),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
				const corpus = corpusOf();
				const texts = new Map<string, string>();
				for (const { source, text } of edits) {
					if (text === undefined) {
						texts.delete(source);
						corpus.delete([source]);
					} else {
						texts.set(source, text);
						await corpus.set(new Map([[source, text]]));
					}
				}
				const folders = [...new Set([...texts.keys()].map(folderOf))].sort();
				const scratch = folders.flatMap((folder) =>
					compareSources(
						[...texts]
							.filter(([source]) => folderOf(source) === folder)
							.map(([id, text]) => ({ id, article: readArticle(text) })),
					),
				);
				const told = (stories: readonly { story: unknown; compared: unknown }[]) =>
					JSON.stringify(stories.map(({ story, compared }) => ({ story, compared })));
				assert.equal(told(corpus.stories), told(scratch));
			}),
			{ numRuns: 40 },
		);
	});

	test('one edit reads one source again', async () => {
		let readings = 0;
		const corpus = new Corpus(async (text) => {
			readings++;
			return readArticle(text);
		}, folderOf);
		await corpus.set(new Map(pieces.slice(0, 4).map((text, index) => [`x/${index}`, text])));
		await corpus.set(new Map([['x/0', `${pieces[0]}More follows.\n`]]));
		assert.equal(readings, 5);
	});

	test('a text that was overtaken while it was read is dropped', async () => {
		const waiting: (() => void)[] = [];
		const corpus = new Corpus(async (text) => {
			await new Promise<void>((resolve) => waiting.push(resolve));
			return readArticle(text);
		}, folderOf);
		const first = corpus.set(new Map([['x/a', pieces[0]!]]));
		const second = corpus.set(new Map([['x/a', pieces[1]!]]));
		waiting[1]!();
		await second;
		waiting[0]!();
		await first;
		assert.equal(corpus.article('x/a')?.text, pieces[1]);
	});
});
