import type { Hedge } from '../article';
import type { Draft } from './draft';
import { hedgeAfter, hedgeBefore } from './hedges';
import { isHyphen, isOne, type Lexemes } from './lexemes';
import { vocabulary } from './vocabulary';

type Refiner = (lexemes: Lexemes, drafts: readonly Draft[]) => readonly Draft[];

/** Drafts as they were found, made whole: shared units, ranges, "ago", ages, hedges. In order: each builds on the ones before. */
export function refine(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
	const refiners: readonly Refiner[] = [
		addCents,
		shareUnits,
		joinRanges,
		addHedges,
		readAgo,
		readBareAges,
		readMagnitudes,
		countThings,
	];
	return refiners.reduce((found, refiner) => refiner(lexemes, found), drafts);
}

/** "Thirteen dollars and forty-five cents" is one sum. */
function addCents(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
	const sums: Draft[] = [];
	for (const b of drafts) {
		const a = sums.at(-1);
		const joins =
			a &&
			b.kind === 'money' &&
			a.kind === 'money' &&
			a.unit === undefined &&
			isMinor(lexemes, b) &&
			!isMinor(lexemes, a);
		const near = a && (b.from === a.to || (b.from === a.to + 1 && isOne(lexemes, a.to, 'and', ',')));
		if (joins && near && Number(b.value) < 1)
			sums[sums.length - 1] = { ...a, to: b.to, value: clean(Number(a.value) + Number(b.value)) };
		else sums.push(b);
	}
	return sums;
}

function isBare(draft: Draft): boolean {
	return draft.kind === 'number' || draft.kind === 'count';
}

const quantities = new Set<Draft['kind']>([
	'percent',
	'points',
	'money',
	'duration',
	'measure',
	'temperature',
	'age',
	'multiple',
	'number',
	'count',
]);

/** "3.5 or 5 percent", "from $2 to 3 million": the unit or scale stands once for both. */
function shareUnits(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
	const shared = [...drafts];
	for (let i = shared.length - 2; i >= 0; i--) {
		const [a, b] = [shared[i]!, shared[i + 1]!];
		if (!linked(lexemes, a.to, b.from) || typeof a.value !== 'number' || !quantities.has(b.kind)) continue;
		const scale = (b.scale ?? 1) > 1 && (a.scale ?? 1) === 1 && a.value < 1000 && a.digits && b.digits ? b.scale! : 1;
		if (isBare(a) && !isBare(b)) {
			const factor = b.kind === 'money' && b.value !== undefined && isMinor(lexemes, b) ? 0.01 : scale;
			shared[i] = {
				...a,
				kind: b.kind,
				unit: b.unit,
				currency: b.currency,
				value: clean(a.value * factor),
				weak: false,
				shared: true,
			};
		} else if (a.kind === 'money' && b.kind === 'number' && isTight(lexemes, a.to, b.from)) {
			shared[i + 1] = { ...b, kind: 'money', currency: a.currency };
			shared[i] = { ...a, value: clean(a.value * scale) };
		} else if (a.kind === b.kind && scale > 1) shared[i] = { ...a, value: clean(a.value * scale) };
	}
	return shared;
}

function isMinor(lexemes: Lexemes, draft: Draft): boolean {
	for (let i = draft.from; i < draft.to; i++)
		if (vocabulary().currencies.get(lexemes[i]!.low)?.factor === 0.01) return true;
	return false;
}

function clean(value: number): number {
	return Number(value.toPrecision(12));
}

const links = new Set(['to', 'or', 'and', '-', '–', '—', '/', '‑', '−']);

/** Whether nothing but "to", "or", "and", a dash (and "from", "between") stands between two drafts. */
function linked(lexemes: Lexemes, from: number, to: number): boolean {
	if (to - from === 1) return links.has(lexemes[from]!.low);
	return to - from === 2 && isOne(lexemes, from, ',') && isOne(lexemes, from + 1, 'or', 'and');
}

function isTight(lexemes: Lexemes, from: number, to: number): boolean {
	return to - from === 1 && (isHyphen(lexemes[from]) || isOne(lexemes, from, 'to'));
}

const changes = new Set(
	'rose rise rises rising fell fall falls falling grew grow grows climbed climb climbs jumped dropped drop drops slipped increased increase increases raised raise cut cuts reduced reduce lifted lift lowered lower widened narrowed surged slid shrank expanded advanced gained declined up down went gone moved changed doubled revised boosted boost'.split(
		' ',
	),
);

/** "3 to 5 percent", "$5-$10 million", "between 10 and 15 km": one figure. "rose 3% to 5%" and "from 3% to 5%" are two. */
function joinRanges(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
	const joined: Draft[] = [];
	for (const b of drafts) {
		const a = joined.at(-1);
		const range = a && isRange(lexemes, a, b);
		if (!range) {
			joined.push(b);
			continue;
		}
		const { value: _value, ...rest } = b;
		const from = isOne(lexemes, a.from - 1, 'between') && isOne(lexemes, a.to, 'and') ? a.from - 1 : a.from;
		joined[joined.length - 1] = { ...rest, from, low: a.value as number, high: b.value as number };
	}
	return joined;
}

