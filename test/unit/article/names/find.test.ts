import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Mention } from '../../../../src/article/article';
import { findMentions } from '../../../../src/article/names/find';
import { proseOf } from '../prose';

const letters = {
	person: 'P',
	organisation: 'O',
	outlet: 'M',
	place: 'L',
	role: 'R',
	event: 'E',
	law: 'A',
	demonym: 'D',
} as const;

/** The text with a bracket around each mention, a letter for its kind first; mentions inside a role stand inside its brackets. */
function mark(text: string, mentions: readonly Mention[]): string {
	let marked = '';
	for (let at = 0; at <= text.length; at++) {
		for (const mention of mentions) if (mention.end === at) marked += ']';
		for (const mention of mentions) if (mention.start === at) marked += `[${letters[mention.kind]} `;
		marked += text[at] ?? '';
	}
	return marked;
}

suite('Names', () => {
	for (const [text, expected] of [
		['The envoy met Ada Holt in Lisbon on Friday.', 'The [R envoy] met [P Ada Holt] in [L Lisbon] on Friday.'],
		['The singer, Isla Corrigan, 31, left.', 'The [R singer], [P Isla Corrigan], 31, left.'],
		['We met Dr. Ada Holt there.', 'We met [R Dr.] [P Ada Holt] there.'],
		['He asked U.S. Secretary of State Ada Halloran.', 'He asked [R [L U.S.] Secretary of State] [P Ada Halloran].'],
		['Spain’s Foreign Ministry said so.', '[L Spain]’s [O Foreign Ministry] said so.'],
		['The Ministry of Farming’s Bureau of Soils agreed.', 'The [O Ministry of Farming]’s [O Bureau of Soils] agreed.'],
		[
			'The launch was called off, the Zanvor Space Agency said. Zanvor has launched six rockets this year.',
			// A country is not its agency.
			'The launch was called off, the [O Zanvor Space Agency] said. Zanvor has launched six rockets this year.',
		],
		[
			'The Velden Ports Authority (Vepora) agreed. Nobody at Vepora left.',
			'The [O Velden Ports Authority] ([O Vepora]) agreed. Nobody at [O Vepora] left.',
		],
		['They called the Ministry of Education and Sport.', 'They called the [O Ministry of Education and Sport].'],
		[
			'They called the Ministry of Health and Family Welfare.',
			'They called the [O Ministry of Health and Family Welfare].',
		],
		[
			'It hurt U.S.-Japan talks and Taiwan-based firms.',
			'It hurt [L U.S.]-[L Japan] talks and [L Taiwan]-based firms.',
		],
		['Orsola van der Meer told Reuters so.', '[P Orsola van der Meer] told [M Reuters] so.'],
		['She joined Veldt Holdings Ltd last year.', 'She joined [O Veldt Holdings Ltd] last year.'],
		['The Danish player thanked FC Dravik.', 'The [D Danish] player thanked [O FC Dravik].'],
		['He crossed the Torvel pass and the Red Sea.', 'He crossed the [L Torvel pass] and the [L Red Sea].'],
		['KORVAD, Sept 3 (Reuters) - Rain fell.', '[L KORVAD], Sept 3 ([M Reuters]) - Rain fell.'],
		['The chief surgeon, Ada Holt, left.', 'The [R chief surgeon], [P Ada Holt], left.'],
		['Governor Ilse Brandvik left. Brandvik wept.', '[R Governor] [P Ilse Brandvik] left. [P Brandvik] wept.'],
		['Meanwhile Rain fell and NINE HOURS passed.', 'Meanwhile Rain fell and NINE HOURS passed.'],
		['The head of the Civil Aid Agency went.', 'The [R head of the [O Civil Aid Agency]] went.'],
		['See https://www.example.com/London/Paris now.', 'See https://www.example.com/London/Paris now.'],
		['The Dairy and Grain Research Board (DGRB) met.', 'The [O Dairy and Grain Research Board] ([O DGRB]) met.'],
		['PORT NORVA, Sept 3 (Reuters) - Rain fell.', '[L PORT NORVA], Sept 3 ([M Reuters]) - Rain fell.'],
		['Fires spread in the Serra Novelha on Friday.', 'Fires spread in the [L Serra Novelha] on Friday.'],
		['They wrote to the European Union.', 'They wrote to the [O European Union].'],
		['She was born in Nonthaburi.', 'She was born in [L Nonthaburi].'],
		['Goalkeeper Arne Holt fell.', '[R Goalkeeper] [P Arne Holt] fell.'],
		['The Society for the Defence of Public Gardens met.', 'The [O Society for the Defence of Public Gardens] met.'],
		['The Velden Content and Monitoring Board met.', 'The [O Velden Content and Monitoring Board] met.'],
		['The Velden Bank and Monitoring Board met.', 'The [O Velden Bank] and [O Monitoring Board] met.'],
		[
			'Most people there had never heard what the Ministry of Education, Tertiary Education, Science and Technology wanted.',
			'Most people there had never heard what the [O Ministry of Education, Tertiary Education, Science and Technology] wanted.',
		],
		[
			'He told the meeting at Velden Farmers Council Peter Holt knew.',
			'He told the meeting at [O Velden Farmers Council] [P Peter Holt] knew.',
		],
		['They saw K S Maranath there.', 'They saw [P K S Maranath] there.'],
		[
			'They asked Minister of Economic Affairs Ilse Brandvik twice.',
			'They asked [R Minister of Economic Affairs] [P Ilse Brandvik] twice.',
		],
		['A US-led force and the 12-year-old Kimo left.', 'A [L US]-led force and the 12-year-old [P Kimo] left.'],
		['She thanked the Okinawans for it.', 'She thanked the [D Okinawans] for it.'],
		[
			'Some exchanges, including Tolvex and Brimo, closed.',
			'Some exchanges, including [O Tolvex] and [O Brimo], closed.',
		],
		['Members of the Lisbon Democratic Alliance left.', 'Members of the [O Lisbon Democratic Alliance] left.'],
		['Dravik coach Ada Holt praised Dravik.', '[R [O Dravik] coach] [P Ada Holt] praised [O Dravik].'],
		['Veldt 3-1 Dravik was the score.', '[O Veldt] 3-1 [O Dravik] was the score.'],
		[
			'Nurses at St Orsola’s Hospital left. Wards at St Orsola’s, where rain came in, closed.',
			'Nurses at [O St Orsola’s Hospital] left. Wards at [O St Orsola’s], where rain came in, closed.',
		],
		['The nave of St Orsola’s is cold.', 'The nave of [O St Orsola’s] is cold.'],
		['They mended St Orsola’s oldest bridge.', 'They mended [L St Orsola]’s oldest bridge.'],
		[
			'She told the Hallsport Courier. The Courier asked why.',
			'She told the [M Hallsport Courier]. The [M Courier] asked why.',
		],
		['The Courier of the court wept.', 'The Courier of the court wept.'],
		['They met Jan Kubrel in Jan 2019 and on Jan 3.', 'They met [P Jan Kubrel] in Jan 2019 and on Jan 3.'],
		['It rains in April. Snow fell in April.', 'It rains in April. Snow fell in April.'],
		['The ship was bound for Hallsport with grain.', 'The ship was bound for [L Hallsport] with grain.'],
		[
			'In Ardlow, a teacher of four wept. Snow fell in Ardlow.',
			'In [L Ardlow], a [R teacher] of four wept. Snow fell in [L Ardlow].',
		],
		['They dug up a Roman bath.', 'They dug up a Roman bath.'],
		[
			'He wants to buy Tolvane. They lent him money for Tolvane.',
			'He wants to buy [O Tolvane]. They lent him money for [O Tolvane].',
		],
		['It is gone, said Canopy Watch on Friday.', 'It is gone, said [O Canopy Watch] on Friday.'],
		['They saw houses in Saint Brendan.', 'They saw houses in [L Saint Brendan].'],
		['It ran aground off Point Sorrel.', 'It ran aground off [L Point Sorrel].'],
		[
			'CAPE NORVA, Velden, Sept 3 (Reuters) - Rain fell.',
			'[L CAPE NORVA], [L Velden], Sept 3 ([M Reuters]) - Rain fell.',
		],
		['NORVA/KORVAD, Sept 3 (Reuters) - Rain fell.', '[L NORVA]/[L KORVAD], Sept 3 ([M Reuters]) - Rain fell.'],
		['We asked the operator, Tolvane Lines, twice.', 'We asked the operator, [O Tolvane Lines], twice.'],
		['They called the owner, Kesrin Dolvat, twice.', 'They called the [R owner], [P Kesrin Dolvat], twice.'],
		['Lights went out in the capital, Tolvane, twice.', 'Lights went out in the capital, [L Tolvane], twice.'],
		[
			'The hotline is run by Novasker Support. Nobody at Novasker left. Police praised Novasker.',
			'The hotline is run by [O Novasker Support]. Nobody at [O Novasker] left. Police praised [O Novasker].',
		],
		['A special inquiry unit (SIU) came. The SIU left.', 'A special inquiry unit ([O SIU]) came. The [O SIU] left.'],
		[
			'The canal quality plan (CQP) failed. Nobody read the CQP.',
			'The canal quality plan (CQP) failed. Nobody read the CQP.',
		],
		[
			'The Norva Special Trade Zone (NSTZ) grew. They like the NSTZ.',
			'The [L Norva Special Trade Zone] ([L NSTZ]) grew. They like the [L NSTZ].',
		],
		[
			'A lorry hit a barrier on NH-9 near London. He paid RM250.',
			'A lorry hit a barrier on NH-9 near [L London]. He paid RM250.',
		],
		['The ex-UNICEF worker met pro-Israel marchers.', 'The ex-[O UNICEF] worker met pro-[L Israel] marchers.'],
		['The ex-Minister met mid-September.', 'The ex-Minister met mid-September.'],
		['Shares in Norvane fell. They rose.', 'Shares in [O Norvane] fell. They rose.'],
		['They live in Norvane. Rain fell in Norvane.', 'They live in [L Norvane]. Rain fell in [L Norvane].'],
		[
			'The boat was built by Tolvane, a small firm based in London.',
			'The boat was built by [O Tolvane], a small firm based in [L London].',
		],
		[
			'The ferry reached Tolvane, a small port in the north.',
			'The ferry reached [L Tolvane], a small port in the north.',
		],
		['Police questioned Kessrow, a retired teacher.', 'Police questioned [P Kessrow], a retired teacher.'],
		['The hotline is run by Novasker Support.', 'The hotline is run by [O Novasker Support].'],
		['The lease is held by Birdwell & Crewe.', 'The lease is held by [O Birdwell & Crewe].'],
		['She praised NorvaTech. He sued NorvaTech.', 'She praised [O NorvaTech]. He sued [O NorvaTech].'],
		['Ada McHolt met Ian DeVance there.', '[P Ada McHolt] met [P Ian DeVance] there.'],
		['', ''],
	] as const) {
		test(text || 'nothing', () => assert.equal(mark(text, findMentions(proseOf(text))), expected));
	}

	for (const [text, outlet, expected] of [
		[
			'He told the Gazette so. The Gazette asked.',
			'Bexworth Gazette',
			'He told the [M Gazette] so. The [M Gazette] asked.',
		],
		['We wrote to the Bexworth Gazette.', 'The Bexworth Gazette', 'We wrote to the [M Bexworth Gazette].'],
		['They told the news desk and the post office.', 'Bexworth Post', 'They told the news desk and the post office.'],
		['He left the News early.', 'Bexworth News', 'He left the News early.'],
	] as const) {
		test(`${text} (${outlet})`, () =>
			assert.equal(mark(text, findMentions(proseOf(text), undefined, outlet)), expected));
	}

	test('any text: spans lie inside it, in order, and cut no character in half', () =>
		fc.assert(
			fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...words))), (parts) => {
				const text = parts.join(' ').replace(/\r/g, '');
				let last = -1;
				for (const mention of findMentions(proseOf(text))) {
					assert.ok(mention.start >= last && mention.start < mention.end && mention.end <= text.length);
					assert.ok(!/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(text.slice(mention.start, mention.end)));
					last = mention.start;
				}
			}),
			{ numRuns: 60 },
		));
});

const words = [
	'Ada Holt',
	'the',
	'President',
	'of',
	'Lisbon',
	'’s',
	'“',
	'”',
	'said',
	'Ministry',
	'NATO',
	'U.S.',
	'.',
	',',
	'van',
	'and',
	'-',
	'\n',
	'𝒜𝒷',
	'Bank of',
	'prime minister',
];
