import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/read';
import { coverageOf, coverageOfAll, galleyOf, nextLeft } from '../../../src/present/galley';
import type { Annotation } from '../../../src/sidecar/annotation';
import type { Placed } from '../../../src/sidecar/placing';
import { describeAnchor } from '../../../src/text/anchor/describe';
import { wordsOf } from '../../../src/text/span';

const text = [
	'Dam gives way above Korvel',
	'The dam gave way at dawn on 8 March 2026. It killed 12 people in the lower town, Governor Ruth Halloran said.',
	'“The siren had failed twice in March,” Halloran said. Halloran said about 300 pupils had been taken away.',
	'Roads to the north stay closed until Tuesday, the Norrvik Police Department said on its website, and trains stop.',
].join('\n\n');
const article = readArticle(text, '2026-03-10');

function tick(words: string, status: string, now?: string): Placed {
	const start = text.indexOf(now ?? words);
	const span = { start, end: start + (now ?? words).length };
	const anchor = { ...describeAnchor(text, span), quote: words };
	const annotation: Annotation = { id: `t${start}`, kind: 'tick', status, anchor };
	return { annotation, located: now ? { state: 'changed', span, was: words, now } : { state: 'same', span } };
}

/** A tick whose evidence was changed since. */
const resting = (words: string): Placed => ({
	...tick(words, 'accurate'),
	stale: [{ source: 'minutes.pdf', is: 'changed' }],
});

const found = (...placed: readonly Placed[]) =>
	galleyOf(article, placed).map((item) => `${item.kind} ${wordsOf(text, item)}: ${item.state}`);
const stateOf = (words: string, ...placed: readonly Placed[]) =>
	galleyOf(article, placed).find((item) => wordsOf(text, item) === words)?.state;

suite('The galley', () => {
	test('holds figures, dates, quotations, and names with their titles, once', () => {
		const all = found();
		for (const item of [
			'date 8 March 2026: unchecked',
			'figure 12 people: unchecked',
			'name Governor Ruth Halloran: unchecked',
			'name Halloran: unchecked',
			'quote The siren had failed twice in March,: unchecked',
			'figure about 300 pupils: unchecked',
		])
			assert.equal(all.filter((one) => one === item).length, 1, `${item} in ${all.join(' | ')}`);
	});

	for (const [name, expected, placed] of [
		['no tick', 'unchecked', []],
		['a tick', 'accurate', [tick('12 people', 'accurate')]],
		['a tick on the sentence', 'accurate', [tick('It killed 12 people in the lower town', 'accurate')]],
		['a tick on a part of it', 'unchecked', [tick('12', 'accurate')]],
		['a correction', 'corrected', [tick('12 people', 'corrected')]],
		['what cannot be verified', 'cannot-verify', [tick('12 people', 'cannot-verify')]],
		['changed words', 'needs-attention', [tick('14 people', 'accurate', '12 people')]],
		['changed words within others', 'needs-attention', [tick('14', 'accurate', '12'), tick('12 people', 'accurate')]],
		['evidence that changed', 'needs-attention', [resting('12 people')]],
		[
			'evidence that changed, of a narrower tick',
			'needs-attention',
			[resting('12 people'), tick('killed 12 people', 'accurate')],
		],
		['a status of the newsroom’s own', 'accurate', [tick('12 people', 'double-checked')]],
		['the narrower of two', 'corrected', [tick('killed 12 people', 'accurate'), tick('12 people', 'corrected')]],
		['a tick taken back', 'unchecked', [tick('12 people', 'unchecked')]],
	] as const) {
		test(`${name}: ${expected}`, () => assert.equal(stateOf('12 people', ...placed), expected));
	}

	test('counts as checked what was looked at', () => {
		const items = galleyOf(article, [
			tick('12 people', 'cannot-verify'),
			tick('8 March 2027', 'accurate', '8 March 2026'),
		]);
		const { checked, attention, total, percent } = coverageOf(items);
		assert.deepEqual([checked, attention], [1, 1]);
		assert.equal(percent, Math.floor(100 / total));
		assert.equal(coverageOf([]).percent, 0);
	});

	test('of several articles counts items, not articles', () => {
		const one = { checked: 1, attention: 0, total: 1, percent: 100 };
		const other = { checked: 0, attention: 1, total: 2, percent: 0 };
		assert.deepEqual(coverageOfAll([one, other]), { checked: 1, attention: 1, total: 3, percent: 33 });
		assert.equal(coverageOfAll([]).percent, 0);
	});

	test('leads to the next that is left, and round again', () => {
		const items = galleyOf(article, [tick('12 people', 'accurate')]);
		const next = (offset: number) => wordsOf(text, nextLeft(items, offset)!);
		assert.equal(next(text.indexOf('8 March')), 'Governor Ruth Halloran');
		assert.equal(next(text.length), wordsOf(text, items[0]!));
		assert.equal(nextLeft([], 0), undefined);
	});
});
