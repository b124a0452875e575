import type { MentionKind } from '../article/article';
import type { Source } from './source';

export interface Entity {
	readonly id: string;
	readonly kind: MentionKind;
	readonly name: string;
}

/** Which mentions of a story's sources are the same person, place or body. */
export interface StoryEntities {
	/** The entity of each mention of a source, in the mentions' order. */
	of(source: string): readonly Entity[];
}

/** Interim: same last word, same kind. */
export function linkEntities(sources: readonly Source[]): StoryEntities {
	const entities = new Map(
		sources.map(({ id, article }) => [
			id,
			article.mentions.map(({ kind, name }) => ({
				id: `${kind}-${name.split(' ').at(-1)?.toLowerCase()}`,
				kind,
				name,
			})),
		]),
	);
	return { of: (source) => entities.get(source) ?? [] };
}
