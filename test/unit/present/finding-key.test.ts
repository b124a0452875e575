import assert from 'node:assert/strict';
import type { Discrepancy } from '../../../src/compare/comparison';
import { type Decided, findingKey, openDiscrepancies } from '../../../src/present/finding-key';
import { phrase } from '../../../src/util/phrase';

const mill = 'The mill burned. It killed 12 people.';
const gazette = 'A fire killed 15 people at the mill.';

/** A finding on words of several sources, as it comes out of texts by name. */
function finding(texts: Readonly<Record<string, string>>, words: Readonly<Record<string, string>>): Discrepancy {
	const members = Object.entries(words).map(([source, said]) => {
		const start = texts[source]!.indexOf(said);
		assert.ok(start >= 0, said);
		const span = { start, end: start + said.length };
		return { source, span, clause: span, attribution: [], force: 'asserted' as const, negated: false };
	});
	return {
		id: 'n',
		type: 'number',
		severity: 'major',
		message: phrase`They differ.`,
		because: phrase`figures`,
		members,
	};
}

const keyOf = (texts: Readonly<Record<string, string>>, words: Readonly<Record<string, string>>) =>
	findingKey(finding(texts, words), (source) => texts[source]);
const texts = { a: mill, b: gazette };
const words = { a: '12 people', b: '15 people' };

suite('The key of a finding', () => {
	for (const [name, others, said, isSame] of [
		['edits elsewhere', { a: `Late on Sunday. ${mill}`, b: gazette }, words, true],
		['another file name', { z: mill, b: gazette }, { z: '12 people', b: '15 people' }, true],
		['the order of the sources', { b: gazette, a: mill }, { b: '15 people', a: '12 people' }, true],
		['a no-break space', { a: mill.replace('12 p', '12\u00a0p'), b: gazette }, { ...words, a: '12\u00a0people' }, true],
		['other words', { a: mill.replace('12', '13'), b: gazette }, { a: '13 people', b: '15 people' }, false],
		['a further source', { ...texts, c: mill }, { ...words, c: '12 people' }, false],
	] as const) {
		test(`${isSame ? 'outlives' : 'changes with'} ${name}`, () => {
			assert.equal(keyOf(others, said) === keyOf(texts, words), isSame);
		});
	}

	test('is another for another type', () => {
		const one = finding(texts, words);
		const textOf = (source: string) => texts[source as 'a'];
		assert.notEqual(findingKey(one, textOf), findingKey({ ...one, type: 'date' }, textOf));
	});
});

suite('Open discrepancies', () => {
	const discrepancy = finding(texts, words);
	const [member] = discrepancy.members;
	const dismissed: Decided = { finding: keyOf(texts, words), decision: 'dismissed', source: 'a' };
	for (const [name, decisions, count] of [
		['without decisions', [], 1],
		['dismissed', [dismissed], 0],
		['resolved', [{ ...dismissed, decision: 'resolved' }], 0],
		['confirmed', [{ ...dismissed, decision: 'confirmed' }], 1],
		['confirmed after all', [dismissed, { ...dismissed, decision: 'confirmed' }], 1],
		['another one dismissed', [{ ...dismissed, finding: 'other' }], 1],
		['dismissed by a source that has no place in it', [{ ...dismissed, source: 'c' }], 1],
		['dismissed at its words', [{ ...dismissed, span: member!.span }], 0],
		['the same words dismissed elsewhere', [{ ...dismissed, span: { start: 0, end: 4 } }], 1],
	] as const satisfies readonly (readonly [string, readonly Decided[], number])[]) {
		test(name, () => {
			const open = openDiscrepancies([discrepancy], decisions, (source) => texts[source as 'a']);
			assert.equal(open.length, count);
		});
	}
});
