import assert from 'node:assert/strict';
import { findSentences } from '../../../src/text/sentences';
import { wordsOf } from '../../../src/text/span';

const cut = (text: string) =>
	findSentences(text, { start: 0, end: text.length }).map((sentence) => wordsOf(text, sentence));

suite('Sentences', () => {
	for (const expected of [
		['Dr. Weiss met U.S. President Ada Lorne at 3 p.m. Monday.', 'He lives in the U.S.', 'The talks failed.'],
		['It closed on Jan. 3 and No. 7 reopened.', 'J. K. Marlow said “No!” and left.'],
		['“Go!” she said.', 'They went.'],
		['Shares of Corvale Inc. rose.', 'But Tarn Co. Ltd. fell.'],
		['It cost $3.5 million.', 'What next?', 'Nobody knew…'],
		['A headline without a full stop', 'And the text under it.'],
		['Spending rose to 3.5\n\npercent of output.', 'The end.'],
		['The mayor, who was tired of\nwaiting, left.', 'He slept.'],
	]) {
		test(expected.join(' | '), () =>
			assert.deepEqual(cut(expected.join(expected[0]!.endsWith('stop') ? '\n' : ' ')), expected),
		);
	}

	test('a sentence longer than a chunk of the segmenter is cut between words, and nothing is lost', () => {
		const text = `${'word '.repeat(5000)}end. Next one.`;
		const sentences = cut(text);
		assert.equal(sentences.join(' ').replaceAll(/\s+/g, ' '), text);
		assert.equal(sentences.at(-1), 'Next one.');
	});
});
