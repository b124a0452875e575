import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { sha256 } from '../../../src/util/sha256';

suite('SHA-256', () => {
	for (const text of ['', 'abc', 'é🙂', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), 'word '.repeat(30_000)]) {
		test(`of ${text.length} code units is what Node says`, () => {
			assert.equal(sha256(text), createHash('sha256').update(text, 'utf8').digest('hex'));
		});
	}
});
