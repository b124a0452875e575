import type { Annotation } from './annotation';
import { equal } from './patch';
import type { Plain } from './shape';

/** How a discrepancy is dealt with: how bad it is, whether it stands in the way of publication, whose it is, and until when. What is absent was not said. */
export type Assignment = Pick<Annotation, 'severity' | 'blocking' | 'owner' | 'due'>;

/** The annotation's part that says how it is dealt with. */
export function assignmentOf({ severity, blocking, owner, due }: Annotation): Assignment {
	return {
		...(severity !== undefined && { severity }),
		...(blocking === true && { blocking }),
		...(owner !== undefined && { owner }),
		...(due !== undefined && { due }),
	};
}

/** The annotation dealt with as is said now; what the assignment lacks is taken away, and the history keeps both. Unchanged where nothing differs. */
export function assigned(annotation: Annotation, assignment: Assignment, at: string, by?: string): Annotation {
	const before = assignmentOf(annotation);
	if (equal(before as Plain, assignment as Plain)) return annotation;
	const { severity: _severity, blocking: _blocking, owner: _owner, due: _due, ...rest } = annotation;
	const [was, now] = [before, assignment].map(inWords);
	const entry = { at, ...(by !== undefined && { by }), what: 'assigned', ...(was && { was }), ...(now && { now }) };
	return { ...rest, ...assignment, modified: at, history: [...(annotation.history ?? []), entry] };
}

/** "high, blocking, R. Okafor, due 2026-03-05": as the history of a sidecar keeps it. */
function inWords({ severity, blocking, owner, due }: Assignment): string {
	return [severity, blocking && 'blocking', owner, due && `due ${due}`].filter(Boolean).join(', ');
}

/** Whether the words are a day that exists: 2026-03-05. */
export function isDay(words: string): boolean {
	if (!/^\d{4}-\d\d-\d\d$/.test(words)) return false;
	const date = new Date(`${words}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(words);
}

/** The day that comes so many days after another. */
export function dayAfter(day: string, days: number): string {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	return date.toISOString().slice(0, 10);
}

/** Whether a due day, or time, lies before today; never where it is no date. */
export function isOverdue(due: string, today: string): boolean {
	const day = due.slice(0, 10);
	return isDay(day) && day < today;
}
