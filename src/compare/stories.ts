import { type Entity, linkEntities } from '../story/entities';
import { groupSources } from '../story/group';
import type { Source, Story } from '../story/source';
import type { Compared } from './comparison';
import { compareStory } from './story';

/** A story with everything that was worked out about it. */
export interface ReadStory {
	readonly story: Story;
	readonly sources: readonly Source[];
	/** The entity of each mention of each source, in the mentions' order. */
	readonly entities: ReadonlyMap<string, readonly Entity[]>;
	readonly compared: Compared;
}

/** The stories that the sources of one folder tell, linked and compared. Pure; every source is in exactly one. */
export function compareSources(candidates: readonly Source[]): ReadStory[] {
	return groupSources(candidates).map((story) => {
		const sources = candidates.filter((source) => story.sources.includes(source.id));
		const entities = linkEntities(sources);
		return { story, sources, entities, compared: compareStory(story, sources, entities) };
	});
}
