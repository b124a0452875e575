import type { Article, Figure, Speaker } from '../article/article';
import type { Member } from '../compare/comparison';
import type { ReadStory } from '../compare/stories';
import type { Entity } from '../story/entities';
import type { Source, Story } from '../story/source';
import { Nearby } from '../text/nearby';
import { contains, type Span, wordsOf } from '../text/span';
import { inEnglish, type Phrase } from '../util/phrase';

const offsets = 'utf-16 code units, no byte-order mark, line ends as one LF';

function placed<T extends object>(text: string, span: Span, more: T) {
	return { start: span.start, end: span.end, text: wordsOf(text, span), ...more };
}

function figureOf(article: Article, figure: Figure) {
	const { kind, value, low, high, unit, currency, hedge, of, inferred } = figure;
	return placed(article.text, figure, {
		kind,
		value: inferred?.value ?? value ?? null,
		written: inferred ? (value ?? null) : undefined,
		inferred: inferred && inEnglish(inferred.because),
		low: low ?? null,
		high: high ?? null,
		unit: unit ?? null,
		currency: currency ?? null,
		hedge,
		of: of ? wordsOf(article.text, of) : null,
	});
}

function sourceOf({ id, article, about }: Source, story: Story, entities: ReadonlyMap<string, readonly Entity[]>) {
	const { text } = article;
	const idAt = entities.get(id) ?? [];
	const mentions = new Nearby([...article.mentions.entries()], ([, mention]) => mention);
	const speakerOf = (speaker: Speaker | undefined) => {
		if (!speaker) return null;
		const found = mentions.of(speaker.span).find(([, mention]) => contains(mention, speaker.span));
		return { text: speaker.name, entity: (found && idAt[found[0]]?.id) ?? null };
	};
	return {
		path: id,
		event: story.id,
		outlet: about?.outlet ?? article.outlet ?? null,
		headline: article.headline ? wordsOf(text, article.headline) : null,
		language: article.language ?? null,
		title: about?.title,
		published: about?.published ?? article.published ?? null,
		url: about?.url,
		regions: article.regions.map(({ start, end, kind }) => ({ start, end, kind })),
		entities: article.mentions.map((mention, index) =>
			placed(text, mention, { type: mention.kind, entity: idAt[index]?.id ?? null, sense: mention.sense }),
		),
		figures: article.figures.map((figure) => figureOf(article, figure)),
		quotes: article.quotes
			.filter((quote) => quote.kind !== 'term')
			.map((quote) =>
				placed(text, quote, { kind: quote.kind, speaker: speakerOf(quote.speaker), via: quote.via?.name ?? null }),
			),
		claims: article.attributions.map((attribution, index) =>
			placed(text, attribution.content, {
				id: `${id}#${index}`,
				attribution: attribution.chain.map((speaker) => speaker.name),
				modality: attribution.force,
			}),
		),
	};
}

/** The same with its reason in English. */
function inWords<T extends { readonly because: Phrase }>(
	reasoned: T,
): Omit<T, 'because'> & { readonly because: string } {
	return { ...reasoned, because: inEnglish(reasoned.because) };
}

/** The report of some stories in the public format `presscheck-report/1`: plain data for JSON. `notice` says everything that was left out, and why. */
export function reportOf(stories: readonly ReadStory[], notice: readonly string[]) {
	const textOf = new Map(
		stories.flatMap(({ sources }) => sources.map((source) => [source.id, source.article.text] as const)),
	);
	const memberOf = ({ source, span, figure, attribution }: Member) =>
		placed(textOf.get(source) ?? '', span, {
			source,
			value: figure?.inferred?.value ?? figure?.value ?? null,
			attribution,
		});
	return {
		format: 'presscheck-report/1',
		offsets,
		stories: stories.map(({ story, independence: { sources, originals } }) => ({
			...inWords(story),
			independence: { sources, originals: originals.map(inWords) },
		})),
		sources: stories.flatMap(({ story, sources, entities }) =>
			sources.map((source) => sourceOf(source, story, entities)),
		),
		comparisons: stories.flatMap(({ story, compared }) =>
			compared.comparisons.map(({ id, topic, verdict, because, members, relations, silent }) => ({
				id,
				topic,
				event: story.id,
				verdict,
				because: inEnglish(because),
				members: members.map(memberOf),
				relations: relations.map(inWords),
				silent,
			})),
		),
		discrepancies: stories.flatMap(({ compared }) =>
			compared.discrepancies.map(({ id, type, severity, message, because, members }) => ({
				id,
				type,
				severity,
				message: inEnglish(message),
				because: inEnglish(because),
				members: members.map(({ source, span }) => ({ source, start: span.start, end: span.end })),
			})),
		),
		notice: [...notice, ...limitsMet(stories)],
	};
}

/** Which limits of comparing were met, in words. */
function limitsMet(stories: readonly ReadStory[]): string[] {
	return stories.flatMap(({ story, compared }) => {
		const which = `The story of ${story.sources.length} sources that begins with ${story.id}`;
		const cut = compared.comparisons.filter(({ unlisted }) => unlisted !== undefined).length;
		return [
			...(compared.limits ?? []).map((limit) => `${which}: ${inEnglish(limit)}`),
			...(cut === 0
				? []
				: [`${which}: not all pairs of sources that differ from the verdict are listed in ${cut} of its comparisons`]),
		];
	});
}

export type Report = ReturnType<typeof reportOf>;
