import assert from 'node:assert/strict';
import { found } from './found';

suite('Rules between sources', () => {
	for (const [name, expected, ...bodies] of [
		[
			'two events in an order that their days do not have',
			['date ab'],
			'A hearing on the fire was scheduled for July 4. The hearing comes just days before the Harbour summit.',
			'Ministers will speak of the fire at the Harbour summit on June 27.',
		],
		[
			'two events in the order that their days have',
			[],
			'A hearing on the fire was scheduled for June 24. The hearing comes just days before the Harbour summit.',
			'Ministers will speak of the fire at the Harbour summit on June 27.',
		],
		[
			'an event with two days in the story, and one in another year',
			[],
			'A hearing on the fire was scheduled for July 4. The hearing comes just days before the Harbour summit.',
			'Ministers will speak of the fire at the Harbour summit on January 9.',
		],
		[
			'a state and its opposite',
			['status ab'],
			'The mill’s summer concert was cancelled after the fire.',
			'The mill’s summer concert was postponed after the fire, the organisers said.',
		],
		[
			'one state in other words',
			[],
			'The mill’s summer concert was cancelled after the fire.',
			'The mill’s summer concert has been called off after the fire.',
		],
		[
			'two people of one trial',
			[],
			'Owner Nils Ferrow was convicted of arson.',
			'His partner Greta Holm pleaded guilty to fraud.',
		],
		[
			'convicted and pleaded guilty',
			['status ab'],
			'Owner Nils Ferrow was convicted of arson by a jury.',
			'Owner Nils Ferrow pleaded guilty to arson.',
		],
		[
			'a quotation with another word',
			['quote-wording ab'],
			'“Every beam will be paid for,” said Mayor Ruth Halloran.',
			'“Every beam will be accounted for,” said Mayor Ruth Halloran.',
		],
		[
			'a trimmed quotation',
			[],
			'“Every beam will be paid for, and every tile as well,” said Mayor Ruth Halloran.',
			'Mayor Ruth Halloran said “every beam will be paid for”.',
		],
		[
			'a quotation with another speaker',
			['speaker ab'],
			'“Every beam will be paid for,” said Mayor Ruth Halloran.',
			'“Every beam will be paid for,” said fire chief Dennis Okoro.',
		],
		[
			'another office',
			['role ab'],
			'Prime Minister Ruth Halloran visited the mill.',
			'The interior minister, Ruth Halloran, visited the mill.',
		],
		[
			'a variant of one office',
			[],
			'U.S. District Judge Ruth Halloran visited the mill.',
			'Federal judge Ruth Halloran visited the mill.',
		],
		[
			'another given name',
			['name ab'],
			'Judge Henrietta Okoro-Lund visited the mill.',
			'Judge Harriet Okoro-Lund visited the mill.',
		],
		['a spelling', [], 'Mayor Davit Okoro visited the mill.', 'Mayor David Okoro visited the mill.'],
		['another age', ['age ab'], 'Nils Ferrow, 58, owned the mill.', 'Nils Ferrow, 59, owned the mill.'],
		[
			'another currency',
			['unit ab'],
			'The county pledged $25 million in emergency aid.',
			'The county pledged €25m in emergency aid.',
		],
		[
			'digits in another order',
			['number ab'],
			'In all 61,204 visitors had come to see it.',
			'A record crowd of 64,201 came last year.',
		],
		[
			'a figure that a source calls superseded',
			[],
			'The damage was put at 6.3 million crowns.',
			'The damage, first given as 6.3 million crowns, was put at 6.8 million crowns.',
		],
		[
			'a sum with two digits changed round',
			['number ab'],
			'Rebuilding the old mill will cost €4.2 million, the town said.',
			'The town said that rebuilding the old mill would cost €2.4 million.',
		],
		[
			'two years in which one thing was built',
			['date ab'],
			'The mill was built in 1894 for a local miller.',
			'The mill, built in 1884 for a local miller, stood empty.',
		],
		[
			'one value that was asked for and is the case now',
			['number ab'],
			'The union wants rents to rise by 6 percent, up from an earlier request of 4 percent.',
			'The union wants rents to rise by 6 percent, up from the current 4 percent level.',
		],
		[
			'one value that was asked for in both',
			[],
			'The union wants rents to rise by 6 percent, up from an earlier request of 4 percent.',
			'The union wants rents to rise by 6 percent, up from a previous request of 4 percent.',
		],
		[
			'one value with opposite signs',
			['number ba'],
			'The mill company reported a net loss of $84.6 million for the quarter.',
			'The mill company reported net income of $84.6 million for the quarter.',
		],
		[
			'two peoples in one source and one of them in another',
			['number ab'],
			'The minister is expected to ask both Swedish and Danish insurers to pay for the mill.',
			'The minister is expected to ask Swedish insurers to pay for the mill.',
		],
		[
			'one of whom something is asked alone, and several',
			['number ab'],
			'The insurers want money from Sweden, Denmark and Finland for the mill.',
			'The insurers want money from Sweden alone for the mill.',
		],
		[
			'no comment here and a quotation there',
			['denial ab'],
			'Ruth Halloran, the mayor, declined to comment on the fire.',
			'“We will build it again by spring,” said Mayor Ruth Halloran.',
		],
		[
			'no comment of one and a quotation of another',
			[],
			'Ruth Halloran, the mayor, declined to comment on the fire.',
			'“We will build it again by spring,” said fire chief Dennis Okoro.',
		],
		[
			'an island with another name',
			['place ab'],
			'The miller lives on the island of Tolvey now.',
			'The miller lives on the island of Sandrey now.',
		],
		[
			'a witness and a prisoner',
			['status ab'],
			'The miller Nils Ferrow was questioned as a witness on Monday.',
			'The miller Nils Ferrow was arrested on Monday.',
		],
		[
			'a strike that was called and one that is under way',
			['status ab'],
			'The mill workers backed a strike authorization, and no date was set.',
			'The mill workers have already walked off the job.',
		],
		[
			'a cause that is open here and settled there',
			['attribution ab'],
			'The cause of the mill fire was not known, the police said.',
			'The mill fire was started by children with matches.',
		],
		[
			'a cause that is hedged in both',
			[],
			'The cause of the mill fire was not known, the police said.',
			'The mill fire was possibly started by children with matches.',
		],
		[
			'a figure of another year',
			[],
			'The fire destroyed 12 houses beside the mill.',
			'A fire in 1987 destroyed 19 houses beside the mill. This one spared them.',
		],
		[
			'what is only asked for here and ordered there',
			['status ab'],
			'The harbour union asked for an inquiry into the sprinklers of the mill.',
			'The county has ordered an inquiry into the sprinklers of the mill.',
		],
		[
			'what is asked for and, in the same source, ordered',
			[],
			'The harbour union asked for an inquiry into the sprinklers of the mill.',
			'The harbour union asked for an inquiry into the sprinklers of the mill. The county has ordered an inquiry into the sprinklers of the mill.',
		],
		[
			'two parts of one whole',
			['number ab'],
			'Three of the mill’s five boilers were running when the fire broke out.',
			'Two of the five boilers of the mill were running when the fire broke out.',
		],
		[
			'parts of wholes of two sizes',
			[],
			'Three of the mill’s five boilers were running at night.',
			'Two of the nine wagons in the yard were loaded.',
		],
		[
			'the day of one deed',
			['date ab'],
			'Police arrested a former boilerman of the mill in a raid on Tuesday, May 5.',
			'A former boilerman of the mill was arrested in a raid early on Wednesday, May 6.',
		],
		[
			'a change in percent that its values do not give',
			['sum b'],
			'Insurers were called.',
			'Shares in the owner of the mill closed at $31.20, a 9.6% drop from $33.10.',
		],
		[
			'a change in percent that its values give',
			[],
			'Insurers were called.',
			'Shares in the owner of the mill closed at $31.20, a 5.7% drop from $33.10.',
		],
		[
			'a conversion in three digits that is off',
			['unit b'],
			'Insurers were called.',
			'The mill drew its water from a lake at 871 metres (2,620 feet).',
		],
		[
			'a conversion rounded as news rounds',
			[],
			'Insurers were called.',
			'The mill drew its water from a lake at 800 metres (2,600 feet).',
		],
		[
			'two digits of a large number in another order',
			['number ab'],
			'The fire burned 48,000 sacks of flour in the mill.',
			'The fire burned 84,000 sacks of flour in the mill.',
		],
		[
			'a share in words and in percent that do not fit',
			['number ab'],
			'The mill will part with about 12 percent of its workers after the fire.',
			'The mill will part with one in five of its workers after the fire.',
		],
		[
			'a share in words and in percent that fit',
			[],
			'The mill will part with about 12 percent of its workers after the fire.',
			'The mill will part with one in eight of its workers after the fire.',
		],
		[
			'a plea that nobody has entered',
			['status ab'],
			'The boilerman of the mill did not enter a plea.',
			'The boilerman of the mill pleaded not guilty.',
		],
		[
			'a count that was not complete',
			[],
			'With 90% of wards reporting, the Harbour List had 38.5% of the vote on the mill.',
			'The Harbour List won 38.2% of the vote on the mill.',
		],
		[
			'what one anonymous engineer says and engineers say',
			['attribution ab'],
			'The valve of the mill’s boiler had failed, according to an engineer.',
			'The valve of the mill’s boiler had failed, according to engineers.',
		],
		[
			'what a company would not comment on here and confirmed there',
			['denial ab'],
			'The Norrvik Milling Company declined to comment on a sale of the mill to Holm Foods.',
			'In a statement, the Norrvik Milling Company confirmed the sale of the mill to Holm Foods.',
		],
		[
			'a finance chief who is chief operating officer elsewhere',
			['role ab'],
			'The plan for the mill was outlined by finance chief Ada Holt.',
			'Ada Holt, the company’s chief operating officer, said the mill would be rebuilt.',
		],
		[
			'one office in two words',
			[],
			'The plan for the mill was outlined by finance chief Ada Holt.',
			'Chief financial officer Ada Holt said the mill would be rebuilt.',
		],
		[
			'a weekday that does not fit, and the day that another source has',
			['date ba'],
			'The owners meet the mayor on Thursday, October 15, 2026.',
			'Rebuilding begins on Thursday, October 16, 2026.',
		],
		[
			'what one would not comment on and another confirmed',
			[],
			'The Norrvik Milling Company declined to comment on a sale of the mill.',
			'The Harbour Bank confirmed that a sale of the mill was being prepared.',
		],
	] as const) {
		test(name, () => assert.deepEqual(found(...bodies), expected));
	}
});

