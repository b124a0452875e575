import type { Article } from '../../article/article';
import type { Discrepancy } from '../../compare/comparison';
import type { ReadStory } from '../../compare/stories';
import type { Annotation, Place, Severity } from '../../sidecar/annotation';
import { type Assignment, assignmentOf } from '../../sidecar/assignment';
import { type Placed, placeSpan } from '../../sidecar/placing';
import { isResolved } from '../../sidecar/talk';
import { locateAnchor } from '../../text/anchor/locate';
import { type Span, wordsOf } from '../../text/span';
import { shorten } from '../../util/escape';
import type { Phrase } from '../../util/phrase';
import { labelOf } from '../label';
import { articlesOf, type PlaceBranch, placeBranches } from './places';
import { inOrder, titleOf } from './stories';

export const discrepancyStates = ['open', 'confirmed', 'dismissed', 'resolved'] as const;
export type DiscrepancyState = (typeof discrepancyStates)[number];

/** How bad a person says it is, or else how bad the comparison found it: the two are not one scale. */
export const weights = ['high', 'medium', 'low', 'major', 'minor'] as const;
export type Weight = (typeof weights)[number];

/** The discrepancies of one story. */
export interface DisputedStoryBranch {
	readonly kind: 'story';
	readonly id: string;
	readonly title: string;
	readonly children: readonly DiscrepancyBranch[];
}

/** A discrepancy, found by the comparison or tagged by a person, with its places. */
export interface DiscrepancyBranch {
	readonly kind: 'discrepancy';
	readonly id: string;
	readonly type: string;
	readonly state: DiscrepancyState;
	/** Absent where a person tagged it and did not say. */
	readonly weight?: Weight;
	readonly owner?: string;
	/** What was found, or the words of the person who tagged it. */
	readonly message: Phrase | string;
	/** Absent where a person tagged it. */
	readonly because?: Phrase;
	/** The annotation of the person who tagged it or decided on it; absent where nobody did. */
	readonly annotation?: Annotation;
	readonly children: readonly PlaceBranch[];
}

export type AnyDiscrepancyBranch = DisputedStoryBranch | DiscrepancyBranch | PlaceBranch;

/** A person's annotation of kind discrepancy, and whose it is. */
export type TaggedDiscrepancy = Placed & { readonly source: string };

/** What people said of the discrepancies of stories. */
export interface Said {
	/** The annotation that keeps the decision on a finding. */
	readonly on: (discrepancy: Discrepancy) => TaggedDiscrepancy | undefined;
	/** The annotations of kind discrepancy of a source. */
	readonly tagged: (source: string) => readonly TaggedDiscrepancy[];
	/** The source that a path in a source's sidecar names. */
	readonly resolve: (source: string, path: string) => string;
}

const nothingSaid: Said = { on: () => undefined, tagged: () => [], resolve: (_, path) => path };

/** What a person does not want to see. What is not named is shown, so that nothing new is hidden. */
export interface DiscrepancyFilter {
	readonly types: readonly string[];
	readonly sources: readonly string[];
	readonly states: readonly string[];
	readonly weights: readonly string[];
	/** Blank for those that are nobody's. */
	readonly owners: readonly string[];
}

/** What is hidden until a person says otherwise: what was settled. */
export const settledHidden: DiscrepancyFilter = {
	types: [],
	sources: [],
	states: ['dismissed', 'resolved'],
	weights: [],
	owners: [],
};

export const nothingHidden: DiscrepancyFilter = { types: [], sources: [], states: [], weights: [], owners: [] };

/** What is known of a discrepancy before its row is grown: enough to count and filter. */
interface Listed extends Pick<DiscrepancyBranch, 'type' | 'state' | 'weight' | 'owner'> {
	readonly sources: readonly string[];
	readonly grow: () => DiscrepancyBranch;
}

/** Whether a discrepancy is shown: nothing of what it is is hidden, and one of its places is in a source that is not. */
function passes({ type, state, weight, owner = '', sources }: Listed, hidden: DiscrepancyFilter): boolean {
	return (
		!hidden.types.includes(type) &&
		!hidden.states.includes(state) &&
		!hidden.weights.includes(weight ?? '') &&
		!hidden.owners.includes(owner) &&
		sources.some((source) => !hidden.sources.includes(source))
	);
}

/** The discrepancies story by story, blocking and severe ones first, settled ones last, else by type; stories of which none is shown are left out. */
export function discrepancyBranches(
	stories: readonly ReadStory[],
	hidden: DiscrepancyFilter = nothingHidden,
	said: Said = nothingSaid,
): DisputedStoryBranch[] {
	return inOrder(stories).flatMap((read) => {
		const shown = discrepanciesOf(read, said)
			.filter((listed) => passes(listed, hidden))
			.map(({ grow }) => grow());
		if (shown.length === 0) return [];
		const { id } = read.story;
		return [{ kind: 'story' as const, id, title: titleOf(read), children: shown.toSorted(byUrgency) }];
	});
}

/** How many discrepancies pass each of the filters. No row is grown. */
export function countDiscrepancies(
	stories: readonly ReadStory[],
	filters: readonly DiscrepancyFilter[],
	said: Said = nothingSaid,
): number[] {
	const all = stories.flatMap((read) => discrepanciesOf(read, said));
	return filters.map((hidden) => all.filter((listed) => passes(listed, hidden)).length);
}

