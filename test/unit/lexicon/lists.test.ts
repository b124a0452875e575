import assert from 'node:assert/strict';
import { linesFrom } from '../../../src/lexicon/lists';

suite('Lines of a sorted list', () => {
	const names = [
		'El Norva',
		'Norva',
		'Norva Bay',
		"Norva's Reach",
		'Norva-Ost',
		'Norvale',
		'Norvale Cross',
		'Ulvik',
		'Ölme',
	];
	const from = linesFrom(`${names.join('\n')}\n`);
	for (const [word, expected] of [
		['Norva', ['Norva', 'Norva Bay', "Norva's Reach", 'Norva-Ost']],
		['Norvale', ['Norvale', 'Norvale Cross']],
		['El', ['El Norva']],
		['Ölme', ['Ölme']],
		['Norv', []],
		['Aa', []],
		['Zz', []],
		['ﬀ', []],
	] as const) {
		test(word, () => assert.deepEqual(from(word), expected));
	}
	test('a list without names has none', () => assert.deepEqual(linesFrom('')('Norva'), []));
	test('the last line needs no line end', () => assert.deepEqual(linesFrom('Norva\nUlvik')('Ulvik'), ['Ulvik']));
});
