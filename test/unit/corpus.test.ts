import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus';
import { createReader } from '../../src/reading/reader';
import { noDecisions } from '../../src/story/decisions';

const text = 'Ferry aground\n\nThe ferry Morning Star ran aground off Port Ellery on Friday, Ruth Halloran said.\n';

function corpusOf(): { corpus: Corpus; read: string[] } {
	const read: string[] = [];
	const reader = createReader(() => '2026-09-20');
	const corpus = new Corpus(
		{
			...reader,
			read: (source, words, published) => {
				read.push(published ?? '-');
				return reader.read(source, words, published);
			},
		},
		(source) => source.slice(0, source.lastIndexOf('/')),
	);
	return { corpus, read };
}

suite('A corpus with decisions', () => {
	test('compares the folder again, and reads again only a text whose date changed', async () => {
		const { corpus, read } = corpusOf();
		await corpus.set(
			new Map([
				['x/a', text],
				['x/b', text],
				['y/a', text],
			]),
		);
		assert.deepEqual(corpus.story('x/a')?.story.sources, ['x/a', 'x/b']);
		assert.deepEqual(read, ['-', '-', '-']);
		const concerned: string[] = [];
		corpus.onDidChange((sources) => concerned.push(...[...sources].sort()));
		await corpus.decide('x', {
			stories: [],
			apart: ['x/b'],
			about: new Map([['x/b', { outlet: 'Ellery Post', published: '2026-03-06' }]]),
		});
		assert.deepEqual(corpus.story('x/a')?.story.sources, ['x/a']);
		assert.deepEqual(concerned, ['x/a', 'x/b']);
		assert.deepEqual(read.slice(3), ['2026-03-06']);
		assert.equal(corpus.article('x/b')?.figures.find(({ kind }) => kind === 'date')?.inferred?.value, '2026-03-06');
		assert.equal(corpus.about('x/b')?.outlet, 'Ellery Post');
		await corpus.decide('x', noDecisions);
		assert.deepEqual(corpus.story('x/a')?.story.sources, ['x/a', 'x/b']);
		assert.deepEqual(read.slice(4), ['-']);
	});

	test('decisions may come before the sources', async () => {
		const { corpus, read } = corpusOf();
		await corpus.decide('x', { ...noDecisions, about: new Map([['x/a', { published: '2026-03-06' }]]) });
		await corpus.set(new Map([['x/a', text]]));
		assert.deepEqual(read, ['2026-03-06']);
	});
});

suite('A corpus at work', () => {
	test('settles when also what others asked for stands', async () => {
		const { corpus } = corpusOf();
		void corpus.set(new Map([['x/a', text]]));
		void corpus.set(new Map([['x/b', text]]));
		// The text is known already, and not yet read.
		await corpus.set(new Map([['x/a', text]]));
		await corpus.settled();
		assert.deepEqual(corpus.story('x/a')?.story.sources, ['x/a', 'x/b']);
	});
});
