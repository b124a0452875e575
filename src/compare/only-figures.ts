import type { Claim, FigureClaim } from '../claims/claim';
import type { Span } from '../text/span';
import { barOf } from './floors';
import type { Judge } from './relate';

/** Clauses that have less in common may be of one matter and their figures of two. */
const leastAlike = 0.1;
/**
 * How two clauses of one matter stand to each other where each has a single figure and the two differ; else as `judge` says. Evidence: "the vessel's log shows it 1.4 nautical miles outside" and "it was
 * 2.1 miles outside, the ministry says" are hardly "the same, as firmly". A figure of a past year, a forecast, a part beside its whole, or what a word says is of something else, decides nothing.
 */
export function judgeByFigures(
	figures: readonly FigureClaim[],
	alike: (a: Claim, b: Claim) => number,
	judgeNumbers: (group: readonly FigureClaim[]) => Judge,
): (group: readonly Claim[], judge: Judge) => Judge {
	const only = new Map<Span, FigureClaim | undefined>();
	for (const figure of figures) only.set(figure.clause, only.has(figure.clause) ? undefined : figure);
	return (group, judge) => {
		const own = group.map(({ span }) => only.get(span));
		const counted = own.filter((figure) => figure !== undefined);
		if (counted.length < 2) return judge;
		const places = own.map((figure) => (figure ? counted.indexOf(figure) : -1));
		const judgeCounted = judgeNumbers(counted);
		return (a, b) => {
			const judged = judge(a, b);
			const x = own[a];
			const y = own[b];
			if (!x || !y || judged.verdict === 'conflict') return judged;
			const numbers = judgeCounted(places[a]!, places[b]!);
			// Nothing links figures of two things.
			if (numbers.verdict !== 'conflict' || barOf(x, y) > 1) return judged;
			return alike(group[a]!, group[b]!) >= leastAlike ? numbers : judged;
		};
	};
}
