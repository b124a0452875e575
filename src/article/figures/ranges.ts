import { clean, type Draft, isBare } from './draft';
import { isHyphen, isOne, type Lexemes } from './lexemes';
import { vocabulary } from './vocabulary';

/** "Thirteen dollars and forty-five cents" is one sum. */
export function addCents(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
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

/** "2.5 or 4 percent", "from $2 to 3 million": the unit or scale stands once for both. */
export function shareUnits(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
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
		} else if (a.kind === b.kind && scale > 1) shared[i] = { ...a, value: clean(a.value * scale), shared: true };
	}
	return shared;
}

function isMinor(lexemes: Lexemes, draft: Draft): boolean {
	for (let i = draft.from; i < draft.to; i++)
		if (vocabulary().currencies.get(lexemes[i]!.low)?.factor === 0.01) return true;
	return false;
}

const links = new Set(['to', 'or', 'and', '-', '–', '—', '/', '‑', '−']);

/** Whether nothing but "to", "or", "and", a dash (and "from", "between") stands between two drafts. */
function linked(lexemes: Lexemes, from: number, to: number): boolean {
	if (to - from === 1) return links.has(lexemes[from]!.low);
	if (isHyphenedTo(lexemes, from, to)) return true;
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
export function joinRanges(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
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

/** "0-to-60-mph". */
function isHyphenedTo(lexemes: Lexemes, from: number, to: number): boolean {
	return to - from === 3 && isHyphen(lexemes[from]) && isOne(lexemes, from + 1, 'to') && isHyphen(lexemes[from + 2]);
}

function isRange(lexemes: Lexemes, a: Draft, b: Draft): boolean {
	const priced = a.kind === 'money' && a.unit === undefined && b.unit?.startsWith('per ');
	if (a.kind !== b.kind || (a.unit !== b.unit && !priced) || a.currency !== b.currency || !quantities.has(a.kind))
		return false;
	if (typeof a.value !== 'number' || typeof b.value !== 'number' || a.value >= b.value) return false;
	if (isHyphenedTo(lexemes, a.to, b.from)) return true;
	if (b.from - a.to !== 1) return false;
	if (a.kind === 'money' && isMinor(lexemes, a) !== isMinor(lexemes, b)) return false;
	const link = lexemes[a.to]!;
	const before = lexemes[a.from - 1]?.low ?? '';
	if (isHyphen(link)) return link.glued || !lexemes[b.from]!.glued;
	if (link.low === 'and') return before === 'between';
	if (link.low === 'or') return a.value + 1 === b.value && a.value < 20;
	if (link.low !== 'to') return false;
	// "from 5 to 7 percent to 3 to 5 percent": two ranges; "from 3 to 5 percent": two figures.
	if (before === 'from')
		return (
			isOne(lexemes, b.to, 'to') &&
			(lexemes[b.to + 1]?.kind === 'digits' || lexemes[b.to + 1]?.word?.cardinal !== undefined)
		);
	if (a.shared) return true;
	for (let i = a.from - 1; i >= 0 && i >= a.from - 4; i--) if (changes.has(lexemes[i]!.low)) return false;
	return true;
}

/** How far behind a sum of money another number may still mean the same money. */
const moneyReach = 10;

/** "85 million euros plus 10 million in bonuses", "€85 million, which may become 95": the currency, or all of the unit, goes without saying. */
export function shareMoney(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
	return drafts.map((draft, i) => {
		const money = drafts[i - 1];
		if (
			draft.kind !== 'number' ||
			typeof draft.value !== 'number' ||
			money?.kind !== 'money' ||
			money.unit !== undefined
		)
			return draft;
		if (draft.from - money.to > moneyReach || isCounted(lexemes, draft.to)) return draft;
		const scale = money.scale ?? 1;
		const { currency } = money;
		if ((draft.scale ?? 1) >= 1e6) return { ...draft, kind: 'money' as const, currency };
		const becomes =
			isOne(lexemes, draft.from - 1, 'become', 'becomes', 'reach', 'became', 'reached') &&
			scale >= 1e6 &&
			draft.digits &&
			draft.value < 1000;
		return becomes ? { ...draft, kind: 'money' as const, currency, value: clean(draft.value * scale) } : draft;
	});
}

/** Whether the number counts what is behind it: "10 million voters". */
function isCounted(lexemes: Lexemes, at: number): boolean {
	return (
		lexemes[at]?.kind === 'word' &&
		!isOne(lexemes, at, 'in', 'for', 'to', 'from', 'of', 'and', 'or', 'by', 'on', 'as', 'at', 'with', 'more', 'a')
	);
}
