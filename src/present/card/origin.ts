import type { Member } from '../../compare/comparison';
import type { Credit } from '../../compare/independence';
import { memberAt } from '../../compare/member';
import type { ReadStory } from '../../compare/stories';
import { plainWords } from '../../compare/wording';
import type { Source } from '../../story/source';
import { contains, overlap, type Span } from '../../text/span';
import { phrase } from '../../util/phrase';
import { independenceLine } from '../independence';
import { type Card, cut, silentIn } from './card';
import type { AboutOf, Placed } from './row';

/** Places of one source that credit the outlet, at most. */
const creditsASource = 2;
/** What may stand between a credit and the end of its clause and still belong to it: "a Ledger report on Friday". */
const tail = 24;

/** The words of a credit, with what is left of its sentence where that is short. */
function wholeOf({ text }: Source['article'], { start, end }: Span): Span {
	const rest = /^[^.;,\n]*/.exec(text.slice(end, end + tail + 1))![0];
	return { start, end: rest.length <= tail ? end + rest.length : end };
}

/** The credit to an outlet at a place of a source. */
export function creditAt(read: ReadStory, source: Source, offset: number): Credit | undefined {
	return read.independence.credits.find((credit) => {
		const { start, end } = wholeOf(source.article, credit.span);
		return credit.source === source.id && start <= offset && offset <= end;
	});
}

/** A place to show with its whole sentence. */
function inSentence(source: Source, span: Span): Member {
	const { figure: _, ...member } = memberAt(source, span);
	const sentence = source.article.sentences.find((candidate) => contains(candidate, span));
	return { ...member, ...(sentence && { clause: sentence }) };
}

/** Where a source that does not credit the outlet says of whom it has the story: people without a name, hearsay, or nobody. */
function uncredited(source: Source): Member | undefined {
	const { attributions, regions, sentences } = source.article;
	const unnamed = attributions.find(
		({ chain, force }) =>
			(chain.length === 1 && plainWords(chain[0]!.name).some((word) => word === 'sources')) ||
			(chain.length === 0 && force === 'alleged'),
	);
	if (unnamed) {
		const start = Math.min(unnamed.cue.start, ...unnamed.chain.map(({ span }) => span.start));
		return inSentence(source, { start, end: unnamed.cue.end });
	}
	const body = regions.find(({ kind }) => kind === 'body');
	const lead = body && sentences.find((sentence) => sentence.start >= body.start);
	return lead && inSentence(source, lead);
}

/** The card of a credit: who has it from that outlet, how many reports stand behind the story, who says nothing of where it is from. */
export function originCard(read: ReadStory, source: Source, { outlet, name, span }: Credit, about: AboutOf): Card {
	const here = inSentence(source, span);
	const { credits, originals } = read.independence;
	const crediting: Placed[] = read.sources.flatMap((other) =>
		credits
			.filter((credit) => credit.source === other.id && credit.outlet === outlet)
			.filter((credit) => other !== source || overlap(credit.span, span) === 0)
			.filter(
				(credit, index, all) =>
					all.findIndex(({ span: first }) => first.start <= credit.span.end && credit.span.start <= first.end) ===
					index,
			)
			.slice(0, creditsASource)
			.map((credit) => ({ member: inSentence(other, credit.span), kind: 'matter' }) as const),
	);
	const known = new Set([source.id, ...crediting.map(({ member }) => member.source)]);
	const others: Placed[] = read.sources
		.filter(({ id }) => !known.has(id))
		.flatMap((other) => uncredited(other) ?? [])
		.map((member) => ({ member, kind: 'near' }));
	const original = originals.find((one) => one.name === name && one.sources.length > 1);
	const line = original && independenceLine(read.independence);
	const articles = new Map(read.sources.map(({ id, article }) => [id, article]));
	return {
		...cut([{ member: here, kind: 'matter' }, ...crediting, ...others], here, articles, about),
		topic: phrase`Who has it from ${name}?`,
		standing: original ? 'repeated' : 'credited',
		summary:
			line ??
			(known.size === 1
				? phrase`1 of ${read.sources.length} sources credits ${name}`
				: phrase`${known.size} of ${read.sources.length} sources credit ${name}`),
		because: original?.because ?? phrase`The source says that it has it from there`,
		matched: [],
		silent: silentIn(read, known, about),
		notes: [],
	};
}
