import type { Lexemes } from './lexemes';
import type { Tense } from './resolve';

const ahead = new Set(
	'will ll shall would due scheduled set expected expects plan plans planned planning to until till by next upcoming coming ahead deadline tomorrow should must may might could can begins starts opens hopes intends aims going forecast before face faces returns is are has looming meets votes vote declared'.split(
		' ',
	),
);
const behind = new Set(
	'was were had did said told announced reported confirmed declined died killed struck hit happened began started ended won lost made took came went gave saw found held left issued posted filed published released became arrived fell rose dropped climbed since after last earlier killing injured arrested sentenced signed voted ruled met has have been followed wrote added called asked'.split(
		' ',
	),
);
const strong = new Set(
	'will ll shall would due scheduled expected until till upcoming tomorrow looming next'.split(' '),
);

/** Present tense of what is arranged: "Ashby visit Dunmere on Tuesday". */
const fixtures = new Set(
	'visit visits host hosts face faces play plays travel travels meet meets resume resumes vote votes continue continues'.split(
		' ',
	),
);

/** How far back a verb may stand from the date it governs. */
const reach = 14;

/** Where the nearest verb or preposition before a date points; behind it only "will" counts. */
export function findTense(lexemes: Lexemes, from: number, to: number): Tense {
	const before = lexemes[from - 1]?.low;
	if (before === 'until' || before === 'till' || (before === 'for' && isPlanned(lexemes, from))) return 'future';
	if (before === 'by') return isTold(lexemes, from, to) ? 'past' : 'future';
	for (let i = from - 1; i >= 0 && i >= from - reach; i--) {
		const { low, kind } = lexemes[i]!;
		if (low === ';' || low === '“' || low === '”') break;
		if (kind !== 'word') continue;
		if (strong.has(low)) return isPastPlan(lexemes, i) ? 'open' : 'future';
		if (
			low === 'to' &&
			i > 0 &&
			[
				'is',
				'are',
				's',
				'set',
				'due',
				'going',
				'plans',
				'planned',
				'scheduled',
				'expected',
				'need',
				'needs',
				'have',
				'has',
				'agreed',
				'want',
				'wants',
				'hopes',
			].includes(lexemes[i - 1]!.low)
		)
			return 'future';
		if (low === 'declared' && i === from - 1) return 'future';
		if (
			behind.has(low) ||
			(low.length > 4 &&
				low.endsWith('ed') &&
				!['scheduled', 'expected', 'planned', 'declared', 'united', 'limited'].includes(low))
		)
			break;
	}
	for (let i = to; i < lexemes.length && i < to + 10; i++) {
		const { low } = lexemes[i]!;
		if (low === 'will' || low === 'll') return 'future';
		if (low === '.' || low === ';' || behind.has(low)) break;
	}
	for (let i = from - 1; i >= 0 && i >= from - 6; i--) {
		const { low } = lexemes[i]!;
		if (behind.has(low) || (low.length > 4 && low.endsWith('ed'))) return 'past';
		if (
			low === 'starts' ||
			low === 'begins' ||
			low === 'opens' ||
			low === 'returns' ||
			low === 'reports' ||
			low === 'meets' ||
			low === 'reopens' ||
			low === 'ends' ||
			low === 'expires' ||
			fixtures.has(low)
		)
			return 'future';
	}
	return 'open';
}

/** "has been declared for Friday", "scheduled for Monday": a plan, not "jailed for". */
function isPlanned(lexemes: Lexemes, from: number): boolean {
	return (
		ahead.has(lexemes[from - 2]?.low ?? '') ||
		[
			'called',
			'planned',
			'set',
			'scheduled',
			'announced',
			'forecast',
			'slated',
			'tickets',
			'meeting',
			'hearing',
			'funeral',
			'strike',
			'rally',
			'vote',
		].includes(lexemes[from - 2]?.low ?? '')
	);
}

/** "had been due", "was scheduled": whether it came true is open; the date may still lie ahead. */
function isPastPlan(lexemes: Lexemes, at: number): boolean {
	return lexemes[at]!.low === 'due' && lexemes[at - 1]?.low === 'been';
}

/** "By Wednesday the authorities had counted", "had been logged by Wednesday": what was done up to then. */
function isTold(lexemes: Lexemes, from: number, to: number): boolean {
	for (let i = Math.max(0, from - 8); i < Math.min(lexemes.length, to + 8); i++) {
		const { low } = lexemes[i]!;
		if (low === 'will' || low === 'should' || low === 'must' || low === 'expected' || low === 'due') return false;
		if (low === 'had' || (i >= to && (low === 'was' || low === 'were'))) return true;
	}
	return false;
}
