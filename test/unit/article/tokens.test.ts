import assert from 'node:assert/strict';
import { findTokens } from '../../../src/article/tokens';

suite('Tokens', () => {
	for (const [text, expected] of [
		['Japan’s envoy', 'Japan|’s|envoy'],
		["The workers' union", "The|workers|'|union"],
		['O’Brien and Vance-Hollis', 'O’Brien|and|Vance-Hollis'],
		["don't stop", "don't|stop"],
		['the U.S. said', 'the|U.S.|said'],
		['the U.S.’s envoy', 'the|U.S.|’s|envoy'],
		['a U.S.-Japan pact', 'a|U.S.|-|Japan|pact'],
		['an Australia-U.S. pact', 'an|Australia|-|U.S.|pact'],
		['J. K. Holt', 'J.|K.|Holt'],
		['J.K. Holt', 'J.K.|Holt'],
		['It was plan B.', 'It|was|plan|B|.'],
		['at 8 a.m. on', 'at|8|a.m.|on'],
		['an F-16 and COVID-19', 'an|F-16|and|COVID-19'],
		['It cost $7.4m, 1,200 said', 'It|cost|$|7.4|m|,|1,200|said'],
		['end.Next', 'end|.|Next'],
		['“2+2”', '“|2|+|2|”'],
		['e\u0301lan vital', 'e\u0301lan|vital'],
	] as const) {
		test(text, () =>
			assert.equal(
				findTokens(text, { start: 0, end: text.length })
					.map((token) => token.text)
					.join('|'),
				expected,
			),
		);
	}

	test('starts at the span', () =>
		assert.deepEqual(findTokens('one two three', { start: 4, end: 7 }), [
			{ start: 4, end: 7, text: 'two', kind: 'word' },
		]));
});
