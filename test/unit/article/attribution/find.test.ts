import assert from 'node:assert/strict';
import { findAttributions } from '../../../../src/article/attribution/find';
import { readSpeech } from '../../../../src/article/attribution/speech';
import { findMentions } from '../../../../src/article/names/find';
import { proseOf } from '../prose';

function list(text: string): string {
	const prose = proseOf(text);
	return findAttributions(readSpeech(prose, findMentions(prose)))
		.map(({ content, force, chain }) => {
			const names = chain.map((speaker) => speaker.name).join(' > ');
			return `${force} by ${names || '?'}: ${text.slice(content.start, content.end)}`;
		})
		.join(' | ');
}

suite('Attribution', () => {
	for (const [text, expected] of [
		['Ada Holt said that the bridge was lost.', 'reported by Ada Holt: the bridge was lost'],
		['The bridge was lost, officials said.', 'reported by officials: The bridge was lost'],
		['According to Reuters, the bridge was lost.', 'reported by Reuters: the bridge was lost'],
		['The bridge was lost, according to two officials.', 'reported by two officials: The bridge was lost'],
		[
			'A U.S. official told Reuters that the bridge was lost.',
			'reported by A U.S. official > Reuters: the bridge was lost',
		],
		['Ada Holt denied that the bridge was lost.', 'denied by Ada Holt: the bridge was lost'],
		['Analysts expect that the bridge will close.', 'expected by Analysts: the bridge will close'],
		['The bridge was reportedly lost.', 'alleged by ?: The bridge was reportedly lost'],
		['Ada Holt declined to comment.', 'declined by Ada Holt: Ada Holt declined to comment'],
		['The bridge was lost.', ''],
	] as const) {
		test(text, () => assert.equal(list(text), expected));
	}
});
