import { nameWords } from '../../lexicon/names';
import { speechVerbForms } from '../../lexicon/speech';
import type { MentionKind } from '../article';
import { knownNames, knownRoles, longestAt } from './gazetteer';
import type { Word } from './words';

/** Points for each kind that what stands around a name gives it. */
export type Evidence = Partial<Record<MentionKind, number>>;

const placePrepositions = new Set(
	'in near at around outside across throughout toward towards into inside within via off'.split(' '),
);
const placeNouns = new Set(
	'city town village district province region county state capital suburb port island neighbourhood neighborhood municipality area resort valley river'.split(
		' ',
	),
);
const messages = new Set(
	'message messages letter email text note call gift pass cross penalty goal question questions'.split(' '),
);
const acts =
	/^(?:\p{Ll}{2,}ed|went|came|took|made|won|lost|got|gave|left|ran|hit|put|sat|stood|spoke|began|kept|held|met|saw|found|knew|grew|drew|struck|fell|threw|shot|beat|led|sent|wept|rose|paid|brought|bought|caught|taught|fought|swore|wore|rode|drove|flew)$/u;
const deeds = new Set(
	'goal goals shot header penalty strike pass cross corner save dismissal ejection sending-off try innings wicket century serve forehand backhand injury career wife husband lawyer lawyers attorney attorneys campaign home house office speech remarks comments statement decision death arrest trial conviction sentence family supporters aides mother father brother sister son daughter book film song'.split(
		' ',
	),
);
const personAfter = new Set('who whose himself herself'.split(' '));
const organisationBefore = new Set(
	'company firm group giant maker retailer carrier airline bank broadcaster newspaper magazine agency outlet startup start-up club side party charity nonprofit militia broker supplier rival platform operator manufacturer developer brand site website network channel station by-product'.split(
		' ',
	),
);
const organisationAfter = new Set(
	'shares stock employees staff executives officials spokesperson spokesman spokeswoman shareholders customers subsidiary headquarters board players fans supporters lawmakers lawmaker members reported plc'.split(
		' ',
	),
);
const bodyVerbs = new Set('published acquired launched employs manufactures operates'.split(' '));
const bearsPerson = new Set('by with when if that as and but because while'.split(' '));

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

	if (placePrepositions.has(b)) give('place', b === 'in' ? 3 : 1.5);
	if ((b === 'of' || b === 'from') && before2 && placeNouns.has(before2.shape.lower)) give('place', 4);
	if (b === 'from' && before2 && messages.has(before2.shape.lower)) give('person', 3);
	else if (b === 'from' && before2 && !speechVerbForms().has(before2.shape.lower)) give('place', 1);
	if ((b === 'north' || b === 'south' || b === 'east' || b === 'west') && !before!.shape.capital) give('place', 3);
	if (
		b === 'of' &&
		before2 &&
		/^(?:north|south|east|west|outskirts|streets|coast|centre|center)/.test(before2.shape.lower)
	)
		give('place', 4);
	if (placeNouns.has(b)) give('place', 2);
	if (placeNouns.has(a) && a !== 'state') give('place', 2);
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

	if (nameWords.relations().has(b)) give('person', 3);
	if (b && !before!.shape.capital && isRole(words, from - 1)) give('person', 3);
	if (personAfter.has(a)) give('person', 3);
	if (a === ',' && after2?.kind === 'number' && /^\d{1,2}$/.test(after2.text) && words[to + 2]?.text === ',')
		give('person', 5);
	if (a === '(' && after2?.kind === 'number' && /^\d{1,2}$/.test(after2.text)) give('person', 2);
	if (a === ',' && after2 && (after2.shape.lower === 'who' || after2.shape.lower === 'whose')) give('person', 2);
	if (a === ',' && after2 && /^(?:a|an|the)$/.test(after2.shape.lower) && isRole(words, to + 2)) give('person', 3);
	if (a === ',' && after2 && isRole(words, to + 1)) give('person', 3);
	if (speechVerbForms().has(a)) give('person', 1.5);
	if (speechVerbForms().has(b) && (a === '.' || a === ',')) give('person', 1.5);
	if (/^(?:said|says|told|added)$/.test(b)) give('person', 1);
	if (acts.test(a) && !after!.shape.capital) give('person', 1);
	if (after?.shape.possessive && deeds.has(words[to + 1]?.shape.lower ?? '')) give('person', 2);
	if (bearsPerson.has(b)) give('person', 0.5);
	if (after?.shape.possessive) {
		const then = words[to + 1];
		if (then && nameWords.relations().has(then.shape.lower)) give('person', 3);
	}
	if (/^(?:he|she|his|her)$/.test(after2?.shape.lower ?? '')) give('person', 0.5);

	if (organisationBefore.has(b)) give('organisation', 3);
	if (organisationAfter.has(a)) give('organisation', 2);
	if (bodyVerbs.has(a)) give('organisation', 1);
	if (a === '(' && after2?.shape.allCapitals && words[to + 2]?.text === ')') give('organisation', 5);
	if (
		/^(?:shares|employees|chairman|spokesman|spokeswoman|spokesperson|ceo|founder|boss)$/.test(
			before2?.shape.lower ?? '',
		) &&
		/^(?:of|for|at|in)$/.test(b)
	) {
		give('organisation', 3);
	}
	if (/^(?:beat|against|defeated|over|versus|joined|signed)$/.test(b)) give('organisation', 0.5);
	return evidence;
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
