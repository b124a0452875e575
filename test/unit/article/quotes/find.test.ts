import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Quote } from '../../../../src/article/article';
import { readSpeech } from '../../../../src/article/attribution/speech';
import { findMentions } from '../../../../src/article/names/find';
import type { Prose } from '../../../../src/article/prose';
import { findQuotes } from '../../../../src/article/quotes/find';
import { proseOf } from '../prose';

function read(prose: Prose): Quote[] {
	return findQuotes(readSpeech(prose, findMentions(prose)));
}

function list(text: string): string {
	return read(proseOf(text))
		.map((quote) => {
			const via = quote.via ? ` via ${quote.via.name}` : '';
			return `${quote.kind}: ${text.slice(quote.start, quote.end)} = ${quote.speaker?.name ?? '?'}${via}`;
		})
		.join(' | ');
}

suite('Quotes', () => {
	for (const [text, expected] of [
		['“We lost the bridge,” said Ada Holt.', 'direct: We lost the bridge, = Ada Holt'],
		['Ada Holt said: “We lost the bridge.”', 'direct: We lost the bridge. = Ada Holt'],
		['"We lost it," the mayor, Ada Holt, told Reuters.', 'direct: We lost it, = Ada Holt via Reuters'],
		['‘We lost the workers’ bridge,’ she laughed.', 'direct: We lost the workers’ bridge, = ?'],
		['«We lost the bridge,» said a U.S. official.', 'direct: We lost the bridge, = a U.S. official'],
		[
			'Ada Holt left. “We lost it,” she said. “All of it.”',
			'direct: We lost it, = Ada Holt | direct: All of it. = Ada Holt',
		],
		['Ada Holt called the plan “reckless and late”.', 'partial: reckless and late = Ada Holt'],
		['The so-called “2+2” talks ended.', 'term: 2+2 = ?'],
		['He sang “Blue Harbour Lights” there.', 'term: Blue Harbour Lights = ?'],
		[
			'“We lost the bridge,” said Ada Holt. “It was old.\n“It was also ours.”',
			'direct: We lost the bridge, = Ada Holt | direct: It was old. = Ada Holt | direct: It was also ours. = Ada Holt',
		],
		["''We lost it,'' Mr. Holt said.", 'direct: We lost it, = Holt'],
		[
			'Ada Holt met Karl Berg. “We lost it,” he said. “I saw it,” she said.',
			'direct: We lost it, = Karl Berg | direct: I saw it, = Ada Holt',
		],
		['Nobody spoke.', ''],
	] as const) {
		test(text, () => assert.equal(list(text), expected));
	}

	test('a split quotation: the later entry names the earlier', () => {
		const quotes = read(proseOf('“We lost it,” said Ada Holt. “All of it is gone.”'));
		assert.deepEqual(
			quotes.map((quote) => quote.continues),
			[undefined, 0],
		);
	});

	test('any text: spans lie inside it and in order', () =>
		fc.assert(
			fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...parts))), (pieces) => {
				const text = pieces.join(' ').replace(/\r/g, '');
				let last = 0;
				for (const quote of read(proseOf(text))) {
					assert.ok(quote.start >= last && quote.start < quote.end && quote.end <= text.length);
					last = quote.end;
				}
			}),
			{ numRuns: 60 },
		));
});

const parts = ['“', '”', '"', '‘', '’', "'", '«', '»', 'Ada Holt', 'said', ',', '.', '\n', 'We lost', ':', 'he', '…'];
