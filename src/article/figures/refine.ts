import { readEvenings } from './afternoon';
import { readAgo } from './ago';
import type { Draft } from './draft';
import { addHedges } from './hedging';
import type { Lexemes } from './lexemes';
import { shareOrdinals } from './ordinals';
import { addCents, joinRanges, shareMoney, shareUnits } from './ranges';
import { countThings, readBareAges, readMagnitudes, readOld } from './senses';

type Refiner = (lexemes: Lexemes, drafts: readonly Draft[]) => readonly Draft[];

/** Drafts as they were found, made whole: shared units, ranges, "ago", ages, hedges. In order: each builds on the ones before. */
export function refine(lexemes: Lexemes, drafts: readonly Draft[]): readonly Draft[] {
	const refiners: readonly Refiner[] = [
		addCents,
		shareUnits,
		shareOrdinals,
		joinRanges,
		shareMoney,
		addHedges,
		readAgo,
		readOld,
		readBareAges,
		readMagnitudes,
		countThings,
		readEvenings,
	];
	return refiners.reduce((found, refiner) => refiner(lexemes, found), drafts);
}