/** What was found in the story, and what people tagged that was not found. */
function discrepanciesOf(read: ReadStory, said: Said): Listed[] {
	const articles = articlesOf(read);
	const decided = new Set<Annotation>();
	const found = read.compared.discrepancies.map((discrepancy) => {
		const decision = said.on(discrepancy);
		if (decision) decided.add(decision.annotation);
		return listFound(read.story.id, discrepancy, decision, articles);
	});
	const tagged = read.story.sources.flatMap((source) =>
		said
			.tagged(source)
			.filter(({ annotation }) => annotation.kind === 'discrepancy' && !decided.has(annotation))
			.flatMap((one) => listTagged(one, articles, said) ?? []),
	);
	return [...found, ...tagged];
}

function listFound(
	story: string,
	{ id, type, severity, message, because, members }: Discrepancy,
	decision: TaggedDiscrepancy | undefined,
	articles: ReadonlyMap<string, Article>,
): Listed {
	const own = `${story} ${id}`;
	const { weight = severity, owner } = dealtWith(decision?.annotation);
	const facts = {
		type,
		state: decision ? stateOf(decision.annotation) : ('open' as const),
		weight,
		...(owner !== undefined && { owner }),
	};
	return {
		...facts,
		sources: members.map(({ source }) => source),
		grow: () => ({
			kind: 'discrepancy',
			id: own,
			...facts,
			message,
			because,
			...(decision && { annotation: decision.annotation }),
			children: placeBranches(own, members, articles),
		}),
	};
}

/** A tag stands where its words do, and at those places in other sources that are found there; undefined while its own words are not found. */
function listTagged(
	placed: TaggedDiscrepancy,
	articles: ReadonlyMap<string, Article>,
	{ resolve }: Said,
): Listed | undefined {
	const { source, annotation } = placed;
	const span = placeSpan(placed);
	const article = articles.get(source);
	if (!span || !article || span.end > article.text.length) return undefined;
	const own = `tag ${source}#${annotation.id}`;
	const others = (annotation.places ?? []).flatMap((place) => {
		const other = resolve(source, place.source);
		const at = placeIn(articles.get(other), place);
		return at ? [{ source: other, span: at }] : [];
	});
	const members = [{ source, span }, ...others].map((one) => ({ ...one, clause: one.span, attribution: [] }));
	const { weight, owner } = dealtWith(annotation);
	const facts = {
		type: shorten(annotation.type ?? '', 40),
		state: stateOf(annotation),
		...(weight && { weight }),
		...(owner !== undefined && { owner }),
	};
	return {
		...facts,
		sources: members.map((one) => one.source),
		grow: () => ({
			kind: 'discrepancy',
			id: own,
			...facts,
			message: annotation.body ?? wordsOf(article.text, span),
			annotation,
			children: placeBranches(own, members, articles),
		}),
	};
}

function placeIn(article: Article | undefined, { anchor }: Place): Span | undefined {
	if (!article || !anchor) return undefined;
	const span = { start: anchor.start, end: anchor.start + anchor.quote.length };
	if (wordsOf(article.text, span) === anchor.quote) return span;
	const located = locateAnchor(article.text, anchor);
	return located.state === 'gone' || located.state === 'another-text' ? undefined : located.span;
}

function dealtWith(annotation: Annotation | undefined): {
	readonly weight?: Severity;
	readonly owner?: Assignment['owner'];
} {
	const { severity, owner } = annotation ? assignmentOf(annotation) : {};
	return { ...(severity && { weight: severity }), ...(owner !== undefined && { owner }) };
}

function stateOf(annotation: Annotation): DiscrepancyState {
	const { decision } = annotation.decision ?? {};
	if (decision === 'dismissed') return 'dismissed';
	if (isResolved(annotation)) return 'resolved';
	return decision ?? 'open';
}

function byUrgency(a: DiscrepancyBranch, b: DiscrepancyBranch): number {
	return urgency(a) - urgency(b) || (a.type < b.type ? -1 : a.type > b.type ? 1 : 0);
}

/** What blocks, then what is high or major, then the others, then what was settled. */
function urgency({ state, weight, annotation }: DiscrepancyBranch): number {
	if (state === 'dismissed' || state === 'resolved') return 3;
	if (annotation?.blocking) return 0;
	return weight === 'high' || weight === 'major' ? 1 : 2;
}

/** What the filter can choose from: what discrepancies are now, and sources with their labels. */
export function filterChoices(
	stories: readonly ReadStory[],
	said: Said = nothingSaid,
): {
	readonly types: readonly string[];
	readonly sources: readonly { readonly source: string; readonly label: string }[];
	readonly states: readonly DiscrepancyState[];
	readonly weights: readonly Weight[];
	readonly owners: readonly string[];
} {
	const all = inOrder(stories).flatMap((read) => discrepanciesOf(read, said));
	const articles = new Map(stories.flatMap((read) => [...articlesOf(read)]));
	const sources = new Set(all.flatMap((listed) => listed.sources));
	return {
		types: [...new Set(all.map(({ type }) => type))].sort(),
		sources: [...sources].sort().map((source) => ({ source, label: labelOf(source, articles.get(source)) })),
		states: discrepancyStates.filter((state) => all.some((one) => one.state === state)),
		weights: weights.filter((weight) => all.some((one) => one.weight === weight)),
		owners: [...new Set(all.map(({ owner = '' }) => owner))].sort(),
	};
}
