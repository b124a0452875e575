import { cutRun } from '../../src/article/names/cut';
import { damping, nameFeatures } from '../../src/article/names/learned/features';
import { isOpen, keyOf } from '../../src/article/names/rules';
import { findRuns } from '../../src/article/names/runs';
import { judge } from '../../src/article/names/settle';
import { styleOf } from '../../src/article/names/style';
import { sentenceWords, wordsOfTokens } from '../../src/article/names/words';
import { findTokens } from '../../src/article/tokens';
import type { Span } from '../../src/text/span';

/** A name whose kind is to be learned: its features, those of its occurrences, and where it stands. */
export interface Candidate {
	readonly features: readonly string[];
	readonly contexts: readonly string[];
	/** So much each feature of its occurrences counts. */
	readonly factor: number;
	readonly spans: Span[];
}

/** The open names of a text, each spelling once. */
export function candidatesOf(text: string, sentences: readonly Span[]): readonly Candidate[] {
	const words = wordsOfTokens(sentences.flatMap((sentence) => findTokens(text, sentence)));
	const inSentences = sentenceWords(words, sentences);
	const pieces = inSentences.flatMap(({ from, to }) => {
		if (styleOf(words, from, to) !== 'running') return [];
		return findRuns(words, from, to, 'running', undefined).flatMap((run) => cutRun(words, run, 'running', undefined));
	});
	const judgement = judge(words, inSentences, pieces);
	const found = new Map<string, Candidate>();
	for (const piece of pieces.filter(isOpen)) {
		const key = `${piece.by} ${piece.kind} ${piece.atStart} ${keyOf(words, piece)}`;
		let candidate = found.get(key);
		if (!candidate) {
			const { name, occurrences } = judgement.featuresOf(piece);
			candidate = { features: name, contexts: occurrences.flat(), factor: damping(occurrences.length), spans: [] };
			found.set(key, candidate);
		}
		candidate.spans.push({ start: words[piece.from]!.start, end: words[piece.to - 1]!.end });
	}
	return [...found.values()];
}

/** The features of a listed name by itself, as if no list held it. */
export function listedFeatures(name: string): readonly string[] {
	const words = wordsOfTokens(findTokens(name, { start: 0, end: name.length }));
	const piece = { from: 0, to: words.length, kind: undefined, by: 'nothing', atStart: false } as const;
	return nameFeatures(words, piece).filter((feature) => !/^(?:list |by |always$)/.test(feature));
}
