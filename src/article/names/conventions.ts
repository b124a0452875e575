import type { MentionKind } from '../article';
import type { Word } from './words';

/** What a country, region or town has and a person or company seldom: "Norva's coast guard", "the government of Norva". */
const ofStates = new Set(
	'ambassador ambassadors army border borders capital citizens coast coastguard consulate consul constitution economy embassy exports fleet foreign forces government interior king military ministry mayor navy parliament police population ports premier president prime prosecutors queen residents rulers senate shores soldiers sovereignty supreme territorial territory troops voters waters'.split(
		' ',
	),
);

/** Endings of words made of the name of a place. */
const derived = ['n', 'an', 'ian', 'ans', 'ians', 'ns', 'i', 'is', 'ese', 'ish', 'er', 'ers'];

/** Endings that names of countries and towns have and surnames seldom. */
const placeEnding = /(?:[nlrtvdm]ia|land|stan|burg|ville|grad|holm|mouth|haven)$/u;

/** Whether the article has a word made of the name, as "Norvan" of "Norva". */
function hasDerived(spelling: string, capitals: ReadonlySet<string>): boolean {
	if (spelling.length < 4) return false;
	const stems = [spelling, spelling.replace(/(?:ia|[aeiouy])$/u, '')];
	return stems.some((stem) => derived.some((ending) => stem + ending !== spelling && capitals.has(stem + ending)));
}

/** Whether a name stands where only a place does: "Norva's navy", "the parliament of Norva". */
export function standsForState(words: readonly Word[], from: number, to: number): boolean {
	if (words[to]?.shape.possessive && ofStates.has(words[to + 1]?.shape.lower ?? '')) return true;
	const [noun, of] = [words[from - 2], words[from - 1]];
	return of?.shape.lower === 'of' && noun !== undefined && ofStates.has(noun.shape.lower);
}

/** What an article says of a name of one word that no list knows. */
export interface Unknown {
	readonly spelling: string;
	/** Whether the article introduces somebody by it: as part of a full name, with an office, a title, an age or a relation. */
	readonly introduced: boolean;
	/** Points of the words around it for a place. */
	readonly place: number;
	/** Whether it stands where only a place does. */
	readonly state: boolean;
}

/**
 * What an unknown name of one word is by the conventions of news, where `kind` was taken for it: people are introduced with their full name, so one who never is, is a body or
 * a place; a name that has a people or a government is a place. `capitals` are the capitalised words of the article.
 */
export function byConvention(
	kind: MentionKind | undefined,
	{ spelling, introduced, place, state }: Unknown,
	capitals: ReadonlySet<string>,
): MentionKind | undefined {
	if (introduced || kind === undefined || kind === 'place') return kind;
	if (state || hasDerived(spelling, capitals)) return 'place';
	if (kind !== 'person') return kind;
	return place >= 3 || placeEnding.test(spelling) ? 'place' : kind;
}

const brand = /^(?!Ma?c|De|Di|Du|La|Le|Van|Von|Fitz|O')\p{L}\p{Ll}+\p{Lu}/u;

/** A capital within the word, as brands have it: "NorvaTech", not "McHolt" or "DeVance". */
export function isBrand(spelling: string): boolean {
	return brand.test(spelling);
}

/** "Holt & Crewe": two names with an ampersand are a firm. */
export function isFirm(words: readonly Word[], from: number, to: number): boolean {
	for (let i = from + 1; i < to - 1; i++) if (words[i]!.text === '&') return true;
	return false;
}

/** "NH-9", "RM250", "T-7": a road, a sum, a mark of something; no name. */
export function isCode({ text }: Word): boolean {
	return /^\p{Lu}{1,3}-?\d/u.test(text);
}
