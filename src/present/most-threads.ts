/**
 * An article has so many threads at most: VS Code builds a widget for each as soon as the article is open. 500 kept its window from answering for half a minute, and for 15 seconds at
 * a stretch; 100 for less than one.
 */
export const mostThreads = 100;

interface Talked {
	readonly annotation: { readonly id: string; readonly created?: string };
}

/** Those that have a thread, in the order in which they came: all where they are few enough, else the open ones first, of these the newest. What a person has just written is among them. */
export function withThreads<T extends Talked>(talked: readonly T[], isEnded: (one: T) => boolean): readonly T[] {
	if (talked.length <= mostThreads) return talked;
	const rank = (one: T) => [isEnded(one) ? 1 : 0, -(Date.parse(one.annotation.created ?? '') || 0)] as const;
	const first = talked
		.map((one) => ({ one, rank: rank(one) }))
		.toSorted((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1])
		.slice(0, mostThreads);
	const chosen = new Set(first.map(({ one }) => one));
	return talked.filter((one) => chosen.has(one));
}
