import type { Mention } from '../article';
import type { Prose } from '../prose';
import { findQuotations, type Quotations } from '../quotes/quotations';
import type { Cue } from './cue';
import { findCues } from './cues';
import { type Layout, layOut } from './layout';
import { resolveSpeakers, type Speakers } from './speakers';

/** What quotations and attributions are both found in: the article's tokens with its names and quotation marks over them, its cues and who they mean. */
export interface Speech extends Quotations {
	readonly layout: Layout;
	readonly cues: readonly Cue[];
	readonly speakers: Speakers;
}

/** Finds the cues of an article and their speakers, once for all that is read from them. */
export function readSpeech(prose: Prose, mentions: readonly Mention[]): Speech {
	const quotations = findQuotations(prose);
	const outer = quotations.quoted.map((one) => one.outer);
	const layout = layOut(prose, mentions, outer);
	const cues = findCues(layout);
	return { ...quotations, layout, cues, speakers: resolveSpeakers(layout, cues) };
}
