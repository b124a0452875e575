import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/read';
import { judgeFigures } from '../../../src/compare/figures';

/** The first figure of a sentence, put where an article's body would be. */
function figure(words: string) {
	const found = readArticle(`Headline of the piece\n\n${words}`).figures[0];
	assert.ok(found, `no figure in “${words}”`);
	return found;
}

suite('Judging two figures', () => {
	for (const [a, b, expected] of [
		['The fire killed 12 people.', 'The fire killed 12 people.', 'same'],
		['The fire killed 12 people.', 'The fire killed 14 people.', 'conflict'],
		['It lasted 90 months in all.', 'It lasted seven and a half years in all.', 'same'],
		['The town lies 18 km away.', 'The town lies 11 miles away.', 'same'],
		['The town lies 18 km away.', 'The town lies 18 miles away.', 'conflict'],
		['About 1,200 marched in the town.', 'In all 1,183 marched in the town.', 'compatible'],
		['More than 40 were hurt in it.', 'In all 43 were hurt in it.', 'compatible'],
		['More than 40 were hurt in it.', 'In all 400 were hurt in it.', 'conflict'],
		['At most 30 were hurt in it.', 'In all 35 were hurt in it.', 'conflict'],
		['The rate rose by 3 percent.', 'The rate rose by 3 percentage points.', 'not-comparable'],
		['They paid $5 million for it.', 'They paid €5 million for it.', 'not-comparable'],
		['They paid $5 million for it.', 'They paid $5m for it.', 'same'],
		['The rate rose by 200 basis points.', 'The rate rose by two percentage points.', 'same'],
		['The rate rose by 200 basis points.', 'The rate rose by three percentage points.', 'conflict'],
		['They met on 4 March 2026.', 'They met on March 4, 2026.', 'same'],
		['They met on 4 March 2026.', 'They met on March 5, 2026.', 'conflict'],
		['They met in March 2026.', 'They met on March 5, 2026.', 'compatible'],
		['It began after 10 a.m. in the hall.', 'It began at 10.20 a.m. in the hall.', 'compatible'],
		['It began shortly before 10 a.m. in the hall.', 'It began at 9.50 a.m. in the hall.', 'compatible'],
		['It began around 10 a.m. in the hall.', 'It began at 9.50 a.m. in the hall.', 'compatible'],
		['It began around 10 a.m. in the hall.', 'It began at 9.10 a.m. in the hall.', 'conflict'],
		['It began after 10 a.m. in the hall.', 'It began at 9.50 a.m. in the hall.', 'conflict'],
		['It began after 10 a.m. in the hall.', 'It began at 3 p.m. in the hall.', 'conflict'],
		['They must leave by 1 July 2026.', 'They must leave on 28 June 2026.', 'compatible'],
		['They must leave by 1 July 2026.', 'They must leave on 3 July 2026.', 'conflict'],
		['They will not meet before 3 May 2026.', 'They will meet on 5 May 2026.', 'compatible'],
		['They will not meet before 3 May 2026.', 'They will meet on 1 May 2026.', 'conflict'],
	] as const) {
		test(`${a} ${b} → ${expected}`, () => {
			assert.equal(judgeFigures(figure(a), figure(b)).verdict, expected);
			assert.equal(judgeFigures(figure(b), figure(a)).verdict, expected);
		});
	}
});
