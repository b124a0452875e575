import assert from 'node:assert/strict';
import type { Compared } from '../../../src/compare/comparison';
import { inEnglish } from '../../../src/util/phrase';
import { compareTexts } from '../stories';

/** Comparisons in one line each: verdict, then source and words of every place. */
function lines({ comparisons }: Compared, texts: Readonly<Record<string, string>>): string[] {
	return comparisons
		.filter(({ matter }) => matter === 'figure')
		.map(
			({ verdict, members }) =>
				`${verdict}: ${members.map(({ source, span }) => `${source} ${texts[source]!.slice(span.start, span.end)}`).join(', ')}`,
		);
}

const piece = (body: string) => `Bridge collapses in Norrvik\n\nNORRVIK, May 4 - ${body}`;

suite('Comparing a story', () => {
	for (const [name, a, b, expected] of [
		[
			'the same figure in other words',
			'The collapse of the Norrvik bridge killed 12 people on Monday.',
			'Twelve people were killed when the bridge collapsed in Norrvik.',
			['same: a 12 people, b Twelve people'],
		],
		[
			'different figures about one matter',
			'The collapse of the Norrvik bridge killed 12 people, police said.',
			'The bridge collapse at Norrvik killed 15 people, police said.',
			['conflict: a 12 people, b 15 people'],
		],
		[
			'figures about different matters',
			'The bridge was built for 12 lorries a day in its first winter.',
			'The hospital in Norrvik treated 15 people for shock that night.',
			[],
		],
	] as const) {
		test(name, () => {
			const texts = { a: piece(a), b: piece(b) };
			const found = lines(compareTexts(texts), texts).filter((line) => !/May 4|Monday/.test(line));
			assert.deepEqual(found, expected);
		});
	}

	test('a conflict is a discrepancy with both places, its rule and its words', () => {
		const { discrepancies } = compareTexts({
			a: piece('The collapse of the Norrvik bridge killed 12 people, police said.'),
			b: piece('The bridge collapse at Norrvik killed 15 people, police said.'),
		});
		assert.equal(discrepancies.length, 1);
		const [found] = discrepancies;
		assert.deepEqual(
			found?.members.map(({ source }) => source),
			['a', 'b'],
		);
		assert.match(found ? inEnglish(found.message) : '', /12.*15/);
		assert.match(found ? inEnglish(found.because) : '', /two different values/);
	});

	test('those who do not speak of it are silent', () => {
		const { comparisons } = compareTexts({
			a: piece('The collapse of the Norrvik bridge killed 12 people.'),
			b: piece('The bridge collapse at Norrvik killed 12 people.'),
			c: piece('Nobody knows yet why the steel gave way.'),
		});
		assert.deepEqual(comparisons.find(({ members }) => members.length === 2)?.silent, ['c']);
	});
});
