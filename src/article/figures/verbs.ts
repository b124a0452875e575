import verbList from '../../lexicon/en/figures-verbs.txt';
import { isHyphen, type Lexemes } from './lexemes';
import { rowsOf } from './vocabulary';

let loaded: ReadonlySet<string> | undefined;

function verbs(): ReadonlySet<string> {
	loaded ??= new Set(rowsOf(verbList).flatMap(([, words]) => words!.split(' ')));
	return loaded;
}

const functionWords = new Set(
	'a an the of in on at by for from with to and or but as that who when where while after before since until than into onto over out off up down about across along around against through under inside outside near past between during without within upon together away back home abroad alone again there here it its they them their him his her us our me my you your this these those what how if because not no only also already still yet every each all both more most some any another nothing anything everything'.split(
		' ',
	),
);

/** "61,204 filled the arena", "300 work at the plant": a verb and no counted thing, by its ending or the list, with no noun behind it ("300 registered voters"). */
export function isVerb(lexemes: Lexemes, at: number): boolean {
	const { low, kind } = lexemes[at]!;
	if (kind !== 'word') return false;
	const ending = (low.length > 4 && /[^e]ed$/.test(low)) || (low.length > 5 && low.endsWith('ing'));
	if (!ending && !verbs().has(low)) return false;
	const next = lexemes[at + 1];
	if (!next) return true;
	if (next.kind === 'sign') return !isHyphen(next) && !/^['’]$/.test(next.low);
	return next.capital || next.kind === 'digits' || functionWords.has(next.low) || next.low.endsWith('ly');
}
