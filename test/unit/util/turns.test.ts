import assert from 'node:assert/strict';
import { Turns } from '../../../src/util/turns';

suite('Turns', () => {
	test('are taken one by one, whoever asks, with room between them', async () => {
		const done: string[] = [];
		const [ones, others] = [new Turns<string>((key) => done.push(key)), new Turns<string>((key) => done.push(key))];
		ones.add('a');
		others.add('b');
		ones.add('a');
		ones.add('c');
		const seen: string[] = [];
		for (let rounds = 0; rounds < 20; rounds++) {
			await new Promise(setImmediate);
			seen.push(done.join(''));
		}
		assert.equal(done.join(''), 'abc');
		assert.deepEqual([...new Set(seen)].filter(Boolean), ['a', 'ab', 'abc']);
		ones.add('a');
		ones.dispose();
		await new Promise((resolve) => setTimeout(resolve, 20));
		assert.equal(done.join(''), 'abc');
	});
});
