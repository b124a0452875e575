import assert from 'node:assert/strict';
import { citationOf } from '../../../../src/article/attribution/cited';
import { readArticle } from '../../../../src/article/read';

/** Who is cited for the words in brackets. */
function cited(marked: string): string {
	const start = marked.indexOf('[');
	const end = marked.indexOf(']') - 1;
	const { chain, force, negated } = citationOf(readArticle(marked.replace(/[[\]]/g, '')), { start, end });
	return `${negated ? 'not ' : ''}${force} ${chain.map(({ name }) => name).join(' > ')}`.trim();
}

suite('Who is cited for a span', () => {
	for (const [text, expected] of [
		['[The bridge was lost] on Friday.', 'asserted'],
		['[The bridge was not lost] on Friday.', 'not asserted'],
		['Officials said [the bridge was lost] on Friday.', 'reported Officials'],
		['[Officials said the bridge was lost on Friday].', 'reported Officials'],
		['Ada Holt told Reuters that [no talks had taken place].', 'not reported Ada Holt > Reuters'],
		['Ada Holt denied that [the bridge was lost].', 'not denied Ada Holt'],
		['Ada Holt said [the bridge stood] and that no car was lost.', 'reported Ada Holt'],
		['Ada Holt said the bridge stood [and that no car was lost].', 'not reported Ada Holt'],
		['“[We lost the bridge on Friday],” said Ada Holt.', 'reported Ada Holt'],
		['The party is expected to [lose 12 seats] in May.', 'expected'],
		['Officials said the party is expected to [lose 12 seats] in May.', 'expected Officials'],
		['Ada Holt opposed [the plan to spend 12 million].', 'asserted'],
		['According to Reuters, the push was led by Ada Holt, [the agency’s deputy chief].', 'asserted'],
	] as const) {
		test(text, () => assert.equal(cited(text), expected));
	}

	test('a figure is denied with the clause that carries it', () => {
		const text = 'Ada Holt told Reuters that there had been no talks about a toll of 4 crowns.';
		const span = { start: text.indexOf('4 crowns'), end: text.length - 1 };
		const clause = { start: text.indexOf('there'), end: text.length - 1 };
		assert.deepEqual(
			[citationOf(readArticle(text), span).negated, citationOf(readArticle(text), span, clause).negated],
			[false, true],
		);
	});
});
