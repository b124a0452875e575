import { nameWords } from '../../lexicon/names';
import type { MentionKind } from '../article';
import type { Word } from './words';

const companyForms = new Set(
	'Inc Corp Corporation Ltd Limited LLC LLP PLC Plc plc AG GmbH SA SpA NV BV AB ASA Oy Pty Bhd KK Co Holdings Group'.split(
		' ',
	),
);

/** Index of the last word that is neither a sign nor a number. */
export function lastWord(words: readonly Word[], from: number, to: number): number {
	let last = to - 1;
	while (last > from && words[last]!.kind !== 'word') last--;
	return last;
}

/** The kind that a telling word in the name gives it: "Bank of", "Ltd", "River". */
export function headKind(words: readonly Word[], from: number, to: number): MentionKind | undefined {
	const last = words[lastWord(words, from, to)]!.shape.spelling;
	const first = words[from]!.shape.spelling;
	if (to - from < 2) return undefined;
	for (let i = from + 1; i < to; i++) {
		if (words[i]!.shape.lower !== 'of' && words[i]!.shape.lower !== 'for') continue;
		const before = words[i - 1]!.shape.spelling;
		if (nameWords.lawHeads().has(before)) return 'law';
		if (before === 'Republic' || before === 'Kingdom' || before === 'State' || before === 'City') return 'place';
		if (nameWords.organisationHeads().has(before) || nameWords.organisationStarts().has(before)) return 'organisation';
		if (nameWords.placeHeads().has(before)) return 'place';
		if (nameWords.eventHeads().has(before)) return 'event';
	}
	if (companyForms.has(last)) return 'organisation';
	if (nameWords.lawHeads().has(last)) return 'law';
	const person = words[from]!.shape.given && to - from === 2;
	if (nameWords.organisationHeads().has(last) && !(person && words[from + 1]!.shape.surname)) {
		return nameWords.outletHeads().has(last) && !nameWords.eventHeads().has(last) ? 'outlet' : 'organisation';
	}
	if (nameWords.outletHeads().has(last) && !person) return 'outlet';
	if (person) return undefined;
	if (nameWords.eventHeads().has(last)) return 'event';
	if (nameWords.placeHeads().has(last)) return 'place';
	if (nameWords.placeStarts().has(first) && !words[from]!.shape.given) return 'place';
	if (nameWords.organisationStarts().has(first) && to - from <= 3) return 'organisation';
	return undefined;
}

/** "K S Maran", "LR Bandor": initials without a stop before one uncommon word. */
function startsWithInitials(words: readonly Word[], from: number, to: number): boolean {
	const last = words[to - 1]!.shape;
	if (last.common || last.allCapitals || last.spelling.length < 4) return false;
	for (let at = from; at < to - 1; at++) {
		const { text } = words[at]!;
		if (!/^\p{Lu}{1,2}$/u.test(text) || (text.length === 2 && to - from > 2)) return false;
	}
	return true;
}

/** Whether the words look like a person's name by themselves. */
export function looksPersonal(words: readonly Word[], from: number, to: number): boolean {
	const first = words[from]!.shape;
	const length = to - from;
	if (length < 2 || length > 5) return false;
	if (first.initial || startsWithInitials(words, from, to)) return true;
	if (!first.given) return false;
	const last = words[to - 1]!.shape;
	return !last.common || last.surname || last.given;
}
