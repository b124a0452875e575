import type { Article, Attribution, Speaker } from '../../article/article';
import { findClause } from '../../claims/clauses';
import type { Member } from '../../compare/comparison';
import { memberAt } from '../../compare/member';
import { anonymous } from '../../compare/rules/speakers';
import type { ReadStory } from '../../compare/stories';
import { plainWords } from '../../compare/wording';
import { termsOf } from '../../lexicon/terms';
import type { Source } from '../../story/source';
import { contains, overlap, type Span } from '../../text/span';

/** Who speaks, so that two sources can be asked for the same: a person's or body's id in the story, or the body of somebody without a name. */
function speakerKey(read: ReadStory, { id, article }: Source, { name, span }: Speaker): string | undefined {
	const known = anonymous(name);
	if (known) return `anonymous ${known.body}`;
	const at = article.mentions.findIndex(
		({ kind, ...mention }) => (kind === 'person' || kind === 'organisation') && overlap(mention, span) > 0,
	);
	return at < 0 ? undefined : read.entities.get(id)?.[at]?.id;
}

/** What each other source cites the same speaker for, one place a source: the one most like the place. */
export function sameSpeaker(read: ReadStory, source: Source, place: Member): Member[] {
	const speaker = speakerOf(source.article, place.span);
	const key = speaker && speakerKey(read, source, speaker);
	if (key === undefined) return [];
	const isAnonymous = anonymous(speaker!.name) !== undefined;
	const terms = new Set(termsOf(source.article.text, place.clause));
	return read.sources.flatMap((other) => {
		if (other === source) return [];
		const { text, attributions, quotes } = other.article;
		const cited: Span[] = [
			...attributions
				.filter(({ chain }) => chain[0] && speakerKey(read, other, chain[0]) === key)
				.map(({ content }) => content),
			...quotes.filter(({ speaker: by }) => by && speakerKey(read, other, by) === key),
		];
		const shared = (span: Span) => termsOf(text, span).filter((term) => terms.has(term)).length;
		const [best] = cited.toSorted((a, b) => shared(b) - shared(a));
		// People with a name speak of many things, an official without one of little else.
		return best && (isAnonymous || shared(best) > 0) ? [{ ...memberAt(other, best), clause: best }] : [];
	});
}

function speakerOf({ attributions, quotes }: Article, span: Span): Speaker | undefined {
	const quote = quotes.find((candidate) => contains(candidate, span));
	if (quote?.speaker) return quote.speaker;
	const holding = attributions.filter(({ content, chain }) => chain.length > 0 && overlap(content, span) > 0);
	return holding.sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0]?.chain[0];
}

/** "Secretary of State" and "State Department", "Defence Minister" and "Ministry of Defence": words of an office that its house has in its name. */
const offices =
	/^(?:secretar\p{L}*|minister|ministry|department|office|spokes\p{L}*|u|s|us|the|of|for|former|state's)$/u;

function houseWords(name: string): string[] {
	return plainWords(name).filter((word) => !offices.test(word));
}

/** Where the speaker's own house would not comment in other sources: it is asked for the same, and somebody quotes its head. */
export function refusals(read: ReadStory, source: Source, place: Member): Member[] {
	const speaker = speakerOf(source.article, place.span);
	const id = speaker && speakerKey(read, source, speaker);
	if (id === undefined) return [];
	const house = new Set(
		read.sources.flatMap(({ id: other, article: { mentions } }) =>
			mentions.flatMap((mention) => {
				const holder = mention.of === undefined ? undefined : read.entities.get(other)?.[mention.of]?.id;
				return mention.kind === 'role' && holder === id && /\b(?:secretary|minister)\b/i.test(mention.name)
					? houseWords(mention.name)
					: [];
			}),
		),
	);
	const isOfHouse = ({ text }: Article, { chain, cue, content }: Attribution) => {
		const from = Math.min(cue.start, content.start, ...chain.map(({ span }) => span.start));
		const named = /(?:(?:\p{Lu}[\p{L}’'-]*|of) )*(?:Department|Ministry)(?: of (?:\p{Lu}[\p{L}]+))?/u.exec(
			text.slice(Math.max(0, from - 60), cue.end),
		);
		return named !== null && houseWords(named[0].toLowerCase()).some((word) => house.has(word));
	};
	return read.sources.flatMap((other) => {
		const found = other.article.attributions.find(
			(attribution) => attribution.force === 'declined' && isOfHouse(other.article, attribution),
		);
		const sentence = found && other.article.sentences.find((candidate) => contains(candidate, found.cue));
		return other === source || !found || !sentence
			? []
			: [
					{
						...memberAt(other, found.content),
						clause: findClause(other.article.text, sentence, found.content),
						force: found.force,
					},
				];
	});
}
