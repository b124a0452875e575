import assert from 'node:assert/strict';
import type { Claim } from '../../../src/claims/claim';
import { findClaims } from '../../../src/claims/find';
import { type Given, type Judge, judgeAlike, relate } from '../../../src/compare/relate';
import { phrase } from '../../../src/util/phrase';
import { sourcesOf } from '../stories';

/** The figures of some sources that say one thing. */
function figuresOf(sources: readonly string[]): Claim[] {
	return sourcesOf(Object.fromEntries(sources.map((id) => [id, 'Boats\n\nThe county counted 20 boats.']))).flatMap(
		(source) => findClaims(source).figures,
	);
}

/** Says all are the same, and which pairs it was asked for. */
function recorder(group: readonly Claim[]): { readonly judging: () => Judge; readonly asked: string[] } {
	const asked: string[] = [];
	const judge: Judge = (a, b) => {
		asked.push(`${group[a]!.source}${group[b]!.source}`);
		return { verdict: 'same', because: phrase`the same` };
	};
	return { judging: () => judge, asked };
}

const given = (story = '', days: Readonly<Record<string, string>> = {}): Given => ({
	story,
	of: (source) => days[source] ?? '',
});

suite('How the sources of a group stand to each other', () => {
	test('is asked once for each two', () => {
		const group = figuresOf(['a', 'b', 'c']);
		const { judging, asked } = recorder(group);
		const relations = relate(group, judging, given());
		assert.deepEqual(asked, ['ab', 'ac', 'bc']);
		assert.deepEqual(
			relations.map(({ a, b }) => `${a}${b}`),
			asked,
		);
	});

	test('is not asked again where nothing is new', () => {
		const group = figuresOf(['a', 'b', 'c']);
		const relations = relate(group, recorder(group).judging, given());
		const again = [...group];
		assert.equal(
			relate(again, () => assert.fail('asked for a judge'), given()),
			relations,
		);
	});

	test('is asked anew for a source that was edited, and for no other', () => {
		const group = figuresOf(['a', 'b', 'c']);
		const before = relate(group, recorder(group).judging, given());
		const edited = [group[0]!, ...figuresOf(['b']), group[2]!];
		const { judging, asked } = recorder(edited);
		const after = relate(edited, judging, given());
		assert.deepEqual(asked, ['ab', 'bc']);
		assert.equal(after[1], before[1]);
	});

	test('is asked anew where what it rests on is another', () => {
		const group = figuresOf(['a', 'b', 'c']);
		relate(group, recorder(group).judging, given());
		const dated = recorder(group);
		relate(group, dated.judging, given('', { c: '2026-03-01' }));
		assert.deepEqual(dated.asked, ['ac', 'bc']);
		const told = recorder(group);
		relate(group, told.judging, given('20 is superseded', { c: '2026-03-01' }));
		assert.deepEqual(told.asked, ['ab', 'ac', 'bc']);
	});

	test('is told by the places that disagree most', () => {
		const group = [...figuresOf(['a']), ...figuresOf(['a']), ...figuresOf(['b'])];
		const judge: Judge = (a) => ({ verdict: a === 1 ? 'conflict' : 'same', because: phrase`by place` });
		assert.deepEqual(
			relate(group, () => judge, given()).map(({ verdict }) => verdict),
			['conflict'],
		);
	});

	test('is asked once for claims of one kind', () => {
		let count = 0;
		const judge = judgeAlike([7, 7, 9], (a, b) => {
			count++;
			return { verdict: 'same', because: phrase`${a} and ${b}` };
		});
		assert.equal(judge(0, 2), judge(1, 2));
		assert.notEqual(judge(0, 2), judge(2, 0));
		assert.equal(count, 2);
	});
});
