import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Decisions } from '../../../src/story/decisions';
import { groupSources } from '../../../src/story/group';
import { linkByMean, type Seed, withStrays } from '../../../src/story/linkage';
import { inEnglish } from '../../../src/util/phrase';
import { sourcesOf, storiesOf } from '../stories';

const ferryA = `Ferry runs aground off Port Ellery

PORT ELLERY, March 3 - The ferry Morning Star ran aground off Port Ellery on Tuesday with 212 people on board, the coastguard said.

Captain Ruth Halloran told the harbour authority that the engines had failed. All passengers were taken off by noon. Port Ellery's mayor, Dennis Okoro, opened the town hall.`;
const ferryB = `All saved after Morning Star hits rocks

More than 200 people were brought ashore on Tuesday after the Morning Star struck rocks near Port Ellery.

Dennis Okoro, the mayor, praised the crew of Ruth Halloran. The coastguard in Port Ellery will question the captain on 4 March.`;
const flood = `Flood closes school in Langholt

LANGHOLT, March 3 - A burst dyke flooded the school of Langholt on Tuesday; 212 pupils were sent home, the council said.

Headteacher Mary Brandt said the building would stay shut until Friday. Repairs will cost £40,000, according to council leader Piers Lomax.`;

suite('Stories of a folder', () => {
	test('two pieces on one event are one story', () => assert.deepEqual(storiesOf({ a: ferryA, b: ferryB }), ['a b']));
	test('another event of the same day, with the same number, is another', () => {
		assert.deepEqual(storiesOf({ a: ferryA, b: ferryB, c: flood }), ['a b', 'c']);
	});
	test('the order of the sources does not matter', () => {
		assert.deepEqual(storiesOf({ c: flood, b: ferryB, a: ferryA }), ['a b', 'c']);
	});
	test('an empty text stands alone', () => assert.deepEqual(storiesOf({ a: '', b: ferryA }), ['a', 'b']));
	test('no sources, no stories', () => assert.deepEqual(storiesOf({}), []));
});

/** The stories of the three texts as a person has decided, with their names and reasons. */
function decided(decisions: Partial<Decisions>): string[] {
	const all = { stories: [], apart: [], about: new Map(), ...decisions };
	return groupSources(sourcesOf({ a: ferryA, b: ferryB, c: flood }), all).map(
		({ name, sources, because }) => `${name ?? '?'}: ${sources.join(' ')} (${inEnglish(because)})`,
	);
}

suite('What a person decides about stories', () => {
	const shared = 'shares Halloran, Okoro, Morning Star, Port Ellery, Tuesday';
	for (const [name, decisions, expected] of [
		['nothing', {}, [`?: a b (${shared})`, '?: c (stands alone)']],
		[
			'a name; what is like it joins',
			{ stories: [{ name: 'Ferry', sources: ['b'] }] },
			[`Ferry: a b (put together by a person; ${shared})`, '?: c (stands alone)'],
		],
		[
			'sources that are nothing like each other',
			{ stories: [{ sources: ['a', 'c'] }], apart: ['b'] },
			['?: a c (put together by a person; shares 3 March)', '?: b (kept apart by a person)'],
		],
		[
			'two stories of one event',
			{
				stories: [
					{ name: 'One', sources: ['a'] },
					{ name: 'Two', sources: ['b'] },
				],
			},
			[
				'One: a (a story of its own, set by a person)',
				'Two: b (a story of its own, set by a person)',
				'?: c (stands alone)',
			],
		],
		[
			'one that is apart',
			{ apart: ['b'] },
			['?: a (stands alone)', '?: b (kept apart by a person)', '?: c (stands alone)'],
		],
		[
			'a source that is not there',
			{ stories: [{ name: 'Gone', sources: ['x'] }], apart: ['y'] },
			[`?: a b (${shared})`, '?: c (stands alone)'],
		],
	] as const) {
		test(name, () => assert.deepEqual(decided(decisions), expected));
	}
});

/** The same by the definition: every pair of groups is looked at for every step. */
function linkSimply(seeds: readonly Seed[], similarity: (a: number, b: number) => number, least: number): number[][] {
	let groups = seeds.map(({ items, standing }) => ({ items: items.toSorted((a, b) => a - b), standing }));
	for (;;) {
		groups.sort((a, b) => a.items[0]! - b.items[0]!);
		let best: { a: number; b: number; mean: number } | undefined;
		for (const [a, left] of groups.entries()) {
			for (const [b, right] of groups.entries()) {
				if (b <= a || left.standing === 'closed' || right.standing === 'closed') continue;
				if (left.standing === 'kept' && right.standing === 'kept') continue;
				let sum = 0;
				for (const i of left.items) for (const j of right.items) sum += similarity(i, j);
				const mean = sum / (left.items.length * right.items.length);
				if (mean >= least && (best === undefined || mean > best.mean)) best = { a, b, mean };
			}
		}
		if (!best) return groups.map(({ items }) => items);
		const [left, right] = [groups[best.a]!, groups[best.b]!];
		groups = groups.filter((group) => group !== left && group !== right);
		groups.push({
			items: [...left.items, ...right.items].sort((a, b) => a - b),
			standing: left.standing === 'kept' || right.standing === 'kept' ? 'kept' : 'free',
		});
	}
}

suite('Linkage by mean similarity', () => {
	test('gives what its definition gives, ties and decisions included', () => {
		const standing = fc.constantFrom<Seed['standing']>('free', 'free', 'free', 'kept', 'closed');
		const seeds = fc.array(fc.record({ size: fc.integer({ min: 1, max: 3 }), standing }), { maxLength: 9 });
		const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 1_000_000 })), {
			minLength: 400,
			maxLength: 400,
		});
		fc.assert(
			fc.property(seeds, values, fc.integer({ min: 0, max: 5 }), (shapes, matrix, least) => {
				let next = 0;
				const all = shapes.map(({ size, standing }) => ({
					items: Array.from({ length: size }, () => next++),
					standing,
				}));
				const similarity = (a: number, b: number) =>
					a === b ? 0 : matrix[(Math.min(a, b) * 17 + Math.max(a, b)) % 400]!;
				assert.deepEqual(linkByMean(all, similarity, least), linkSimply(all, similarity, least));
			}),
			{ numRuns: 500 },
		);
	});
});

suite('What is left over of a folder', () => {
	/** Items 0 to 9; the similarity of 9 to every other is 5, of 8 to every other 1. */
	const alike = (a: number, b: number) => (Math.max(a, b) === 9 ? 5 : 1);
	const all = new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
	for (const [name, groups, free, expected] of [
		['joins the one story it is like', [[0, 1, 2], [9]], all, [[0, 1, 2, 9]]],
		['stays where it is like nothing', [[0, 1, 2], [8]], all, [[0, 1, 2], [8]]],
		['stays where a person decided', [[0, 1, 2], [9]], new Set([0, 1, 2]), [[0, 1, 2], [9]]],
		['stays beside two stories', [[0, 1, 2], [3, 4], [9]], all, [[0, 1, 2], [3, 4], [9]]],
		['stays where much is left over', [[0, 1, 2], [3], [9]], all, [[0, 1, 2], [3], [9]]],
		['is one of a large folder', [[0, 1, 2, 3, 4], [8], [9]], all, [[0, 1, 2, 3, 4, 9], [8]]],
		['is all there is', [[9]], all, [[9]]],
	] as const) {
		test(name, () => assert.deepEqual(withStrays(groups, free, alike, 4), expected));
	}
});
