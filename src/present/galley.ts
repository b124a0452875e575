import { type Article, isArticle } from '../article/article';
import { expressionOf } from '../article/expression';
import { type Placed, placeSpan, statusOf } from '../sidecar/placing';
import { Nearby } from '../text/nearby';
import { bySpan, contains, overlap, type Span, wordsOf } from '../text/span';

/** What is checked of an article. */
export type ItemKind = 'name' | 'figure' | 'date' | 'quote';

/** How far an item was checked. */
export type CheckState = 'unchecked' | 'accurate' | 'corrected' | 'cannot-verify' | 'needs-attention';

/** Words of an article that are to be checked. */
export interface Item extends Span {
	readonly kind: ItemKind;
	readonly state: CheckState;
	/** The id of the tick that says so. */
	readonly tick?: string;
}

/** How much of something was checked. */
export interface Coverage {
	/** Items that somebody looked at and that do not need attention: those that cannot be verified are among them. */
	readonly checked: number;
	readonly attention: number;
	readonly total: number;
	/** Whole percent, rounded down: 100 means that nothing is left. 0 where there is nothing to check. */
	readonly percent: number;
}

/**
 * What is to be checked of an article, in reading order: every figure, date and quotation, and each person and organisation where the text first writes the name,
 * with its title, just so; a name or title that is written otherwise further on is checked again. A tick counts for all items that stand wholly in its words; one
 * whose words were changed, for all that it touches.
 */
export function galleyOf(article: Article, placed: readonly Placed[]): readonly Item[] {
	const ticks = placed.flatMap((one) => {
		const span = placeSpan(one);
		const state = stateOf(statusOf(one));
		if (one.annotation.kind !== 'tick' || !span || !state) return [];
		return [{ span, state, id: one.annotation.id, isChanged: one.located.state === 'changed' }];
	});
	// A tick whose words were changed comes before all others, then the narrower one.
	ticks.sort((a, b) => Number(b.isChanged) - Number(a.isChanged) || length(a.span) - length(b.span));
	const nearby = new Nearby(ticks, ({ span }) => span);
	return wordsToCheck(article).map((item) => {
		const tick = nearby
			.of(item)
			.find(({ span, isChanged }) => (isChanged ? overlap(span, item) > 0 : contains(span, item)));
		return { ...item, state: tick?.state ?? 'unchecked', ...(tick && { tick: tick.id }) };
	});
}

/** How much of the items was checked. */
export function coverageOf(items: readonly Item[]): Coverage {
	const count = (...states: readonly CheckState[]) => items.filter(({ state }) => states.includes(state)).length;
	return coverage(count('accurate', 'corrected', 'cannot-verify'), count('needs-attention'), items.length);
}

/** How much of several articles together was checked: each item counts once, whichever article it is in. */
export function coverageOfAll(all: readonly Coverage[]): Coverage {
	const sum = (key: 'checked' | 'attention' | 'total') => all.reduce((sum, one) => sum + one[key], 0);
	return coverage(sum('checked'), sum('attention'), sum('total'));
}

function coverage(checked: number, attention: number, total: number): Coverage {
	return { checked, attention, total, percent: total === 0 ? 0 : Math.floor((checked * 100) / total) };
}

/** The first item after the offset that is left to do, else the first of all; undefined where nothing is left. */
export function nextLeft(items: readonly Item[], offset: number): Item | undefined {
	const left = items.filter(({ state }) => isLeft(state));
	return left.find(({ start }) => start > offset) ?? left[0];
}

/** Whether there is still something to do about an item. */
export function isLeft(state: CheckState): boolean {
	return state === 'unchecked' || state === 'needs-attention';
}

function stateOf(status: string | undefined): CheckState | undefined {
	switch (status) {
		case 'accurate':
		case 'corrected':
		case 'cannot-verify':
		case 'needs-attention':
			return status;
		case 'unchecked':
			return undefined;
		default:
			// A tick with a word of the newsroom's own, or none, was made by somebody who had looked.
			return 'accurate';
	}
}

function length({ start, end }: Span): number {
	return end - start;
}

function wordsToCheck(article: Article): (Span & { readonly kind: ItemKind })[] {
	const body = article.regions.filter(isArticle);
	const figures = article.figures.map((figure) => ({
		...expressionOf(figure),
		kind: figure.kind === 'date' || figure.kind === 'time' ? ('date' as const) : ('figure' as const),
	}));
	const quotes = article.quotes
		.filter(({ kind }) => kind !== 'term')
		.map(({ start, end }) => ({ start, end, kind: 'quote' as const }));
	const seen = new Set<string>();
	const names = namesOf(article).filter((span) => {
		const words = wordsOf(article.text, span).replace(/\s+/g, ' ');
		return !seen.has(words) && seen.add(words);
	});
	return [...figures, ...quotes, ...names.map((span) => ({ ...span, kind: 'name' as const }))]
		.filter((item) => body.some((region) => contains(region, item)))
		.sort(bySpan);
}

/** Between a title and the name it belongs to stands at most a comma and a space. */
const titleReach = 2;

/** Persons, organisations and outlets, each with the title that stands at its side, in reading order. */
function namesOf({ mentions }: Article): Span[] {
	const titles = new Map<number, Span[]>();
	for (const { kind, of, start, end } of mentions)
		if (kind === 'role' && of !== undefined) titles.set(of, [...(titles.get(of) ?? []), { start, end }]);
	return mentions
		.flatMap((mention, index) => {
			if (mention.kind !== 'person' && mention.kind !== 'organisation' && mention.kind !== 'outlet') return [];
			let { start, end } = mention;
			for (const title of titles.get(index) ?? []) {
				if (title.end <= start && start - title.end <= titleReach) start = title.start;
				else if (title.start >= end && title.start - end <= titleReach) end = title.end;
			}
			return [{ start, end }];
		})
		.sort(bySpan);
}
