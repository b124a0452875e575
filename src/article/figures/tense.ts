import tenseList from '../../lexicon/en/figures-tense.txt';
import { isOne, type Lexemes } from './lexemes';
import { rowsOf } from './vocabulary';

/** Where the words around a date point: what they tell of is over, is to come, or they do not say. */
export type Tense = 'past' | 'future' | 'open';

type Cue = 'ahead' | 'arranged' | 'behind' | 'event' | 'lasting' | 'plan' | 'putoff';

let loaded: ReadonlyMap<string, ReadonlySet<string>> | undefined;

function has(cue: Cue, word: string | undefined): boolean {
	loaded ??= new Map(rowsOf(tenseList).map(([kind, words]) => [kind!, new Set(words!.split(' '))]));
	return word !== undefined && loaded.get(cue)!.has(word);
}

/** How far back a verb may stand from the date it governs, and how far behind it "will". */
const reach = 18;
const reachBehind = 10;
/** And a word that puts off before the "to" of a new date. */
const reachBack = 6;

/** A verb that tells of what is over: "came", "killed". */
export function isPastTense(word: string): boolean {
	return has('behind', word);
}

/** Whether a date at `from`…`to` lies behind or ahead, by the preposition right before it and the nearest verbs; "open" where neither tells. */
export function findTense(lexemes: Lexemes, from: number, to: number): Tense {
	const before = lexemes[from - 1]?.low;
	if (before === 'until' || before === 'till') return has('lasting', lexemes[from - 2]?.low) ? 'past' : 'future';
	if (before === 'to' && isPutOff(lexemes, from - 1)) return 'future';
	if (before === 'for' && lexemes[from - 2]?.low === 'wait') return 'future';
	if (before === 'for' && has('event', lexemes[from - 2]?.low)) return 'future';
	if (before === 'by') return isDone(lexemes, from, to) ? 'past' : 'future';
	if (before === 'before' && isForeseen(lexemes, from)) return 'future';
	// "declared Friday a day of mourning"
	if (before === 'declared') return 'future';
	if (isRightBehindPast(lexemes, from)) return 'past';
	return (
		beforeDate(lexemes, from) ??
		behindDate(lexemes, to) ??
		arrangedBehind(lexemes, from, to) ??
		pastBefore(lexemes, from)
	);
}

/** "Postponed to Tuesday", "moved from Friday to Tuesday". */
function isPutOff(lexemes: Lexemes, at: number): boolean {
	for (let i = at - 1; i >= 0 && i >= at - reachBack; i--) if (has('putoff', lexemes[i]!.low)) return true;
	return false;
}

const ofClock = new Set(
	'at on late early about around shortly just p a m pm am noon midnight eastern pacific local time . :'.split(' '),
);

/** "The pause, announced at 1:30 p.m. on Wednesday, will last two weeks": only the hour stands between. */
function isRightBehindPast(lexemes: Lexemes, from: number): boolean {
	let at = from - 1;
	while (at >= 0 && (lexemes[at]!.kind === 'digits' || ofClock.has(lexemes[at]!.low))) at--;
	return at >= 0 && at < from - 1 && has('behind', lexemes[at]!.low);
}

/** The nearest verb before the date, if it points ahead. */
function beforeDate(lexemes: Lexemes, from: number): Tense | undefined {
	for (let i = from - 1; i >= 0 && i >= from - reach; i--) {
		const { low, kind } = lexemes[i]!;
		if (low === ';' || low === '“' || low === '”') return undefined;
		if (kind !== 'word' || isHeading(lexemes, i)) continue;
		// "a chance of rain on Sunday"
		if (['chance', 'chances', 'risk', 'likelihood'].includes(low) && isOne(lexemes, i + 1, 'of')) return 'future';
		if (isComing(lexemes, i)) return 'future';
		// "the last train", "its last unit" tells of no time that is over.
		if (low === 'last' && isOne(lexemes, i - 1, 'the', 'its', 'their', 'his', 'her')) continue;
		// "had been due": whether it came true is open.
		if (has('ahead', low)) return low === 'due' && isOne(lexemes, i - 1, 'been') ? 'open' : 'future';
		if (low === 'to' && has('plan', lexemes[i - 1]?.low)) return 'future';
		// "will be held Friday"
		if (isOne(lexemes, i - 1, 'be')) {
			if (isOne(lexemes, i - 2, 'to')) return 'future';
			continue;
		}
		if (isPast(low)) return undefined;
	}
	return undefined;
}

