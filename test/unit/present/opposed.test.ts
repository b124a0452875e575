import assert from 'node:assert/strict';
import { opposedTo } from '../../../src/present/opposed';
import { wordsOf } from '../../../src/text/span';
import { compareTexts } from '../stories';

const texts = {
	'a.txt': 'Quake at Norrvik\n\nNORRVIK — The earthquake at Norrvik struck at a depth of 10 km, the survey said.\n',
	'b.txt': 'Norrvik quake\n\nNORRVIK — The earthquake at Norrvik struck at a depth of 10 miles, the survey said.\n',
	'c.txt':
		'Norrvik shaken\n\nNORRVIK — The earthquake at Norrvik struck at a depth of about 10 kilometres, the survey said.\n',
};

suite('Opposed places', () => {
	for (const [source, differing, agreeing] of [
		['a.txt', ['10 miles'], ['about 10 kilometres']],
		['b.txt', ['10 km', 'about 10 kilometres'], []],
		['c.txt', ['10 miles'], ['10 km']],
	] as const) {
		test(`as seen from ${source}: ${differing.join(', ')}`, () => {
			const found = compareTexts(texts).discrepancies.find(({ type }) => type === 'unit');
			assert.ok(found);
			const words = (place: { source: string; span: { start: number; end: number } }) =>
				wordsOf(texts[place.source as keyof typeof texts], place.span);
			const here = found.members.find((member) => member.source === source)!;
			const opposed = opposedTo(here, found.members, words);
			assert.deepEqual(opposed.differing.map(words), differing);
			assert.deepEqual(opposed.agreeing.map(words), agreeing);
		});
	}
});
