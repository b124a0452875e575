import assert from 'node:assert/strict';
import type { Claim } from '../../../src/claims/claim';
import { findClaims } from '../../../src/claims/find';
import { Facing, type Likeness, likenessFrom } from '../../../src/compare/facing';
import { sourcesOf } from '../stories';

/** One claim of a source for each of the words, which says the word. */
function claimsOf(source: string, words: readonly string[]): readonly Claim[] {
	const text = `Boats\n\n${words.map((word) => `The county ${word} it.`).join(' ')}`;
	return findClaims(sourcesOf({ [source]: text })[0]!).clauses.filter(({ order }) => order > 0);
}

/** Alike as a table says, by the places of the sentences. */
function likenessOf(lists: readonly (readonly Claim[])[], table: (one: string, other: string) => number): Likeness {
	const keyOf = ({ source, order }: Claim) => `${source}${order}`;
	const of = (a: Claim, b: Claim) => table(keyOf(a), keyOf(b));
	return { lists, of, from: (a) => (b) => of(a, b) };
}

const asKeys = (groups: ReturnType<Facing['of']>) =>
	groups.map(({ ones, others }) =>
		[ones, others].map((side) => side.map(({ source, order }) => `${source}${order}`).join(' ')).join(' | '),
	);

suite('Claims that face each other', () => {
	const a = claimsOf('a', ['closed', 'sold']);
	const b = claimsOf('b', ['opened', 'bought']);
	const c = claimsOf('c', ['kept']);
	const lists = [a, b, c];

	test('are those of other sources that are alike, the surest first', () => {
		const likeness = likenessOf(
			lists,
			(one, other) => ({ a1b1: 0.5, a1b2: 0.6, a2b1: 0.4, a1a2: 1, a2c1: 0.2 })[one + other] ?? 0,
		);
		assert.deepEqual(asKeys(new Facing(0.3).of(lists, lists, likeness)), ['a1 | b2 b1']);
	});

	test('are tied by what else must hold', () => {
		const likeness = likenessOf(lists, () => 0.5);
		const found = new Facing(0.3).of([a, [], []], [[], b, c], likeness, (_one, other) => other.source === 'c');
		assert.deepEqual(asKeys(found), ['a1 a2 | c1']);
	});

	test('are told by nobody who tells both', () => {
		const likeness = likenessOf(lists, () => 0.5);
		const found = new Facing(0.3).untold([a, b.slice(0, 1), []], [[], b.slice(1), c], likeness);
		assert.deepEqual(asKeys(found), ['a1 a2 b1 | c1']);
	});

	test('are asked anew only where a list or its likeness is another', () => {
		const likeness = likenessOf(lists, () => 0.5);
		const facing = new Facing(0.3);
		let asked: string[] = [];
		const tied = (one: Claim, other: Claim) => asked.push(`${one.source}${other.source}`) > 0;
		const ones = [a, [], []];
		facing.of(ones, [[], b, c], likeness, tied);
		assert.ok(asked.includes('ab') && asked.includes('ac'));
		asked = [];
		facing.of(ones, [[], b, c], likeness, tied);
		assert.deepEqual(asked, []);
		const edited = claimsOf('c', ['kept']);
		facing.of(ones, [[], b, edited], { ...likeness, lists: [a, b, edited] }, tied);
		assert.deepEqual([...new Set(asked)], ['ac']);
		asked = [];
		facing.of(ones, [[], b, edited], { ...likeness, lists: [a, [...b], edited] }, tied);
		assert.deepEqual([...new Set(asked)], ['ab']);
	});

	test('are alike by two likenesses as long as both stay', () => {
		const [one, other] = [likenessOf(lists, () => 0.1), likenessOf([[a], [b], [c]] as never, () => 0.2)];
		const joint = () =>
			likenessFrom(one, other, (claim) => (facing) => one.of(claim, facing) + other.of(claim, facing));
		assert.deepEqual(joint().lists, joint().lists);
		assert.ok(joint().lists.every((list, index) => list === joint().lists[index]));
		assert.ok(Math.abs(joint().of(a[0]!, b[0]!) - 0.3) < 1e-9);
	});
});
