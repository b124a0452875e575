import assert from 'node:assert/strict';
import { findAttributions } from '../../../../src/article/attribution/find';
import { readSpeech } from '../../../../src/article/attribution/speech';
import { findMentions } from '../../../../src/article/names/find';
import { proseOf } from '../prose';

function list(text: string): string {
	const prose = proseOf(text);
	return findAttributions(readSpeech(prose, findMentions(prose)))
		.map(({ content, force, chain, negated, denies }) => {
			const names = chain.map((speaker) => speaker.name).join(' > ');
			const pointed = denies ? ` [${text.slice(denies.start, denies.end)}]` : '';
			const words = text.slice(content.start, content.end);
			return `${force}${negated ? ', not so,' : ''} by ${names || '?'}: ${words}${pointed}`;
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
		['The bridge was lost, an official said on Monday.', 'reported by an official: The bridge was lost'],
		[
			'The bridge was lost, an official said on condition of anonymity.',
			'reported by an official: The bridge was lost',
		],
		['Ada Holt said on Monday that the bridge was lost.', 'reported by Ada Holt: the bridge was lost'],
		['The cables were not touched, the agency said.', 'reported, not so, by the agency: The cables were not touched'],
		[
			'Ada Holt said that the bridge was lost. Piet Berg denied that, saying that it stood.',
			'reported by Ada Holt: the bridge was lost | denied, not so, by Piet Berg: Piet Berg denied that [the bridge was lost] | reported by Piet Berg: it stood',
		],
		['Norway told its own divers to stay at home.', ''],
		['Ada Holt denied that the bridge was lost.', 'denied, not so, by Ada Holt: the bridge was lost'],
		['Analysts expect that the bridge will close.', 'expected by Analysts: the bridge will close'],
		['The bridge was reportedly lost.', 'alleged by ?: The bridge was reportedly lost'],
		['Ada Holt declined to comment.', 'declined, not so, by Ada Holt: Ada Holt declined to comment'],
		[
			'Ada Holt’s claim that the bridge was lost drew laughter.',
			'alleged by Ada Holt: the bridge was lost drew laughter',
		],
		['There are fears that the bridge could fall.', 'alleged by ?: the bridge could fall'],
		['The talks, expected to include Ada Holt, were called off.', 'expected by ?: expected to include Ada Holt'],
		['The move follows U.S. demands that Norway spend 3 percent.', ''],
		['Officials said no talks had taken place.', 'reported, not so, by Officials: no talks had taken place'],
		['The bridge was lost, said two officials who saw it.', 'reported by two officials: The bridge was lost'],
		[
			'Reuters reported that the bridge fell. The mayor denied the report.',
			'reported by Reuters: the bridge fell | denied, not so, by The mayor: the report [the bridge fell]',
		],
		[
			'The bill named 3 and 5 percent. A ministry official said the two had not discussed these targets.',
			'reported, not so, by A ministry official: the two had not discussed these targets [3 and 5 percent]',
		],
		['The bridge was lost, according to a report by the BBC.', 'reported by BBC: The bridge was lost'],
		[
			'The agency, citing two officials, said the bridge was lost.',
			'reported by two officials > The agency: the bridge was lost',
		],
		['The bridge was lost.', ''],
	] as const) {
		test(text, () => assert.equal(list(text), expected));
	}
});
