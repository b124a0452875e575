import assert from 'node:assert/strict';
import { found } from './found';

suite('One value of two things', () => {
	for (const [name, expected, ...bodies] of [
		// Sides
		[
			'inside here and outside there',
			['number ab'],
			'The mill stands 2.1 kilometres inside the reserve, the county says.',
			'The mill stands 2.1 kilometres outside the reserve, the county says.',
		],
		[
			'before here and after there',
			['number ab'],
			'A guard rang the fire brigade 25 minutes before the roof of the mill fell.',
			'A guard rang the fire brigade 25 minutes after the roof of the mill fell.',
		],
		[
			'upstream here and downstream there',
			['number ab'],
			'The wreck of the mill wheel was found 12 miles upstream of the mill.',
			'The wreck of the mill wheel was found 12 miles downstream of the mill.',
		],
		[
			'each party has its own',
			[],
			'The mill stands 2.1 kilometres inside the reserve, says the county. The owners place it 2.1 kilometres outside the reserve.',
			'The mill stands 2.1 kilometres outside the reserve, the county says.',
		],
		[
			'north of one town and south of another',
			[],
			'Norrvik lies 35 kilometres north of Amberg, where the mill sold its flour.',
			'Norrvik lies 35 kilometres south of Ostby, where the mill sold its flour.',
		],
		[
			'a small number of two things',
			[],
			'Police came to the mill six minutes after the call.',
			'The baker had left his shop six minutes before his bus.',
		],
		// Bases
		[
			'of turnover and of profit',
			['number ab'],
			'The regulator can fine the mill up to 4 percent of its annual turnover.',
			'The regulator can fine the mill up to 4 percent of its annual profits.',
		],
		[
			'of votes and of seats',
			['number ab'],
			'The Harbour List won 38.5 percent of the votes in the council.',
			'The Harbour List won 38.5 percent of the seats in the council.',
		],
		[
			'two words for one base',
			[],
			'The regulator can fine the mill up to 4 percent of its annual turnover.',
			'The regulator can fine the mill up to 4 percent of its yearly revenue.',
		],
		[
			'a base that is left out',
			[],
			'The regulator can fine the mill up to 4 percent of its annual turnover.',
			'The regulator can fine the mill up to 4 percent, a fine nobody has paid yet.',
		],
		[
			'a percentage of both',
			[],
			'The mill lost 12 percent of its sales and 12 percent of its profit last year.',
			'The mill lost 12 percent of its profit last year.',
		],
		// Grades
		[
			'major here and critical there',
			['number ab'],
			'Inspectors of the mill recorded two major defects in its boiler last May.',
			'Inspectors of the mill found two critical defects in its boiler last May.',
		],
		[
			'slightly here and seriously there',
			['number ab'],
			'The fire left three slightly injured firefighters at the mill.',
			'The fire left three seriously injured firefighters at the mill.',
		],
		[
			'two words for one grade',
			[],
			'The fire left three severely injured firefighters at the mill.',
			'The fire left three seriously injured firefighters at the mill.',
		],
		[
			'a source that counts both grades',
			[],
			'The fire left three slightly injured firefighters and three seriously injured millers.',
			'The fire left three seriously injured firefighters at the mill.',
		],
		// The close
		[
			'the low of a day as its close',
			['number ab'],
			'Shares in the mill fell as much as 9.2 percent on Monday.',
			'Shares in the mill closed 9.2 percent lower on Monday.',
		],
		[
			'the low and the close, each with its own figure',
			[],
			'Shares in the mill fell as much as 9.2 percent on Monday.',
			'Shares in the mill fell as much as 9.2 percent on Monday before they closed 9.2 percent lower.',
		],
		[
			'a change of which nobody says when',
			[],
			'Shares in the mill fell as much as 9.2 percent on Monday.',
			'Shares in the mill fell 9.2 percent on Monday.',
		],
		// Percent and percentage points
		[
			'a change in percentage points as one in percent',
			['number ab'],
			'The mill’s share of the market fell by 6 percentage points last year.',
			'The mill’s share of the market was down 6 per cent last year.',
		],
		[
			'bare points beside a share',
			['number ab'],
			'The mill’s share of the market stood at 34 percent, down seven points in a year.',
			'The mill’s share of the market saw a fall of 7% in a year.',
		],
		[
			'a change in other words, since one year',
			['number ab'],
			'What the mill spends on its boilers fell by 6 percent between 2019 and 2025.',
			'The share of sales that the mill spends on upkeep has sunk by six percentage points since 2019.',
		],
		[
			'a change in percent, a figure of another, and one of points: both are told',
			['number ab', 'number ac'],
			'Holm Milling has lost four per cent of its customers since April, down by four per cent.',
			'Holm Milling has lost 3.4 per cent of its customers since April, down by 3.4 per cent.',
			'Holm Milling stands at 27 per cent of customers, four percentage points less than in April.',
		],
		[
			'a change of two things',
			[],
			'Turnout in the mill quarter fell by 10 percentage points.',
			'Sales of flour from the mill fell by 10 percent.',
		],
		[
			'a share as large as a change',
			[],
			'The mill’s share of the market fell by 6 percentage points last year.',
			'The mill had 6 per cent of the market last year.',
		],
		[
			'a change told both ways',
			[],
			'The mill’s share of the market fell by 6 percentage points last year.',
			'The mill’s share of the market was down 6 per cent, that is 6 percentage points, last year.',
		],
		// The earliest day
		[
			'the earliest day as the day',
			['date ab'],
			'The mill road will not reopen before June 3, the town said.',
			'The mill road will reopen on June 3, the town said.',
		],
		[
			'no earlier than',
			['date ab'],
			'The mill road can be opened no earlier than June 3, the town said.',
			'The mill road is set to open on June 3, the town said.',
		],
		[
			'a day that is hoped for',
			[],
			'The mill road will not reopen before June 3, the town said.',
			'The mill road could reopen on June 3, the town said.',
		],
		[
			'two plans that share a day',
			[],
			'The court will not hear anybody before June 3.',
			'Children will sing at the harbour on June 3.',
		],
	] as const) {
		test(name, () => assert.deepEqual(found(...bodies), expected));
	}
});
