import { nameWords } from '../../lexicon/names';
import type { MentionKind } from '../article';
import { headKind, lastWord, looksPersonal } from './forms';
import { type Gazetteer, type Known, knownNames, knownRoles, knownTitles, longestAt, titleEnd } from './gazetteer';
import type { Run } from './runs';
import type { Style } from './style';
import type { Word } from './words';

/** One name or title cut out of a run, with its kind where the words themselves tell it. */
export interface Piece {
	readonly from: number;
	readonly to: number;
	readonly kind: MentionKind | undefined;
	/** How the kind is known: from a list, from a telling word in the name, from a title before it. */
	readonly by: Known['list'] | 'head' | 'form' | 'title' | 'nothing';
	/** Stands where a capital proves nothing. */
	readonly atStart: boolean;
	/** Lies inside the piece that came before: "U.S." in "U.S. Secretary of State". */
	readonly nested?: boolean;
}

/** Bodies that each country has: "German police" is a demonym and a body, "German Football Association" one name. */
const nationalBodies = new Set(
	'Ministry Government Embassy Consulate Police Army Navy Parliament Cabinet Court Senate Congress Treasury Administration Office Council Department Military Government Assembly Authorities Forces Force Guard'.split(
		' ',
	),
);
const directions = new Set(
	'North South East West Northern Southern Eastern Western Central Upper Lower Greater Inner Outer Mainland Downtown Rural Old New Northeast Northwest Southeast Southwest Northeastern Northwestern Southeastern Southwestern'.split(
		' ',
	),
);
const prefixes = new Set([
	'Former',
	'Acting',
	'Deputy',
	'Assistant',
	'Senior',
	'Interim',
	'Then',
	'Ex',
	'Incoming',
	'Outgoing',
]);

/** Three capitals or more, as bodies are called for short. */
const shortForm = /^\p{Lu}{3,6}$/u;

interface Cutter {
	readonly words: readonly Word[];
	readonly style: Style;
	readonly names: Gazetteer | undefined;
	readonly pieces: Piece[];
}

function lookUp(cutter: Cutter, at: number, to: number): Known | undefined {
	const fold = cutter.style === 'capitals' ? 'title' : 'none';
	const listed =
		longestAt(knownNames(), cutter.words, at, to, fold) ??
		(cutter.words[at]!.shape.allCapitals ? longestAt(knownNames(), cutter.words, at, to, 'title') : undefined);
	const own = cutter.names && longestAt(cutter.names, cutter.words, at, to, fold);
	return own && (!listed || own.end >= listed.end) ? own : listed;
}

/** Index of the first word of the name: "The" belongs to outlets ("The Hindu") and to what a list spells with it. */
function withoutArticle(cutter: Cutter, from: number, to: number, kind: MentionKind | undefined, by: Piece['by']) {
	const named = by === 'outlets' || kind === 'outlet' || to - from < 3;
	return !named && (by === 'head' || by === 'form') && cutter.words[from]!.text === 'The' ? from + 1 : from;
}

function push(
	cutter: Cutter,
	from: number,
	to: number,
	kind: MentionKind | undefined,
	by: Piece['by'],
	atStart: boolean,
) {
	if (from < to) cutter.pieces.push({ from: withoutArticle(cutter, from, to, kind, by), to, kind, by, atStart });
}

/** Cuts the title off the front: a role piece with the names inside it, then what follows. Tells where it ended. */
function cutTitle(cutter: Cutter, from: number, to: number, atStart: boolean): number {
	const { words } = cutter;
	const nested: Piece[] = [];
	let at = from;
	while (at < to) {
		let end = titleEnd(words, at, to) || (cutter.style === 'capitals' ? titleEnd(words, at, to, 'title') : 0);
		const known = lookUp(cutter, at, to);
		if (end > 0 && (!known || known.end <= end)) {
			if (words[end]?.text === '.' && end < to) end++;
			const further = end < to ? longestAt(knownTitles(), words, end, to) : undefined;
			// "Deputy Minister of Health": a title before a title, unless the second may be a surname.
			const named = end < to && (words[end]!.shape.surname || words[end]!.shape.given);
			if (further && (further.end < to || !named)) end = further.end;
			if (words[end]?.text === '.' && end < to) end++;
			const rest = end < to ? headKind(words, at, to) : undefined;
			if (rest === 'organisation' || rest === 'outlet' || rest === 'law') return from;
			if (end < to && words[end]!.shape.functional) return from;
			cutter.pieces.push({ from, to: end, kind: 'role', by: 'titles', atStart });
			cutter.pieces.push(...nested);
			return end;
		}
		if (
			known &&
			known.end < to &&
			(known.kind === 'place' || known.kind === 'demonym' || known.kind === 'organisation')
		) {
			nested.push({ from: at, to: known.end, kind: known.kind, by: known.list, atStart: false, nested: true });
			at = known.end;
		} else if (prefixes.has(words[at]!.shape.spelling)) at++;
		else return cutOffice(cutter, from, to, atStart);
	}
	return from;
}

