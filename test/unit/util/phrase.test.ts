import assert from 'node:assert/strict';
import { capitalised, inEnglish, joined, phrase, word } from '../../../src/util/phrase';

suite('Phrases', () => {
	for (const [made, template, english] of [
		[phrase`Nothing to fill in`, 'Nothing to fill in', 'Nothing to fill in'],
		[phrase`“${'a dozen'}” or “${'ten'}”?`, '“{0}” or “{1}”?', '“a dozen” or “ten”?'],
		[phrase`${3} and ${4.5} make ${7.5}`, '{0} and {1} make {2}', '3 and 4.5 make 7.5'],
		[phrase`${''} is empty`, '{0} is empty', ' is empty'],
		[phrase`“${'{1} of {0}'}” against “${'$& {2}'}”`, '“{0}” against “{1}”', '“{1} of {0}” against “$& {2}”'],
		[
			{ template: '{1} before {0}, {2} unknown', args: ['a', 'b'] },
			'{1} before {0}, {2} unknown',
			'b before a, {2} unknown',
		],
	] as const) {
		test(english, () => {
			assert.equal(made.template, template);
			assert.equal(inEnglish(made), english);
		});
	}

	for (const [made, template, english] of [
		[phrase`${word('cancelled')} or ${word('postponed')}?`, '{0} or {1}?', 'cancelled or postponed?'],
		[phrase`“${'{0}'}”: ${phrase`${'a'} or ${'{1}'}?`}`, '“{0}”: {1}', '“{0}”: a or {1}?'],
		[joined([phrase`1 says ${'ten'}`, phrase`${2} say ${'a dozen'}`], ', '), '{0}, {1}', '1 says ten, 2 say a dozen'],
		[joined([phrase`1 says ${'ten'}`], ', '), '1 says {0}', '1 says ten'],
		[joined(['Okoro'], ' and '), '{0}', 'Okoro'],
	] as const) {
		test(`of phrases: ${english}`, () => {
			assert.equal(made.template, template);
			assert.equal(inEnglish(made), english);
		});
	}

	for (const [made, expected] of [
		[phrase`who speaks?`, 'Who speaks?'],
		[phrase`${'énormément'} of it`, 'Énormément of it'],
		[phrase`${''}${phrase`how many`}${' people fell'}?`, 'How many people fell?'],
		[phrase`“${'so'}” it is`, '“so” it is'],
		[phrase`${''}`, ''],
	] as const) {
		test(`capitalised: ${expected}`, () => assert.equal(inEnglish(capitalised(made)), expected));
	}

	test('eleven words keep their places', () => {
		const made = phrase`${0} ${1} ${2} ${3} ${4} ${5} ${6} ${7} ${8} ${9} ${10}`;
		assert.equal(inEnglish(made), '0 1 2 3 4 5 6 7 8 9 10');
	});
});
