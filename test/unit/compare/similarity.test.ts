import assert from 'node:assert/strict';
import { Likening, Similarity } from '../../../src/compare/similarity';
import { type Chance, chanceFrom } from '../../bench/random';

interface Item {
	readonly terms: ReadonlyMap<string, number>;
}

const words = Array.from({ length: 40 }, (_, index) => `word ${index}`);

function inventItem(chance: Chance): Item {
	const count = chance.between(1, 8);
	return { terms: new Map(Array.from({ length: count }, () => [chance.pick(words), chance.between(1, 4) / 2])) };
}

function inventLists(chance: Chance, lists: number): Item[][] {
	return Array.from({ length: lists }, () => Array.from({ length: chance.between(0, 12) }, () => inventItem(chance)));
}

/** The cosine as it is defined, with counts as they are. */
function cosine(lists: readonly (readonly Item[])[], a: Item, b: Item): number {
	const all = lists.flat();
	const weightOf = (item: Item, term: string) => {
		const given = item.terms.get(term);
		if (given === undefined) return 0;
		return given * Math.log(1 + all.length / all.filter(({ terms }) => terms.has(term)).length);
	};
	const product = (x: Item, y: Item) => words.reduce((sum, term) => sum + weightOf(x, term) * weightOf(y, term), 0);
	return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

suite('Likeness', () => {
	for (const seed of [1, 2, 3]) {
		test(`is the cosine of terms by their rarity, as far as rarity is told in steps, seed ${seed}`, () => {
			const lists = inventLists(chanceFrom(seed), 6);
			const likeness = new Similarity(lists);
			let furthest = 0;
			for (const a of lists.flat())
				for (const b of lists.flat()) furthest = Math.max(furthest, Math.abs(likeness.of(a, b) - cosine(lists, a, b)));
			assert.ok(furthest > 0 && furthest < 0.05, String(furthest));
		});

		test(`is one number, whoever asks for it and in whatever order, seed ${seed}`, () => {
			const lists = inventLists(chanceFrom(seed), 6);
			const likeness = new Similarity(lists);
			const turned = new Similarity([...lists].reverse().map((list) => [...list].reverse()));
			for (const a of lists.flat()) {
				const toAll = new Similarity(lists).from(a);
				for (const b of lists.flat()) {
					const alike = likeness.of(a, b);
					assert.equal(likeness.of(b, a), alike);
					assert.equal(toAll(b), alike);
					assert.equal(turned.of(a, b), alike);
				}
			}
			for (const [x, ones] of likeness.lists.entries()) {
				for (const [y, others] of likeness.lists.entries()) {
					const likening = new Likening(ones, others);
					for (const [i, a] of lists[x]!.entries()) {
						likening.of(i);
						for (const [j, b] of lists[y]!.entries()) assert.equal(likening.sums[j], likeness.of(a, b));
					}
				}
			}
		});
	}

	test('is 1 of an item and itself, and 0 where nothing is in common or nothing is known', () => {
		const [a, b, stranger] = ['one', 'two', 'three'].map((term) => ({ terms: new Map([[term, 1]]) }));
		const likeness = new Similarity([[a!], [b!]]);
		assert.ok(Math.abs(likeness.of(a!, a!) - 1) < 1e-7);
		assert.equal(likeness.of(a!, b!), 0);
		assert.equal(likeness.of(a!, stranger!), 0);
		assert.equal(likeness.from(stranger!)(a!), 0);
	});

	test('of lists that were not edited is worked out again only where a count is in another step', () => {
		const of = (...terms: string[]): Item => ({ terms: new Map(terms.map((term) => [term, 1])) });
		const still = Array.from({ length: 30 }, () => of('often'));
		const rare = [of('rare', 'often')];
		const before = new Similarity([still, rare, [of('often'), of('other')]]);
		const after = new Similarity([still, rare, [of('often'), of('other', 'often')]]);
		assert.equal(after.lists[0], before.lists[0]);
		assert.equal(after.lists[1], before.lists[1]);
		assert.notEqual(after.lists[2], before.lists[2]);
		const known = new Similarity([still, rare, [of('rare'), of('rare')]]);
		assert.notEqual(known.lists[1], before.lists[1]);
	});
});