/** "Province Development Minister Ada Holt": an office in the middle of the run makes a role of all before it. */
function cutOffice(cutter: Cutter, from: number, to: number, atStart: boolean): number {
	const { words } = cutter;
	if (looksPersonal(words, from, Math.min(to, from + 2))) return from;
	for (let at = from; at < Math.min(to, from + 7); at++) {
		if (words[at]!.shape.initial) return from;
		const office = longestAt(knownRoles(), words, at, to, 'lower');
		if (!office || words[at]!.shape.lower === 'chief') continue;
		if (office.end === to) {
			if (at === from) return from;
			cutter.pieces.push({ from, to, kind: 'role', by: 'titles', atStart });
			nest(cutter, from, at);
			return to;
		}
		const rest = headKind(words, at, to);
		const next = words[office.end]!.shape;
		if (rest !== undefined || !next.capital || (next.common && !next.given && !next.surname)) return from;
		cutter.pieces.push({ from, to: office.end, kind: 'role', by: 'titles', atStart });
		nest(cutter, from, at);
		return office.end;
	}
	return from;
}

/** Adds the known names between `from` and `to` as pieces inside the role pushed before. */
function nest(cutter: Cutter, from: number, to: number): void {
	for (let at = from; at < to; at++) {
		const known = lookUp(cutter, at, to);
		if (!known || known.kind === 'person') continue;
		cutter.pieces.push({ from: at, to: known.end, kind: known.kind, by: known.list, atStart: false, nested: true });
		at = known.end - 1;
	}
}

/** "Velden Trade Council Ada Holt": where the person begins whose name follows that of a body; `from` when there is none. */
function personAfterBody(words: readonly Word[], from: number, to: number): number {
	for (const length of [2, 3]) {
		const at = to - length;
		if (at < from + 2 || !words[at]!.shape.given || !looksPersonal(words, at, to)) continue;
		const last = words[to - 1]!.shape;
		if (last.common || nameWords.organisationHeads().has(last.spelling)) continue;
		if (headKind(words, from, at) === 'organisation' && words[at - 1]!.shape.common) return at;
	}
	return from;
}

