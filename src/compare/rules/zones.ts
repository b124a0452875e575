import type { Figure } from '../../article/article';
import type { Source } from '../../story/source';
import { phrase } from '../../util/phrase';
import type { Finding } from '../comparison';
import { memberAt } from '../member';

const clock = /T(\d\d):(\d\d)(?::\d\d)?(?:(Z)|([-+])(\d\d):?(\d\d))?$/;
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const weekday = new RegExp(`\\b(${weekdays.join('|')})\\b`, 'i');
/** Between a time and the same time elsewhere: "4:20 a.m. local time on Wednesday (9:20 p.m. EDT on Monday)". */
const bracket = /^(?:,? local(?: time)?)?(?:,? (?:on )?\p{L}+)?\s*\((?:or )?$/u;

const day = 24 * 60;
/** Local time is at most so many minutes behind and ahead of UTC (tz database: Baker Island, Line Islands). */
const [behind, ahead] = [-12 * 60, 14 * 60];
/** Offsets from UTC are multiples of a quarter of an hour. */
const quarter = 15;

interface Moment {
	/** Minutes after midnight, of the zone where there is one. */
	readonly minute: number;
	/** Offset from UTC in minutes. */
	readonly zone: number | undefined;
	/** 0 is Sunday. */
	readonly weekday: number | undefined;
}

function momentOf({ value }: Figure, words: string): Moment | undefined {
	const match = clock.exec(String(value ?? ''));
	if (!match) return undefined;
	const [, hour, minute, utc, sign, hours, minutes] = match;
	const named = weekday.exec(words)?.[1]?.toLowerCase();
	return {
		minute: Number(hour) * 60 + Number(minute),
		zone: utc ? 0 : sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : undefined,
		weekday: named === undefined ? undefined : weekdays.indexOf(named),
	};
}

/** How far the first is ahead of UTC where the two are one moment, in minutes: known within a week where both name a day, else within a day. */
function offsetOf(
	a: Moment,
	b: Moment & { readonly zone: number },
): { readonly offset: number; readonly known: boolean } {
	const known = a.weekday !== undefined && b.weekday !== undefined;
	const cycle = known ? 7 * day : day;
	const days = known ? a.weekday! - b.weekday! : 0;
	const offset = days * day + a.minute - (b.minute - b.zone);
	return { offset: ((((offset + cycle / 2) % cycle) + cycle) % cycle) - cycle / 2, known };
}

function isImpossible(a: Moment, b: Moment & { readonly zone: number }): boolean {
	const { offset, known } = offsetOf(a, b);
	if (a.zone !== undefined) return (offset - a.zone) % day !== 0 || (known && offset !== a.zone);
	return offset % quarter !== 0 || (known && (offset < behind || offset > ahead));
}

/**
 * A time and the same time elsewhere that no zone makes one instant. Evidence: "4:20 a.m. local time on Wednesday (9:20 p.m. EDT on Monday)", which is Tuesday there. Must not alarm: "5:42 a.m.
 * (0342 GMT)"; two times of which neither names a zone.
 */
export function wrongZones(source: Source): Finding[] {
	const { figures, text } = source.article;
	return figures.flatMap((a, index): Finding[] => {
		const b = figures.slice(index + 1, index + 3).find((one) => one.kind === 'time');
		if (a.kind !== 'time' || !b || !bracket.test(text.slice(a.end, b.start))) return [];
		const end = text.slice(b.end, b.end + 24).split(')')[0]!;
		const [x, y] = [momentOf(a, text.slice(a.start, b.start)), momentOf(b, text.slice(b.start, b.end) + end)];
		if (!x || y?.zone === undefined || !isImpossible(x, { ...y, zone: y.zone })) return [];
		const words = (figure: Figure) => text.slice(figure.start, figure.end).replace(/\s+/g, ' ');
		return [
			{
				type: 'time',
				severity: 'major',
				message: phrase`${words(a)} is not ${words(b)}`,
				because: phrase`No time zone makes the two one moment`,
				sides: [[memberAt(source, a)], [memberAt(source, b)]],
			},
		];
	});
}
