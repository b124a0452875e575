import type { Span } from '../text/span';
import { trimSpan } from '../text/span';

/** Where one proposition ends and the next begins, in written English: strong marks, dashes, and a comma before a conjunction or participle. */
const borders =
	/;|:\s|\s[—–-]\s|—|\)\s|\s\(|,\s(?=(?:and|but|while|although|though|as|after|before|when|which|who|where|with|signaling|saying|citing|including|according)\b)/g;

/** The smallest clause of the sentence that holds the span; the whole sentence where nothing divides it. */
export function findClause(text: string, sentence: Span, span: Span): Span {
	let { start, end } = sentence;
	for (const match of text.slice(sentence.start, sentence.end).matchAll(borders)) {
		const at = sentence.start + match.index;
		if (at + match[0].length <= span.start) start = Math.max(start, at + match[0].length);
		else if (at >= span.end) end = Math.min(end, at);
	}
	return trimSpan(text, { start, end });
}
