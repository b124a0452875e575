import { nameWords } from '../../../lexicon/names';
import type { Piece } from '../cut';
import { knownNames } from '../gazetteer';
import type { SentenceWords, Word } from '../words';
import { neighbourFeatures } from './neighbours';

/** What stands for a word in a feature: itself when it is lower case, else what its spelling shows. */
function neighbour(word: Word | undefined): string {
	if (!word) return '^';
	const { shape } = word;
	if (word.kind === 'number') return /^\d{4}$/.test(word.text) ? '0000' : '0';
	if (!shape.capital || shape.functional) return shape.lower;
	return shape.allCapitals ? 'XX' : shape.given ? 'Xg' : shape.surname ? 'Xs' : shape.common ? 'Xc' : 'X';
}

/** So much each feature of a name's occurrences counts: ten occurrences say more than one, and less than ten times as much. */
export function damping(occurrences: number): number {
	return 1 / Math.sqrt(occurrences || 1);
}

/** Features of one occurrence of a name: the two words on either side. */
export function contextFeatures(words: readonly Word[], piece: Piece, sentence: SentenceWords): readonly string[] {
	const at = (index: number) => (index < sentence.from || index >= sentence.to ? undefined : words[index]);
	const b1 = neighbour(at(piece.from - 1));
	const b2 = neighbour(at(piece.from - 2));
	const a1 = neighbour(at(piece.to));
	const a2 = neighbour(at(piece.to + 1));
	return [
		`b ${b1}`,
		`c ${b2}`,
		`bb ${b2} ${b1}`,
		`a ${a1}`,
		`d ${a2}`,
		`aa ${a1} ${a2}`,
		`ba ${b1} ${a1}`,
		...neighbourFeatures(words, piece.from, piece.to, sentence),
	];
}

function pattern({ text, shape }: Word): string {
	if (shape.initial) return 'X.';
	if (shape.allCapitals) return text.includes('.') ? 'X.X.' : text.length > 6 ? 'XXX+' : 'XXX';
	if (!shape.capital) return shape.lower.length > 3 ? 'x' : shape.lower;
	if (text.includes('-')) return 'X-X';
	if (/\d/.test(text)) return 'X0';
	return /^\p{Lu}\p{Ll}+\p{Lu}/u.test(text) ? 'XxX' : 'Xx';
}

function flags({ shape }: Word): string {
	return `${shape.common ? 'c' : ''}${shape.given ? 'g' : ''}${shape.surname ? 's' : ''}`;
}

/** Features of the name itself, wherever it stands. */
export function nameFeatures(words: readonly Word[], piece: Piece): readonly string[] {
	const first = words[piece.from]!;
	const last = words[piece.to - 1]!;
	const length = Math.min(piece.to - piece.from, 5);
	const features = [
		'always',
		`by ${piece.by} ${piece.kind} ${length === 1}`,
		`n ${length}`,
		`flags ${length} ${flags(first)} ${flags(last)}`,
		`last ${last.shape.lower}`,
		`end ${length === 1} ${last.shape.lower.slice(-3)}`,
		`end2 ${length === 1} ${last.shape.lower.slice(-2)}`,
		`first ${length === 1} ${first.shape.lower}`,
		`begin ${first.shape.lower.slice(0, 3)}`,
		`firstend ${first.shape.lower.slice(-2)}`,
	];
	let shapes = '';
	let common = 0;
	const spellings = new Set<string>();
	for (let i = piece.from; i < piece.to; i++) {
		const word = words[i]!;
		if (i < piece.from + 5) shapes += ` ${pattern(word)}`;
		if (word.shape.common && !word.shape.given && !word.shape.surname) common++;
		if (i > piece.from && i < piece.to - 1) spellings.add(`has ${word.shape.lower}`);
		const { spelling } = word.shape;
		const whole = length === 1;
		for (const entry of knownNames().get(spelling) ?? []) {
			if (entry.words.length === 1)
				spellings.add(`list ${whole} ${entry.list} ${i === piece.from} ${i === piece.to - 1}`);
		}
	}
	const end = last.shape.spelling;
	if (nameWords.organisationHeads().has(end)) features.push('head organisation');
	if (nameWords.organisationStarts().has(first.shape.spelling)) features.push('start organisation');
	if (nameWords.eventHeads().has(end)) features.push('head event');
	if (nameWords.placeHeads().has(end)) features.push('head place');
	if (nameWords.outletHeads().has(end)) features.push('head outlet');
	if (nameWords.placeStarts().has(first.shape.spelling)) features.push('start place');
	features.push(`shape${shapes}`, `common ${length} ${common}`, ...spellings);
	return features;
}
