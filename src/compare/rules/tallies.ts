import type { Article } from '../../article/article';
import type { Source } from '../../story/source';
import type { Span } from '../../text/span';
import { phrase } from '../../util/phrase';
import { remember } from '../../util/remember';
import type { Finding } from '../comparison';
import { memberAt } from '../member';

/** "76 votes to 71", "by 76 to 71", "76-61", "76 for, 71 against". */
const written =
	/(?<![\p{L}\p{N}.,:–-])(\d{2,4})(?: votes?)?(?: to |[-–]| (?:in favou?r|for)(?:,|,? and| to) )(\d{1,4})(?: against)?(?![\p{L}\p{N}:–-]|[.,]\d)/giu;
/** What makes two numbers a vote and no score of a game. */
const ofVote =
	/\b(?:vot(?:e|es|ed|ing)|ballots?|lawmakers|parliament|assembly|senate|senators|congress|deputies|MPs|council(?:lors)?|commons|chamber|motion|confidence|for, \d+ against)\b/iu;
const ofGame = /\b(?:goals?|match|halftime|half-time|scored|innings|quarter|sets?|win over|beat|points)\b/iu;

/** A vote as an article gives it. */
interface Tally extends Span {
	readonly ayes: number;
	readonly noes: number;
}

const talliesOf = remember(({ text, sentences }: Article): readonly Tally[] =>
	sentences.flatMap((sentence) => {
		const words = text.slice(sentence.start, sentence.end);
		if (!ofVote.test(words) || ofGame.test(words)) return [];
		return [...words.matchAll(written)].map((match) => ({
			start: sentence.start + match.index,
			end: sentence.start + match.index + match[0].length,
			ayes: Number(match[1]),
			noes: Number(match[2]),
		}));
	}),
);

/**
 * One vote with two results: one number of the two is the same and the other is not. Evidence: "was passed by 48 votes to 39" against "the council voted 48-29". Must not alarm: a source that has
 * both, two votes; a score; years ("1998-99").
 */
export function otherTally(sources: readonly Source[]): Finding[] {
	const all = sources.flatMap((source) => talliesOf(source.article).map((tally) => ({ source, tally })));
	const has = ({ article }: Source, { ayes, noes }: Tally) =>
		talliesOf(article).some((tally) => tally.ayes === ayes && tally.noes === noes);
	const findings: Finding[] = [];
	const seen = new Set<string>();
	for (const [index, a] of all.entries()) {
		for (const b of all.slice(index + 1)) {
			if (a.source === b.source || has(a.source, b.tally) || has(b.source, a.tally)) continue;
			if ((a.tally.ayes === b.tally.ayes) === (a.tally.noes === b.tally.noes)) continue;
			const key = [a, b]
				.map(({ tally }) => `${tally.ayes} ${tally.noes}`)
				.sort()
				.join();
			if (seen.has(key)) continue;
			seen.add(key);
			const sideOf = ({ tally }: typeof a) =>
				all
					.filter((one) => one.tally.ayes === tally.ayes && one.tally.noes === tally.noes)
					.map((one) => memberAt(one.source, one.tally));
			findings.push({
				type: 'number',
				severity: 'major',
				message: phrase`A vote of ${a.tally.ayes} to ${a.tally.noes}, or of ${b.tally.ayes} to ${b.tally.noes}?`,
				because: phrase`One number of the vote is the same and the other is not`,
				sides: [sideOf(a), sideOf(b)],
			});
		}
	}
	return findings;
}
