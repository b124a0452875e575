import assert from 'node:assert/strict';
import { findFigures } from '../../../src/article/figures/find';
import { inEnglish } from '../../../src/util/phrase';
import { markFigures } from './marked';

/** Read on Saturday, 21 June 2025: the text, then the text with its dates marked, the year, month or day worked out. */
const rows: readonly (readonly [string, string])[] = [
	['He said on Friday.', 'He said on [date 2025-06-20: Friday].'],
	['The vote is on July 20.', 'The vote is on [date 2025-07-20: July 20].'],
	['In March he resigned.', 'In [date 2025-03: March] he resigned.'],
	['They will meet on Tuesday.', 'They will meet on [date 2025-06-24: Tuesday].'],
	['It opens next week.', 'It opens [date 2025-06-23/2025-06-29: next week].'],
	['It closed last October.', 'It closed [date 2024-10: last October].'],
	['It struck at 02:47 GMT on 15 June.', 'It struck at [time 2025-06-15T02:47Z: 02:47 GMT on 15 June].'],
	['Doors open at 8 a.m. on Monday.', 'Doors open at [time 2025-06-16T08:00: 8 a.m. on Monday].'],
	['At 10:47 p.m. Monday ET it hit.', 'At [time 2025-06-16T22:47-04:00: 10:47 p.m. Monday ET] it hit.'],
	['The summit is on June 24-25.', 'The summit is on [date 2025-06-24/2025-06-25: June 24-25].'],
	['The 1994 quake killed 300.', 'The [date 1994: 1994] quake killed [number 300: 300].'],
	['It ran from 2019 to 2023.', 'It ran from [date 2019: 2019] to [date 2023: 2023].'],
	['The 18th will be a holiday.', '[date 2025-06-18: The 18th] will be a holiday.'],
	['That was 32 years ago.', 'That was [date 1993: 32 years ago].'],
	['He must report in seven weeks.', 'He must report [date 2025-08-09: in seven weeks].'],
	['Weeks ago they agreed.', '[date ?: Weeks ago] they agreed.'],
	['Profit rose in the third quarter of 2024.', 'Profit rose in the [date 2024-07/2024-09: third quarter of 2024].'],
	['It was the summer of 2023.', 'It was the [date 2023-06/2023-08: summer of 2023].'],
	['He began in the 1990s.', 'He began in the [date 1990/1999: 1990s].'],
	['A treaty of 1960 and a temple of 300 BC.', 'A treaty of [date 1960: 1960] and a temple of [date -0299: 300 BC].'],
	['Sunday, May 23 was warm.', '[date 2025-05-23: Sunday, May 23] was warm.'],
	['A funeral will be held Friday.', 'A funeral will be held [date 2025-06-27: Friday].'],
	['The gates open between 16:20 and 16:45.', 'The gates open between [time T16:20: 16:20 and 16:45].'],
	['Talks resume Tuesday.', 'Talks resume [date 2025-06-24: Tuesday].'],
	['Voters go to the polls on Sunday.', 'Voters go to the polls on [date 2025-06-22: Sunday].'],
	['Monday’s stage runs from Vale to Lorica.', '[date 2025-06-23: Monday]’s stage runs from Vale to Lorica.'],
	[
		'Its weakest in six weeks, to 11.62 a euro.',
		'Its weakest in [duration 6 week: six weeks], to [number 11.62: 11.62] a euro.',
	],
	['It opens in three weeks’ time.', 'It opens [date 2025-07-12: in three weeks’ time].'],
	[
		'It met on 03/04/2025 and 25/04/2025.',
		'It met on [date 2025-04-03: 03/04/2025] and [date 2025-04-25: 25/04/2025].',
	],
	['On 03/04/2025 the theatre closed.', 'On [date 2025-04-03: 03/04/2025] the theatre closed.'],
	[
		'It met on 03/04/2025, after April 2.',
		'It met on [date 2025-03-04: 03/04/2025], after [date more-than 2025-04-02: April 2].',
	],
	['June 31 is no day.', '[date --06-31: June 31] is no day.'],
	['It runs until Saturday.', 'It runs until [date 2025-06-21: Saturday].'],
	[
		'The meeting, scheduled for Wednesday, was off.',
		'The meeting, scheduled for [date 2025-06-25: Wednesday], was off.',
	],
	['The shop closes at six o’clock.', 'The shop closes at [time T06:00: six o’clock].'],
	['It happened yesterday evening.', 'It happened [date 2025-06-20: yesterday evening].'],
	['They met at noon local time (0800 GMT).', 'They met at [time T12:00: noon local time] ([time T08:00Z: 0800 GMT]).'],
	[
		'On Tuesday at 7:46 a.m. it shook.',
		'On [date 2025-06-17: Tuesday] at [time 2025-06-17T07:46: 7:46 a.m.] it shook.',
	],
	['By Thursday the road should reopen.', 'By [date at-most 2025-06-26: Thursday] the road should reopen.'],
	['It marched in May; it may rain.', 'It marched in [date 2025-05: May]; it may rain.'],
	['He left in early 2024.', 'He left in early [date 2024: 2024].'],
	['On 12.06.2004 they wed.', 'On [date 2004-06-12: 12.06.2004] they wed.'],
	['The 19th century ended.', 'The [date 1801/1900: 19th century] ended.'],
	// Read on a Saturday: the verbs say on which side of it the day lies.
	['“We are coming on Thursday to listen.”', '“We are coming on [date 2025-06-26: Thursday] to listen.”'],
	['They’re flying home on Friday.', 'They’re flying home on [date 2025-06-27: Friday].'],
	['She was coming home on Thursday.', 'She was coming home on [date 2025-06-19: Thursday].'],
	['The case returns to court on the 3rd.', 'The case returns to court on [date 2025-07-03: the 3rd].'],
	['He was seized on the 3rd.', 'He was seized on [date 2025-06-03: the 3rd].'],
	[
		'Work is expected to move in stages, with the last shift leaving at the end of March.',
		'Work is expected to move in stages, with the last shift leaving at the end of [date 2026-03: March].',
	],
	['The mill closed at the end of March.', 'The mill closed at the end of [date 2025-03: March].'],
	['There is a chance of snow on Sunday.', 'There is a chance of snow on [date 2025-06-22: Sunday].'],
	['Reports on Friday had spoken of a flood.', 'Reports on [date 2025-06-20: Friday] had spoken of a flood.'],
	[
		'Most shops shut at 8 p.m., but the mill stayed open until half past nine.',
		'Most shops shut at [time T20:00: 8 p.m.], but the mill stayed open until [time T21:30: half past nine].',
	],
	['He rose at half past six.', 'He rose at [time T06:30: half past six].'],
	['The meeting was postponed to Tuesday.', 'The meeting was postponed to [date 2025-06-24: Tuesday].'],
	[
		'The session was moved from Friday to Tuesday.',
		'The session was moved from [date 2025-06-20: Friday] to [date 2025-06-24: Tuesday].',
	],
	['It burned until Thursday evening.', 'It burned until [date 2025-06-19: Thursday evening].'],
	['They must wait for Sunday.', 'They must wait for [date 2025-06-22: Sunday].'],
	['The aunt arrives Thursday.', 'The aunt arrives [date 2025-06-26: Thursday].'],
	['A partial return on Friday is possible.', 'A partial return on [date 2025-06-27: Friday] is possible.'],
	[
		'The pause, announced at 1:30 p.m. on Wednesday, will last.',
		'The pause, announced at [time 2025-06-18T13:30: 1:30 p.m. on Wednesday], will last.',
	],
	['It hit at 4:41 p.m. Eastern on 15 June.', 'It hit at [time 2025-06-15T16:41-04:00: 4:41 p.m. Eastern on 15 June].'],
	['They came at 20 past three.', 'They came at [time T03:20: 20 past three].'],
	['They came at ten minutes to six.', 'They came at [time T05:50: ten minutes to six].'],
	['A score of five to six.', 'A score of [number 5..6: five to six].'],
	['22.10 Police ask for a stop.', '[time T22:10: 22.10] Police ask for a stop.'],
	['It heard nothing before 22.52, it says.', 'It heard nothing before [time less-than T22:52: 22.52], it says.'],
	['The share closed at 12.50.', 'The share closed at [number 12.5: 12.50].'],
	['It is the second wreck in seven years.', 'It is the [ordinal 2: second] wreck in [duration 7 year: seven years].'],
	['Fiscal 2026 begins in October.', '[date 2026: Fiscal 2026] begins in [date 2025-10: October].'],
];

