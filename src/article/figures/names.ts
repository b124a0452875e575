import { isHyphen, type Lexeme, type Lexemes } from './lexemes';
import { vocabulary } from './vocabulary';

/** "G7", "COVID-19", "F-35": digits grown onto letters in front are a name; so is what follows "Route" or "No.". */
export function isPartOfName(lexemes: Lexemes, at: number): boolean {
	const first = lexemes[at]!;
	const before = lexemes[at - 1];
	if (!before) return false;
	if (first.kind === 'digits' && first.glued && before.kind === 'word' && before.low !== 'x') return true;
	if (
		first.kind === 'digits' &&
		first.glued &&
		isHyphen(before) &&
		before.glued &&
		lexemes[at - 2]?.kind === 'word' &&
		!joiningWords.has(lexemes[at - 2]!.low)
	)
		return true;
	if (first.kind === 'digits' && first.glued && before.low === '#') return true;
	if (first.kind === 'digits' && before.capital && lexemes[at + 1]?.low === 'index') return true;
	if (first.kind === 'digits' && isHyphen(before) && lexemes[at - 2]?.low === 'covid') return true;
	const label = before.low === '.' && before.glued ? lexemes[at - 2] : before;
	return first.kind === 'digits' && label?.kind === 'word' && isLabel(label);
}

const joiningWords = new Set([
	'magnitude',
	'mid',
	'under',
	'over',
	'sub',
	'pre',
	'post',
	'top',
	'age',
	'aged',
	'category',
	'early',
	'late',
	'to',
]);

/** Words after which a bare number is a name: "Route 1", "page 3", "S&P 500". */
export function isLabel({ low, capital }: Lexeme): boolean {
	const { labels } = vocabulary();
	return labels.any.has(low) || (capital && labels.capital.has(low));
}
