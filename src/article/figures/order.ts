/** Which comes first in "03/04/2026". */
export type DateOrder = 'day-first' | 'month-first';

const numeric = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-])/g;
const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const written = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? (?:${months})\\b|\\b(?:${months}) \\d{1,2}\\b(?!:)`, 'g');
const spelling =
	/\b(?:(colour|centre|metre|kilometre|litre|labour|defence|neighbour|favour|honour|programme|organis|recognis|theatre|tonnes|per cent\b|Mr |Mrs )|(color|center|meter|kilometer|liter|labor|defense|neighbor|favor|honor|program\b|organiz|recogniz|theater|percent\b|Mr\. |Mrs\. ))/g;

/** The order of an article's numeric dates: by those that only one order fits, else by how it writes other dates, else by its spelling; undefined where nothing tells. */
export function findDateOrder(text: string): DateOrder | undefined {
	const balance = byNumeric(text) || byWritten(text) || bySpelling(text);
	return balance === 0 ? undefined : balance > 0 ? 'day-first' : 'month-first';
}

function byNumeric(text: string): number {
	let balance = 0;
	for (const [, a, , b] of text.matchAll(numeric)) balance += Number(Number(a) > 12) - Number(Number(b) > 12);
	return balance;
}

function byWritten(text: string): number {
	let balance = 0;
	for (const [date] of text.matchAll(written)) balance += /^\d/.test(date) ? 1 : -1;
	return balance;
}

function bySpelling(text: string): number {
	let balance = 0;
	for (const [, british] of text.matchAll(spelling)) balance += british === undefined ? -1 : 1;
	return balance;
}
