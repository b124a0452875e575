import type { Article } from '../article/article';
import { completeNames } from '../story/complete';
import { type Decisions, noDecisions, withAbout } from '../story/decisions';
import { type Entity, linkEntities } from '../story/entities';
import { groupSources } from '../story/group';
import type { Source, Story } from '../story/source';
import { remember } from '../util/remember';
import type { Compared } from './comparison';
import { findIndependence, type Independence } from './independence';
import { compareStory } from './story';

/** A story with everything that was worked out about it. */
export interface ReadStory {
	readonly story: Story;
	/** Its sources, with the names that the others make plain: see `completeNames`. */
	readonly sources: readonly Source[];
	/** The entity of each mention of each source, in the mentions' order. */
	readonly entities: ReadonlyMap<string, readonly Entity[]>;
	readonly compared: Compared;
	/** Which of the sources repeat one original report. */
	readonly independence: Independence;
}

/** The last completion of each article: while its names stay, so does the object, and with it what was worked out about it. */
const completions = remember((article: Article) => ({
	key: JSON.stringify(article.mentions),
	article,
	/** What it was made of last. */
	last: article,
}));

function completed(source: Source, after: Source): Source {
	const known = completions(source.article);
	if (known.last !== after.article) {
		known.last = after.article;
		const key = JSON.stringify(after.article.mentions);
		if (known.key !== key) {
			known.key = key;
			known.article = after.article;
		}
	}
	return { ...source, article: known.article };
}

/** The stories that the sources of one folder tell, as far as a person did not decide it, linked and compared. Pure; every source is in exactly one. */
export function compareSources(candidates: readonly Source[], decisions: Decisions = noDecisions): ReadStory[] {
	const known = new Map(candidates.map((source) => [source.id, withAbout(source, decisions)]));
	return groupSources(candidates, decisions).map((story) => {
		const members = story.sources.map((id) => known.get(id)!);
		const completeMembers = completeNames(members);
		const sources = members.map((source, index) => completed(source, completeMembers[index]!));
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
