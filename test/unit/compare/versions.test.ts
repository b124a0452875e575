import assert from 'node:assert/strict';
import type { Claim } from '../../../src/claims/claim';
import { findClaims } from '../../../src/claims/find';
import { Kept, numberOfTerms } from '../../../src/compare/versions';
import { sourcesOf } from '../stories';

const sentences = [
	'The county counted boats in the harbour.',
	'A ferry ran aground near Norrvik.',
	'Nobody was hurt in the storm.',
];

function clausesOf(source: string, parts: readonly string[]): readonly Claim[] {
	return findClaims(sourcesOf({ [source]: `Boats at sea\n\n${parts.join(' ')}` })[0]!).clauses;
}

suite('What two lists have to do with each other', () => {
	const kept = () => new Kept<Claim, string>(numberOfTerms);

	test('is found for the same two lists', () => {
		const [x, y] = [clausesOf('a', sentences), clausesOf('b', sentences)];
		const known = kept();
		assert.equal(known.get(x, y), undefined);
		known.set(x, y, 'known');
		assert.deepEqual(known.get(x, y), { value: 'known', moved: [undefined, undefined] });
		assert.equal(known.get(y, x), undefined);
	});

	test('is found after an edit of one, with where its claims stand now', () => {
		const [x, y] = [clausesOf('a', sentences), clausesOf('b', sentences)];
		const known = kept();
		known.get(x, y);
		known.set(x, y, 'known');
		const edited = clausesOf('b', ['Divers found a wreck.', sentences[0]!, sentences[2]!]);
		const found = known.get(x, edited);
		assert.equal(found?.value, 'known');
		assert.equal(found.moved[0], undefined);
		const place = (claims: readonly Claim[], claim: Claim) =>
			claims.findIndex((one) => numberOfTerms(one) === numberOfTerms(claim));
		assert.deepEqual(
			[...found.moved[1]!],
			y.map((claim) => place(edited, claim)),
		);
		assert.ok(found.moved[1]!.includes(-1), 'a sentence is gone');
		assert.ok(
			found.moved[1]!.some((to, from) => to > from),
			'a sentence stands further on',
		);
	});

	test('gives two claims that say the same two places', () => {
		const twice = [sentences[0]!, sentences[1]!, sentences[0]!];
		const [x, y] = [clausesOf('a', sentences), clausesOf('b', twice)];
		const known = kept();
		known.get(x, y);
		known.set(x, y, 'known');
		const moved = known.get(x, clausesOf('b', ['Divers found a wreck.', ...twice]))!.moved[1]!;
		assert.equal(new Set(moved).size, y.length);
	});
});