function isRange(lexemes: Lexemes, a: Draft, b: Draft): boolean {
	if (a.kind !== b.kind || a.unit !== b.unit || a.currency !== b.currency || !quantities.has(a.kind)) return false;
	if (typeof a.value !== 'number' || typeof b.value !== 'number' || a.value >= b.value || b.from - a.to !== 1)
		return false;
	if (a.kind === 'money' && isMinor(lexemes, a) !== isMinor(lexemes, b)) return false;
	const link = lexemes[a.to]!;
	const before = lexemes[a.from - 1]?.low ?? '';
	if (isHyphen(link)) return link.glued || !lexemes[b.from]!.glued;
	if (link.low === 'and') return before === 'between';
	if (link.low === 'or') return a.value + 1 === b.value && a.value < 20;
	if (link.low !== 'to' || before === 'from') return false;
	if (a.shared) return true;
	for (let i = a.from - 1; i >= 0 && i >= a.from - 4; i--) if (changes.has(lexemes[i]!.low)) return false;
	return true;
}

/** "32 years ago", "in seven weeks", "a day earlier": a length of time that points at a date. */
function readAgo(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
	return drafts.map((draft) => {
		if (draft.kind !== 'duration' || draft.unit === undefined) return draft;
		const count = typeof draft.value === 'number' ? draft.value : undefined;
		const behind = lexemes[draft.to]?.low;
		if (behind === 'ago' || (behind === 'from' && isOne(lexemes, draft.to + 1, 'now'))) {
			const sign = behind === 'ago' ? -1 : 1;
			const ago = { unit: draft.unit, sign, ...(count === undefined ? {} : { count }) } as const;
			return { ...draft, kind: 'date' as const, to: sign < 0 ? draft.to + 1 : draft.to + 2, when: { ago } };
		}
		const ahead =
			isOne(lexemes, draft.from - 1, 'in') &&
			count !== undefined &&
			['minute', 'hour', 'day', 'week', 'month', 'year'].includes(draft.unit) &&
			isAhead(lexemes, draft.from - 1);
		return ahead
			? {
					...draft,
					kind: 'date' as const,
					from: draft.from - 1,
					when: { ago: { unit: draft.unit, sign: 1 as const, count } },
				}
			: draft;
	});
}

/** "has been told to report in seven weeks", "will start in two days". */
function isAhead(lexemes: Lexemes, at: number): boolean {
	for (let i = at - 1; i >= 0 && i >= at - 12; i--) {
		if (
			isOne(
				lexemes,
				i,
				'will',
				'would',
				'to',
				'll',
				'due',
				'is',
				'are',
				'can',
				'could',
				'should',
				'must',
				'may',
				'might',
			)
		)
			return true;
		if (
			isOne(
				lexemes,
				i,
				'was',
				'were',
				'had',
				'fell',
				'rose',
				'for',
				'first',
				'time',
				'worst',
				'biggest',
				'lowest',
				'highest',
			)
		)
			return false;
	}
	return false;
}

/** ", 58," behind a name, "aged 58", "at 17": a number that stands alone is an age. */
function readBareAges(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
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

/** "magnitude 6.3", "6.4-magnitude", "a magnitude of 5.1". */
function readMagnitudes(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
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
function countThings(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
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

const opposite: Readonly<Record<Hedge, Hedge>> = {
	exact: 'exact',
	about: 'about',
	'at-least': 'at-most',
	'at-most': 'at-least',
	'more-than': 'less-than',
	'less-than': 'more-than',
};

/** "at least", "about", "or more": the figure takes the words in and says how exact it is. */
function addHedges(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
	return drafts.map((draft, i) => {
		if (draft.kind === 'score' || draft.kind === 'ordinal') return draft;
		const dated = draft.kind === 'date' || draft.kind === 'time';
		const before = hedgeBefore(lexemes, draft.from);
		const usable =
			before &&
			before.from >= (drafts[i - 1]?.to ?? 0) &&
			(!dated || before.hedge === 'about') &&
			!isPreposition(lexemes, before.from, draft);
		if (usable) {
			const negated =
				isOne(lexemes, before.from - 1, 'not', 'no', 'never') &&
				before.hedge !== 'about' &&
				before.hedge !== 'at-least';
			return {
				...draft,
				from: negated ? before.from - 1 : before.from,
				hedge: negated ? weaken(opposite[before.hedge]) : before.hedge,
			};
		}
		if (dated) return draft;
		const after = hedgeAfter(lexemes, draft.to);
		if (after && after.to <= (drafts[i + 1]?.from ?? lexemes.length))
			return { ...draft, to: after.to, hedge: after.hedge };
		return draft;
	});
}

function weaken(hedge: Hedge): Hedge {
	return hedge === 'more-than' ? 'at-least' : hedge === 'less-than' ? 'at-most' : hedge;
}

/** "under 10 Downing Street", "over three days", "within 20 years": not every "over" is a hedge. */
function isPreposition(lexemes: Lexemes, from: number, draft: Draft): boolean {
	const word = lexemes[from]!.low;
	if (draft.from - from > 1) return false;
	if (word === 'over') return draft.kind === 'duration' && !isOne(lexemes, from - 1, 'for', 'just', 'well');
	if (word === 'within' || word === 'past')
		return (
			draft.kind === 'duration' || draft.kind === 'date' || draft.kind === 'time' || isOne(lexemes, from - 1, 'the')
		);
	if (word === 'some') return (draft.weak ?? false) && draft.value === 1;
	if (word === 'towards' || word === 'near' || word === 'around') return draft.kind === 'ordinal';
	if (word === 'under' || word === 'beyond') return draft.kind === 'date';
	return false;
}
