import type { Article, Figure } from '../../article/article';
import type { Comparison, Member } from '../../compare/comparison';
import { wordsOf } from '../../text/span';
import { shorten } from '../../util/escape';
import { saidPart, wordsAround } from './row';

const longestTopic = 90;

/** What asks for a figure of each kind; the words of its clause stand around it. */
function asked({ kind, value, unit }: Figure): string {
	switch (kind) {
		case 'date':
			return /^\d{4}$/.test(String(value)) ? 'which year' : 'which day';
		case 'time':
			return 'what time';
		case 'age':
			return 'what age';
		case 'duration':
			return 'how long';
		case 'frequency':
		case 'multiple':
			return 'how many times';
		case 'ordinal':
			return 'which rank';
		case 'score':
			return 'what score';
		case 'temperature':
			return 'how warm';
		case 'count':
			return 'how many';
		case 'number':
			return 'what number';
		case 'percent':
			return 'what percentage';
		case 'points':
			return 'how many points';
		case 'measure':
			return unit === undefined ? 'how much' : `how many ${unit}`;
		case 'money':
		case 'ratio':
			return 'how much';
	}
}

/** "killing how many people and burying homes?": the clause with a question where the figure stands, cut around it. */
function figureQuestion(article: Article, { clause, figure }: Member): string {
	const { before, after } = wordsAround(article, clause, figure!, longestTopic - 20);
	const unit = figure!.of === undefined || after.trim() === '' ? '' : ofUnit(article, figure!);
	return shorten(`${before}${asked(figure!)}${unit}${after}`.replace(/[\s.,;:]+$/, ''), longestTopic).concat('?');
}

/** The words of a figure's thing that its span swallowed: none where they follow it. */
function ofUnit({ text }: Article, { end, of }: Figure): string {
	return of && of.end <= end ? ` ${wordsOf(text, of)}` : '';
}

/** What the card is about, as a question where it can be asked: "Who says that …?", "Cancelled or postponed?", "… how many people …?"; else the place's own words. */
export function questionOf(comparison: Comparison, here: Member, article: Article): string {
	const { matter, type, members } = comparison;
	const words = (span = here.clause) => shorten(wordsOf(article.text, span).replace(/[\s.,;:]+$/, ''), longestTopic);
	const own = () => {
		const { before, words: claim, after } = wordsAround(article, here.clause, here.span, longestTopic);
		return `${before}${claim}${after}`.trim();
	};
	switch (type) {
		case 'status':
			return statesAsked(comparison.finding) ?? own();
		case 'denial':
			if (matter === 'figure') return figureQuestion(article, here);
			if (here.force === 'declined') return `Did ${here.attribution[0] ?? 'they'} comment?`;
			return here.negated || here.force === 'denied'
				? 'What exactly was denied?'
				: `Is it so that ${said(words(saidPart(article, here.clause)))}?`;
		case 'attribution':
			return matter === 'person' ? 'Who speaks?' : `Who says that ${said(words(saidPart(article, here.clause)))}?`;
		case 'quote-wording': {
			const speaker = here.attribution[0];
			return speaker ? `What did ${speaker} say?` : 'What was said?';
		}
		case 'speaker':
			return `Who said “${words(here.span)}”?`;
		case 'place':
			return 'Where was it?';
		default:
	}
	if (matter === 'person') {
		const name = article.mentions.find(({ kind, end }) => kind === 'person' && end === here.span.end)?.name;
		return name === undefined ? own() : `Who is ${name}?`;
	}
	if (matter === 'figure' && here.figure) return figureQuestion(article, here);
	const cited = members.filter(({ attribution }) => attribution.length > 0);
	if (matter === 'clause' && cited.length > 0 && type === undefined)
		return `Who says that ${said(words(saidPart(article, here.clause)))}?`;
	return own();
}

/** Words as they go on after "that": without a conjunction before them. */
function said(words: string): string {
	return words.replace(/^(?:[-•–—“"‘']\s*)?(?:but|and|after|while|although|because|that)\s+/iu, '');
}

/** "cancelled or postponed?" at the end of what a rule says of two states. */
function statesAsked(finding: string | undefined): string | undefined {
	const states = /: ([^:“”]+ or [^:“”]+\?)$/.exec(finding ?? '')?.[1];
	return states && states.charAt(0).toUpperCase() + states.slice(1);
}