function readDate(text: string, published?: string) {
	return findFigures({ text, regions: [], sentences: [{ start: 0, end: text.length }], tokens: [] }, published)[0]!;
}

suite('Dates', () => {
	for (const [text, marked] of rows) test(text, () => assert.equal(markFigures(text, '2025-06-21'), marked));

	for (const [text, stated, inferred] of [
		['It is on July 1.', '--07-01', '2025-07-01'],
		['He said so on Friday.', '-W-5', '2025-06-20'],
		['That was 32 years ago.', '-P32Y', '1993'],
		['In March it rained.', '--03', '2025-03'],
		['It was on 1 July 2024.', '2024-07-01', undefined],
	] as const) {
		test(`what is written is kept apart: ${text}`, () => {
			const { value, inferred: worked } = readDate(text, '2025-06-21');
			assert.deepEqual([value, worked?.value], [stated, inferred]);
		});
	}

	for (const [text, misfit] of [
		['Sunday, 23 May 2026 was warm.', '23 May 2026 is a Saturday, not a Sunday'],
		['Saturday, 23 May 2026 was warm.', undefined],
		['On June 31 it rained.', 'June has no day 31'],
	] as const) {
		test(`a date that cannot be: ${text}`, () => {
			const found = readDate(text).misfit;
			assert.equal(found && inEnglish(found), misfit);
		});
	}

	test('without a day of publication nothing is worked out', () =>
		assert.equal(readDate('It is on July 1.').inferred, undefined));
});
