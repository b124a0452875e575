import type { Span } from '../../text/span';
import type { FigureKind, Hedge } from '../article';
import type { Lexemes } from './lexemes';

/** What a date says: only the parts that are written. */
export interface When {
	readonly year?: number;
	readonly month?: number;
	readonly day?: number;
	/** Last day of "June 24-25". */
	readonly lastDay?: number;
	/** Last year of "2019–2023". */
	readonly lastYear?: number;
	readonly weekday?: number;
	readonly quarter?: number;
	readonly half?: number;
	/** First month of the season. */
	readonly season?: number;
	/** First year: 1990 for "the 1990s". */
	readonly decade?: number;
	/** "last", "this" or "next", of whatever is named beside it. */
	readonly shift?: -1 | 0 | 1;
	/** What "last week" moves by. */
	readonly period?:
		| 'day'
		| 'week'
		| 'weekend'
		| 'month'
		| 'quarter'
		| 'year'
		| 'decade'
		| 'century'
		| 'season'
		| 'half';
	/** "32 years ago" is -32 years, "in seven weeks" 7. Absent number: "weeks ago". */
	readonly ago?: { readonly unit: string; readonly count?: number; readonly sign: -1 | 1 };
	/** Whether `ago` counts from another date than that of publication: "a day earlier". */
	readonly floating?: true;
	readonly hour?: number;
	readonly minute?: number;
	readonly second?: number;
	/** A zone's name in lower case, "local" for local time. */
	readonly zone?: string;
	/** Last moment of "3:30-4:30pm", in minutes. */
	readonly until?: number;
	readonly fiscal?: true;
	/** Whether day and month are in an order that the numbers do not tell: "03/04/2026", read as the month first. */
	readonly swappable?: true;
}

/** A figure in the making: lexeme indices instead of offsets, refined by one function after the other. */
export interface Draft {
	readonly from: number;
	readonly to: number;
	readonly kind: FigureKind;
	readonly value?: number | string | undefined;
	readonly low?: number | undefined;
	readonly high?: number | undefined;
	readonly unit?: string | undefined;
	readonly currency?: string | undefined;
	readonly hedge?: Hedge | undefined;
	readonly of?: Span | undefined;
	readonly when?: When | undefined;
	/** What a scale word multiplied by: lets "2" share the "million" of "2 to 3 million". */
	readonly scale?: number | undefined;
	readonly digits?: boolean | undefined;
	/** Whether the unit stands behind the next figure ("10" in "10 to 15 inches"). */
	readonly shared?: boolean | undefined;
	/** Whether only a small number word makes it a figure ("two sides", "one"). */
	readonly weak?: boolean | undefined;
}

/** A finder looks at one place and says what begins there. */
export type Finder = (lexemes: Lexemes, at: number) => Draft | undefined;

/** Whether the number has no unit and no kind of its own yet. */
export function isBare(draft: Draft): boolean {
	return draft.kind === 'number' || draft.kind === 'count';
}

/** Multiplication leaves 7399999999.999999: twelve digits are more than any article writes. */
export function clean(value: number): number {
	return Number(value.toPrecision(12));
}
