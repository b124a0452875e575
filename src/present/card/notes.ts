import type { Comparison, Member } from '../../compare/comparison';
import type { ReadStory } from '../../compare/stories';
import { wordsOf } from '../../text/span';
import { type Phrase, phrase } from '../../util/phrase';
import { labelOf } from '../label';
import { isDenying } from './denials';
import type { AboutOf, Placed } from './row';

/** Says of a card one thing more, or nothing. */
type Note = (card: Noted) => Phrase | undefined;

interface Noted {
	readonly read: ReadStory;
	readonly comparison: Comparison;
	readonly here: Member;
	readonly placed: readonly Placed[];
	readonly labels: (sources: Iterable<string>) => string;
}

function sourcesOf(placed: readonly Placed[], kind: Placed['kind']): ReadonlySet<string> {
	return new Set(placed.filter((place) => place.kind === kind).map(({ member }) => member.source));
}

/** Whether a place cites an outlet that is not the report's. */
function citesOther({ sources, entities, independence }: ReadStory, { source, attribution }: Member, report?: string) {
	const known = new Set(independence.credits.filter(({ name }) => name === report).map(({ outlet }) => outlet));
	const mentions = sources.find(({ id }) => id === source)?.article.mentions ?? [];
	return mentions.some(({ kind, name }, index) => {
		const outlet = entities.get(source)?.[index]?.id;
		return kind === 'outlet' && outlet !== undefined && !known.has(outlet) && attribution.includes(name);
	});
}

/** Agreement weighs less where it is one report told again. Said of what is told by three sources or more; a person's office is nobody's report. */
const repeated: Note = ({ read, comparison, placed }) => {
	const { matter, type, verdict } = comparison;
	if (matter === 'person' || matter === 'quote' || verdict === 'not-comparable') return undefined;
	if (type !== undefined && type !== 'status' && type !== 'number' && !(type === 'denial' && matter === 'figure'))
		return undefined;
	for (const { sources, name } of read.independence.originals) {
		const telling = sourcesOf(placed, 'matter');
		// Who has this very claim from another outlet does not repeat the report with it.
		const elsewhere = sourcesOf(
			placed.filter(({ member }) => citesOther(read, member, name)),
			'matter',
		);
		const going = sources.filter((source) => telling.has(source) && !elsewhere.has(source));
		if (going.length < 3) continue;
		const all = going.length === telling.size;
		const who = all ? phrase`All ${going.length} sources` : phrase`${going.length} of these ${telling.size} sources`;
		return name === undefined ? phrase`${who} go back to one report.` : phrase`${who} go back to one report (${name}).`;
	}
	return undefined;
};

/** A source that tells of one side only, where another tells of both. */
const oneSided: Note = ({ comparison: { sides, matter }, labels }) => {
	if (!sides || sides.length < 2 || matter === 'person' || matter === 'figure') return undefined;
	const sidesOf = new Map<string, Set<number>>();
	for (const [side, members] of sides.entries())
		for (const { source } of members) sidesOf.set(source, (sidesOf.get(source) ?? new Set()).add(side));
	if (![...sidesOf.values()].some(({ size }) => size > 1)) return undefined;
	const single = [...sidesOf].filter(([, known]) => known.size === 1).map(([source]) => source);
	return single.length === 0 ? undefined : phrase`Only one side in: ${labels(single)}.`;
};

/** A denial that the other sources carry and this one leaves out. */
const deniedElsewhere: Note = ({ placed, here, labels }) => {
	const denying = sourcesOf(placed, 'denial');
	if (denying.size === 0 || isDenying(here)) return undefined;
	const without = [...sourcesOf(placed, 'matter')].filter((source) => !denying.has(source));
	if (without.length === 0) return undefined;
	return without.includes(here.source)
		? phrase`This source does not carry the denial that others report: ${labels(denying)}.`
		: phrase`The denial is not carried by: ${labels(without)}.`;
};

const lately = /\b(?:recently|lately|newly|has just|have just)\b/iu;
const earlier = /\b(?:previously|formerly|earlier|once|in the past|used to)\b/iu;

/** One thing that is recent in one source and past in another: whoever takes one for the other dates it wrongly. */
const otherTime: Note = ({ read, comparison, placed, labels }) => {
	if (comparison.matter !== 'clause') return undefined;
	const textOf = new Map(read.sources.map(({ id, article }) => [id, article.text]));
	const having = (pattern: RegExp) =>
		placed.flatMap(({ member, kind }) => {
			const word = pattern.exec(wordsOf(textOf.get(member.source) ?? '', member.clause))?.[0].toLowerCase();
			return kind === 'near' || word === undefined ? [] : [{ word, source: member.source }];
		});
	const [now, before] = [having(lately), having(earlier)];
	if (now.length === 0 || before.length === 0 || now.some((one) => before.some(({ source }) => source === one.source)))
		return undefined;
	const told = (found: typeof now) => phrase`“${found[0]!.word}” in ${labels(found.map(({ source }) => source))}`;
	return phrase`When? ${told(now)}, ${told(before)}.`;
};

const notes: readonly Note[] = [deniedElsewhere, oneSided, otherTime, repeated];

/** What else an editor would want to know of a card, a sentence each. */
export function notesOn(
	read: ReadStory,
	comparison: Comparison,
	here: Member,
	placed: readonly Placed[],
	about: AboutOf,
): Phrase[] {
	const articles = new Map(read.sources.map(({ id, article }) => [id, article]));
	const labels = (sources: Iterable<string>) =>
		[...new Set(sources)]
			.sort()
			.map((source) => labelOf(source, articles.get(source), about(source)))
			.join(', ');
	return notes.flatMap((note) => note({ read, comparison, here, placed, labels }) ?? []);
}
