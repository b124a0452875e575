import type { Mention } from '../article/article';
import type { ReadStory } from '../compare/stories';
import type { Entity } from '../story/entities';
import type { Span } from '../text/span';

/** A mention with the source that has it. */
export interface MentionPlace {
	readonly source: string;
	readonly span: Span;
}

/** The person, body, place … that is named at an offset of a source: that of the shortest name there. */
export function entityAt({ sources, entities }: ReadStory, source: string, offset: number): Entity | undefined {
	const mentions = sources.find(({ id }) => id === source)?.article.mentions ?? [];
	let nearest: { readonly mention: Mention; readonly index: number } | undefined;
	for (const [index, mention] of mentions.entries()) {
		if (offset < mention.start || mention.end < offset) continue;
		if (!nearest || mention.end - mention.start < nearest.mention.end - nearest.mention.start)
			nearest = { mention, index };
	}
	return nearest && entities.get(source)?.[nearest.index];
}

/** Every place where the story's sources, or only `source`, name the entity, source by source in reading order. */
export function mentionsOf({ sources, entities }: ReadStory, entity: string, source?: string): MentionPlace[] {
	return sources
		.filter(({ id }) => source === undefined || id === source)
		.flatMap(({ id, article }) =>
			article.mentions
				.filter((_, index) => entities.get(id)?.[index]?.id === entity)
				.map(({ start, end }) => ({ source: id, span: { start, end } })),
		);
}

/** The first of the fullest mentions of an entity in one source: the one that tells who "Okoro" is. Fullest is what has most words. */
export function fullMention({ sources, entities }: ReadStory, entity: string, source: string): Span | undefined {
	const article = sources.find(({ id }) => id === source)?.article;
	let best: { readonly span: Span; readonly words: number } | undefined;
	for (const [index, { start, end, name, kind }] of (article?.mentions ?? []).entries()) {
		const entityHere = entities.get(source)?.[index];
		if (entityHere?.id !== entity) continue;
		// "The minister" leads to its holder and does not say who that is.
		const words = kind === 'role' && entityHere.kind !== 'role' ? 0 : name.split(/\s+/).length;
		if (!best || words > best.words) best = { span: { start, end }, words };
	}
	return best?.span;
}
