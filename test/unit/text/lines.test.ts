import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/text/edits';
import { coreEdits, LineStarts } from '../../../src/text/lines';

const signs = ['a', 'fire ', '12', '\n', '\n\n', '🙂', 'e\u0301', '漢字。', 'עברית ', '\uFEFF'];
const text = fc.array(fc.constantFrom(...signs), { maxLength: 40 }).map((parts) => parts.join(''));

/** The place of an offset as a document with CRLF shows it: found in its own text, by splitting it into lines. */
function placeInDocument(before: string, offset: number) {
	const lines = before.slice(0, offset).split('\n');
	return { line: lines.length - 1, character: lines.at(-1)!.length };
}

suite('Lines', () => {
	test('a place and its offset are the same thing', () => {
		fc.assert(
			fc.property(text, fc.nat(), (whole, at) => {
				const offset = at % (whole.length + 1);
				const lines = new LineStarts(whole);
				assert.deepEqual(lines.place(offset), placeInDocument(whole, offset));
				assert.equal(lines.offset(lines.place(offset)), offset);
			}),
			{ numRuns: 1000, seed: 3 },
		);
	});

	test('a place beyond a line’s or the text’s end is the end', () => {
		const lines = new LineStarts('ab\ncd');
		assert.equal(lines.offset({ line: 0, character: 9 }), 2);
		assert.equal(lines.offset({ line: 7, character: 0 }), 5);
	});

	test('changes of a CRLF document, in whatever order, make the same core text', () => {
		const change = fc.tuple(fc.nat(), fc.nat(), text);
		fc.assert(
			fc.property(text, fc.array(change, { minLength: 1, maxLength: 5 }), (before, changes) => {
				// Cut the text into stretches that do not touch, one a change.
				const borders = [...new Set(changes.flatMap(([a, b]) => [a % (before.length + 1), b % (before.length + 1)]))];
				borders.sort((a, b) => a - b);
				const edits = changes.flatMap(([, , put], index) => {
					const [start, end] = [borders[2 * index], borders[2 * index + 1]];
					return start === undefined || end === undefined ? [] : [{ start, end, text: put }];
				});
				let wanted = before;
				for (const edit of [...edits].reverse()) wanted = applyEdits(wanted, [edit]);
				const told = edits.map(({ start, end, text: put }) => ({
					range: { start: placeInDocument(before, start), end: placeInDocument(before, end) },
					text: put.replaceAll('\n', '\r\n'),
				}));
				assert.equal(applyEdits(before, coreEdits(before, told)), wanted);
				assert.equal(applyEdits(before, coreEdits(before, [...told].reverse())), wanted);
			}),
			{ numRuns: 1000, seed: 4 },
		);
	});
});
