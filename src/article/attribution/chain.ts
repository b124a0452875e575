import type { Speaker } from '../article';
import type { Cue } from './cue';
import { type Layout, sentenceBegin, sentenceEnd } from './layout';
import { isGenitive, type Subject, subjectFrom } from './phrases';
import type { Speech } from './speech';

/** How many sentences later the same speaker still speaks to the same outlet, when the text does not say otherwise. */
const memory = 3;

/** From the first speaker to the last carrier: "the FT said, citing officials" is officials, then the FT; "Holt told Reuters" is Holt, then Reuters. */
export function chainOf(speech: Speech, index: number, speaker: Speaker | undefined): readonly Speaker[] {
	const { layout, cues, speakers } = speech;
	const cue = cues[index]!;
	const chain: Speaker[] = [];
	const cited = citedBy(layout, cue);
	const first = cited && speakers.of(cited);
	const person = layout.mentions[cue.subject?.mention ?? -1]?.kind === 'person' || cue.subject?.how === 'pronoun';
	if (first && !person) chain.push(first);
	if (speaker) chain.push(speaker);
	const via = viaOf(speech, index);
	if (via && via.span.start !== speaker?.span.start) chain.push(via);
	return chain;
}

/** "citing officials", "quoting the agency": only behind an outlet or a body that carries, never "citing the threat". */
export function citedBy(layout: Layout, cue: Cue): Subject | undefined {
	const end = sentenceEnd(layout, cue.last);
	for (let i = Math.max(sentenceBegin(layout, cue.first), cue.first - 20); i < Math.min(end, cue.last + 40); i++) {
		if (layout.words[i] !== 'citing' && layout.words[i] !== 'quoting') continue;
		const cited = subjectFrom(layout, i + 1, end);
		return cited && cited.how !== 'pronoun' && !isGenitive(layout, cited.last + 1) ? cited : undefined;
	}
	return undefined;
}

/** Through which outlet the words came: as the cue says, or as an earlier cue of the same speaker said. */
function viaOf(speech: Speech, index: number): Speaker | undefined {
	const { layout, cues, speakers } = speech;
	const own = carrier(layout, cues[index]!.via);
	if (own) return speakers.of(own);
	const name = speakers.ofCue[index]?.name;
	const { subject } = cues[index]!;
	if (!subject || name === undefined || subject.how === 'name') return undefined;
	for (let i = index - 1; i >= Math.max(0, index - 20); i--) {
		if (layout.sentenceOf[cues[index]!.first]! - layout.sentenceOf[cues[i]!.first]! > memory) return undefined;
		if (speakers.ofCue[i]?.name !== name) continue;
		const known = carrier(layout, cues[i]!.via);
		if (known) return speakers.of(known);
	}
	return undefined;
}

/** The subject, where it is an outlet or a body that can carry words: not the committee or the voters who were told. */
export function carrier(layout: Layout, via: Subject | undefined): Subject | undefined {
	const kind = layout.mentions[via?.mention ?? -1]?.kind;
	return via?.how === 'name' && (kind === 'outlet' || kind === 'organisation') ? via : undefined;
}
