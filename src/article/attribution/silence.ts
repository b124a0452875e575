import type { Attribution } from '../article';
import { type Layout, sentenceBegin, sentenceEnd, spanOf } from './layout';
import { isOf, subjectEndingAt } from './phrases';
import type { Speakers } from './speakers';
import { subjectBefore } from './subjects';

const answer =
	/^(?:comment|commented|respond|responded|reply|replied|answer|answered|discuss|confirm|say|elaborate|return|returned|address)$/;
const words =
	/^(?:comment|comments|response|reply|answer|answers|statement|explanation|reason|reasons|details|confirmation)$/;

/** "declined to comment", "did not respond to", "offered no response": who was asked and said nothing. The words cited are the refusal itself. */
export function findSilence(layout: Layout, speakers: Speakers): Attribution[] {
	const found: Attribution[] = [];
	for (let i = 0; i < layout.words.length; i++) {
		if (layout.quoteOf[i] !== -1) continue;
		const last = silenceAt(layout, i);
		if (last === -1) continue;
		const called = layout.words[last] === 'unanswered';
		const subject = called ? subjectEndingAt(layout, i - 1, sentenceBegin(layout, i)) : subjectBefore(layout, i, true);
		const speaker = subject && speakers.of(subject);
		const end = Math.min(sentenceEnd(layout, i) - 1, last + 8);
		let stop = last;
		while (stop < end && !/^(?:[,;:.–—]|but|and)$/.test(layout.words[stop + 1]!)) stop++;
		found.push({
			content: spanOf(layout, subject && subject.first < i ? subject.first : i, stop),
			cue: spanOf(layout, i, last),
			force: 'declined',
			chain: speaker ? [speaker] : [],
			negated: true,
		});
		i = last;
	}
	return found;
}

/** The last token of a refusal that begins at the token; -1 when none does. */
function silenceAt(layout: Layout, at: number): number {
	const { words: word } = layout;
	switch (word[at]) {
		case 'declined':
		case 'declines':
		case 'refused':
		case 'refuses':
			return word[at + 1] === 'to' && answer.test(word[at + 2] ?? '') ? at + 2 : -1;
		case 'did':
		case 'does':
		case 'has':
		case 'have':
		case 'had':
			return word[at + 1] === 'not' ? within(layout, at + 2, answer) : -1;
		case "didn't":
		case "hasn't":
		case "haven't":
			return within(layout, at + 1, answer);
		case 'offered':
		case 'gave':
		case 'made':
		case 'provided':
		case 'issued':
			return word[at + 1] === 'no' ? within(layout, at + 2, words) : -1;
		case 'withheld':
			return within(layout, at + 1, words);
		case 'went':
			return word[at + 1] === 'unanswered' ? at + 1 : -1;
		case 'unreachable':
		case 'unavailable':
			return isOf(layout, at - 1, 'auxiliaries') || word[at - 1] === 'not' ? at : -1;
		case 'could':
			return word[at + 1] === 'not' && /^(?:be)$/.test(word[at + 2] ?? '') && word[at + 3] === 'reached' ? at + 3 : -1;
		case 'commented':
			return word[sentenceBegin(layout, at)] === 'neither' || word[at - 1] === 'nor' ? at : -1;
		default:
			return -1;
	}
}

/** The first of the next three tokens that is such a word, past "immediately" and "any"; -1 when there is none. */
function within(layout: Layout, from: number, wanted: RegExp): number {
	for (let i = from; i < Math.min(from + 3, layout.words.length); i++) {
		if (wanted.test(layout.words[i]!)) return i;
		if (layout.tokens[i]!.kind !== 'word') return -1;
	}
	return -1;
}
