import { type Decisions, noDecisions, withAbout } from '../story/decisions';
import { type Entity, linkEntities } from '../story/entities';
import { groupSources } from '../story/group';
import type { Source, Story } from '../story/source';
import type { Compared } from './comparison';
import { findIndependence, type Independence } from './independence';
import { compareStory } from './story';

/** A story with everything that was worked out about it. */
export interface ReadStory {
	readonly story: Story;
	readonly sources: readonly Source[];
	/** The entity of each mention of each source, in the mentions' order. */
	readonly entities: ReadonlyMap<string, readonly Entity[]>;
	readonly compared: Compared;
	/** Which of the sources repeat one original report. */
	readonly independence: Independence;
}

/** The stories that the sources of one folder tell, as far as a person did not decide it, linked and compared. Pure; every source is in exactly one. */
export function compareSources(candidates: readonly Source[], decisions: Decisions = noDecisions): ReadStory[] {
	const known = new Map(candidates.map((source) => [source.id, withAbout(source, decisions)]));
	return groupSources(candidates, decisions).map((story) => {
		const sources = story.sources.map((id) => known.get(id)!);
		const entities = linkEntities(sources);
		return {
			story,
			sources,
			entities,
			compared: compareStory(story, sources, entities),
			independence: findIndependence(sources, entities),
		};
	});
}