/** "Reports on Thursday morning had spoken of …": a plural that opens the sentence, and no verb. */
function isHeading(lexemes: Lexemes, at: number): boolean {
	return at === 0 && lexemes[0]!.capital && lexemes[0]!.low.endsWith('s');
}

const moving =
	/^(?:coming|going|leaving|arriving|returning|travelling|traveling|flying|heading|sailing|driving|moving|visiting|meeting|opening|closing|playing|joining)$/;

/** "We are coming on Thursday", "they’re flying home on Friday": what is arranged. */
function isComing(lexemes: Lexemes, at: number): boolean {
	if (!moving.test(lexemes[at]!.low)) return false;
	const be = isOne(lexemes, at - 1, 'not', 'all', 'also', 'now', 'only', 'then') ? at - 2 : at - 1;
	return (
		isOne(lexemes, be, 'is', 'are', 'am', 're', 'm') ||
		(isOne(lexemes, be, 's') && isOne(lexemes, be - 2, 'he', 'she', 'it'))
	);
}

function isPast(low: string): boolean {
	return (
		has('behind', low) ||
		(low.length > 4 && low.endsWith('ed') && !has('ahead', low) && low !== 'united' && low !== 'limited')
	);
}

/** "On Friday the council will …" */
function behindDate(lexemes: Lexemes, to: number): Tense | undefined {
	for (let i = to; i < lexemes.length && i < to + reachBehind; i++) {
		const { low } = lexemes[i]!;
		if (low === 'will' || low === 'll') return 'future';
		// "a partial return on Friday is possible"
		if (
			isOne(lexemes, i, 'is', 'are') &&
			isOne(lexemes, i + 1, 'possible', 'likely', 'unlikely', 'expected', 'planned')
		)
			return 'future';
		if (low === '.' || low === ';' || has('behind', low)) return undefined;
	}
	return undefined;
}

/** "Friday’s stage runs from …", "On Saturday they face …" at the beginning of a sentence. */
function arrangedBehind(lexemes: Lexemes, from: number, to: number): Tense | undefined {
	if (from > 1 || (from === 1 && !isOne(lexemes, 0, 'on'))) return undefined;
	for (let i = to; i < lexemes.length && i < to + reachBehind; i++) {
		const { low } = lexemes[i]!;
		if (low === '.' || low === ';' || isPast(low)) return undefined;
		if (has('arranged', low) && !isNoun(lexemes, i)) return 'future';
	}
	return undefined;
}

/** "said on Friday" lies behind; "Ashby visit Dunmere on Tuesday" is arranged. */
function pastBefore(lexemes: Lexemes, from: number): Tense {
	for (let i = from - 1; i >= 0 && i >= from - 8; i--) {
		const { low } = lexemes[i]!;
		if (isPast(low)) return 'past';
		if (has('arranged', low) && !isNoun(lexemes, i) && !isHeading(lexemes, i)) return 'future';
	}
	return 'open';
}

/** "a visit", "the report’s". */
function isNoun(lexemes: Lexemes, at: number): boolean {
	return isOne(
		lexemes,
		at - 1,
		'a',
		'the',
		'his',
		'her',
		'its',
		'their',
		's',
		'state',
		'official',
		'first',
		'that',
		'this',
		'of',
	);
}

/** "By Wednesday the authorities had counted", "had been logged by Wednesday": what was done up to then. */
function isDone(lexemes: Lexemes, from: number, to: number): boolean {
	for (let i = Math.max(0, from - 8); i < Math.min(lexemes.length, to + 8); i++) {
		const { low } = lexemes[i]!;
		if (['will', 'should', 'must', 'expected', 'due'].includes(low)) return false;
		if (low === 'had' || (i >= to && (low === 'was' || low === 'were'))) return true;
	}
	return false;
}

/** "could reach 46°C … no relief before Wednesday". */
function isForeseen(lexemes: Lexemes, from: number): boolean {
	for (let i = from - 2; i >= 0 && i >= from - reach; i--) {
		const { low } = lexemes[i]!;
		if (has('behind', low)) return false;
		if (has('ahead', low) || ['see', 'expect', 'can', 'could', 'must', 'may'].includes(low)) return true;
	}
	return false;
}
