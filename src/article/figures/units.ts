import { isOne, type Lexemes, skipHyphen } from './lexemes';
import { type UnitForm, vocabulary } from './vocabulary';

/** A unit as written, and the index behind it. */
export interface UnitReading {
	readonly name: string;
	readonly kind: UnitForm['kind'];
	readonly next: number;
}

/** The unit that begins at `at`, the longest form of it. Letters alone ("m") count only after digits. */
export function readUnit(lexemes: Lexemes, at: number, digits: boolean): UnitReading | undefined {
	const first = lexemes[at];
	if (!first || (first.low === 'in' && lexemes[at - 1]?.kind !== 'digits')) return undefined;
	for (const form of vocabulary().units.get(first.low) ?? []) {
		if (form.lexemes.length > 1 && !matches(lexemes, at, form.lexemes)) continue;
		if (
			form.exact !== undefined &&
			!(
				digits &&
				first.capital === (form.exact !== form.exact.toLowerCase()) &&
				(first.glued || (form.exact.length > 1 && first.low !== 'in') || first.low === 'm')
			)
		)
			continue;
		return { name: form.name, kind: form.kind, next: at + form.lexemes.length };
	}
	return undefined;
}

function matches(lexemes: Lexemes, at: number, lows: readonly string[]): boolean {
	for (let i = 0; i < lows.length; i++) if (lexemes[at + i]?.low !== lows[i]) return false;
	return true;
}

/** What something costs or happens per: "a pound", "per head", "an hour", "/kg". */
export function readPer(lexemes: Lexemes, at: number): { readonly unit: string; readonly next: number } | undefined {
	const first = lexemes[at];
	if (!first) return undefined;
	const slash = first.low === '/' && first.glued && lexemes[at + 1]?.kind === 'word';
	const per = first.low === 'per' || first.low === 'every' || first.low === 'each';
	const article = first.low === 'a' || first.low === 'an';
	if (!slash && !per && !article) return undefined;
	const behind = skipHyphen(lexemes, at + 1);
	const unit = readUnit(lexemes, behind, false);
	if (unit && unit.kind !== 'percent' && unit.kind !== 'points' && unit.kind !== 'temperature')
		return { unit: unit.name, next: unit.next };
	const word = lexemes[behind];
	if (word?.kind !== 'word') return undefined;
	if (word.low === 'pound') return { unit: 'pound', next: behind + 1 };
	if (article && !counted.has(word.low)) return undefined;
	if (first.low === 'each' || first.low === 'every') return undefined;
	return { unit: word.low, next: behind + 1 };
}

/** Things that are priced or counted by the piece. */
const counted = new Set(
	'share dozen head person piece ticket copy pop unit ounce bottle can cup dose game match shot vote seat user customer student pupil passenger vehicle car household family litre liter gallon barrel pack packet ton tonne shift click night flight trip ride plate visit call minute word page kilo pound'.split(
		' ',
	),
);

/** "year-old", "years old", "years of age", "months old": the index behind, and the unit. */
export function readAge(lexemes: Lexemes, at: number): { readonly unit: string; readonly next: number } | undefined {
	const unit = readUnit(lexemes, at, false);
	if (unit?.kind !== 'duration') return undefined;
	const behind = skipHyphen(lexemes, unit.next);
	if (isOne(lexemes, behind, 'old', 'olds')) return { unit: unit.name, next: behind + 1 };
	if (isOne(lexemes, unit.next, 'of') && isOne(lexemes, unit.next + 1, 'age'))
		return { unit: unit.name, next: unit.next + 2 };
	return undefined;
}
