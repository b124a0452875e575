import assert from 'node:assert/strict';
import { applyEdits, editBetween, shift, shiftSpan } from '../../../src/text/edits';

/** Brackets are the span, braces what the edit takes away, `→` what it puts there. */
function shifted(marked: string): string {
	const [before, insert] = marked.split('→') as [string, string];
	const text = before.replace(/[[\]{}]/g, '');
	const at = (sign: string) => before.slice(0, before.indexOf(sign)).replace(/[[\]{}]/g, '').length;
	const edit = { start: at('{'), end: at('}'), text: insert };
	const after = applyEdits(text, [edit]);
	const span = shiftSpan({ start: at('['), end: at(']') }, edit);
	return span ? `${after.slice(0, span.start)}[${after.slice(span.start, span.end)}]${after.slice(span.end)}` : after;
}

suite('Spans follow edits', () => {
	for (const [marked, expected] of [
		['{}a [12] b→xx', 'xxa [12] b'],
		['a [12] {}b→xx', 'a [12] xxb'],
		['a {}[12] b→xx', 'a xx[12] b'],
		['a [12]{} b→xx', 'a [12]xx b'],
		['a [1{}2] b→xx', 'a [1xx2] b'],
		['a [1{2}] b→34', 'a [134] b'],
		['a [{1}2] b→34', 'a [342] b'],
		['a [{12}] b→34', 'a [34] b'],
		['a {[12]} b→', 'a  b'],
		['a{ [12] }b→', 'ab'],
		['a{ [12] }b→ 34 ', 'a 34 b'],
		['a{ [1}2] b→x', 'ax[2] b'],
		['a [1{2] }b→x', 'a [1]xb'],
		['{a }[12] b→', '[12] b'],
		['a [12]{ b}→', 'a [12]'],
	] as const) {
		test(marked, () => assert.equal(shifted(marked), expected));
	}

	test('edits count in the text that the edits before left', () => {
		const edits = [
			{ start: 4, end: 4, text: 'xx' },
			{ start: 0, end: 2, text: '' },
		];
		assert.equal(applyEdits('ab 12 34', edits), ' 1xx2 34');
		assert.deepEqual(
			shift(
				[
					{ start: 3, end: 5 },
					{ start: 0, end: 2 },
				],
				edits,
			),
			[{ start: 1, end: 5 }, undefined],
		);
	});

	for (const [before, after, expected] of [
		['abc', 'abc', undefined],
		['abc', 'aXc', { start: 1, end: 2, text: 'X' }],
		['aa', 'aaa', { start: 2, end: 2, text: 'a' }],
		['🙂', '🙃', { start: 0, end: 2, text: '🙃' }],
	] as const) {
		test(`between ${before} and ${after}`, () => assert.deepEqual(editBetween(before, after), expected));
	}
});
