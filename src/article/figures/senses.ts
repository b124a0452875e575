import { type Draft, isBare } from './draft';
import { isHyphen, isOne, type Lexemes } from './lexemes';

/** "17 years and 211 days old". */
export function readOld(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
	return drafts.map((draft) =>
		draft.kind === 'duration' && isOne(lexemes, draft.to, 'old')
			? { ...draft, kind: 'age' as const, to: draft.to + 1 }
			: draft,
	);
}

/** ", 58," behind a name, "aged 58", "at 17": a number that stands alone is an age. */
export function readBareAges(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
	return drafts.map((draft) => {
		if (
			draft.kind !== 'number' ||
			typeof draft.value !== 'number' ||
			draft.value > 115 ||
			!Number.isInteger(draft.value)
		)
			return draft;
		const age: Draft = { ...draft, kind: 'age', unit: 'year', weak: false };
		if (isOne(lexemes, draft.from - 1, 'aged', 'age', 'ages')) return { ...age, from: draft.from - 1 };
		if (isOf(lexemes, draft)) return age;
		const opened =
			isOne(lexemes, draft.from - 1, ',') || (isOne(lexemes, draft.from - 1, '(') && isOne(lexemes, draft.to, ')'));
		const closed = isOne(lexemes, draft.to, ',', '.', ')', ';', ':', 'and') || draft.to >= lexemes.length;
		if (!draft.digits || !opened || !closed || draft.value < 1) return draft;
		const name = lexemes[draft.from - 2];
		const named =
			name &&
			name.kind === 'word' &&
			(name.capital ||
				/^(?:jr|sr|mother|father|son|daughter|man|woman|boy|girl|driver|student|victim|suspect|husband|wife|brother|sister|pensioner|teenager|resident|widow|worker|teacher|farmer)$/.test(
					name.low,
				));
		const bracket = isOne(lexemes, draft.from - 2, ')', '.') && lexemes[draft.from - 3]?.kind === 'word';
		return named || bracket ? age : draft;
	});
}

/** "when she was 14", ", now 53,", "then 32", "anyone 19 or older". */
function isOf(lexemes: Lexemes, { from, to, value, hedge }: Draft): boolean {
	if (isOne(lexemes, to - 1, 'older', 'younger')) return true;
	const closed = to >= lexemes.length || isOne(lexemes, to, ',', '.', ')', ';', 'and', 'when', 'at');
	if (!closed || Number(value) < 1 || (hedge !== undefined && hedge !== 'about')) return false;
	if (isOne(lexemes, from - 1, 'now', 'then') && isOne(lexemes, from - 2, ',', '('))
		return lexemes[from - 3]?.kind === 'word';
	const turned =
		isOne(lexemes, from - 1, 'was', 'is', 'turned', 'turns') && isOne(lexemes, from - 2, 'he', 'she', 'who', 'i');
	return turned && Number(value) >= 3;
}

/** "magnitude 6.3", "6.4-magnitude", "a magnitude of 5.1". */
export function readMagnitudes(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
	return drafts.map((draft) => {
		if (!isBare(draft) || !draft.digits || !(Number(draft.value) <= 10.5)) return draft;
		const hyphen = isHyphen(lexemes[draft.from - 1]) ? 2 : 1;
		if (isOne(lexemes, draft.from - hyphen, 'magnitude'))
			return { ...draft, kind: 'measure' as const, unit: 'magnitude', from: draft.from - hyphen };
		if (isOne(lexemes, draft.from - 1, 'of', 'at') && isOne(lexemes, draft.from - 2, 'magnitude'))
			return { ...draft, kind: 'measure' as const, unit: 'magnitude' };
		const behind = isHyphen(lexemes[draft.to]) ? draft.to + 1 : draft.to;
		if (isOne(lexemes, behind, 'magnitude'))
			return { ...draft, kind: 'measure' as const, unit: 'magnitude', to: behind + 1 };
		return draft;
	});
}

/** A bare number with a noun behind it counts something. */
export function countThings(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
	return drafts.map((draft) =>
		draft.kind === 'number' && lexemes[draft.to]?.kind === 'word' && !notCounted.has(lexemes[draft.to]!.low)
			? { ...draft, kind: 'count' as const }
			: draft,
	);
}

const notCounted = new Set(
	'to and or in on at by for from with was were is are as but that which who when after before since until than will would could may might if because while has have had it its their his her the a an'.split(
		' ',
	),
);
