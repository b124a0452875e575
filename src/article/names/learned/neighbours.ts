import { cues } from '../../../lexicon/cues';
import { kindOfNoun, type NounKind } from '../../../lexicon/nouns';
import { speechVerbForms } from '../../../lexicon/speech';
import type { SentenceWords, Word } from '../words';

/** So far behind a comma the noun of an apposition is looked for. */
const farthest = 7;

const articles = new Set(['a', 'an', 'the', 'another', 'one']);
const definites = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her', 'our', "'s"]);
const auxiliaries = new Set('has have had is was are were will would also'.split(' '));
const ends = new Set(
	'that which who whose where when with by in on at from for to of and based owned founded known called led run named formed'.split(
		' ',
	),
);

function nounAt(word: Word | undefined): NounKind | undefined {
	return word && word.kind === 'word' && !word.shape.capital ? kindOfNoun(word.shape.lower) : undefined;
}

/** The noun of the phrase that begins at `at`: "a small shipping firm based in" says firm. */
function headNoun(words: readonly Word[], at: number, limit: number): NounKind | undefined {
	let found: NounKind | undefined;
	for (let i = at; i < Math.min(limit, at + farthest); i++) {
		const word = words[i]!;
		if (word.shape.possessive) return undefined;
		if (word.kind !== 'word' || ends.has(word.shape.lower)) return found;
		// "Norva, the firm said": the noun is no apposition but the subject of what follows.
		found = nounAt(word);
	}
	return undefined;
}

/** What somebody or something does: says, works as people do, works as bodies do. */
function deed(word: Word | undefined): string | undefined {
	if (!word || word.shape.capital) return undefined;
	const { lower } = word.shape;
	if (speechVerbForms().has(lower)) return 'says';
	if (cues('a person does').has(lower)) return 'person';
	return cues('a body does').has(lower) ? 'body' : undefined;
}

/** What the nouns and verbs around `from`–`to` are of, whichever words they are: they are known where the words themselves were never learned. */
export function neighbourFeatures(
	words: readonly Word[],
	from: number,
	to: number,
	sentence: SentenceWords,
): readonly string[] {
	const at = (index: number) => (index < sentence.from || index >= sentence.to ? undefined : words[index]);
	const found: string[] = [];
	const [b1, b2, a1, a2] = [at(from - 1), at(from - 2), at(to), at(to + 1)];
	const before = nounAt(b1);
	if (before) found.push(`nb ${before}`);
	// "exchanges, including Tolvex", "towns such as Norva"
	const example = b1?.text === 'including' || b1?.text === 'like' || (b1?.text === 'as' && b2?.text === 'such');
	if (example) {
		const gap = b1.text === 'as' ? 3 : 2;
		const noun = nounAt(at(from - gap)?.text === ',' ? at(from - gap - 1) : at(from - gap));
		if (noun) found.push(`ne ${noun}`);
	}
	const behind = nounAt(a1);
	if (behind) found.push(`na ${behind}`);
	const player = a1?.shape.possessive ? a2 : a1;
	if (player && !player.shape.capital && cues('sportsperson').has(player.shape.lower)) found.push('na player');
	const held = a1?.shape.possessive ? (nounAt(a2) ?? nounAt(at(to + 2))) : undefined;
	if (held) found.push(`nh ${held}`);
	const of = b1?.text === 'the' ? b2 : b1;
	const owner = nounAt(of === b2 ? at(from - 3) : b2);
	if (of && owner && ends.has(of.shape.lower)) found.push(`no ${owner} ${of.shape.lower}`);
	if (a1?.text === ',' || a1?.text === '(' || a1?.text === '—' || a1?.text === '–') {
		if (a2 && articles.has(a2.shape.lower)) {
			const noun = headNoun(words, to + 2, sentence.to);
			// "In Norva, a teacher of four" tells nothing of Norva.
			const somebody = noun === 'person' || noun === 'relation';
			const placed = b1 !== undefined && cues('before a place').has(b1.shape.lower);
			if (noun && !(somebody && placed)) found.push(`np ${noun}`);
		} else if (nounAt(a2)) found.push(`nq ${nounAt(a2)}`);
	}
	if (b1?.text === ',' && b2) {
		const noun = nounAt(b2);
		// "the operator, Norva Lines, said"
		const between = !a1 || /^[.,;]$/.test(a1.text);
		const definite = [at(from - 3), at(from - 4)].some((word) => word !== undefined && definites.has(word.shape.lower));
		if (noun) found.push(between && definite ? `nx ${noun}` : `nc ${noun}`);
	}
	const does = deed(a1 && auxiliaries.has(a1.shape.lower) ? a2 : a1);
	if (does) found.push(`v ${does}`);
	const said = deed(b1);
	if (said) found.push(`w ${said}`);
	return found;
}
