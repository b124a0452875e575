import type { Figure } from '../../article/article';
import type { Source } from '../../story/source';
import { phrase } from '../../util/phrase';
import type { Finding, Member } from '../comparison';
import { memberAt } from '../member';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const weekdayIn = new RegExp(`\\b(${weekdays.join('|')})\\b`, 'i');
const msPerDay = 86_400_000;

/** The whole date that a figure is or was worked out to be, in days since 1970; `undefined` where that is not known. */
function dayOf({ kind, value, inferred }: Figure): number | undefined {
	const iso = /^\d{4}-\d\d-\d\d/.exec(String(inferred?.value ?? value ?? ''))?.[0];
	return (kind === 'date' || kind === 'time') && iso !== undefined ? Date.parse(iso) / msPerDay : undefined;
}

/** The day nearest to a date that has the weekday which is written with it. */
function nearestDay(day: number, words: string): number | undefined {
	const written = weekdayIn.exec(words)?.[1]?.toLowerCase();
	if (written === undefined) return undefined;
	const off = weekdays.indexOf(written) - new Date(day * msPerDay).getUTCDay();
	return day + (off > 3 ? off - 7 : off < -3 ? off + 7 : off);
}

/** A place that gives a day, and whether it names its weekday. */
interface Place {
	readonly member: Member;
	readonly isNamed: boolean;
}

/** One place of each other source that gives the day. */
function placesOf(sources: readonly Source[], own: Source, day: number | undefined): Place[] {
	if (day === undefined) return [];
	return sources.flatMap((source) => {
		if (source === own) return [];
		const { figures, text } = source.article;
		const given = figures.filter((one) => dayOf(one) === day);
		const named = given.find(({ start, end }) => weekdayIn.test(text.slice(start, end)));
		const figure = named ?? given[0];
		return figure ? [{ member: memberAt(source, figure), isNamed: named !== undefined }] : [];
	});
}

/** Those that name the weekday, where there are any. */
function shown(places: readonly Place[]): Member[] {
	const named = places.filter(({ isNamed }) => isNamed);
	return (named.length > 0 ? named : places).map(({ member }) => member);
}

/**
 * A weekday that does not fit its date, as the reading noticed it, with the sources that have the day which the weekday means, or that of the date, where more have that. Evidence: "Thursday, October 16",
 * which is a Friday, where another source has "Thursday, October 15"; "Friday 18 July" where others have Saturday. Must not alarm: a date whose year is not known.
 */
export function misfits(sources: readonly Source[]): Finding[] {
	return sources.flatMap((source) => {
		const { text, figures } = source.article;
		return figures.flatMap((figure): Finding[] => {
			if (figure.misfit === undefined) return [];
			const day = dayOf(figure);
			const byDate = placesOf(sources, source, day);
			const byWeekday =
				day === undefined ? [] : placesOf(sources, source, nearestDay(day, text.slice(figure.start, figure.end)));
			const others = shown(byDate.length > byWeekday.length ? byDate : byWeekday);
			const place = memberAt(source, figure);
			return [
				{
					type: 'date',
					severity: 'major',
					message: figure.misfit,
					because: phrase`The weekday and the date do not go together`,
					sides: [[place], others.length > 0 ? others : [place]],
				},
			];
		});
	});
}
