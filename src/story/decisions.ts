import type { About, Source } from './source';

/** Sources that a person put into one story. */
export interface DecidedStory {
	readonly name?: string;
	/** Ids of sources; the story may hold others too, which are like them. */
	readonly sources: readonly string[];
}

/** What a person decided about the sources of one folder, by their ids. Ids that no source has are without effect. */
export interface Decisions {
	/** No source is in two of them. */
	readonly stories: readonly DecidedStory[];
	/** Sources that belong to no story: each stands alone. */
	readonly apart: readonly string[];
	readonly about: ReadonlyMap<string, About>;
}

/** Nobody decided anything: everything is as the sources' texts have it. */
export const noDecisions: Decisions = { stories: [], apart: [], about: new Map() };

/** The source with what a person knows of it. */
export function withAbout({ id, article }: Source, { about }: Decisions): Source {
	const known = about.get(id);
	return known ? { id, article, about: known } : { id, article };
}
