import type { Article } from '../article/article';
import { remember } from '../util/remember';
import type { Entity } from './entities';
import type { Source } from './source';

const nobody: readonly Entity[] = [];

/**
 * The same function of a source and the entities of its mentions, which keeps the last result for each article as long as the article lives: an edit of one source leaves the others' as they were. For
 * pure functions that look at the source's id and article, and at nothing that a person knows of it.
 */
export function rememberSource<T>(
	work: (source: Source, entities: readonly Entity[]) => T,
): (source: Source, entities?: readonly Entity[]) => T {
	const kept = remember((_article: Article): { last?: { id: string; entities: readonly Entity[]; value: T } } => ({}));
	return (source, entities = nobody) => {
		const place = kept(source.article);
		const { last } = place;
		if (last && last.id === source.id && areSame(last.entities, entities)) return last.value;
		const value = work(source, entities);
		place.last = { id: source.id, entities, value };
		return value;
	};
}

function areSame(a: readonly Entity[], b: readonly Entity[]): boolean {
	return a === b || (a.length === b.length && a.every(({ id }, index) => id === b[index]!.id));
}
