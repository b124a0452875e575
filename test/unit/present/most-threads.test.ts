import assert from 'node:assert/strict';
import { mostThreads, withThreads } from '../../../src/present/most-threads';

suite('Threads of an article', () => {
	const talked = (count: number) =>
		Array.from({ length: count }, (_, index) => ({
			annotation: { id: `n${index}`, created: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString() },
			ended: index % 2 === 1,
		}));
	const ids = (all: readonly { readonly annotation: { readonly id: string } }[]) =>
		all.map(({ annotation }) => annotation.id);

	test('are all shown where they are few', () => {
		const all = talked(mostThreads);
		assert.deepEqual(
			withThreads(all, ({ ended }) => ended),
			all,
		);
	});

	test('are the newest open ones where they are many, in their order', () => {
		const all = talked(mostThreads * 4);
		const shown = withThreads(all, ({ ended }) => ended);
		assert.equal(shown.length, mostThreads);
		assert.ok(shown.every(({ ended }) => !ended));
		assert.deepEqual(ids(shown), ids(all.filter(({ ended }) => !ended).slice(-mostThreads)));
	});

	test('are filled up with the newest that have ended, and take those without a day last', () => {
		const all = [
			{ annotation: { id: 'undated' }, ended: false },
			...talked(mostThreads + 50).map((one) => ({ ...one, ended: true })),
		];
		const shown = withThreads(all, ({ ended }) => ended);
		assert.deepEqual(ids(shown), ['undated', ...ids(all.slice(-(mostThreads - 1)))]);
	});
});
