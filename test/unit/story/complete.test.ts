import assert from 'node:assert/strict';
import { findMentions } from '../../../src/article/names/find';
import { completeNames } from '../../../src/story/complete';
import { proseOf } from '../article/prose';

function sourceOf(text: string, index: number) {
	const prose = proseOf(text);
	const { regions, sentences } = prose;
	const mentions = findMentions(prose);
	return {
		id: `${index}.txt`,
		article: { text, regions, sentences, mentions, figures: [], quotes: [], attributions: [] },
	};
}

suite('Names that the story knows', () => {
	test('a name that one source leaves open is marked as the others have it', () => {
		const texts = [
			'We saw Tomas Vellgrath, 40, on Monday. Vellgrath left Lisbon.',
			'Vellgrath Leaves Lisbon\nThe man left on Monday.',
		];
		const [, second] = completeNames(texts.map(sourceOf));
		assert.deepEqual(
			second!.article.mentions.map(({ name, kind }) => `${kind} ${name}`),
			['person Vellgrath', 'place Lisbon'],
		);
	});

	test('roles stay tied to who holds them', () => {
		const texts = ['We saw Tomas Vellgrath there.', 'Look: Vellgrath! The mayor, Ilse Brandvik, left.'];
		const [, second] = completeNames(texts.map(sourceOf));
		const { mentions } = second!.article;
		const role = mentions.find(({ kind }) => kind === 'role')!;
		assert.equal(mentions[role.of!]!.name, 'Ilse Brandvik');
	});

	test('a strange name that several sources have reason to call a body is one', () => {
		const texts = [
			'Onda Larga said it had sold the mill. Onda Larga left.',
			'Onda Larga says its mill is safe. Onda Larga left.',
			'“No,” Onda Larga said on Monday.',
			'“No,” Onda Larga added on Monday.',
			'“No,” Onda Larga told them on Monday.',
		];
		const kinds = completeNames(texts.map(sourceOf)).flatMap(({ article }) => article.mentions.map(({ kind }) => kind));
		assert.deepEqual([...new Set(kinds)], ['organisation']);
	});

	test('one source alone stays as it is', () => {
		const sources = ['We saw Tomas Vellgrath there.'].map(sourceOf);
		assert.equal(completeNames(sources), sources);
	});
});
