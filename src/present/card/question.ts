import type { Article, Figure } from '../../article/article';
import type { Comparison, Member } from '../../compare/comparison';
import { overlap, type Span, wordsOf } from '../../text/span';
import { shorten } from '../../util/escape';
import { capitalised, inEnglish, type Phrase, phrase, word } from '../../util/phrase';
import { saidPart, wordsAround } from './row';

const longestTopic = 90;

/** What asks for a figure of each kind; the words of its clause stand around it. */
function asked({ kind, value, unit }: Figure): Phrase {
	switch (kind) {
		case 'date': {
			const written = String(value);
			return /^\d{4}$/.test(written)
				? phrase`which year`
				: /^(?:\d{4}|-)-\d\d$/.test(written)
					? phrase`which month`
					: phrase`which day`;
		}
		case 'time':
			return phrase`what time`;
		case 'age':
			return phrase`what age`;
		case 'duration':
			return phrase`how long`;
		case 'frequency':
		case 'multiple':
			return phrase`how many times`;
		case 'ordinal':
			return unit === undefined ? phrase`which` : phrase`which ${word(unit)}`;
		case 'score':
			return phrase`what score`;
		case 'temperature':
			return phrase`how warm`;
		case 'count':
			return phrase`how many`;
		case 'number':
			return phrase`what number`;
		case 'percent':
			return phrase`what percentage`;
		case 'points':
			return phrase`how many points`;
		case 'measure':
			return unit === undefined
				? phrase`how much`
				: unit === 'magnitude'
					? phrase`what magnitude`
					: phrase`how many ${word(pluralOf(unit))}`;
		case 'money':
		case 'ratio':
			return phrase`how much`;
	}
}

/** "miles", "feet": units that are written out, as they follow "how many". "km" and "mph" stay. */
function pluralOf(unit: string): string {
	if (unit === 'foot') return 'feet';
	if (unit === 'inch') return 'inches';
	return /^(?:ton|[a-z]{4,})$/.test(unit) && !/(?:s|hertz)$/.test(unit) ? `${unit}s` : unit;
}

/** "killing how many people and burying homes?": the clause with a question where the figure stands, cut around it. */
function figureQuestion(article: Article, { clause, figure }: Member): Phrase {
	const { before: words, after } = wordsAround(article, clause, figure!, longestTopic - 20);
	const before = fromItsSubject(words)
		.replace(/\b(?:an?|the) $/i, '')
		.replace(/^(?:(?:and|but) |(?:after|before|when|while|as|with|that) $)/i, '');
	const unit = figure!.of === undefined || after.trim() === '' ? '' : ofUnit(article, figure!);
	const thing = asked(figure!);
	const rest = toItsEnd(`${unit}${after}`).replace(/[\s.,;:]+$/, '');
	const room = Math.max(0, longestTopic - before.length - inEnglish(thing).length);
	const space = /^\s/.test(rest) ? ' ' : '';
	return capitalised(phrase`${before.trimStart()}${thing}${space + shorten(rest, room)}?`);
}

/** Words that were cut at their beginning, from where a part of the sentence begins that has its own subject. */
function fromItsSubject(words: string): string {
	if (!words.startsWith('…')) return words;
	const begins = /^.*(?:[,;:–—]| and| but) (?=(?:it|he|she|they|an?|the|this|that|its|his|her|their) \p{L}+ )/u.exec(
		words,
	);
	return begins ? words.slice(begins[0].length) : words;
}

