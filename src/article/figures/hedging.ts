import type { Hedge } from '../article';
import type { Draft } from './draft';
import { hedgeAfter, hedgeBefore } from './hedges';
import { isOne, type Lexemes } from './lexemes';

const opposite: Readonly<Record<Hedge, Hedge>> = {
	exact: 'exact',
	about: 'about',
	'at-least': 'at-most',
	'at-most': 'at-least',
	'more-than': 'less-than',
	'less-than': 'more-than',
};

/** "at least", "about", "or more": the figure takes the words in and says how exact it is. */
export function addHedges(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
	return drafts.map((draft, i) => {
		if (draft.kind === 'score' || draft.kind === 'ordinal') return draft;
		const dated = draft.kind === 'date' || draft.kind === 'time';
		const before = hedgeBefore(lexemes, draft.from);
		const usable =
			before &&
			before.from >= (drafts[i - 1]?.to ?? 0) &&
			(!dated || before.hedge === 'about') &&
			!isPreposition(lexemes, before.from, draft);
		if (usable) {
			const negated =
				isOne(lexemes, before.from - 1, 'not', 'no', 'never') &&
				before.hedge !== 'about' &&
				before.hedge !== 'at-least';
			return {
				...draft,
				from: negated ? before.from - 1 : before.from,
				hedge: negated ? weaken(opposite[before.hedge]) : before.hedge,
			};
		}
		if (dated) return { ...draft, hedge: boundOf(lexemes, draft) ?? draft.hedge };
		const after = hedgeAfter(lexemes, draft.to);
		if (after && after.to <= (drafts[i + 1]?.from ?? lexemes.length))
			return { ...draft, to: after.to, hedge: after.hedge };
		return draft;
	});
}

/** "after 10 a.m.", "by Friday", "not before 3 May": a date or time that something is only bounded by. A day that is named for what happened on it ("after Friday's vote") bounds nothing. */
function boundOf(lexemes: Lexemes, { from, to }: Draft): Hedge | undefined {
	if (isOne(lexemes, to, "'s", '’s', "'", '’')) return undefined;
	const bound = dateBounds.get(lexemes[from - 1]?.low ?? '');
	const ahead = lexemes.slice(Math.max(0, from - 1 - mostToNot), Math.max(0, from - 1));
	return bound === 'less-than' && ahead.some(({ low }) => low === 'not' || low === 'never') ? 'at-least' : bound;
}

/** Words from "not" to "before": "will not be heard before 3 May". */
const mostToNot = 4;

const dateBounds: ReadonlyMap<string, Hedge> = new Map([
	['after', 'more-than'],
	['before', 'less-than'],
	['by', 'at-most'],
]);

function weaken(hedge: Hedge): Hedge {
	return hedge === 'more-than' ? 'at-least' : hedge === 'less-than' ? 'at-most' : hedge;
}

/** "under 10 Downing Street", "over three days", "within 20 years": not every "over" is a hedge. */
function isPreposition(lexemes: Lexemes, from: number, draft: Draft): boolean {
	const word = lexemes[from]!.low;
	if (draft.from - from > 1) return false;
	if (word === 'over') return draft.kind === 'duration' && !isOne(lexemes, from - 1, 'for', 'just', 'well');
	if (word === 'within' || word === 'past')
		return (
			draft.kind === 'duration' || draft.kind === 'date' || draft.kind === 'time' || isOne(lexemes, from - 1, 'the')
		);
	if (word === 'some') return (draft.weak ?? false) && draft.value === 1;
	if (word === 'towards' || word === 'near' || word === 'around') return draft.kind === 'ordinal';
	if (word === 'under' || word === 'beyond') return draft.kind === 'date';
	return false;
}
