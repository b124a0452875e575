import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/sidecar/annotation';
import { isResolved, reopened, replied, resolved } from '../../../src/sidecar/talk';

const now = '2026-02-03T04:05:06.000Z';
const anchor = { start: 0, quote: 'Dam', before: '', after: ' gave way.', previous: '', next: '' };
const note: Annotation = { id: 'a1', kind: 'note', body: 'Ask the governor', anchor };

suite('Talk about an annotation', () => {
	test('replies stand in the order they were made', () => {
		const two = replied(replied(note, { body: 'Asked.' }), { body: 'He answered.', author: 'R. Okafor', at: now });
		assert.deepEqual(
			two.replies?.map(({ body }) => body),
			['Asked.', 'He answered.'],
		);
	});

	test('is resolved and reopened, and history says so', () => {
		const ended = resolved(note, now, 'R. Okafor');
		assert.equal(isResolved(ended), true);
		const again = reopened(ended, now);
		assert.equal(isResolved(again), false);
		assert.deepEqual(again.history, [
			{ at: now, by: 'R. Okafor', what: 'resolved' },
			{ at: now, what: 'reopened' },
		]);
	});

	test('of a dismissed finding, once reopened, leaves no decision', () => {
		const decision = { finding: 'k', decision: 'dismissed' as const };
		const dismissed: Annotation = { ...note, kind: 'discrepancy', status: 'resolved', decision };
		assert.equal(reopened(dismissed, now).decision, undefined);
	});

	test('of a tick stays open: its status says something else', () => {
		const tick: Annotation = { ...note, kind: 'tick', status: 'accurate' };
		assert.equal(resolved(tick, now), tick);
		assert.equal(isResolved(tick), false);
	});
});