/** Words that were cut at their end, up to the last comma before it. */
function toItsEnd(words: string): string {
	return words.endsWith('…') ? words.replace(/[,;:–—(][^,;:–—(]*$/u, '') : words;
}

/** The words of a figure's thing that its span swallowed: none where they follow it. */
function ofUnit({ text }: Article, { end, of }: Figure): string {
	return of && of.end <= end ? ` ${wordsOf(text, of)}` : '';
}

/** What the card of a comparison is about, as a question where it can be asked: "Who says that …?", "Cancelled or postponed?", "… how many people …?"; else the place's own words. */
export function questionOf(comparison: Comparison, here: Member, article: Article): Phrase | string {
	const { matter, members } = comparison;
	const asked = ofType(comparison, here, article);
	if (asked !== undefined) return asked;
	if (matter === 'figure' && here.figure) return figureQuestion(article, here);
	if (matter === 'person') {
		const name = article.mentions.find(({ kind, end }) => kind === 'person' && end === here.span.end)?.name;
		if (name !== undefined) return phrase`Who is ${name}?`;
	}
	const isCited = matter === 'clause' && members.some(({ attribution }) => attribution.length > 0);
	return (isCited ? whoSays(article, here) : undefined) ?? ownWords(article, here);
}

/** What the card of words is about that no other source has. */
export function questionAlone(here: Member, article: Article): Phrase | string {
	const [speaker] = here.attribution;
	const isQuoted = article.quotes.some((quote) => quote.start === here.span.start && quote.end === here.span.end);
	if (speaker !== undefined && isQuoted) return phrase`What did ${speaker} say?`;
	return (
		(speaker !== undefined && here.figure === undefined ? whoSays(article, here) : undefined) ??
		short(article, here.figure ? here.clause : saidPart(article, here.clause))
	);
}

/** What the kind of a difference asks. What was found in a part of a clause asks nothing of the whole. */
function ofType({ matter, type, finding, sides }: Comparison, here: Member, article: Article): Phrase | undefined {
	switch (type) {
		case 'status':
			return finding && askedIn(finding);
		case 'denial':
			if (matter === 'figure') return figureQuestion(article, here);
			if (here.force === 'declined') return phrase`Did ${here.attribution[0] ?? phrase`they`} comment?`;
			if (here.negated || here.force === 'denied') return phrase`What exactly was denied?`;
			return sides && isWhole(article, here) ? phrase`Is it so that ${plain(short(article, here.clause))}?` : undefined;
		case 'attribution':
			return matter === 'person' ? phrase`Who speaks?` : whoSays(article, here);
		case 'quote-wording':
			return matter === 'quote' ? phrase`What did ${here.attribution[0] ?? phrase`the speaker`} say?` : undefined;
		case 'speaker':
			return matter === 'quote' ? phrase`Who said “${short(article, here.span)}”?` : undefined;
		case 'place':
			return phrase`Where was it?`;
		case 'sequence':
			return phrase`What came first?`;
		default:
			return undefined;
	}
}

/** "Who says that the frost was the reason?"; undefined where the words are a piece of a quotation, which goes on after no "that". */
function whoSays(article: Article, { clause }: Member): Phrase | undefined {
	const said = saidPart(article, clause);
	return isWhole(article, { clause: said }) ? phrase`Who says that ${plain(short(article, said))}?` : undefined;
}

/** Whether a clause has no half of a quotation. */
function isWhole({ text, quotes }: Article, { clause }: Pick<Member, 'clause'>): boolean {
	return !quotes.some((quote) => overlap(quote, clause) > 0) && !/[“”"]/.test(wordsOf(text, clause));
}

function short({ text }: Article, span: Span): string {
	return shorten(wordsOf(text, span).replace(/[\s.,;:]+$/, ''), longestTopic);
}

function ownWords(article: Article, { clause, span }: Member): string {
	const { before, words, after } = wordsAround(article, clause, span, longestTopic);
	return `${before}${words}${after}`.trim();
}

/** Words as they go on after "that": without a bullet or conjunction before them. */
function plain(words: string): string {
	return words.replace(/^[-•–—\s]+/u, '').replace(/^(?:(?:but|and|after|while|although|because|that)\s+)+/iu, '');
}

/** "Cancelled or postponed?": what a finding asks at its end. */
function askedIn({ args }: Phrase): Phrase | undefined {
	const last = args.at(-1);
	return typeof last === 'object' ? capitalised(last) : undefined;
}
