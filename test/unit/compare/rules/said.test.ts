import assert from 'node:assert/strict';
import { compareTexts } from '../../stories';
import { found } from './found';

suite('What is denied, left open or only thought about', () => {
	for (const [name, expected, ...bodies] of [
		[
			'what one denies, in other words from somebody else',
			['denial ab'],
			'The spokeswoman of the mayor, Ruth Halloran, denied that a copy of the survey had been sent to the office of the mayor.',
			'Two people with knowledge of the letters said a stamped copy of the survey reached the office of Mr. Okoro on May 2.',
		],
		[
			'an allegation that is denied, as a fact in other words',
			['attribution ab'],
			'The union has accused the owners of bringing in night crews during the walkout. The owners denied it, saying the mill had stood still.',
			'The owners kept two of nine looms turning with night crews brought in from Holm.',
		],
		[
			'an allegation that is called untrue, as a fact in other words',
			['attribution ab'],
			'Farmers accuse the county of draining the lower pond for a golf course. That is untrue, the county says.',
			'The lower pond was drained for a golf course, and carp lie dead in the mud.',
		],
		[
			'the denial of an allegation on another matter',
			[],
			'The union has accused the owners of bringing in night crews during the walkout. The owners denied it, saying the mill had stood still.',
			'The owners paid for two of the nine looms and for a crane.',
		],
		[
			'a denial that answers what was said before',
			['denial ab'],
			'The union said a guard had locked the gate of the mill before the fire. Holt denied that, saying that the gate stood open.',
			'A guard locked the gate of the mill before the fire.',
		],
		[
			'what the one who denies says instead',
			[],
			'The union said a guard had locked the gate of the mill. Holt denied that, saying that the gate of the mill stood open all night.',
			'Holt says the gate of the mill stood open all night.',
		],
		[
			'a source that tells of the denial beside the claim',
			[],
			'The union said a guard had locked the gate of the mill before the fire. Holt denied that.',
			'A guard locked the gate of the mill before the fire, the union says. Holt denied that.',
		],
		[
			'a year in common denies nothing',
			[],
			'The inspector said nobody had checked the boiler since 2016.',
			'The boiler of the mill was bought by the owners in 2016.',
		],
		[
			'denied here and owned up to there by one person',
			['denial ab'],
			'Mayor Clara Venn said she had not set eyes on the survey of the boilers before April.',
			'Venn conceded that she was handed the survey of the boilers in January.',
		],
		[
			'denied here and confirmed there by one body',
			['denial ab'],
			'A spokesperson for the bank denied that it was helping to finance the purchase of the mill.',
			'Holm Bank confirmed that it was helping to finance the purchase of the mill.',
		],
		[
			'what somebody announces is done',
			[],
			'Holm Milling announced on Monday a cash offer of 38 crowns per share of the mill. The founder denied that shares of the mill were for sale.',
			'Holm Milling put a cash offer of 38 crowns per share of the mill on the table on Monday.',
		],
		[
			'two statements of one body, one of them with a “not”',
			[],
			'The police of Norrvik said that nobody was in the mill when the fire began.',
			'The police of Norrvik confirmed that the fire in the mill began at noon.',
		],
		[
			'called untrue here and confirmed there by one body',
			['denial ab'],
			'The union said the bank was helping to finance the purchase of the mill. A spokesperson for the bank called that untrue.',
			'Holm Bank confirmed that it was helping to finance the purchase of the mill.',
		],
		[
			'denied by one person and owned up to by another',
			[],
			'Mayor Clara Venn said she had not set eyes on the survey of the boilers before April.',
			'Engineer Otto Marr conceded that he was handed the survey of the boilers in January.',
		],
		[
			'denied, and owned up to, in one source',
			[],
			'Mayor Clara Venn said she had not set eyes on the survey of the boilers before April. Later Venn conceded that she was handed the survey of the boilers in winter.',
			'Venn conceded that she was handed the survey of the boilers in January.',
		],
		[
			'it would not comment here and admitted there, by another name',
			['denial ab'],
			'The operator, Holm Milling Lines, said the mill had been inspected. It declined to comment on reports that a fire door had been wedged open.',
			'The owner, Holm Milling Lines, admitted that a fire door had been wedged open.',
		],
		[
			'a possibility that stays one',
			[],
			'A faulty lamp may have caught fire in the loft of the mill, an official said.',
			'A faulty lamp in the loft of the mill is one line of inquiry, the ministry said.',
		],
		[
			'speculation that officials give as the reason',
			['attribution ab'],
			'Analysts suggest that county politics may have played a part in the sale of the mill.',
			'According to county officials, politics played a major part in the decision to sell the mill.',
		],
		[
			'a suspicion that is a fact elsewhere',
			['attribution ab'],
			'A faulty lamp in the grain loft may have caught fire, an official said.',
			'It began after a faulty lamp in the grain loft burst into flames.',
		],
		[
			'a suspicion and what is to come of it',
			[],
			'A faulty lamp in the grain loft may have caught fire, an official said.',
			'The council will question the makers of the lamp in the grain loft.',
		],
		[
			'two statements of one speaker on two matters',
			[],
			'Chief engineer Dennis Okoro told reporters that a valve may have failed.',
			'Chief engineer Dennis Okoro, 44, once worked at the harbour.',
		],
		[
			'what the union says and the owner denies, as a fact',
			['attribution ab'],
			'The harbour union said the owner intended to move flour production to Ostby. Holm Milling Lines said that no flour from Norrvik was going to Ostby.',
			'The owner is moving flour production to Ostby.',
		],
		[
			'what nobody denies',
			[],
			'The harbour union said the owner intended to move flour production to Ostby.',
			'The owner is moving flour production to Ostby.',
		],
		[
			'what one would not say here and said there',
			['denial ab'],
			'The owner would not say whether it had paid the insurers.',
			'The owner said it had paid the insurers nothing.',
		],
		[
			'an answer to another question',
			[],
			'The owner would not say whether it had paid the insurers.',
			'The owner said the wheel had been old.',
		],
		[
			'a deed that was not ruled out and is done',
			['status ab'],
			'The mayor did not rule out closing the mill road to lorries.',
			'Mayor closes the mill road to lorries.',
		],
		[
			'a deed that is being weighed and was done',
			['status ab'],
			'The council is considering banning lorries from the mill road.',
			'The council has banned lorries from the mill road.',
		],
		[
			'a deed of which it is not decided whether',
			['status ab'],
			'Whether the town will replace the mill bridge has not been decided.',
			'The town replaced the mill bridge.',
		],
		[
			'a deed that both leave open',
			[],
			'The mayor did not rule out closing the mill road to lorries.',
			'The mayor may close the mill road to lorries.',
		],
		[
			'a source that tells of both',
			[],
			'The mayor did not rule out closing the mill road to lorries.',
			'On Monday the mayor did not rule out closing the mill road to lorries. On Tuesday she closed the mill road to lorries.',
		],
		[
			'several behind a colon and one of them alone',
			['number ab'],
			'The insurers want 35 percent from three Nordic countries: Sweden, Denmark and Finland.',
			'The insurers want 35 percent from Sweden alone.',
		],
		[
			'what somebody could not confirm and did not know of',
			['status ab'],
			'The ministry said it could not confirm the Ledger report on the mill.',
			'The ministry said it was unaware of the Ledger report on the mill.',
		],
	] as const) {
		test(name, () => assert.deepEqual(found(...bodies), expected));
	}

	test('a headline that names the cause which its own text leaves open', () => {
		const text = (headline: string) =>
			`${headline}\n\nNORRVIK, May 4 - A fire destroyed the old mill of Norrvik on Monday. It is far too soon to name a cause, the county said.`;
		const typesOf = (headline: string) =>
			compareTexts({ a: text(headline), b: text('Mill of Norrvik burns down') }).discrepancies.map(({ type }) => type);
		assert.deepEqual(typesOf('Investigators blame old cable for fire in mill of Norrvik'), ['attribution']);
		assert.deepEqual(typesOf('Was an old cable to blame for fire in mill of Norrvik?'), []);
		assert.deepEqual(typesOf('Old cable may be to blame for fire in mill of Norrvik'), []);
	});
});
