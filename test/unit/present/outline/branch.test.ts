import assert from 'node:assert/strict';
import { type Branch, branchesById, changedBranches } from '../../../../src/present/outline/branch';

interface Row extends Branch {
	readonly words?: string;
	readonly children: readonly Row[];
}

/** "a(b c='words')" as rows. */
function rows(text: string): Row[] {
	const tokens = text.match(/[a-z]+(?:='[^']*')?|[()]/g) ?? [];
	const read = (): Row[] => {
		const found: Row[] = [];
		while (tokens.length > 0 && tokens[0] !== ')') {
			const [id, words] = tokens.shift()!.split('=');
			let children: Row[] = [];
			if (tokens[0] === '(') {
				tokens.shift();
				children = read();
				tokens.shift();
			}
			found.push({ id: id!, ...(words && { words }), children });
		}
		return found;
	};
	return read();
}

suite('Branches of a tree', () => {
	for (const [before, after, changed] of [
		['a(b c)', 'a(b c)', ''],
		['a(b c)', "a(b='new' c)", 'b'],
		['a(b c)', 'a(b)', 'a'],
		["a(b(c) d='old')", "a(b(c e) d='new')", 'b d'],
		["a='old'(b)", "a='new'(b='new')", 'a'],
		['a b', 'a b c', 'all'],
		['', 'a', 'all'],
		['a b', 'b a', 'all'],
	] as const) {
		test(`${before} → ${after}: ${changed || 'nothing'}`, () => {
			const found = changedBranches(rows(before), rows(after));
			assert.equal(found === 'all' ? found : found.join(' '), changed);
		});
	}

	test('each knows its parent', () => {
		const found = branchesById(rows('a(b(c)) d'));
		assert.deepEqual(
			[...found].map(([id, { parent }]) => `${parent ?? ''}>${id}`),
			['>a', 'a>b', 'b>c', '>d'],
		);
	});
});
