import { nameWords } from '../../lexicon/names';
import { headKind } from './forms';
import { type Gazetteer, knownNames, longestAt, titleEnd } from './gazetteer';
import type { Style } from './style';
import type { Word } from './words';

/** Consecutive words that may be one name or several: indices into the words, `to` exclusive. */
export interface Run {
	readonly from: number;
	readonly to: number;
	/** Whether a capital there proves nothing: the first word of a sentence, quotation or clause. */
	readonly atStart: boolean;
}

const abbreviations = new Set(
	'Mr Mrs Ms Dr Prof St Mt Ft Sen Rep Gov Gen Lt Col Maj Capt Sgt Cpl Adm Cmdr Brig Rev Fr Hon Jr Sr Inc Co Corp Ltd Bros Supt Det Insp Pvt No'.split(
		' ',
	),
);
const opensClause = /^["“”‘«„:;•·*–—(\-[]$/u;
/** No name has more words; it bounds what cutting costs on text that is all capitals. */
const longestRun = 24;
const joinsBefore = new Set(['of', 'for', 'on']);
/** Last words of bodies that may also be half of what a body is for: "Development and Monitoring Board". */
const fields = new Set(
	'Communications Construction Development Energy Engineering Entertainment Fisheries Gas Health Insurance Investment Investments Management Media Medical Mining Oil Power Press Publishing Research Sciences Shipping Sports Technology Trading Transport Travel Wines Youth'.split(
		' ',
	),
);
const hyphens = new Set(['-', '‑', '–']);

/** Whether a name may begin or go on with the word. */
function nameable(word: Word, style: Style): boolean {
	const { shape } = word;
	if (!shape.capital || shape.notName) return false;
	if (shape.functional && (!shape.allCapitals || style === 'capitals')) return false;
	// Words shouted in running text are no names: "NOT ONE WORD".
	if (style === 'running') return !(shape.allCapitals && shape.common && shape.lower.length > 2);
	return !shape.common || shape.given;
}

/** Whether the words from `at` on, as far as they are capitalised, end in one of `heads`. At most eight words are looked at. */
function leadsTo(words: readonly Word[], at: number, limit: number, heads: readonly ReadonlySet<string>[]): boolean {
	let last: string | undefined;
	for (let i = at; i < Math.min(limit, at + 8) && words[i]!.shape.capital; i++) last = words[i]!.shape.spelling;
	return last !== undefined && heads.some((set) => set.has(last));
}

function isCommonNoun(word: Word): boolean {
	if (!word.shape.common || word.shape.given) return false;
	return !knownNames()
		.get(word.shape.spelling)
		?.some((entry) => entry.words.length === 1);
}

function isKnown(words: readonly Word[], from: number, to: number): boolean {
	return longestAt(knownNames(), words, from, to)?.end === to;
}

/** Index after the connecting words at `at` when they join what stands before to the name that follows; otherwise `at`. */
function joined(words: readonly Word[], from: number, at: number, limit: number, hasOf: boolean): number {
	const before = words[at - 1]!;
	const word = words[at]!;
	const next = words[at + 1];
	const { spelling } = before.shape;
	const heads = [nameWords.organisationHeads(), nameWords.organisationStarts()];
	if (word.text === '.') return abbreviations.has(before.text) ? at + 1 : at;
	if (!next || at + 1 >= limit) return at;
	if (word.text === '&') return next.shape.capital ? at + 1 : at;
	if (word.shape.possessive) {
		const things = [...heads, nameWords.eventHeads()];
		const saint = words[from]!.text === 'St';
		// "Ministry of Farming's Bureau of Soils", "Velden University's Institute": a body and what belongs to it are two.
		if (!saint && at - from > 1 && headKind(words, from, at) === 'organisation') return at;
		return (saint || isCommonNoun(before)) && leadsTo(words, at + 1, limit, things) ? at + 1 : at;
	}
	const { lower } = word.shape;
	if (word.text === ',') return hasOf ? listedAfter(words, at, limit) : at;
	if (word.shape.capital) return at;
	if (nameWords.particles().has(lower) && next.shape.capital && !next.shape.functional) {
		return before.shape.common && !before.shape.given ? at : at + 1;
	}
	if (nameWords.particles().has(lower) && nameWords.particles().has(next.shape.lower)) {
		return words[at + 2]?.shape.capital && at + 2 < limit ? at + 2 : at;
	}
	if (joinsBefore.has(lower)) {
		const skip = next.text === 'the' && at + 2 < limit ? at + 2 : at + 1;
		const named = words[skip]!.shape;
		if (!named.capital || named.notName || named.functional) return at;
		const joins =
			lower === 'of'
				? [...heads, nameWords.placeHeads(), nameWords.lawHeads(), nameWords.eventHeads()]
				: [...heads, nameWords.lawHeads()];
		if (joins.some((set) => set.has(spelling))) return skip;
		// "Chamber of Trade of Norrland": a body keeps its country.
		const body = hasOf && isCommonNoun(before) && headKind(words, from, at) === 'organisation';
		// "Society for the Defence of Public Funds": what a body does, or whom it joins, goes on.
		if (body && isCommonNoun(words[skip]!)) return skip;
		return body && lower === 'of' && longestAt(knownNames(), words, skip, limit)?.list === 'countries' ? skip : at;
	}
	if (lower === 'and' && next.shape.capital && isCommonNoun(next) && isCommonNoun(before)) {
		if (hasOf) return at + 1;
		// "Grain and Dairy Board", "Velden Research and Monitoring Board", but "Velden Bank and Monitoring Board".
		if (at - from > 1 && (heads[0]!.has(spelling) ? !fields.has(spelling) : isKnown(words, from, at))) return at;
		return leadsTo(words, at + 1, limit, [nameWords.organisationHeads(), nameWords.lawHeads()]) ? at + 1 : at;
	}
	return at;
}

/** Whether the word may be one of what a body is for: no list has it as a name. */
function mayDescribe(word: Word): boolean {
	const { given, surname, spelling } = word.shape;
	return isCommonNoun(word) || (!given && !surname && !knownNames().has(spelling));
}

/** "Ministry of Farming, Forests and Food": index of the last noun of the list that the comma at `at` begins; `at` when it is none. */
function listedAfter(words: readonly Word[], at: number, limit: number): number {
	let i = at;
	for (let items = 0; items < 4 && i + 1 < limit; items++) {
		if (words[i]!.text !== ',' || !words[i + 1]!.shape.capital || !mayDescribe(words[i + 1]!)) break;
		i += 2;
		while (i < limit && words[i]!.shape.capital && mayDescribe(words[i]!)) i++;
	}
	if (i === at || words[i]?.text !== 'and' || i + 1 >= limit) return at;
	return words[i + 1]!.shape.capital && isCommonNoun(words[i + 1]!) ? i + 1 : at;
}

/** "Canopy Watch": a word that is no name by itself may be the last of a body's. */
function goesOn({ shape }: Word): boolean {
	return shape.notName && shape.capital && nameWords.organisationHeads().has(shape.spelling);
}

/** "Jan Kubrel", "April Holt": a month or its short form that is a given name, before a word that is no common one. */
function isMonthly(words: readonly Word[], at: number, limit: number): boolean {
	const next = words[at + 1]?.shape;
	if (!words[at]!.shape.notName || !words[at]!.shape.given || at + 1 >= limit || !next) return false;
	return next.capital && !next.common && !next.notName && !next.functional && !next.allCapitals;
}

/** Runs of name words in the sentence `from`–`to`, in reading order. `names` are those of the article itself, found elsewhere in it. */
export function findRuns(
	words: readonly Word[],
	from: number,
	to: number,
	style: Style,
	names: Gazetteer | undefined,
): Run[] {
	const runs: Run[] = [];
	const fold = style === 'capitals' ? 'title' : 'none';
	const known = (at: number) => {
		const listed = longestAt(knownNames(), words, at, to, fold);
		const own = names && longestAt(names, words, at, to, fold);
		const best = own && (!listed || own.end >= listed.end) ? own : listed;
		if (!best) return undefined;
		// In a headline one common word is more likely the word than the name.
		const single = best.end === at + 1;
		if (
			single &&
			(style !== 'running' || !words[at]!.shape.capital) &&
			words[at]!.shape.common &&
			best.list !== 'article'
		) {
			return words[at]!.shape.allCapitals && style === 'title' ? best : undefined;
		}
		return best;
	};
	// A title of several words is one unit, so that its "of" does not end the run: "Secretary of State".
	const titled = (at: number) => titleEnd(words, at, to, fold);
	let at = from;
	while (at < to) {
		const first = words[at]!;
		const money = words[at + 1]?.text === '$' && words[at + 1]!.start === first.end;
		const opening = money ? undefined : known(at);
		const particle =
			!first.shape.capital &&
			nameWords.particles().has(first.shape.lower) &&
			first.text.length > 1 &&
			(first.text.length > 2 || first.text === 'de') &&
			words[at + 1]?.shape.capital === true &&
			first.shape.lower !== 'del' &&
			first.shape.lower !== 'do';
		if (money || (!opening && !nameable(first, style) && !particle && !isMonthly(words, at, to))) {
			at++;
			continue;
		}
		const start = at;
		let end = Math.max(opening ? opening.end : at + 1, titled(at));
		// "Ministry of Education" may be known as a whole, and go on: "and Sport".
		let hasOf = opening?.kind === 'organisation' && words.slice(start, end).some(({ text }) => text === 'of');
		for (;;) {
			if (end >= to || end - start >= longestRun) break;
			const next = words[end]!;
			const unit = next.shape.capital ? known(end) : undefined;
			const title = next.shape.capital ? titled(end) : 0;
			if (title > end + 1 && title >= (unit?.end ?? 0)) end = title;
			else if (unit) end = unit.end;
			else if (nameable(next, style) || (style === 'running' && goesOn(next))) end++;
			else {
				const after = joined(words, start, end, to, hasOf);
				if (after === end) break;
				if (words[end]!.shape.lower === 'of' || words[end]!.shape.lower === 'for') hasOf = true;
				end = after;
			}
		}
		const before = words[start - 1];
		const atStart =
			start === from || (before !== undefined && opensClause.test(before.text) && !hyphens.has(before.text));
		runs.push({ from: start, to: end, atStart });
		at = end;
	}
	return runs;
}
