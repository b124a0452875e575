import assert from 'node:assert/strict';
import { rememberJudgements } from '../../../src/compare/pairs';

suite('Judgements of pairs that are kept', () => {
	const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
	const lists = [[a, b], [c]];
	const given = { each: ['2026-03-01', '2026-03-02'], all: 'number 12' };

	function asked() {
		const judgements = rememberJudgements<{ name: string }, { said: string }>();
		const asks: string[] = [];
		const judge = (x: { name: string }, y: { name: string }) => {
			asks.push(x.name + y.name);
			return { said: `${x.name} and ${y.name}` };
		};
		return { judgements, asks, judge };
	}

	test('a pair is judged once, in either order by itself', () => {
		const { judgements, asks, judge } = asked();
		for (let round = 0; round < 3; round++) {
			const ask = judgements(lists, given, judge);
			assert.deepEqual(
				[ask(a, c), ask(c, a), ask(b, c), ask(a, b)].map(({ said }) => said),
				['a and c', 'c and a', 'b and c', 'a and b'],
			);
		}
		assert.deepEqual(asks, ['ac', 'ca', 'bc', 'ab']);
	});

	test('another list of claims is another source: only its pairs are judged anew', () => {
		const { judgements, asks, judge } = asked();
		judgements(lists, given, judge)(a, b);
		judgements(lists, given, judge)(a, c);
		const ask = judgements([lists[0]!, [c]], given, judge);
		ask(a, b);
		ask(a, c);
		assert.deepEqual(asks, ['ab', 'ac', 'ac']);
	});

	for (const [what, other] of [
		['another date of one of the two', { ...given, each: ['2026-03-01', '2026-03-03'] }],
		['another word for all', { ...given, all: '' }],
	] as const) {
		test(`${what}: judged anew`, () => {
			const { judgements, asks, judge } = asked();
			for (const now of [given, other, given]) judgements(lists, now, judge)(a, c);
			assert.deepEqual(asks, ['ac', 'ac', 'ac']);
		});
	}
});
