import { type Cue, cues } from '../../lexicon/cues';
import { nameWords } from '../../lexicon/names';
import { speechVerbForms } from '../../lexicon/speech';
import type { MentionKind } from '../article';
import { knownNames, knownRoles, longestAt } from './gazetteer';
import type { Word } from './words';

/** Points for each kind that what stands around a name gives it. */
export type Evidence = Partial<Record<MentionKind, number>>;

/** The past tense of a regular verb. */
const past = /^\p{Ll}{2,}ed$/u;

/** What the words around `from`–`to` say about the kind of the name that stands there. */
export function evidenceAround(
	words: readonly Word[],
	from: number,
	to: number,
	sentence: { from: number; to: number },
) {
	const evidence: Evidence = {};
	const give = (kind: MentionKind, points: number) => {
		evidence[kind] = (evidence[kind] ?? 0) + points;
	};
	const before = from > sentence.from ? words[from - 1]! : undefined;
	const before2 = from - 1 > sentence.from ? words[from - 2]! : undefined;
	const after = to < sentence.to ? words[to] : undefined;
	const after2 = to + 1 < sentence.to ? words[to + 1] : undefined;
	const b = before?.shape.lower ?? '';
	const a = after?.shape.lower ?? '';

	const held = b === 'in' && before2 !== undefined && cues('held in a body').has(before2.shape.lower);
	if (held) give('organisation', 3);
	else if (cues('before a place').has(b)) give('place', b === 'in' ? 3 : 1.5);
	if ((b === 'of' || b === 'from') && before2 && hasNoun('beside a place', before2.shape.lower)) give('place', 4);
	if (b === 'from' && before2 && cues('from a person').has(before2.shape.lower)) give('person', 3);
	else if (b === 'from' && before2 && !speechVerbForms().has(before2.shape.lower)) give('place', 1);
	if (b === 'for' && before2 && cues('bound for a place').has(before2.shape.lower)) give('place', 4);
	if ((b === 'north' || b === 'south' || b === 'east' || b === 'west') && !before!.shape.capital) give('place', 3);
	if (
		b === 'of' &&
		before2 &&
		/^(?:north|south|east|west|outskirts|streets|coast|centre|center)/.test(before2.shape.lower)
	)
		give('place', 4);
	if (cues('beside a place').has(b)) give('place', 2);
	if (cues('beside a place').has(a) && a !== 'state') give('place', 2);
	if (
		a === ',' &&
		after2?.shape.capital &&
		knownNames()
			.get(after2.shape.spelling)
			?.some((x) => x.kind === 'place')
	)
		give('place', 3);
	if (b === 'the') {
		give('person', -4);
		give('organisation', 1.5);
	}

	if (/-year-old$/.test(b)) give('person', 4);
	if (nameWords.relations().has(b)) give('person', 3);
	if (b && !before!.shape.capital && isRole(words, from - 1)) give('person', 3);
	if (cues('after a person').has(a)) give('person', 3);
	if (a === ',' && after2?.kind === 'number' && /^\d{1,2}$/.test(after2.text) && words[to + 2]?.text === ',')
		give('person', 5);
	if (a === '(' && after2?.kind === 'number' && /^\d{1,2}$/.test(after2.text)) give('person', 2);
	if (a === ',' && after2 && (after2.shape.lower === 'who' || after2.shape.lower === 'whose')) give('person', 2);
	if (a === ',' && after2 && /^(?:a|an|the)$/.test(after2.shape.lower) && isRole(words, to + 2)) give('person', 3);
	if (a === ',' && after2 && isRole(words, to + 1)) give('person', 3);
	if (speechVerbForms().has(a)) give('person', 1.5);
	if (speechVerbForms().has(b) && (a === '.' || a === ',')) give('person', 1.5);
	if (/^(?:said|says|told|added)$/.test(b)) give('person', 1);
	if ((past.test(a) || cues('done by anybody').has(a)) && !after!.shape.capital) give('person', 1);
	if (after?.shape.possessive && cues('of a person').has(words[to + 1]?.shape.lower ?? '')) give('person', 2);
	if (cues('before anybody').has(b)) give('person', 0.5);
	if (after?.shape.possessive) {
		const then = words[to + 1];
		if (then && nameWords.relations().has(then.shape.lower)) give('person', 3);
	}
	if (/^(?:he|she|his|her)$/.test(after2?.shape.lower ?? '')) give('person', 0.5);

	// "Onda Larga said it had sold", "says its": nobody in whose name no given name or surname is known says so of themselves.
	const that = after2?.shape.lower === 'that' ? words[to + 2] : after2;
	if (/^its?$/.test(that?.shape.lower ?? '') && speechVerbForms().has(a)) {
		const isUnknown = words.slice(from, to).every(({ shape }) => !shape.given && !shape.surname);
		if (isUnknown) give('organisation', 4);
	}
	if (hasNoun('before a body', b)) give('organisation', 3);
	// "exchanges, including Tolvex", "towns such as Norva"
	const example = b === 'including' || b === 'like' || (b === 'as' && before2?.shape.lower === 'such');
	if (example) {
		const at = from - (b === 'as' ? 3 : 2);
		const noun = words[words[at]?.text === ',' ? at - 1 : at]?.shape.lower ?? '';
		if (hasNoun('before a body', noun)) give('organisation', 4);
		if (hasNoun('beside a place', noun)) give('place', 4);
	}
	if (a === '-' && after2?.shape.lower === 'based') give('place', 4);
	if (cues('after a body').has(a)) give('organisation', 2);
	if (cues('done by a body').has(a)) give('organisation', 1);
	if (a === '(' && after2?.shape.allCapitals && words[to + 2]?.text === ')') give('organisation', 5);
	if (/^(?:of|for|at)$/.test(b) && before2 && cues('belongs to a body').has(before2.shape.lower))
		give('organisation', 3);
	// "Norva's founder", "to buy Norva"
	const owned = after?.shape.possessive ? words[to + 1]?.shape.lower : undefined;
	if (owned && cues('of a body').has(owned)) give('organisation', 3);
	if (cues('done to a body').has(b)) give('organisation', 3);
	const player = after?.shape.possessive ? words[to + 1] : after;
	if (player && !player.shape.capital && cues('sportsperson').has(player.shape.lower)) give('organisation', 4);
	// "Veldt 3-1 Dravik", "Veldt 3 Dravik 1", "Veldt won 3-1": who has a score is a side.
	if (isScore(words, to, sentence.to) || isScore(words, from - 3, from)) give('organisation', 3);
	if (cues('plays').has(a) && after2?.shape.capital) give('organisation', 1.5);
	if (cues('plays').has(b)) give('organisation', 1.5);
	if (/^(?:beat|against|defeated|over|versus|joined|signed)$/.test(b)) give('organisation', 0.5);
	return evidence;
}

/** Whether the word or, if it is a plural, its singular is among the cues. */
function hasNoun(where: Cue, noun: string): boolean {
	if (cues(where).has(noun)) return true;
	return noun.endsWith('s') && (cues(where).has(noun.slice(0, -1)) || cues(where).has(noun.replace(/ies$/, 'y')));
}

/** Whether "3-1" stands at word `at`. */
function isScore(words: readonly Word[], at: number, limit: number): boolean {
	if (at < 0 || at + 3 > limit) return false;
	return words[at]!.kind === 'number' && /^[-–]$/.test(words[at + 1]!.text) && /^\d{1,3}$/.test(words[at + 2]!.text);
}

function isRole(words: readonly Word[], at: number): boolean {
	const word = words[at];
	if (!word) return false;
	for (let start = at; start >= Math.max(0, at - 2); start--) {
		const role = longestAt(knownRoles(), words, start, Math.min(words.length, start + 4), 'lower');
		if (role && role.end > at) return true;
	}
	const next = words[at + 1];
	return (
		next !== undefined &&
		!next.shape.capital &&
		longestAt(knownRoles(), words, at + 1, Math.min(words.length, at + 5), 'lower') !== undefined
	);
}
