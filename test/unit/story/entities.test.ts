import assert from 'node:assert/strict';
import type { Article } from '../../../src/article/article';
import { findMentions } from '../../../src/article/names/find';
import { linkEntities } from '../../../src/story/entities';
import { proseOf } from '../article/prose';

function articleOf(text: string): Article {
	const prose = proseOf(text);
	const { regions, sentences } = prose;
	return { text, regions, sentences, mentions: findMentions(prose), figures: [], quotes: [], attributions: [] };
}

/** "words=id" of every mention of every text. */
function list(texts: readonly string[]): string {
	const sources = texts.map((text, i) => ({ id: `${i}.txt`, article: articleOf(text) }));
	const linked = linkEntities(sources);
	return sources
		.map(({ id, article }) =>
			article.mentions.map((mention, i) => `${mention.name}=${linked.get(id)![i]!.id}`).join(', '),
		)
		.join(' | ');
}

suite('Entities', () => {
	for (const [about, texts, expected] of [
		['a surname', ['We saw Ilse Brandvik. Brandvik left.'], 'Ilse Brandvik=ilse-brandvik, Brandvik=ilse-brandvik'],
		[
			'a surname introduced by another source',
			['We saw Ilse Brandvik today.', 'The mayor, Mrs Brandvik, left.'],
			'Ilse Brandvik=ilse-brandvik | mayor=ilse-brandvik, Mrs=ilse-brandvik, Brandvik=ilse-brandvik',
		],
		[
			'two people of one surname',
			['We saw Ilse Brandvik and Joren Brandvik today.'],
			'Ilse Brandvik=ilse-brandvik, Joren Brandvik=joren-brandvik',
		],
		['aliases', ['They left the U.S. and the United States.'], 'U.S.=united-states, United States=united-states'],
		[
			'an acronym with its definition',
			['The International Rain Network (IRN) said so. We called the IRN.'],
			'International Rain Network=international-rain-network, IRN=international-rain-network, IRN=international-rain-network',
		],
		[
			'diacritics and transliteration',
			['We saw Emre Dağhanlı today.', 'We saw Emre Daghanli today.'],
			'Emre Dağhanlı=emre-daghanli | Emre Daghanli=emre-daghanli',
		],
		[
			'an office, by the only one who holds it in the story',
			['Prime Minister Ilse Brandvik left.', 'We asked the prime minister and the former prime minister.'],
			'Prime Minister=ilse-brandvik, Ilse Brandvik=ilse-brandvik | prime minister=ilse-brandvik, prime minister=prime-minister',
		],
		[
			'an office that two hold',
			['Governor Ilse Brandvik met Governor Ada Holt.', 'We asked the governor.'],
			'Governor=ilse-brandvik, Ilse Brandvik=ilse-brandvik, Governor=ada-holt, Ada Holt=ada-holt | governor=governor',
		],
		[
			'people without a name',
			['We asked a spokesman. The spokesman left, and another spokesman came.', 'We asked a spokesman.'],
			'spokesman=spokesman, spokesman=spokesman, spokesman=spokesman-2 | spokesman=spokesman-3',
		],
	] as const) {
		test(about, () => assert.equal(list(texts), expected));
	}

	test('does not depend on the order of the sources', () => {
		const sources = [
			'We saw Ilse Brandvik in Lisbon.',
			'Brandvik left the U.S. today.',
			'We saw I. Brandvik there.',
		].map((text, i) => ({ id: `${i}.txt`, article: articleOf(text) }));
		const one = linkEntities(sources);
		const other = linkEntities(sources.toReversed());
		for (const { id } of sources) assert.deepEqual(other.get(id), one.get(id));
	});
});
