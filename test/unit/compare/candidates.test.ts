import assert from 'node:assert/strict';
import { type Asked, type Candidates, candidatesOf, renewCandidates } from '../../../src/compare/candidates';
import { Similarity } from '../../../src/compare/similarity';
import { chanceFrom } from '../../bench/random';

interface Item {
	readonly terms: ReadonlyMap<string, number>;
}

const itemOf = (...terms: string[]): Item => ({ terms: new Map(terms.map((term) => [term, 1])) });

/** The pairs in one order. */
function pairsOf({ ones, others, alike, first, second, isCut }: Candidates) {
	const pairs = Array.from(ones, (one, at) => [one, others[at], alike[at], first[at], second[at]]);
	return { isCut, pairs: pairs.sort((p, q) => p[0]! - q[0]! || p[1]! - q[1]!) };
}

/** Asks of two lists what tells their items apart, and counts how often. */
function askedOf(ones: readonly Item[], others: readonly Item[]): Asked & { count: number } {
	return {
		count: 0,
		passes: (_i, _j, alike) => alike > 0.2,
		first(i, j) {
			this.count++;
			return [...ones[i]!.terms.keys()].join().length + 100 * [...others[j]!.terms.keys()].join().length;
		},
		second: (i, j) => [...ones[i]!.terms.keys()].filter((term) => others[j]!.terms.has(term)).length,
	};
}

/** Where the items of a list stand in another that was made of it. */
const movedTo = (before: readonly Item[], now: readonly Item[]) =>
	before === now ? undefined : Int32Array.from(before, (item) => now.indexOf(item));

suite('Candidates', () => {
	for (const seed of [1, 2, 3, 4, 5]) {
		test(`that are renewed are those that are made from scratch, seed ${seed}`, () => {
			const chance = chanceFrom(seed);
			const invent = () =>
				itemOf(...Array.from({ length: chance.between(1, 6) }, () => `term ${chance.between(1, 12)}`));
			let lists = [0, 1].map(() => Array.from({ length: 12 }, invent));
			let vectors = new Similarity(lists).lists;
			let known = candidatesOf(vectors[0]!, vectors[1]!, askedOf(lists[0]!, lists[1]!));
			assert.ok(known.ones.length > 0);
			for (let edit = 0; edit < 25; edit++) {
				const place = chance.between(0, 1);
				const edited = lists[place]!.slice();
				edited.splice(
					chance.between(0, edited.length),
					chance.between(0, 2),
					...(chance.next() < 0.7 ? [invent()] : []),
				);
				const before = { lists, vectors };
				lists = lists.map((list, index) => (index === place ? edited : list));
				vectors = new Similarity(lists).lists;
				const [one, other] = [0, 1].map((index) => ({
					now: vectors[index]!,
					before: before.vectors[index]!,
					moved: movedTo(before.lists[index]!, lists[index]!),
				}));
				known = renewCandidates(one!, other!, askedOf(lists[0]!, lists[1]!), known);
				const fresh = candidatesOf(vectors[0]!, vectors[1]!, askedOf(lists[0]!, lists[1]!));
				assert.deepEqual(pairsOf(known), pairsOf(fresh), `edit ${edit}`);
			}
		});
	}

	test('of items that stay are not asked again', () => {
		const many = Array.from({ length: 20 }, (_, index) => itemOf('boat', `of ${index}`));
		const lists = [many, many.map(({ terms }) => ({ terms }))];
		const before = new Similarity(lists).lists;
		const known = candidatesOf(before[0]!, before[1]!, askedOf(lists[0]!, lists[1]!));
		const edited = [...lists[1]!, itemOf('boat', 'of 3')];
		const now = new Similarity([lists[0]!, edited]).lists;
		const asked = askedOf(lists[0]!, edited);
		renewCandidates(
			{ now: now[0]!, before: before[0]!, moved: undefined },
			{ now: now[1]!, before: before[1]!, moved: movedTo(lists[1]!, edited) },
			asked,
			known,
		);
		assert.ok(asked.count <= 4 * lists[0]!.length, `asked ${asked.count} times, at first ${known.ones.length}`);
	});
});
