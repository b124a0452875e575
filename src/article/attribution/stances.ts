import { citingWords } from '../../lexicon/citing';
import { speechVerbForms } from '../../lexicon/speech';
import type { Attribution } from '../article';
import { contentOf, spanOfContent } from './content';
import type { Cue } from './cue';
import { type Layout, spanOf } from './layout';
import { isOf, type Subject } from './phrases';
import type { Speech } from './speech';
import { subjectBefore } from './subjects';

const acting: ReadonlySet<string> = new Set(['person', 'organisation', 'outlet', 'role']);

/** Whether the subject can hold an opinion: a name, a description from the lists, "he" or "they"; no place, which acts, and no thing. */
function hasOpinion(layout: Layout, subject: Subject): boolean {
	if (subject.how === 'pronoun') return layout.words[subject.first] !== 'it';
	return subject.mention === undefined || acting.has(layout.mentions[subject.mention]!.kind);
}

/**
 * What somebody is for or against, wants or asks for, without words of theirs: "Holt opposed the plan to widen the road". The content is what the article itself
 * calls it, so nobody is cited for it (`stance`).
 */
export function findStances({ layout, cues, speakers }: Speech): Attribution[] {
	const forms = speechVerbForms();
	const stances = citingWords('stances');
	const spelt = citingWords('stance-forms');
	const taken = new Set(cues.map((cue) => cue.first));
	const found: Attribution[] = [];
	layout.words.forEach((word, at) => {
		const base = forms.get(word);
		const verb = base !== undefined && stances.has(base) ? base : spelt.has(word) ? word : undefined;
		if (verb === undefined || layout.quoteOf[at] !== -1 || layout.mentionOf[at] !== -1) return;
		if (taken.has(at) || isOf(layout, at - 1, 'passive-helpers') !== word.endsWith('ing')) return;
		if (isOf(layout, at - 1, 'determiners') || /^(?:to|of|'s)$/.test(layout.words[at - 1] ?? '')) return;
		if (isOf(layout, at - 1, 'negators')) return;
		const subject = subjectBefore(layout, at, true);
		const speaker = subject && hasOpinion(layout, subject) ? speakers.of(subject) : undefined;
		if (!subject || !speaker) return;
		const cue: Cue = { first: at, last: at, verb, how: 'verb', subject, inverted: false };
		const content = contentOf(layout, cue);
		if (!content || content.first <= at) return;
		found.push({
			content: spanOfContent(layout, content),
			cue: spanOf(layout, at, at),
			force: 'reported',
			chain: [speaker],
			stance: true,
		});
	});
	return found;
}
