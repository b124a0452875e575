import assert from 'node:assert/strict';
import { compareTexts } from '../../stories';
import { found } from './found';

suite('States between sources', () => {
	for (const [name, expected, ...bodies] of [
		[
			'a licence that was lost and one that is in force',
			['status ab'],
			'The county stripped the mill of its licence.',
			'The milling licence remains in force, said the county, which inspected the mill.',
		],
		[
			'a recall that was ordered and one that was voluntary',
			['status ab'],
			'Watchdogs ordered the owner of the mill to recall its flour.',
			'In a voluntary recall the company took back three deliveries.',
		],
		[
			'a strike in words that have nothing in common',
			['status ab'],
			'Angry workers have already walked off the job.',
			'Members of the union voted to authorize a strike at the mill.',
		],
		[
			'one thing that the story keeps coming back to',
			['status ab'],
			'The chapel beside it is old. Then the chapel went up in flames.',
			'The chapel beside it was spared by the wind. Not a scratch was found on the chapel when the day broke.',
		],
		[
			'a strike that is paused and one that is over',
			['status ab'],
			'The millers suspended their strike for two weeks.',
			'The strike at the mill is over.',
		],
		[
			'a watchman who is under arrest and one who is a witness',
			['status ab'],
			'The watchman of the mill, Ben Okoro, was questioned as a witness.',
			'The watchman of the mill, Ben Okoro, is under arrest.',
		],
		[
			'people who stay indoors and people who were moved out',
			['status ab'],
			'Residents of the mill quarter were told to stay indoors.',
			'The mill quarter and its residents were evacuated.',
		],
		[
			'a road that is closed without a date and one that has it',
			['status ab'],
			'The road past the mill is closed until further notice.',
			'The road past the mill will reopen on May 9.',
		],
		[
			'a road that may open again',
			[],
			'The road past the mill is closed until further notice.',
			'The road past the mill could be back in use next week.',
		],
		[
			'many things, each with a state of its own',
			[],
			'Three houses stand beside it. One of the houses was badly damaged.',
			'Houses stand beside it. Some houses, further up the street, were undamaged at dawn.',
		],
		[
			'nobody under arrest and two who are',
			['status ab'],
			'No arrests have been made, the sheriff said.',
			'Two teenagers from Ostby were arrested on Monday.',
		],
		[
			'nobody hurt and some who were',
			['status ab'],
			'Nobody was hurt when the roof came down.',
			'Three millers were injured.',
		],
		[
			'one person, told of in words that have nothing in common',
			['status ab'],
			'Foreman Greta Holm is fighting for her life.',
			'Greta Holm had cuts and bruises. She was treated at the scene.',
		],
		[
			'two people, each in a condition of their own',
			[],
			'Foreman Greta Holm is fighting for her life.',
			'Her colleague Nils Ferrow was treated at the scene.',
		],
		[
			'a watchman who was pushed and says that he slipped',
			['status ab'],
			'Watchman Ben Okoro was pushed down the stairs by a stranger.',
			'Ben Okoro told the radio that he slipped on the wet stairs.',
		],
		[
			'an alarm that sounded and one that was off',
			['status ab'],
			'The fire alarm went off at once, firefighters said.',
			'The alarm had been switched off for building work.',
		],
		[
			'somebody who stays and somebody who goes',
			['status ab'],
			'Mill director Greta Holm refused to resign over the fire.',
			'Greta Holm will step down in June.',
		],
		[
			'two directors, of whom one goes',
			[],
			'Mill director Greta Holm refused to resign over the fire.',
			'The harbour’s Nils Ferrow will step down in June.',
		],
		[
			'what was never so',
			['status ab'],
			'The fair at the mill was cancelled.',
			'The fair at the mill has been put back to June 19 and was never cancelled.',
		],
		[
			'a state that is denied on both sides',
			[],
			'Neither miller has been charged.',
			'None of the millers has been charged.',
		],
		[
			'somebody who is told of by “who”',
			['status ab'],
			'Owner Ben Okoro, 49, who was arrested on Monday, built the mill.',
			'Ben Okoro came of his own accord, was heard as a witness and left.',
		],
		[
			'a vote in words that have nothing in common',
			['status ab'],
			'The council backed the plan for the mill unanimously.',
			'Two of the nine members of the council dissented.',
		],
		[
			'somebody who was stood down and somebody who was dismissed',
			['status ab'],
			'The mill has stood down foreman Ada Holt.',
			'The mill has sacked foreman Ada Holt.',
		],
		[
			'a paper that was released, about somebody who was arrested',
			[],
			'Owner Ben Okoro was arrested on Monday over the mill.',
			'The indictment released early on Monday says that Ben Okoro, owner of the mill, lied.',
		],
		[
			'an inquiry that was opened and one that was not',
			['status ab'],
			'The county regulator has launched an investigation into the owners of the mill.',
			'The county regulator said it had not opened a formal investigation into the owners of the mill.',
		],
		[
			'a board that advises and one that has not said',
			['status ab'],
			'The board of the mill has advised its owners to accept the offer.',
			'The board of the mill has yet to say whether its owners should accept the offer.',
		],
		[
			'somebody who died there and somebody who got free',
			['status ab'],
			'Reto Holm, a Swiss miller who was seized there, died in captivity.',
			'Reto Holm, the miller, was let go in May.',
		],
		[
			'a day that an event was moved to',
			['status ab'],
			'The street party at the mill has been axed.',
			'The street party at the mill has been moved to July 11.',
		],
		[
			'a deed that may yet be done',
			[],
			'Greta Holm stays on as director of the mill.',
			'Greta Holm could resign over the fire at the mill.',
		],
		[
			'two words for one state',
			[],
			'Watchdogs ordered the owner of the mill to recall its flour.',
			'The county ordered a recall of flour from the mill.',
		],
	] as const) {
		test(name, () => assert.deepEqual(found(...bodies), expected));
	}

	test('a later report contradicts an earlier one where it says that it was so before', () => {
		const text = (day: number, said: string) =>
			`Mill fire in Norrvik\n2026-05-0${day}\n\nNORRVIK, May ${day} - A fire destroyed the old mill of Norrvik. ${said}`;
		const isFlagged = (since: string) =>
			compareTexts({
				a: text(6, 'Nobody has been arrested over the fire at the mill.'),
				b: text(8, `A miller was arrested ${since} over the fire at the mill.`),
			}).discrepancies.some(({ type }) => type === 'status');
		assert.deepEqual([isFlagged('on May 5'), isFlagged('on May 7'), isFlagged('later')], [true, false, false]);
	});

	test('a search that goes on one day and has ended the next is no contradiction', () => {
		const text = (day: number, said: string) =>
			`Mill fire in Norrvik\n2026-05-0${day}\n\nNORRVIK, May ${day} - A fire destroyed the old mill of Norrvik. ${said}`;
		const isFlagged = (later: number) =>
			compareTexts({
				a: text(4, 'The search goes on at the mill in Norrvik.'),
				b: text(later, 'The search was called off at the mill in Norrvik.'),
			}).discrepancies.some(({ type }) => type === 'status');
		assert.deepEqual([isFlagged(4), isFlagged(5)], [true, false]);
	});
});
