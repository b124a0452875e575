import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Nearby } from '../../../src/text/nearby';
import { overlap } from '../../../src/text/span';

suite('Nearby', () => {
	test('nothing that overlaps is missed, each is given once and in order', () => {
		const span = fc.tuple(fc.nat(20_000), fc.nat(5000)).map(([start, length]) => ({ start, end: start + length }));
		fc.assert(
			fc.property(fc.array(span, { maxLength: 40 }), span, (items, asked) => {
				const numbered = items.map((item, order) => ({ ...item, order }));
				const found = new Nearby(numbered, (item) => item).of(asked);
				assert.ok(numbered.every((item) => overlap(item, asked) === 0 || found.includes(item)));
				assert.deepEqual(
					found.map(({ order }) => order),
					[...new Set(found.map(({ order }) => order))].sort((a, b) => a - b),
				);
			}),
		);
	});
});