suite('Rules inside one article', () => {
	for (const [name, expected, body] of [
		['a wrong conversion', ['unit a'], 'It held 180,000 pounds (about 397 tonnes) of flour.'],
		['a right conversion', [], 'It held 180,000 pounds (about 82 tonnes) of flour.'],
		[
			'parts that do not add up',
			['sum a'],
			'The injured number 61. They are 34 in Norrvik, 19 in Ostby and five in Langholt.',
		],
		['parts that add up', [], 'The injured number 58. They are 34 in Norrvik, 19 in Ostby and five in Langholt.'],
		[
			'parts of them that do not add up',
			['sum a'],
			'Twenty-seven workers fell ill. Sixteen of them were treated at St Olaf; eight were at Ostby and four at the clinic in Langholt.',
		],
		[
			'two halves that do not add up',
			['sum a'],
			'The town took 11,200 calls about the fire, 6,900 of them by day and 3,300 at night.',
		],
		['two halves that add up', [], 'The ferry to the mill carried 312 people, 268 of them passengers and 44 crew.'],
		['two of several parts', [], 'The bus carried 40 people, 12 of them children and three nurses.'],
		[
			'two parts of a whole that is named with the first',
			['sum a'],
			'Seven of the nine are from Norrvik and three come from Ostby.',
		],
		['two parts that make the whole', [], 'Six of the nine are from Norrvik and three come from Ostby.'],
		[
			'a total that the sums beside it do not make',
			['sum a'],
			'The wheel weighs 1,840 kg. Together with the two axles, at 12 kg each, and a 96-kg frame this brings the total to 1,980 kg.',
		],
		[
			'a total that they make',
			[],
			'The wheel weighs 1,840 kg. Together with the two axles, at 12 kg each, and a 96-kg frame this brings the total to 1,960 kg.',
		],
		[
			'a total of more than what is told',
			[],
			'The county closed 30 mills in May and 12 in June, bringing the total since the war to 900.',
		],
		[
			'a time elsewhere that no zone makes the same',
			['time a'],
			'It began at 4:20 a.m. local time on Wednesday (9:20 p.m. EDT on Monday).',
		],
		['a time elsewhere that is the same', [], 'It began at 4:20 a.m. local time on Tuesday (9:20 p.m. EDT on Monday).'],
		['minutes that a zone cannot change', ['time a'], 'It began at 5:42 a.m. (0340 GMT).'],
		['hours that a zone changes', [], 'It began at 5:42 a.m. (0342 GMT).'],
		['two zones that do not fit', ['time a'], 'It began at 03:42 GMT (10:42 p.m. EDT on Wednesday).'],
		['two zones that fit', [], 'It began at 03:42 GMT (11:42 p.m. EDT on Wednesday).'],
		['shares that exceed the whole', ['sum a'], 'The owners led the vote by 58 percent to 44 percent.'],
		['a rise is no share', [], 'Insurance premiums rose from 58 percent to 64 percent.'],
	] as const) {
		test(name, () => assert.deepEqual(found(body), expected));
	}
});
