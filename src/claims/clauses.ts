import type { Span } from '../text/span';
import { trimSpan } from '../text/span';

/**
 * Where one proposition ends and the next begins, in written English: strong marks, dashes, brackets, and a comma or a bare conjunction of time or cause before
 * what has a verb of its own. Each alternative is anchored on a literal, so that finding them is linear.
 */
const borders =
	/;\s|:\s|\s[—–-]\s|—|\s\(|\)[,.]?\s|,\s(?=(?:and|but|while|although|though|as|after|because|before|when|which|who|where|with|so|killing|leaving|saying|citing|including|according|adding|calling|raising|asserting|claiming|signaling|highlighting|emphasizing|referencing|reacting)\b)|\s(?=(?:and|but) that\s)|\s(?=(?:after|because|while|although|following|who)\s)/g;

/** A piece with fewer words than this is no proposition: it stays with the one before it. */
const fewestWords = 4;

/** "Holt denied that, saying …": an answer to what was said before stands by itself. */
const answer =
	/\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es|ed)|dismiss(?:es|ed)|contradict(?:s|ed)) (?:that|this|it)$/i;

function wordCount(text: string, start: number, end: number): number {
	return text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** The sentence cut into clauses that each carry a proposition, in reading order; without white space at their ends. */
export function findClauses(text: string, sentence: Span): Span[] {
	const clauses: Span[] = [];
	let start = sentence.start;
	for (const match of text.slice(sentence.start, sentence.end).matchAll(borders)) {
		const at = sentence.start + match.index;
		const fewest = answer.test(text.slice(start, at)) ? 2 : fewestWords;
		if (wordCount(text, start, at) < fewest || wordCount(text, at + match[0].length, sentence.end) < fewestWords)
			continue;
		clauses.push(trimSpan(text, { start, end: at }));
		start = at + match[0].length;
	}
	clauses.push(trimSpan(text, { start, end: sentence.end }));
	return clauses.filter((clause) => clause.start < clause.end);
}

/** The smallest clause of the sentence that holds the span; the whole sentence where the span reaches over a border. */
export function findClause(text: string, sentence: Span, span: Span): Span {
	return (
		findClauses(text, sentence).find((clause) => clause.start <= span.start && span.end <= clause.end) ??
		trimSpan(text, sentence)
	);
}
