import assert from 'node:assert/strict';
import type { Claims } from '../../../src/claims/claim';
import { findClaims } from '../../../src/claims/find';
import { Links } from '../../../src/compare/links';
import { atMostClaims } from '../../../src/compare/most-claims';
import { sourcesOf } from '../stories';

function claimsOf(sentences: number): Claims {
	const text = Array.from(
		{ length: sentences },
		(_, n) => `The county counted ${n + 20} boats in the harbour of Norrvik.`,
	);
	return findClaims(sourcesOf({ a: `Boats\n\n${text.join(' ')}` })[0]!);
}

suite('A story of more than can be compared', () => {
	const [short, long] = [claimsOf(2), claimsOf(30)];
	const sizes = (claims: readonly Claims[]) => claims.map(({ figures }) => figures.length);

	test('that has room for all keeps each list as it is', () => {
		const { claims, left } = atMostClaims([short, long], 1000);
		assert.equal(left, 0);
		assert.ok(claims[0] === short && claims[1] === long);
	});

	for (const [sources, most, expected] of [
		[[short, long], 12, [2, 10]],
		[[long, short, long], 21, [9, 2, 9]],
		[[long, long], 1, [0, 0]],
		[[short, short], 4, [2, 2]],
	] as const) {
		test(`shares ${most} among ${sizes(sources).join(' and ')} figures`, () => {
			const { claims, left } = atMostClaims(sources, most);
			assert.deepEqual(sizes(claims), expected);
			const count = (all: readonly Claims[]) =>
				all.reduce((sum, { clauses, figures, quotes }) => sum + clauses.length + figures.length + quotes.length, 0);
			assert.equal(left, count(sources) - count(claims));
			for (const [index, { figures }] of claims.entries())
				assert.deepEqual(figures, sources[index]!.figures.slice(0, figures.length), 'what stands first is compared');
		});
	}
});

suite('Links', () => {
	const linksOf = (most: number, sureties: readonly number[]) => {
		const links = new Links(most);
		for (const [at, surety] of sureties.entries()) links.add(at, at + 1, surety);
		const seen: number[] = [];
		links.forEach((a) => {
			seen.push(a);
		});
		return { links, seen };
	};

	test('come the surest first, of equals the first', () => {
		const { links, seen } = linksOf(10, [0.2, 0.9, 0.2, 0.5]);
		assert.deepEqual(seen, [1, 3, 0, 2]);
		assert.equal(links.isCut, false);
	});

	test('that are too many: the surest are kept, and it is said', () => {
		const { links, seen } = linksOf(4, [0.1, 0.9, 0.3, 0.8, 0.2, 0.7, 0.05]);
		assert.ok(links.isCut);
		assert.deepEqual(seen, [1, 3, 5]);
	});

	test('that are all as sure as each other: the first are kept', () => {
		const { links, seen } = linksOf(4, [0, 0, 0, 0, 0]);
		assert.ok(links.isCut);
		assert.deepEqual(seen, [0, 1]);
	});
});