function cut(cutter: Cutter, from: number, to: number, atStart: boolean, titled: boolean): void {
	if (from >= to) return;
	const { words } = cutter;
	const first = words[from]!;
	const known = lookUp(cutter, from, to);
	if (known?.end === to && !(titled && known.kind === 'place' && to - from > 1)) {
		if (titled && to - from === 1 && known.kind !== 'person') {
			push(cutter, from, to, 'person', 'title', false);
			return;
		}
		push(cutter, from, to, known.kind, known.list, atStart);
		return;
	}
	if (!titled) {
		const end = cutTitle(cutter, from, to, atStart);
		if (end > from) {
			cut(cutter, end, to, false, true);
			return;
		}
	}
	if (titled) {
		// "President Xi Jinping": what follows a title is a person, up to a list's longer name.
		const head = headKind(words, from, to);
		if (head !== 'organisation' && head !== 'outlet') {
			push(cutter, from, to, 'person', 'title', false);
			return;
		}
	}
	// "DRB Senior Inspector Ada Holt", "DRB Ada Holt": a body's short form before its person is a name of its own.
	if (!titled && cutter.style === 'running' && shortForm.test(first.text) && !first.shape.given && to - from > 2) {
		const title = longestAt(knownTitles(), words, from + 1, to);
		if (looksPersonal(words, from + 1, to) || (title && title.end < to && !headKind(words, from, to))) {
			push(cutter, from, from + 1, known?.end === from + 1 ? known.kind : undefined, known?.list ?? 'nothing', atStart);
			cut(cutter, from + 1, to, false, false);
			return;
		}
	}
	if (atStart && first.shape.common && !known && !first.shape.given && from + 1 < to) {
		const rest = lookUp(cutter, from + 1, to);
		if (rest?.end === to && to - from - 1 >= 1 && !headKind(words, from, to)) {
			cut(cutter, from + 1, to, false, false);
			return;
		}
		if (looksPersonal(words, from + 1, to)) {
			cut(cutter, from + 1, to, false, false);
			return;
		}
	}
	if (directions.has(first.shape.spelling) && from + 1 < to) {
		const place = lookUp(cutter, from + 1, to);
		if (place?.kind === 'place' && place.end === to) {
			push(cutter, from, to, 'place', 'places', atStart);
			return;
		}
	}
	const person = personAfterBody(words, from, to);
	if (person > from) {
		cut(cutter, from, person, atStart, titled);
		cut(cutter, person, to, false, false);
		return;
	}
	const head = headKind(words, from, to);
	if (known && known.end < to) {
		const rest = lookUp(cutter, known.end, to);
		const restHead = headKind(words, known.end, to);
		const last = words[lastWord(words, from, to)]!.shape.spelling;
		const personal = looksPersonal(words, known.end, to);
		const national = known.kind === 'demonym' && rest?.end === to && !nationalBodies.has(last);
		if (known.kind === 'demonym' && (national || (!head && !restHead))) {
			push(cutter, from, known.end, known.kind, known.list, atStart);
			cut(cutter, known.end, to, false, false);
			return;
		}
		// "Norrland Democratic Alliance": a body whose name begins with its place, though a list has its end for another one.
		const merged = known.kind === 'place' && head === 'organisation' && rest?.kind === 'organisation';
		if (!merged && rest?.end === to && known.end - from + (to - known.end) > 2 && rest.kind !== 'demonym') {
			push(cutter, from, known.end, known.kind, known.list, atStart);
			cut(cutter, known.end, to, false, false);
			return;
		}
		if (!head) {
			const split = personal || known.end - from > 1;
			const name = first.shape.given && known.end === from + 1 && known.kind !== 'organisation';
			if (split && !name && !(known.kind === 'person' && to - known.end <= 1)) {
				push(cutter, from, known.end, known.kind, known.list, atStart);
				cut(cutter, known.end, to, false, false);
				return;
			}
			const common = words[lastWord(words, from, to)]!.shape.common;
			if (!name && common && (known.kind === 'place' || known.kind === 'organisation') && !first.shape.surname) {
				push(cutter, from, to, 'organisation', 'form', atStart);
				return;
			}
		}
	}
	if (head) {
		push(cutter, from, to, head, 'head', atStart);
		return;
	}
	if (looksPersonal(words, from, to)) {
		push(cutter, from, to, 'person', 'form', atStart);
		return;
	}
	for (let at = from + 1; at < to; at++) {
		const inner = lookUp(cutter, at, to);
		if (inner && inner.end - at > 1) {
			cut(cutter, from, at, atStart, false);
			cut(cutter, at, to, false, false);
			return;
		}
		const title = longestAt(knownTitles(), words, at, to);
		if (title && title.end < to && words[title.end]!.text !== '.' && title.end - at > 1) {
			cut(cutter, from, at, atStart, false);
			cut(cutter, at, to, false, false);
			return;
		}
	}
	// "Telecom Namibia": the branch of a body in a country.
	const branch = to - from > 1 && lookUp(cutter, to - 1, to)?.list === 'countries';
	if (branch && !first.shape.given && !first.shape.surname) {
		push(cutter, from, to, 'organisation', 'form', atStart);
		return;
	}
	if (to - from === 1 && isOfPlace(first)) push(cutter, from, to, 'demonym', 'demonyms', atStart);
	else push(cutter, from, to, undefined, 'nothing', atStart);
}

const places: ReadonlySet<Known['list']> = new Set(['countries', 'places', 'cities', 'provinces']);

/** "Norvalan", "Ulviksians": a word made of the name of a place. */
function isOfPlace({ shape }: Word): boolean {
	if (shape.common || shape.given || shape.surname || shape.allCapitals) return false;
	const stem = /^(\p{Lu}\p{Ll}{3,}?)(?:i?ans?|ns?|ese|ers?)$/u.exec(shape.spelling);
	if (!stem) return false;
	return [stem[1]!, `${stem[1]}a`].some((name) =>
		knownNames()
			.get(name)
			?.some((entry) => entry.words.length === 1 && places.has(entry.list)),
	);
}

/** Cuts a run into names, titles and what may be one. */
export function cutRun(words: readonly Word[], run: Run, style: Style, names: Gazetteer | undefined): readonly Piece[] {
	const cutter: Cutter = { words, style, names, pieces: [] };
	cut(cutter, run.from, run.to, run.atStart, false);
	return cutter.pieces;
}
