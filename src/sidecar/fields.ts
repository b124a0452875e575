import { equal } from './patch';
import type { Plain } from './shape';

type Fields = { readonly [key: string]: Plain };

/**
 * Two versions of a record merged field by field: what only one side changed is that side's; of lists both sides' additions and removals hold; of what both
 * changed otherwise the side modified later wins, `mine` when that cannot be told, and the other's words go into `history`.
 */
export function mergeFields(base: Fields, theirs: Fields, mine: Fields): { readonly fields: Fields } {
	const fields: Record<string, Plain> = {};
	const lost: Plain[] = [];
	const theirsIsLater = String(theirs.modified ?? '') > String(mine.modified ?? '');
	for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
		const [was, there, here] = [base[key], theirs[key], mine[key]];
		const merged = mergeField(was, there, here, theirsIsLater);
		if (merged.value !== undefined) fields[key] = merged.value;
		if (merged.lost !== undefined && key !== 'modified') {
			lost.push({
				at: dateOf(theirsIsLater ? mine : theirs),
				what: `merged: ${key}`,
				was: asText(merged.lost),
				now: asText(merged.value),
			});
		}
	}
	if (lost.length > 0 && fields.id !== undefined)
		fields.history = [...((fields.history as readonly Plain[]) ?? []), ...lost];
	return { fields };
}

function mergeField(
	was: Plain | undefined,
	theirs: Plain | undefined,
	mine: Plain | undefined,
	theirsIsLater: boolean,
): { readonly value: Plain | undefined; readonly lost?: Plain } {
	if (equal(theirs, mine) || equal(theirs, was)) return { value: mine };
	if (equal(mine, was)) return { value: theirs };
	if (Array.isArray(theirs) || Array.isArray(mine)) return { value: mergeLists(was, theirs, mine) };
	if (theirs === undefined || mine === undefined) return { value: theirs ?? mine };
	return theirsIsLater ? { value: theirs, lost: mine } : { value: mine, lost: theirs };
}

function mergeLists(was: Plain | undefined, theirs: Plain | undefined, mine: Plain | undefined): Plain {
	const [before, there, here] = [was, theirs, mine].map((list) =>
		Array.isArray(list) ? (list as readonly Plain[]) : [],
	);
	const has = (list: readonly Plain[], item: Plain) => list.some((one) => equal(one, item));
	const kept = here!.filter((item) => has(there!, item) || !has(before!, item));
	return [...kept, ...there!.filter((item) => !has(before!, item) && !has(here!, item))];
}

function dateOf(fields: Fields): string {
	return String(fields.modified ?? fields.created ?? 'unknown');
}

function asText(value: Plain | undefined): string {
	return value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
