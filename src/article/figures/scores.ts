import type { Draft } from './draft';
import { isHyphen, isOne, type Lexemes } from './lexemes';
import { isLabel } from './names';
import { readUnit } from './units';

const contest = new Set(
	'win wins won beat beats beating defeat defeats defeated lost lose loses lead leads led leading trail trails trailed draw draws drew drawn tie tied victory loss score scored scores final finished finish winner winners half-time halftime edged vote voted votes ruled ruling decision thrash thrashed rout routed down up ahead level levelled aggregate penalties shootout equaliser equalised series set sets match game goal goals outshot by approved passed rejected'.split(
		' ',
	),
);

/** "3-2", "19–11", "voted 52-48", "Calverstad 3, Dravenport 2". A range looks the same: it rises and has a unit or a counted thing behind it. */
export function findScore(lexemes: Lexemes, at: number): Draft | undefined {
	const first = lexemes[at]!;
	if (first.kind !== 'digits' || !/^\d{1,3}$/.test(first.low)) return undefined;
	return hyphened(lexemes, at) ?? named(lexemes, at);
}

function hyphened(lexemes: Lexemes, at: number): Draft | undefined {
	const [hyphen, second] = [lexemes[at + 1], lexemes[at + 2]];
	if (
		!isHyphen(hyphen) ||
		!hyphen!.glued ||
		second?.kind !== 'digits' ||
		!second.glued ||
		!/^\d{1,3}$/.test(second.low)
	)
		return undefined;
	if (lexemes[at]!.glued && !/^[("“‘[]$/.test(lexemes[at - 1]?.low ?? '')) return undefined;
	const behind = lexemes[at + 3];
	if (
		behind?.glued &&
		(isHyphen(behind) || behind.low === '/' || behind.low === '%' || behind.kind === 'word' || behind.low === '°')
	)
		return undefined;
	if (readUnit(lexemes, at + 3, true) || behind?.word?.scale || behind?.word?.month || lexemes[at - 1]?.word?.month)
		return undefined;
	const [a, b] = [Number(lexemes[at]!.low), Number(second.low)];
	if (a < b && !isContest(lexemes, at)) return undefined;
	return { from: at, to: at + 3, kind: 'score', value: `${a}-${b}` };
}

function isContest(lexemes: Lexemes, at: number): boolean {
	for (let i = Math.max(0, at - 12); i < Math.min(lexemes.length, at + 8); i++)
		if (contest.has(lexemes[i]!.low)) return true;
	return false;
}

/** "Calverstad 3, Dravenport 2": two names, a number behind each. */
function named(lexemes: Lexemes, at: number): Draft | undefined {
	const before = lexemes[at - 1];
	if (before?.kind !== 'word' || !before.capital || before.word?.month || !isOne(lexemes, at + 1, ','))
		return undefined;
	let second = at + 2;
	while (second < at + 5 && lexemes[second]?.kind === 'word' && lexemes[second]!.capital) second++;
	const last = lexemes[second];
	if (
		second === at + 2 ||
		last?.kind !== 'digits' ||
		!/^\d{1,3}$/.test(last.low) ||
		isOne(lexemes, second + 1, ':', ';', '-')
	)
		return undefined;
	if (lexemes[second + 1]?.kind === 'word') return undefined;
	if (isOne(lexemes, second + 1, ',') && lexemes[second + 2]?.capital && lexemes[second + 3]?.kind === 'digits')
		return undefined;
	// "Article 1, Section 2"
	if (isLabel(before) || isLabel(lexemes[second - 1]!)) return undefined;
	let from = at - 1;
	while (from > 0 && lexemes[from - 1]!.kind === 'word' && lexemes[from - 1]!.capital && from > at - 3) from--;
	return { from, to: second + 1, kind: 'score', value: `${Number(lexemes[at]!.low)}-${Number(last.low)}` };
}
