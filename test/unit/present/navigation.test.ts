import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/read';
import type { Discrepancy } from '../../../src/compare/comparison';
import { compareSources } from '../../../src/compare/stories';
import { entityAt, fullMention, mentionsOf } from '../../../src/present/names';
import { type ArticleSymbol, symbolsOf } from '../../../src/present/outline/symbols';
import { stepFrom, stopsOf } from '../../../src/present/steps';
import { contains } from '../../../src/text/span';
import { sourcesOf } from '../stories';

const texts = {
	a: 'Minister resigns over Norrvik bridge\n\nNORRVIK, May 4 - Halvorsen resigned on Monday. Minister Ingrid Halvorsen said the bridge at Norrvik “should never have opened”. Halvorsen left at once.',
	b: 'Norrvik: Ingrid Halvorsen steps down\n\nNORRVIK, May 4 - The Norrvik bridge cost Ingrid Halvorsen her office on Monday. Halvorsen opened it in 2024.',
};
const [story] = compareSources(sourcesOf(texts));
const at = (source: 'a' | 'b', words: string) => texts[source].indexOf(words) + 1;

suite('Names of a story', () => {
	test('a surname is the person of the full name, in all sources', () => {
		const entity = entityAt(story!, 'a', at('a', 'Halvorsen left'));
		assert.equal(entity?.name, 'Ingrid Halvorsen');
		const places = mentionsOf(story!, entity!.id);
		assert.deepEqual(new Set(places.map(({ source }) => source)), new Set(['a', 'b']));
		// Her office leads to her, too.
		for (const { source, span } of places)
			assert.match(texts[source as 'a' | 'b'].slice(span.start, span.end), /Halvorsen|Minister/);
		assert.ok(mentionsOf(story!, entity!.id, 'b').every(({ source }) => source === 'b'));
	});

	test('the definition is the first full mention, though a short one stands before it', () => {
		const entity = entityAt(story!, 'a', at('a', 'Halvorsen resigned'));
		const span = fullMention(story!, entity!.id, 'a');
		assert.match(texts.a.slice(span!.start, span!.end), /Ingrid Halvorsen$/);
	});

	test('where nothing is named there is no entity', () => {
		assert.equal(entityAt(story!, 'a', at('a', 'resigns over')), undefined);
	});
});

suite('Outline of an article', () => {
	const nests = (symbol: ArticleSymbol): boolean =>
		contains(symbol.whole, symbol.name) &&
		symbol.children.every((child) => contains(symbol.whole, child.whole) && nests(child));

	test('headline, paragraphs, quotations and figures', () => {
		const [headline] = symbolsOf(readArticle(texts.a));
		assert.equal(headline?.kind, 'headline');
		assert.equal(headline?.title, 'Minister resigns over Norrvik bridge');
		const details = headline?.children.flatMap(({ children }) => children) ?? [];
		assert.ok(details.some(({ kind, title }) => kind === 'quote' && title.includes('should never have opened')));
	});

	for (const text of [...Object.values(texts), 'One line only, of 12 words.', '']) {
		test(`spans nest: ${text.slice(0, 20)}`, () => assert.ok(symbolsOf(readArticle(text)).every(nests)));
	}
});

suite('Steps from discrepancy to discrepancy', () => {
	const found = (id: string, ...places: readonly (readonly [string, number])[]) =>
		({
			id,
			members: places.map(([source, start]) => ({ source, span: { start, end: start + 2 } })),
		}) as unknown as Discrepancy;
	const sources = ['a', 'b', 'c'];
	const stops = stopsOf(sources, [found('x', ['a', 10], ['c', 4]), found('y', ['a', 30], ['c', 4])]);
	const name = (index: number | undefined) => {
		const stop = stops[index ?? -1];
		return stop ? `${stop.source}${stop.span.start}` : '';
	};

	test('each place is one stop, in reading order, source by source', () => {
		assert.deepEqual(
			stops.map(({ source, span, discrepancies }) => `${source}${span.start}:${discrepancies.map(({ id }) => id)}`),
			['a10:x', 'a30:y', 'c4:x,y'],
		);
	});

	for (const [source, start, end, direction, expected] of [
		['a', 0, 0, 1, 'a10'],
		['a', 10, 12, 1, 'a30'],
		['a', 30, 32, 1, 'c4'],
		['b', 5, 5, 1, 'c4'],
		['c', 4, 6, 1, 'a10'],
		['a', 10, 12, -1, 'c4'],
		['a', 30, 32, -1, 'a10'],
		['b', 5, 5, -1, 'a30'],
	] as const) {
		test(`${direction === 1 ? 'next' : 'previous'} from ${source}${start} is ${expected}`, () =>
			assert.equal(name(stepFrom(stops, sources, { source, span: { start, end } }, direction)), expected));
	}

	test('without discrepancies there is no step', () =>
		assert.equal(stepFrom([], sources, { source: 'a', span: { start: 0, end: 0 } }, 1), undefined));
});
