import assert from 'node:assert/strict';
import { compareTexts } from '../stories';

/** The first words of the places that clauses of the texts are compared at, a comparison a line. */
function clausesOf(texts: Readonly<Record<string, string>>): string[] {
	return compareTexts(texts)
		.comparisons.filter(({ matter }) => matter === 'clause')
		.map(({ members }) =>
			members
				.map(
					({ source, span }) =>
						`${source} ${texts[source]!.slice(span.start, span.end).split(' ').slice(0, 3).join(' ')}`,
				)
				.join(', '),
		)
		.sort();
}

const strike = {
	a: `Dockers walk out at Harrow Quay

HARROW QUAY, May 4 - Dockers at Harrow Quay downed tools on Monday. The union wants a shorter week for crane drivers. Employers turned down mediation by the mayor. Bananas are rotting in the cold store. A ship from Ecuador was diverted to Norrvik.`,
	b: `Harrow Quay at a standstill

The port of Harrow Quay stood still on Monday as dockers walked out. Crane drivers should work fewer hours, their union demands. The mayor offered to mediate, which the employers rejected. Tonnes of bananas spoil in the cold store. Norrvik took in a ship from Ecuador.`,
};

suite('Clauses about one matter', () => {
	test('find each other in other words', () => {
		const found = clausesOf(strike);
		for (const expected of [
			'a The union wants, b Crane drivers should',
			'a Bananas are rotting, b Tonnes of bananas',
			'a A ship from, b Norrvik took in',
		])
			assert.ok(found.includes(expected), found.join('\n'));
	});
	test('stay apart where they share a name only', () => {
		const found = clausesOf({
			a: `${strike.a} Harrow Quay was built by a whaling family.`,
			b: `${strike.b} The mayor of Harrow Quay plays the violin on Sundays.`,
		});
		assert.ok(!found.some((line) => line.includes('violin') || line.includes('Harrow Quay was')), found.join('\n'));
	});
	test('do not depend on the order of the sources', () => {
		assert.deepEqual(clausesOf({ b: strike.b, a: strike.a }), clausesOf(strike));
	});
});

suite('Clauses whose only figures differ', () => {
	const story = (sentence: string) => `Wreck of the Halden found

Divers found the wreck of the Halden in Lake Orm on Monday. ${sentence} A museum in Ormsund wants its bell.`;
	for (const [name, a, b, expected] of [
		[
			'are no agreement',
			'The sonar shows the steamer 31 metres down in mud, the divers said.',
			'The steamer rests in mud, 44 metres down, say the divers with their sonar.',
			'conflict',
		],
		[
			'may be rounded',
			'The sonar shows the steamer 31 metres down in mud, the divers said.',
			'The steamer rests in mud, about 30 metres down, say the divers with their sonar.',
			'calm',
		],
		[
			'may be of two years',
			'The sonar shows the steamer 31 metres down in mud, the divers said.',
			'In 1974 divers with a sonar had found the steamer in mud, 44 metres down.',
			'calm',
		],
		[
			'may be of two kinds',
			'The sonar shows the steamer 31 metres down in mud, the divers said.',
			'The steamer rests in mud of 6 degrees, say the divers with their sonar.',
			'calm',
		],
	] as const) {
		test(name, () => {
			const texts = { a: story(a), b: story(b) };
			const found = compareTexts(texts).comparisons.filter(
				({ matter, members }) =>
					matter === 'clause' && members.some(({ span }) => texts.a.slice(span.start).startsWith('The sonar')),
			);
			assert.equal(found.some(({ verdict }) => verdict === 'conflict') ? 'conflict' : 'calm', expected);
		});
	}
});
