import assert from 'node:assert/strict';
import { Memo, memoize, PairMemo } from '../../../src/util/memoize';
import { remember, rememberBoth, rememberGiven } from '../../../src/util/remember';

/** Counts its calls. */
function counted<Args extends unknown[], T>(work: (...args: Args) => T): { (...args: Args): T; count: number } {
	const counting = (...args: Args) => {
		counting.count++;
		return work(...args);
	};
	counting.count = 0;
	return counting;
}

suite('What was worked out is kept', () => {
	test('for an object, also where it is undefined', () => {
		const work = counted((list: readonly number[]) => (list.length > 1 ? list.length : undefined));
		const kept = remember(work);
		const [short, long] = [[1], [1, 2]];
		assert.deepEqual([kept(short), kept(short), kept(long), kept(long)], [undefined, undefined, 2, 2]);
		assert.equal(work.count, 2);
	});

	test('for an object, whatever else it is given', () => {
		const kept = rememberGiven((list: readonly number[], add: number) => list.length + add);
		const list = [1];
		assert.deepEqual([kept(list, 1), kept(list, 5)], [2, 2]);
	});

	test('for two objects in their order, also where it is nought', () => {
		const work = counted((x: readonly number[], y: readonly number[]) => x.length - y.length);
		const kept = rememberBoth(work);
		const [short, long] = [[1], [1, 2]];
		assert.deepEqual([kept(short, long), kept(short, long), kept(long, short), kept(short, short)], [-1, -1, 1, 0]);
		kept(short, short);
		assert.equal(work.count, 3);
	});

	test('for the last texts', () => {
		const work = counted((text: string) => text.length);
		const kept = memoize(2, work);
		for (const text of ['a', 'bb', 'a', 'ccc', 'a']) assert.equal(kept(text), text.length);
		assert.equal(work.count, 4);
	});

	test('for the keys that were asked for last', () => {
		const memo = new Memo<number>(2);
		const work = counted((value: number) => value);
		for (const key of ['a', 'b', 'a', 'c', 'a']) memo.get(key, () => work(1));
		assert.equal(work.count, 3);
		assert.equal(
			memo.get('b', () => work(2)),
			2,
		);
	});

	test('for two numbers in their order, until there are too many', () => {
		const memo = new PairMemo<string>(3);
		const work = counted((words: string) => words);
		const ask = (a: number, b: number) => memo.get(a, b, () => work(`${a} ${b}`));
		assert.deepEqual([ask(1, 2), ask(2, 1), ask(1, 2), ask(1, 3)], ['1 2', '2 1', '1 2', '1 3']);
		assert.equal(work.count, 3);
		assert.equal(ask(5, 5), '5 5');
		assert.equal(ask(1, 2), '1 2');
		assert.equal(work.count, 5);
	});
});
