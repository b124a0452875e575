import type { Span } from '../../text/span';
import type { Draft } from './draft';
import { isOne, type Lexemes } from './lexemes';
import { isPastTense } from './tense';
import { isVerb } from './verbs';

const stops = new Set(
	'a an the of in on at by for from with to and or but nor as that which who whom whose when where while after before since until than was were is are be been being has have had do does did will would could should may might can must it its they their he his she her we our you your i this these those not no also still already only up down over under about out off into per against between during through because if so then there here said says told saying were more less other both each every remain remained became had got were injured wounded hurt missing dead killed unaccounted confirmed'.split(
		' ',
	),
);
const states = new Set([
	'dead',
	'injured',
	'wounded',
	'missing',
	'hurt',
	'killed',
	'unaccounted',
	'homeless',
	'arrested',
]);
const shares = new Set<Draft['kind']>(['percent', 'points', 'ratio', 'multiple', 'money', 'measure']);

/** What a figure counts or is a share of: the noun phrase beside it. */
export function findObject(lexemes: Lexemes, draft: Draft, limit: number): Span | undefined {
	if (shares.has(draft.kind)) {
		const of = isOne(lexemes, draft.to, 'of') ? draft.to + 1 : undefined;
		return of === undefined
			? undefined
			: phrase(
					lexemes,
					isOne(lexemes, of, 'the', 'its', 'their', 'a', 'an', 'all', 'his', 'her', 'our') ? of + 1 : of,
					limit,
				);
	}
	if (draft.kind !== 'count') return undefined;
	// "281 of them despite …": a pronoun is no noun.
	if (isOne(lexemes, draft.to, 'of') && isOne(lexemes, draft.to + 1, 'them', 'these', 'those', 'which', 'whom', 'us'))
		return undefined;
	const start = isOne(lexemes, draft.to, 'of', 'more', 'other', 'further', 'additional') ? draft.to + 1 : draft.to;
	const article = isOne(lexemes, start, 'the', 'its', 'their', 'his', 'her', 'them') ? start + 1 : start;
	if (states.has(lexemes[article]?.low ?? '')) {
		// "30 wounded soldiers" are soldiers, "30 wounded" nobody said what.
		const noun = isPlural(lexemes[article + 1]?.low ?? '') ? phrase(lexemes, article + 1, limit) : undefined;
		return { start: lexemes[article]!.start, end: noun?.end ?? lexemes[article]!.end };
	}
	return article < lexemes.length && article === draft.to && isVerb(lexemes, article)
		? undefined
		: phrase(lexemes, article, limit);
}

function isPlural(word: string): boolean {
	return (
		(word.length > 3 && /[^s'’u]s$/.test(word)) ||
		/(?:[^g]men|people|children)$/.test(word) ||
		['troops', 'police', 'percent'].includes(word)
	);
}

/** The dot behind "U" and behind "S" in "U.S.". */
function isInitialDot(lexemes: Lexemes, at: number): boolean {
	const [letter, dot] = [lexemes[at - 1], lexemes[at]];
	return dot?.low === '.' && dot.glued && letter?.kind === 'word' && letter.capital && letter.low.length === 1;
}

/** Words up to the first that cannot belong to a noun phrase, four at most. */
function phrase(lexemes: Lexemes, from: number, limit: number): Span | undefined {
	let end = from;
	let words = 0;
	while (end < limit && words < 4) {
		const lexeme = lexemes[end]!;
		if (end > from && isInitialDot(lexemes, end)) {
			end++;
			continue;
		}
		if (!(lexeme.glued && end > from && isInitialDot(lexemes, end - 1))) words++;
		const hyphen =
			lexeme.kind === 'sign' &&
			lexeme.glued &&
			(lexeme.low === '-' || lexeme.low === '’' || lexeme.low === "'") &&
			lexemes[end + 1]?.glued;
		if (!hyphen && (lexeme.kind !== 'word' || stops.has(lexeme.low) || isPastTense(lexeme.low))) break;
		if (end > from && !hyphen && ((isPlural(lexemes[end - 1]!.low) && !isPlural(lexeme.low)) || isVerb(lexemes, end)))
			break;
		if (end > from && lexeme.low.length > 4 && /(?:ed|ing)$/.test(lexeme.low) && lexemes[end - 1]!.low.endsWith('s'))
			break;
		end++;
	}
	while (end > from && lexemes[end - 1]!.kind === 'sign') end--;
	return end > from ? { start: lexemes[from]!.start, end: lexemes[end - 1]!.end } : undefined;
}
