import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/sidecar/annotation';
import { mergeSidecars } from '../../../src/sidecar/merge';
import { parseSidecar } from '../../../src/sidecar/parse';
import { addAnnotation, createSidecar, removeAnnotation, replaceAnnotation } from '../../../src/sidecar/write';

const anchor = { start: 5, quote: 'Ostrov', before: 'Fire in ', after: '', previous: '', next: '' };

function note(id: string, start: number, more: Partial<Annotation> = {}): Annotation {
	return { id, kind: 'note', body: `body of ${id}`, anchor: { ...anchor, start }, ...more };
}

const base = [note('a', 10), note('b', 20), note('c', 30)].reduce(addAnnotation, createSidecar({ file: 'a.txt' }));

function change(text: string, id: string, more: Partial<Annotation>): string {
	return replaceAnnotation(text, id, { ...find(text, id)!, ...more });
}

function find(text: string, id: string): Annotation | undefined {
	return parseSidecar(text).annotations.find((annotation) => annotation.id === id);
}

function ids(text: string | undefined): string {
	const read = parseSidecar(text!);
	assert.deepEqual(read.problems, []);
	return read.annotations.map(({ id }) => id).join(' ');
}

suite('Sidecars merge by annotation', () => {
	for (const [name, mine, theirs, expected] of [
		['nothing changed', base, base, 'a b c'],
		['only mine changed', addAnnotation(base, note('m', 25)), base, 'a b m c'],
		['both added', addAnnotation(base, note('m', 25)), addAnnotation(base, note('t', 25)), 'a b m t c'],
		['added and removed', addAnnotation(base, note('m', 25)), removeAnnotation(base, 'a'), 'b m c'],
		['both removed', removeAnnotation(base, 'b'), removeAnnotation(base, 'b'), 'a c'],
		['changed and removed: kept', change(base, 'b', { body: 'new' }), removeAnnotation(base, 'b'), 'a b c'],
		['removed and changed: kept', removeAnnotation(base, 'b'), change(base, 'b', { body: 'new' }), 'a b c'],
	] as const) {
		test(name, () => {
			assert.equal(ids(mergeSidecars(base, mine, theirs)), expected);
			assert.equal(ids(mergeSidecars(base, theirs, mine)), expected);
		});
	}

	test('without a base, both sides stay', () => {
		const [mine, theirs] = [addAnnotation(base, note('m', 1)), addAnnotation(base, note('t', 2))];
		assert.equal(ids(mergeSidecars('', mine, theirs)), 'm t a b c');
	});

	test('different fields of one record', () => {
		const merged = mergeSidecars(
			base,
			change(base, 'b', { status: 'open' }),
			change(base, 'b', { owner: 'Ada', tags: ['x'] }),
		)!;
		assert.deepEqual(find(merged, 'b'), { ...note('b', 20), status: 'open', owner: 'Ada', tags: ['x'] });
	});

	test('the same field of one record: the later wins, the other stays in the history', () => {
		const mine = change(base, 'b', { body: 'mine', modified: '2026-01-02' });
		const theirs = change(base, 'b', { body: 'theirs', modified: '2026-01-01' });
		for (const merged of [mergeSidecars(base, mine, theirs)!, mergeSidecars(base, theirs, mine)!]) {
			assert.equal(find(merged, 'b')?.body, 'mine');
			assert.deepEqual(find(merged, 'b')?.history, [
				{ at: '2026-01-01', what: 'merged: body', was: 'theirs', now: 'mine' },
			]);
		}
	});

	test('lists take both sides', () => {
		const tagged = change(base, 'a', { tags: ['x', 'y'] });
		const merged = mergeSidecars(
			tagged,
			change(tagged, 'a', { tags: ['x', 'y', 'm'] }),
			change(tagged, 'a', { tags: ['y', 't'] }),
		);
		assert.deepEqual(find(merged!, 'a')?.tags, ['y', 'm', 't']);
	});

	test('comments and unknown keys of both sides stay', () => {
		const mine = base
			.replace('body: body of a', 'body: body of a # mine')
			.replace('    body: body of b', '    mood: grim\n    body: body of b');
		const theirs = change(base, 'c', { body: 'theirs' });
		const expected = change(mine, 'c', { body: 'theirs' });
		assert.equal(mergeSidecars(base, mine, theirs), expected);
		assert.equal(mergeSidecars(base, theirs, mine), expected);
	});

	test('a broken record is carried over as it stands', () => {
		const broken = '  - id: "x\n    kind: note\n';
		const merged = mergeSidecars(base, base + broken, addAnnotation(base, note('t', 1)))!;
		assert.ok(merged.includes(broken));
		assert.deepEqual(
			parseSidecar(merged).annotations.map(({ id }) => id),
			['t', 'a', 'b', 'c'],
		);
	});

	test('what is not understood as a whole is not merged', () => {
		assert.equal(
			mergeSidecars(base, addAnnotation(base, note('m', 1)), 'format: presscheck-annotations/9\n'),
			undefined,
		);
	});
});
