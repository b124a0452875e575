import { citingWords } from '../../lexicon/citing';
import type { Span } from '../../text/span';
import type { Attribution, Force } from '../article';
import { chainOf, citedBy } from './chain';
import { contentOf, spanOfContent } from './content';
import type { Cue } from './cue';
import { findHearsay } from './hearsay';
import { type Layout, sentenceBegin, spanOf } from './layout';
import { answeredBy, answerOf, isDenial, isNegative, pointedAt } from './polarity';
import { findSilence } from './silence';
import type { Speech } from './speech';
import { findStances } from './stances';

/** Verbs that say whether somebody spoke and not what: "did not respond to questions", "commented on the plan". */
const answers: ReadonlySet<string> = new Set(['comment', 'respond', 'reply', 'answer', 'elaborate']);

const people: ReadonlySet<string> = new Set(['person', 'role']);

/** A demand says what somebody wants, not what is so; only a person who urges or asks is cited for it. */
function isDemand(layout: Layout, cue: Cue): boolean {
	if (!citingWords('directives').has(cue.verb)) return false;
	if (cue.how === 'noun' || cue.subject === undefined || cue.subject.how === 'pronoun') return false;
	return !people.has(layout.mentions[cue.subject.mention ?? -1]?.kind ?? 'body');
}

function forceOf(layout: Layout, cue: Cue): Force {
	if (isDenial(cue)) return 'denied';
	const verb = cue.verb;
	if (citingWords('allegations').has(verb)) return 'alleged';
	if (citingWords('expectations').has(verb)) return 'expected';
	if (cue.how === 'noun') return cue.subject ? 'reported' : 'alleged';
	// "It was not exposed, it said": only what stands between speaker and verb is theirs.
	const subject = cue.subject && cue.subject.last < cue.first ? cue.subject.last + 1 : 0;
	for (let i = cue.first - 1; i >= Math.max(sentenceBegin(layout, cue.first), subject, cue.first - 4); i--) {
		const word = layout.words[i]!;
		if (word === 'declined' || word === 'refused' || word === 'not' || word.endsWith("n't")) return 'declined';
	}
	return 'reported';
}

/**
 * Clauses that somebody is cited for, in order of their cues: "said that", "according to", "Holt’s claim that", "reportedly", with how firmly, through whom
 * and whether they say that something is not so. What the article says in its own voice is not among them.
 */
export function findAttributions(speech: Speech): Attribution[] {
	const { layout, cues, speakers } = speech;
	const attributions: Attribution[] = [];
	const cited: Span[] = [];
	let denial: Attribution | undefined;
	cues.forEach((cue, index) => {
		const speaker = speakers.ofCue[index];
		if (!speaker && cue.how !== 'noun' && cue.subject?.how !== 'pronoun') return;
		// "the agency said, citing officials": the link of a chain, and no words of theirs.
		if (/^(?:citing|quoting)$/.test(layout.words[cue.first]!) && citedBy(layout, cue)) return;
		if (isDemand(layout, cue) || answers.has(cue.verb)) return;
		const answer = answerOf(layout, cue);
		const content = answer ?? contentOf(layout, cue);
		if (!content) return;
		const chain = chainOf(speech, index, speaker);
		const negative = !answer && isNegative(layout.words, content.first, content.last);
		const span = spanOfContent(layout, content);
		let force = forceOf(layout, cue);
		// "rejected the claims, saying there had been no talks": what is said so is a denial too.
		const continues =
			denial !== undefined && negative && layout.words[cue.first]!.endsWith('ing') && sameSentence(layout, denial, cue);
		if (force === 'reported' && continues) force = 'denied';
		const denies = answer
			? answeredBy(layout, answer, cited)
			: force === 'denied' || negative
				? (pointedAt(layout, content, cited) ?? (continues ? denial?.denies : undefined))
				: undefined;
		const attribution: Attribution = {
			content: span,
			cue: spanOf(layout, cue.first, cue.last),
			force,
			chain,
			...(isDenial(cue) !== negative && { negated: true }),
			...(denies && { denies }),
		};
		attributions.push(attribution);
		if (!answer) cited.push(span);
		if (force === 'denied') denial = attribution;
	});
	attributions.push(...findHearsay(layout), ...findSilence(layout, speakers), ...findStances(speech));
	return attributions.sort((a, b) => a.cue.start - b.cue.start || a.content.start - b.content.start);
}

function sameSentence(layout: Layout, before: Attribution, cue: Cue): boolean {
	return layout.tokens[sentenceBegin(layout, cue.first)]!.start <= before.cue.start;
}
