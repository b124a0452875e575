import assert from 'node:assert/strict';
import fc from 'fast-check';
import { followEdits, type Placed, placeSpan } from '../../../../src/sidecar/placing';
import { describeAnchor } from '../../../../src/text/anchor/describe';
import { locateAnchor } from '../../../../src/text/anchor/locate';
import { describeArticle, plain } from '../../../../src/text/anchor/print';
import { decode } from '../../../../src/text/decode';
import { applyEdits, shiftSpan } from '../../../../src/text/edits';
import { coreEdits } from '../../../../src/text/lines';
import { wordsOf } from '../../../../src/text/span';

/** What has broken offsets in other programs: pairs, joined emoji, combining marks, right-to-left, CJK, line ends, marks in mid-text. */
const signs = [
	'a',
	'Fire ',
	'12',
	' ',
	'. ',
	'\n',
	'\r\n',
	'\r',
	'🙂',
	'👩‍👩‍👧',
	'e\u0301',
	'ش',
	'עברית ',
	'漢字。',
	'ไทย',
	'\uFEFF',
	'\u200f',
	'\u2028',
	'𝒳',
];
const text = fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));

suite('Offsets hold', () => {
	test('through random edits of random texts', () => {
		const property = fc.property(text, fc.nat(), fc.nat(), fc.nat(), fc.nat(), text, (before, a, b, c, d, put) => {
			const [start, end] = [a % before.length, b % (before.length + 1)].sort((x, y) => x - y) as [number, number];
			const [from, to] = [c % (before.length + 1), d % (before.length + 1)].sort((x, y) => x - y) as [number, number];
			if (start === end) return;
			const after = applyEdits(before, [{ start: from, end: to, text: put }]);
			const span = shiftSpan({ start, end }, { start: from, end: to, text: put });
			if (to <= start || from >= end) {
				assert.ok(span);
				assert.equal(after.slice(span.start, span.end), before.slice(start, end));
			} else if (from <= start && to >= end && (put === '' || from < start || to > end)) assert.equal(span, undefined);
			else assert.ok(span && span.start >= 0 && span.start < span.end && span.end <= after.length);
		});
		fc.assert(property, { numRuns: 1000, seed: 1 });
	});

	test('from description to location in the same text', () => {
		const property = fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
			const borders = [...new Intl.Segmenter('en').segment(whole)].map(({ index }) => index).concat(whole.length);
			const [start, end] = [borders[a % borders.length]!, borders[b % borders.length]!].sort((x, y) => x - y) as [
				number,
				number,
			];
			if (whole.slice(start, end).trim() === '') return;
			const anchor = describeAnchor(whole, { start, end });
			const found = locateAnchor(whole, anchor, describeArticle(whole));
			assert.ok(found.state === 'same' || found.state === 'moved', JSON.stringify({ whole, anchor, found }));
			assert.equal(whole.slice(found.span.start, found.span.end), anchor.quote);
			const kept = [anchor.before, anchor.after, anchor.previous, anchor.next];
			assert.ok(!kept.some((part) => /\p{Surrogate}/u.test(part)), JSON.stringify(kept));
		});
		fc.assert(property, { numRuns: 1000, seed: 2 });
	});

	test('what is found after an edit outside is the quote, never a part of it', () => {
		const property = fc.property(text, fc.nat(), fc.nat(), text, (whole, a, b, put) => {
			const [start, end] = [a % whole.length, b % (whole.length + 1)].sort((x, y) => x - y) as [number, number];
			if (whole.slice(start, end).trim() === '') return;
			const anchor = describeAnchor(whole, { start, end });
			const after = put + whole;
			const found = locateAnchor(after, anchor, describeArticle(whole));
			if (found.state === 'gone' || found.state === 'another-text') return;
			if (found.state !== 'changed') assert.equal(plain(wordsOf(after, found.span)), plain(anchor.quote));
			assert.ok(found.span.start >= 0 && found.span.end <= after.length && found.span.start < found.span.end);
		});
		fc.assert(property, { numRuns: 1000, seed: 3 });
	});

	test('in files with a byte-order mark and mixed line ends, as an editor counts them', () => {
		const file = fc
			.tuple(
				fc.boolean(),
				text.filter((body) => !body.startsWith('\uFEFF')),
			)
			.map(([hasMark, body]) => (hasMark ? '\uFEFF' : '') + body);
		const property = fc.property(file, fc.nat(), fc.nat(), fc.nat(), fc.nat(), text, (raw, a, b, c, d, put) => {
			const core = decode(new TextEncoder().encode(raw)).text;
			assert.ok(!core.includes('\r'), JSON.stringify(core));
			// A document as an editor has it: lines without their ends, and no byte-order mark.
			const lines = raw.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
			assert.deepEqual(core.split('\n'), lines);
			const place = (at: number) => {
				const before = core.slice(0, at).split('\n');
				return { line: before.length - 1, character: before.at(-1)!.length };
			};
			const [start, end] = [a % (core.length + 1), b % (core.length + 1)].sort((x, y) => x - y) as [number, number];
			const [from, to] = [c % (core.length + 1), d % (core.length + 1)].sort((x, y) => x - y) as [number, number];
			if (core.slice(start, end).trim() === '' || (from < end && to > start)) return;
			const change = { range: { start: place(from), end: place(to) }, text: put };
			const edits = coreEdits(core, [change]);
			const after = applyEdits(core, edits);
			assert.ok(!after.includes('\r'));
			const annotation = { id: 'a', kind: 'note', anchor: describeAnchor(core, { start, end }) } as const;
			const placed = [{ annotation, located: { state: 'same', span: { start, end } } }] as const;
			const [{ located }] = followEdits(after, placed, edits) as [Placed];
			const span = placeSpan({ located });
			assert.ok(
				span && wordsOf(after, span).includes(annotation.anchor.quote),
				JSON.stringify({ core, change, located }),
			);
		});
		fc.assert(property, { numRuns: 1000, seed: 4 });
	});
});
