import type { Figure } from '../../article/article';
import { rememberSource } from '../../story/remember-source';
import type { Source } from '../../story/source';
import { contains, type Span, wordsOf } from '../../text/span';
import { phrase } from '../../util/phrase';
import type { Finding, Member } from '../comparison';
import { memberAt } from '../member';

/** "the Harbour summit", "the cancelled hearing", "the Harbour Board’s vote": a name if there is one, and what it is. */
const event =
	/((?:(?!(?:The|A|An|This|That|Its|Their|His|Her|In|On|At|After|Before)\b)\p{Lu}[\p{L}.]*(?:['’]s)? ){0,3})(?:[\p{Ll}“”"+0-9-]+ )?\b(summit|meeting|talks|votes?|elections?|referendum|conference|hearing|trial|ceremony|final|parade|strike|rally|festival|launch)\b/gu;

/** What ties an event to the day after it: close by, a preposition; further on, a word for its being planned or held. */
const close = /^[^.;:“”"]{0,32}\b(?:on|for)\s*$/i;
const planned =
	/^[^.;:]{0,200}\b(?:scheduled|set|due|planned|held|takes? place|took place|begins?|starts?|opens?)(?: (?:on|for))?\s*$/i;

interface Event extends Span {
	/** Its head, with the first name before it. */
	readonly key: string;
}

interface Dated {
	readonly key: string;
	/** `MM-DD`. */
	readonly day: string;
	/** As written. */
	readonly words: string;
	readonly place: Member;
}

function flat(words: string): string {
	return words.replace(/\s+/g, ' ');
}

function eventsIn(text: string, span: Span): Event[] {
	return [...text.slice(span.start, span.end).matchAll(event)].map((match) => {
		const name = /\p{Lu}[\p{L}.]*/u.exec(match[1]!)?.[0].toLowerCase();
		const head = match[2]!.toLowerCase().replace(/s$/, '');
		const start = span.start + match.index;
		return { start, end: start + match[0].length, key: name ? `${name} ${head}` : head };
	});
}

function dayOf(figure: Figure): string | undefined {
	const value = String(figure.inferred?.value ?? figure.value ?? figure.low ?? '');
	return /^(?:\d{4}|-)-(\d\d-\d\d)/.exec(value)?.[1];
}

/** The days of events that a source names: an event and, in the same sentence, "on" or "for" a day. */
const datedIn = rememberSource((source): readonly Dated[] => {
	const { text, sentences, figures } = source.article;
	return figures.flatMap((figure) => {
		const day = figure.kind === 'date' ? dayOf(figure) : undefined;
		const sentence = sentences.find((candidate) => contains(candidate, figure));
		if (day === undefined || !sentence) return [];
		const before = eventsIn(text, { start: sentence.start, end: figure.start }).at(-1);
		// The full stops of "U.S." end nothing.
		const between = before && text.slice(before.end, figure.start).replace(/(?<=\p{Lu})\./gu, ' ');
		return between !== undefined && (close.test(between) || planned.test(between))
			? [{ key: before!.key, day, words: flat(wordsOf(text, figure)), place: memberAt(source, figure) }]
			: [];
	});
});

/** Days half a year apart may be of two years: which comes first is not known. */
function isFar(a: string, b: string): boolean {
	return Math.abs(Number(a.slice(0, 2)) - Number(b.slice(0, 2))) > 4;
}

/** An event said to come before another, or after it. */
const ordered = /\b(before|ahead of|after)\b(?! (?:being|it|they|he|she)\b)/iu;

/** The one day of an event: what the source itself says, else what all that name one agree on. */
function dayIn(days: readonly Dated[], key: string, source: string): readonly Dated[] {
	const all = days.filter((one) => one.key === key);
	const own = all.filter(({ place }) => place.source === source);
	const found = own.length > 0 ? own : all;
	return new Set(found.map(({ day }) => day)).size === 1 ? found : [];
}

/**
 * Two events in an order that their days do not have. Evidence: "the cancelled hearing comes days before the Harbour summit" in a source that has the hearing on 4 July, where another
 * has the summit on 27 June. Must not alarm: an event with two days in the story; days that no source ties to the event; what a sentence merely tells after something else.
 */
export function wrongOrder(sources: readonly Source[]): Finding[] {
	const days = sources.flatMap((source) => datedIn(source));
	if (days.length < 2) return [];
	return sources.flatMap((source) => {
		const { text, sentences } = source.article;
		return sentences.flatMap((sentence): Finding[] => {
			const [first, second, third] = eventsIn(text, sentence);
			if (!first || !second || third) return [];
			const order = ordered.exec(text.slice(first.end, second.start))?.[1]?.toLowerCase();
			if (order === undefined || first.key === second.key) return [];
			const [a, b] = [dayIn(days, first.key, source.id), dayIn(days, second.key, source.id)];
			if (
				!a[0] ||
				!b[0] ||
				isFar(a[0].day, b[0].day) ||
				a[0].day === b[0].day ||
				(order === 'after') === a[0].day > b[0].day
			)
				return [];
			const places = [...a, ...b].map(({ place }) => place);
			const own = places.filter((place) => place.source === source.id);
			if (own.length === 0) return [];
			const beside = places.filter((place) => place.source !== source.id).slice(0, 1);
			const claim = { start: first.start, end: second.end };
			return [
				{
					type: 'date',
					severity: 'minor',
					message: phrase`“${flat(wordsOf(text, claim))}”: the days given for the two are ${a[0].words} and ${b[0].words}`,
					because: phrase`One event is said to come before the other, and the days that the story gives them say otherwise`,
					sides: [[memberAt(source, claim)], own],
					beside,
				},
			];
		});
	});
}
