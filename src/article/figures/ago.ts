import type { Draft } from './draft';
import { isOne, type Lexemes } from './lexemes';

/** "32 years ago", "in seven weeks", "a day earlier": a length of time that points at a date. */
export function readAgo(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
	return drafts.map((draft) => {
		if (draft.kind !== 'duration' || draft.unit === undefined) return draft;
		const count = typeof draft.value === 'number' ? draft.value : undefined;
		const behind = lexemes[draft.to]?.low;
		if (behind === 'ago' || (behind === 'from' && isOne(lexemes, draft.to + 1, 'now'))) {
			const sign = behind === 'ago' ? -1 : 1;
			const ago = { unit: draft.unit, sign, ...(count === undefined ? {} : { count }) } as const;
			return {
				...draft,
				kind: 'date' as const,
				to: sign < 0 ? draft.to + 1 : draft.to + 2,
				unit: undefined,
				when: { ago },
			};
		}
		const time = behindTime(lexemes, draft.to);
		const ahead =
			isOne(lexemes, draft.from - 1, 'in') &&
			count !== undefined &&
			['minute', 'hour', 'day', 'week', 'fortnight', 'month', 'year', 'decade'].includes(draft.unit) &&
			(time > draft.to || isAhead(lexemes, draft.from - 1));
		return ahead
			? {
					...draft,
					kind: 'date' as const,
					from: draft.from - 1,
					unit: undefined,
					to: time,
					when: { ago: { unit: draft.unit, sign: 1 as const, count } },
				}
			: draft;
	});
}

/** The index behind "in three weeks’ time", `at` itself without those words. */
function behindTime(lexemes: Lexemes, at: number): number {
	if (!isOne(lexemes, at, '’', "'")) return at;
	const time = isOne(lexemes, at + 1, 's') ? at + 2 : at + 1;
	return isOne(lexemes, time, 'time') ? time + 1 : at;
}

/** Adjectives of the kind of record that "in six weeks" looks back from; "west", "protest" and "interest" are none. */
function isSuperlative(low: string): boolean {
	return /^(?:bigg|broad|bus|calm|cheap|clean|clos|cold|cool|dark|dead|deadli|deep|dri|earli|fast|few|great|hard|heavi|high|hott|larg|light|long|loud|low|mild|narrow|near|new|old|poor|quick|quiet|rich|sharp|short|slow|small|smooth|soft|steep|strong|sunni|tall|thin|tight|tough|ugli|warm|weak|wealthi|wett|wid|wild|young)est$/.test(
		low,
	);
}

/** "has been told to report in seven weeks", "will start in two days"; "its weakest in six weeks" looks back. */
function isAhead(lexemes: Lexemes, at: number): boolean {
	for (let i = at - 1; i >= 0 && i >= at - 12; i--) if (isSuperlative(lexemes[i]!.low)) return false;
	for (let i = at - 1; i >= 0 && i >= at - 12; i--) {
		if (isOne(lexemes, i, 'to') && lexemes[i + 1]?.kind !== 'word') continue;
		if (
			isOne(
				lexemes,
				i,
				'will',
				'would',
				'to',
				'll',
				'due',
				'is',
				'are',
				'can',
				'could',
				'should',
				'must',
				'may',
				'might',
			)
		)
			return true;
		if (
			isOne(
				lexemes,
				i,
				'was',
				'were',
				'had',
				'fell',
				'rose',
				'for',
				'first',
				'second',
				'third',
				'fourth',
				'fifth',
				'time',
				'worst',
				'biggest',
				'lowest',
				'highest',
			)
		)
			return false;
	}
	return false;
}
