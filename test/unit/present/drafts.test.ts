import assert from 'node:assert/strict';
import { type Drafts, draftsAfter, draftsWithout, wordsOnLine } from '../../../src/present/drafts';

suite('Half-written notes', () => {
	const place = { source: 'a.txt', line: 2 };
	const known: Drafts = { one: { ...place, words: 'Who counted' } };
	const said = (drafts: Drafts) => Object.entries(drafts).map(([box, { words }]) => `${box}: ${words}`);
	for (const [name, drafts, expected] of [
		['typed on', draftsAfter(known, 'one', { ...place, words: 'Who counted them?' }), ['one: Who counted them?']],
		['in another box', draftsAfter(known, 'two', { ...place, words: 'Ask' }), ['one: Who counted', 'two: Ask']],
		['emptied, as a box is when its words were kept', draftsAfter(known, 'one', { ...place, words: ' \n' }), []],
		['closed', draftsWithout(known, 'one'), []],
	] as const) {
		test(name, () => assert.deepEqual(said(drafts), expected));
	}

	test('nothing is written where nothing changed', () => {
		assert.equal(draftsAfter(known, 'one', { ...place, words: 'Who counted' }), known);
		assert.equal(draftsAfter(known, 'two', { ...place, words: '' }), known);
		assert.equal(draftsWithout(known, 'two'), known);
	});

	const text = 'Mill burns\n\n  Twelve died.  \nThe end\n\n';
	for (const [line, words] of [
		[0, 'Mill burns'],
		[1, 'Twelve died.'],
		[2, 'Twelve died.'],
		[4, 'The end'],
		[90, 'The end'],
	] as const) {
		test(`line ${line}: ${words}`, () => {
			const { start, end } = wordsOnLine(text, line)!;
			assert.equal(text.slice(start, end), words);
		});
	}
	test('a blank text has no line with words', () => assert.equal(wordsOnLine(' \n\n', 0), undefined));
});
