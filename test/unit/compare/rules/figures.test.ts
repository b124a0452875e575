import assert from 'node:assert/strict';
import { compareTexts } from '../../stories';
import { found } from './found';

suite('Figures between sources', () => {
	for (const [name, expected, ...bodies] of [
		[
			'an age that somebody had then',
			[],
			'Miller Ada Holt, 34, is free.',
			'Miller Ada Holt, then 33, was taken from the mill in March.',
		],
		[
			'two digits in another order',
			['number ab'],
			'Of the 94 wagons of the mill train 23 left the track.',
			'At the mill 32 of the 94 wagons of the train left the track.',
		],
		[
			'one hour on two clocks',
			[],
			'The chimney of the mill fell at 10:41 p.m., the brigade said.',
			'The chimney of the mill fell at 4:41 p.m. Eastern, the brigade said.',
		],
		[
			'another hour, whatever the clock',
			['time ab'],
			'The chimney of the mill fell at 10:41 p.m., the brigade said.',
			'The chimney of the mill fell at 4:15 p.m. Eastern, the brigade said.',
		],
		[
			'one weekday, which is read as the one before and the one after',
			[],
			'The owner of the mill arrives Saturday, his office said.',
			'The owner of the mill, his office said, came on Saturday.',
		],
		[
			'by how much there were more',
			[],
			'The mill may hold 25,000 sacks, the county says.',
			'What the mill holds is 4,000 over the licence, the county says.',
		],
		[
			'a rate of one month, and of another',
			[],
			'Prices of flour from the mill were up 11.9% in October.',
			'Prices of flour from the mill were up 12.4% in September.',
		],
		[
			'two rates of one month',
			['number ab'],
			'Prices of flour from the mill were up 11.9% in October.',
			'Prices of flour from the mill were up 12.4% in October.',
		],
		[
			'a term that ends in two years',
			['date ab'],
			'Her five-year term at the mill runs until March 2028.',
			'She is halfway through a term at the mill that ends in March 2027.',
		],
		[
			'a length that was rounded before it was converted',
			[],
			'The 31.4-metre chimney of the mill came down.',
			'The 102-foot chimney of the mill came down.',
		],
		[
			'a length that is another one after conversion',
			['number ab'],
			'The 31.4-metre chimney of the mill came down.',
			'The 124-foot chimney of the mill came down.',
		],
		[
			'a sum of two that the same source gives beside it',
			[],
			'The flood wall ends 2.1 miles above the mill.',
			'The dispute is about 3.5 miles of flood wall. It ends 2.1 miles above the mill, the county says, and 1.4 miles below it, the owners say.',
		],
		[
			'an earlier count that a source has as one that was',
			[],
			'The town said 14 people were missing after the mill fire.',
			'The town said ten people were missing after the mill fire. In the morning the figure had been 14.',
		],
		[
			'those who are left of a whole',
			[],
			'The fire hurt 27 workers of the mill.',
			'Of the other 23 workers whom the fire hurt, most have left hospital.',
		],
		[
			'who is counted with those whom another source names apart',
			[],
			'The lift of the mill, with 38 workers and a guard in it, fell when the beam cracked.',
			'The lift of the mill, with 39 people in it, fell when the beam cracked.',
		],
		[
			'more than those named apart come to',
			['number ab'],
			'The lift of the mill, with 38 workers and a guard in it, fell when the beam cracked.',
			'The lift of the mill, with 42 people in it, fell when the beam cracked.',
		],
		[
			'who were hurt, and who were not',
			[],
			'The mill fire killed four workers and hurt 27.',
			'In the mill fire four workers died, 27 were hurt and ten got out unhurt.',
		],
		[
			'what a number would come to',
			[],
			'The owners have ordered more than 70 looms for the mill.',
			'The owners have ordered 74 looms for the mill.',
			'The owners have ordered 74 looms for the mill. An option for another 26 would bring the looms ordered to 100.',
		],
		[
			'one unit under two names',
			[],
			'The wreck lies 2.1 nautical miles off the mill.',
			'The wreck lies 2.1 nm off the mill.',
		],
		[
			'an age ties nobody to what is denied',
			[],
			'Nils Ferrow, 41, said that the mill had been a cold place to work.',
			'Nils Ferrow, 41, said that he had heard no alarm.',
		],
	] as const) {
		test(name, () => assert.deepEqual(found(...bodies), expected));
	}

	const toll = (day: string, words: string) =>
		`Mill fire in Norrvik\n\nMarch ${day}, 2026\n\nA fire destroyed the old mill of Norrvik. ${words}`;
	const stale = (a: string, b: string) => compareTexts({ a, b }).discrepancies.map(({ type }) => type);

	test('a toll that was corrected the day before is stale', () => {
		const before = toll('3', 'The fire killed seven people. An earlier toll of nine was corrected.');
		assert.deepEqual(stale(before, toll('4', 'The fire killed nine people.')), ['number']);
	});

	test('a toll that was corrected later is not', () => {
		const after = toll('4', 'The fire killed seven people. An earlier toll of nine was corrected.');
		assert.deepEqual(stale(after, toll('3', 'The fire killed nine people.')), []);
	});
});

suite('The count in a headline', () => {
	const text = (headline: string, toll: string) =>
		`${headline}\n\nNORRVIK, May 4 - A fire destroyed the old mill of Norrvik on Monday. ${toll}`;
	const wire = text('Mill fire in Norrvik', 'Eleven people were confirmed dead in the fire, and ten are missing.');
	for (const [name, expected, headline, toll] of [
		[
			'that its text does not have',
			1,
			'21 dead in Norrvik mill fire',
			'Eleven people are confirmed dead, ten are missing.',
		],
		[
			'that is the one of its text',
			0,
			'11 dead in Norrvik mill fire',
			'Eleven people are confirmed dead, ten are missing.',
		],
		[
			'that two of its text come to',
			0,
			'13 dead in Norrvik mill fire',
			'Eleven workers died, and two guards were killed.',
		],
		[
			'that is of something else',
			0,
			'Killer blaze: 21 fire engines at Norrvik mill',
			'Eleven people are confirmed dead.',
		],
	] as const) {
		test(`${name}: ${expected === 0 ? 'nothing' : 'a discrepancy'}`, () => {
			const { discrepancies } = compareTexts({ a: text(headline, toll), b: wire });
			assert.equal(discrepancies.filter(({ because }) => /headline/.test(because.template)).length, expected);
		});
	}

	test('that its text does not have either, where no other source has that of the text', () => {
		const { discrepancies } = compareTexts({
			a: text('21 dead in Norrvik mill fire', 'Eleven people are confirmed dead.'),
			b: text('Mill fire in Norrvik', 'At least 21 people are dead after the fire.'),
		});
		assert.ok(!discrepancies.some(({ because }) => /headline/.test(because.template)));
	});

	test('the day of a strike is another the day after', () => {
		const text = (day: number, which: string) =>
			`Mill strike in Norrvik\n2026-05-0${day}\n\nNORRVIK, May ${day} - The strike at the old mill of Norrvik is in its ${which} day.`;
		const isFlagged = (later: number) =>
			compareTexts({ a: text(4, '12th'), b: text(later, '14th') }).discrepancies.some(({ type }) => type === 'number');
		assert.deepEqual([isFlagged(4), isFlagged(6)], [true, false]);
	});
});
