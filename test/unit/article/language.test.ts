import assert from 'node:assert/strict';
import { languageOf } from '../../../src/article/language';
import { readArticle } from '../../../src/article/read';
import { findTokens } from '../../../src/article/tokens';

suite('Language', () => {
	for (const [text, expected] of [
		['Rain fell in Lisbon.', undefined],
		[
			'The council shut the bridge on Monday after a lorry had hit it, and said that it would open again when the engineers were done with their work.',
			'en',
		],
		[
			'De minister was in Lissabon en zei dat hij met zijn collega over de brug had gesproken, want het werk is nog niet klaar en er was veel kritiek.',
			'other',
		],
		[
			'Die Ministerin war in Lissabon und sagte, dass sie mit ihrem Kollegen über die Brücke gesprochen habe, was auch immer das an Folgen haben werde für alle.',
			'other',
		],
		[
			'市長は橋を閉鎖したと発表した。復旧の時期は未定である。市民からは不安の声が上がっている。議会は来週にも会合を開く予定だ。',
			'other',
		],
	] as const) {
		test(text.slice(0, 40), () => assert.equal(languageOf(findTokens(text, { start: 0, end: text.length })), expected));
	}

	test('a text in another language has only names that are the same there', () => {
		const text =
			'De minister zei tegen Reuters dat Ada Holt het werk aan de brug niet had gezien. Volgens haar was er veel kritiek van de oppositie in de gemeenteraad, en de Veldt is nog niet gewonnen.';
		const { language, mentions } = readArticle(text);
		assert.deepEqual([language, mentions.map(({ name }) => name)], ['other', ['Reuters']]);
	});
});
