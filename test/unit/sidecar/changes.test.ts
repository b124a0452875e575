import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/sidecar/annotation';
import { applyChange, type Change, reversed, stepsOf } from '../../../src/sidecar/changes';
import type { Privacy } from '../../../src/sidecar/names';
import { parseSidecar } from '../../../src/sidecar/parse';
import { addAnnotation, createSidecar } from '../../../src/sidecar/write';

const note = (id: string, body: string): Annotation => ({
	id,
	kind: 'note',
	body,
	anchor: { start: 1, quote: 'x', before: '', after: '', previous: '', next: '' },
});

type Files = Readonly<Record<Privacy, string>>;

const empty: Files = { shared: createSidecar({}), private: createSidecar({}) };

function done(files: Files, change: Change): Files {
	const current = parseSidecar(files[change.from ?? 'shared']).annotations.find(({ id }) => id === change.before?.id);
	const texts = { ...files };
	for (const [privacy, step] of stepsOf(change, current)) texts[privacy] = applyChange(texts[privacy], step);
	return texts;
}

const shown = ({ shared, private: own }: Files) =>
	[shared, own]
		.map((text) =>
			parseSidecar(text)
				.annotations.map(({ id, body }) => `${id} ${body}`)
				.join(),
		)
		.join(' | ');

suite('A change to an annotation', () => {
	const [a, b] = [note('a', 'one'), note('a', 'two')];
	for (const [name, change, before, after] of [
		['adds', { after: a }, '', 'a one | '],
		['adds privately', { after: a, from: 'private' }, '', ' | a one'],
		['edits', { before: a, after: b }, 'shared', 'a two | '],
		['deletes', { before: a }, 'shared', ' | '],
		['makes private', { before: a, after: a, from: 'shared', to: 'private' }, 'shared', ' | a one'],
		['shares', { before: a, after: a, from: 'private', to: 'shared' }, 'private', 'a one | '],
	] as const) {
		test(`${name}, and is taken back`, () => {
			const files = before === '' ? empty : { ...empty, [before]: addAnnotation(empty[before], a) };
			const whole: Change = { source: 's', ...change };
			const now = done(files, whole);
			assert.equal(shown(now), after);
			assert.equal(shown(done(now, reversed(whole))), shown(files));
			assert.equal(shown(done(done(now, reversed(whole)), whole)), after);
		});
	}

	test('that goes to the other file goes as it is by now, and stands in both for a moment rather than in none', () => {
		const change: Change = { source: 's', before: a, after: a, from: 'shared', to: 'private' };
		const files = { ...empty, shared: addAnnotation(empty.shared, note('a', 'edited by a colleague')) };
		assert.equal(shown(done(files, change)), ' | a edited by a colleague');
		assert.deepEqual(
			stepsOf(change).map(([privacy, { after }]) => [privacy, after !== undefined]),
			[
				['private', true],
				['shared', false],
			],
		);
	});
});
