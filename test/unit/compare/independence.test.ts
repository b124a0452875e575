import assert from 'node:assert/strict';
import { findIndependence } from '../../../src/compare/independence';
import { independenceLine } from '../../../src/present/independence';
import { linkEntities } from '../../../src/story/entities';
import { inEnglish } from '../../../src/util/phrase';
import { sourcesOf } from '../stories';

/** An article with a headline, a lead and more. */
function piece(headline: string, lead: string, ...more: string[]): string {
	return [headline, lead, ...more].join('\n\n');
}

/** The sources of each original, with its name. */
function originals(texts: Readonly<Record<string, string>>): string {
	const sources = sourcesOf(texts);
	return findIndependence(sources, linkEntities(sources))
		.originals.map(({ name, sources: repeating }) => `${repeating.join(' ')}${name === undefined ? '' : ` (${name})`}`)
		.join('; ');
}

const ferry = `The ferry Morning Star ran aground off the northern pier of Port Ellery shortly before dawn on Tuesday with two hundred and twelve people on board. Rescuers in small boats took the last of the passengers ashore by noon. The harbour authority has opened an inquiry into the failure of both engines. The vessel was built in 1994 and had passed its last inspection in January without a single remark. Divers will look at the hull on Wednesday when the wind is expected to drop.`;
const ownFerry = `More than 200 passengers had to be rescued when a ferry hit rocks near the town on Tuesday morning. Fishermen were first on the scene. The cause is not known, but crew members spoke of a sudden loss of power. Inspectors had found nothing wrong with the ship this winter.`;

suite('Independence of sources', () => {
	for (const [name, texts, expected] of [
		[
			'an outlet that is credited in the leads',
			{
				a: piece(
					'Talks called off',
					'Norvia has called off talks with Tarland on fishing rights, according to the Financial Times.',
				),
				b: piece(
					'Norvia drops fishing talks',
					'Norvia will not meet Tarland next week, the Financial Times reported on Friday. Officials gave no reason.',
				),
				c: piece('Why Norvia walked out', 'Norvia left the talks on fishing rights after a row about quotas.'),
			},
			'a b (Financial Times); c',
		],
		[
			'by its short name, and through an official',
			{
				a: piece('Talks called off', 'Norvia has called off talks with Tarland, a minister told Reuters on Friday.'),
				b: piece('No talks', 'Norvia will not meet Tarland next week, Reuters reported, citing a minister.'),
			},
			'a b (Reuters)',
		],
		[
			'further down, where others credit it for their leads and nobody is credited before',
			{
				a: piece('Talks off', 'Norvia has called off talks with Tarland, according to Bloomberg.'),
				b: piece('No talks', 'Norvia will not meet Tarland next week, Bloomberg reported on Friday.'),
				c: piece(
					'Walk-out',
					'Norvia has left the talks on fishing.',
					'The row had grown for weeks. Quotas are low. Boats stay in port.',
					'According to Bloomberg, the foreign minister decided it alone.',
				),
			},
			'a b c (Bloomberg)',
		],
		[
			'one credit for a detail makes no report a copy',
			{
				a: piece('Talks off', 'Norvia has called off talks with Tarland, our correspondent learned.'),
				b: piece(
					'No talks',
					'Norvia will not meet Tarland next week, two ministers said on Friday.',
					'Boats stayed in port. Fishermen met in the town hall. Quotas are low.',
					'Tarland had offered a compromise, Reuters reported in March.',
				),
				c: piece(
					'Walk-out',
					'Norvia has left the talks on fishing, the prime minister said.',
					'Crowds cheered. Boats hooted. Nobody slept.',
					'Tarland is expected to wait, Reuters reported.',
				),
			},
			'a; b; c',
		],
		[
			'an outlet that the news is about',
			{
				a: piece('BBC to cut 500 jobs', 'The BBC said it would cut 500 jobs by spring.'),
				b: piece(
					'Broadcaster sheds staff',
					'Five hundred people will lose their jobs, a BBC spokesman said on Monday.',
				),
			},
			'a; b',
		],
		[
			'copied passages',
			{ a: piece('Ferry aground', ferry), b: piece('All saved', `Everybody is safe. ${ferry}`) },
			'a b',
		],
		['the same event in own words', { a: piece('Ferry aground', ferry), b: piece('All saved', ownFerry) }, 'a; b'],
		[
			'the same long quotation, from a press conference',
			{
				a: piece(
					'Ferry aground',
					`${ownFerry} “We heard a bang and then there was silence for what felt like an hour and I told everybody to put on their life jackets and wait,” Captain Ruth Halloran told reporters.`,
				),
				b: piece(
					'Silence, then the boats',
					'The captain spoke to reporters on the quay: “We heard a bang and then there was silence for what felt like an hour and I told everybody to put on their life jackets and wait,” Ruth Halloran said. The mayor, Dennis Okoro, thanked all who had come out with their boats.',
				),
			},
			'a; b',
		],
		[
			"an agency's copy under two names",
			{
				a: piece('Ferry aground', `PORT ELLERY, March 3 (Reuters) - ${ferry}`),
				b: piece('All saved', `PORT ELLERY, March 3 (Reuters) - ${ownFerry}`),
			},
			'a b (Reuters)',
		],
		['nothing', {}, ''],
		['empty texts', { a: '', b: '' }, 'a; b'],
	] as const) {
		test(name, () => assert.equal(originals(texts), expected));
	}

	for (const [groups, expected] of [
		[[['a'], ['b']], undefined],
		[[['a']], undefined],
		[[['a', 'b', 'c']], '3 sources, 1 original report (Reuters)'],
		[[['a', 'b'], ['c']], '3 sources, 2 original reports (2 go back to Reuters)'],
	] as const) {
		test(`said of ${JSON.stringify(groups)}`, () => {
			const found = groups.map((sources) => ({ name: 'Reuters', sources }));
			const line = independenceLine({ sources: groups.flat().length, originals: found });
			assert.equal(line && inEnglish(line), expected);
		});
	}

	test('two hundred copies take little time', function () {
		this.timeout(5000);
		const [source] = sourcesOf({ a: piece('Ferry aground', ferry.repeat(3)) });
		const copies = Array.from({ length: 200 }, (_, index) => ({ ...source!, id: `s${index}` }));
		assert.equal(findIndependence(copies, new Map()).originals.length, 1);
	});
});
