import type { Article } from '../article/article';
import type { Claim } from '../claims/claim';
import type { Story } from '../story/source';
import { overlap, wordsOf } from '../text/span';
import { shorten } from '../util/escape';
import type {
	Comparison,
	Discrepancy,
	Finding,
	Judgement,
	Matter,
	Member,
	Relation,
	Sided,
	Verdict,
} from './comparison';
import { memberOf } from './member';

/** A source may say one thing more than once; more places than this are not shown. */
const placesASource = 6;
/** A member is a clause, not a paragraph. */
const longestMember = 300;
const longestTopic = 90;

const order: readonly Verdict[] = ['conflict', 'not-comparable', 'compatible', 'same'];

/** The verdicts from the one to look at first to the calmest. */
function byWeight(a: Judgement, b: Judgement): number {
	return order.indexOf(a.verdict) - order.indexOf(b.verdict);
}

function atMost(members: readonly Member[]): Member[] {
	const count = new Map<string, number>();
	return members.filter(({ source, span }) => {
		if (span.end - span.start > longestMember) return false;
		count.set(source, (count.get(source) ?? 0) + 1);
		return count.get(source)! <= placesASource;
	});
}

/** One relation for each pair of sources, by the places that disagree most. */
function relate<T extends { readonly source: string }>(
	places: readonly T[],
	judge: (a: T, b: T) => Judgement,
): Relation[] {
	const sources = [...new Set(places.map(({ source }) => source))];
	return sources.flatMap((a, index) =>
		sources.slice(index + 1).map((b) => {
			const judgements = places
				.filter((x) => x.source === a)
				.flatMap((x) => places.filter((y) => y.source === b).map((y) => judge(x, y)));
			return { a, b, ...judgements.sort(byWeight)[0]! };
		}),
	);
}

/** Makes a story's comparisons and discrepancies of what the rules found. */
export class Assembly {
	readonly #story: Story;
	readonly #articles: ReadonlyMap<string, Article>;
	readonly #comparisons = new Map<string, Comparison>();
	readonly #findings: Finding[] = [];

	constructor(story: Story, articles: ReadonlyMap<string, Article>) {
		this.#story = story;
		this.#articles = articles;
	}

	/** Claims about one matter, judged pair by pair. */
	claims<T extends Claim>(matter: Matter, group: readonly T[], judge: (a: T, b: T) => Judgement): void {
		this.#add(matter, group.map(memberOf), relate(group, judge));
	}

	/** Places whose sides are known. Two sources disagree where they stand on different sides; those that both tell of the same sides tell the same. */
	sided({ matter, sides, because }: Sided): void {
		const standing = standingOf(sides);
		const judge = (a: string, b: string): Judgement =>
			areApart(standing, a, b) ? { verdict: 'conflict', because } : { verdict: 'same', because: 'the same in both' };
		const sources = [...standing.keys()];
		const relations = sources.flatMap((a, index) => sources.slice(index + 1).map((b) => ({ a, b, ...judge(a, b) })));
		this.#add(matter, sides.flat(), relations, sides.length > 1 ? { verdict: 'conflict', because } : undefined);
	}

	/** A finding is a discrepancy and, where it is between sources, a comparison too. */
	find(findings: readonly Finding[], matter: Matter): void {
		for (const finding of findings) {
			this.#findings.push(finding);
			const sources = new Set(finding.sides.flat().map(({ source }) => source));
			if (sources.size > 1) this.sided({ ...finding, matter });
			else this.#alone(finding, matter);
		}
	}

	/** Everything that was added; a comparison whose sources a finding sets against each other is a conflict of those sources. */
	get compared(): { readonly comparisons: readonly Comparison[]; readonly discrepancies: readonly Discrepancy[] } {
		return {
			comparisons: [...this.#comparisons.values()].map((comparison) => withFindings(comparison, this.#findings)),
			discrepancies: numbered(this.#findings),
		};
	}

	/** What does not go together inside one source has a card, too. */
	#alone({ sides, because, message }: Finding, matter: Matter): void {
		const members = atMost(sides.flat());
		const [first] = members;
		if (!first) return;
		const id = `${matter} inside ${first.source}#${first.span.start}-${first.span.end}`;
		const silent = this.#story.sources.filter((source) => source !== first.source);
		this.#comparisons.set(id, {
			id,
			matter,
			topic: this.#topicOf(first),
			verdict: 'conflict',
			because,
			finding: message,
			members,
			relations: [],
			silent,
		});
	}

	#topicOf({ source, clause }: Member): string {
		return shorten(wordsOf(this.#articles.get(source)!.text, clause), longestTopic);
	}

	/** Adds a comparison; where `found` is absent its verdict is the one of its relations to look at first. */
	#add(matter: Matter, places: readonly Member[], relations: readonly Relation[], found?: Judgement): void {
		const members = atMost(places);
		const [first] = members;
		const speaking = new Set(members.map(({ source }) => source));
		if (!first || speaking.size < 2) return;
		const last = members.at(-1)!;
		const id = `${matter} ${first.source}#${first.span.start}-${first.span.end} ${last.source}#${last.span.start}`;
		if (this.#comparisons.has(id)) return;
		const { verdict, because } = found ?? [...relations].sort(byWeight)[0]!;
		const silent = this.#story.sources.filter((source) => !speaking.has(source));
		this.#comparisons.set(id, {
			id,
			matter,
			topic: this.#topicOf(first),
			verdict,
			because,
			members,
			relations,
			silent,
		});
	}
}

/** Ids that stay while the rule and the first place stay; at most six places a source, said nowhere twice. */
function numbered(findings: readonly Finding[]): Discrepancy[] {
	const found = new Map<string, Discrepancy>();
	for (const { sides, ...finding } of findings) {
		const members = atMost(sides.flat());
		const [first] = members;
		if (!first) continue;
		const id = `${finding.type} ${first.source}#${first.span.start}-${first.span.end}`;
		if (!found.has(id)) found.set(id, { id, ...finding, members });
	}
	return [...found.values()];
}

/** The sides on which each source stands, by the places that count. */
function standingOf(
	sides: readonly (readonly Member[])[],
	counts: (place: Member) => boolean = () => true,
): Map<string, Set<number>> {
	const standing = new Map<string, Set<number>>();
	for (const [side, places] of sides.entries()) {
		for (const place of places) {
			if (counts(place)) standing.set(place.source, (standing.get(place.source) ?? new Set()).add(side));
		}
	}
	return standing;
}

/** Whether two sources stand on different sides. A source may tell of both: it agrees with another that does, and differs from one that leaves a side out. */
function areApart(standing: ReadonlyMap<string, ReadonlySet<number>>, a: string, b: string): boolean {
	const [x, y] = [standing.get(a), standing.get(b)];
	return x !== undefined && y !== undefined && (x.size !== y.size || [...x].some((side) => !y.has(side)));
}

/** A comparison whose sources a finding sets against each other, by places inside its members, is a conflict of those sources. */
function withFindings(comparison: Comparison, findings: readonly Finding[]): Comparison {
	const { members, relations } = comparison;
	/** For each finding that has places here: the sides on which each source stands. */
	const touching = findings.flatMap((finding) => {
		const isHere = (place: Member) =>
			members.some((member) => member.source === place.source && overlap(member.span, place.span) > 0);
		const standing = standingOf(finding.sides, isHere);
		return standing.size > 1 ? [{ finding, standing }] : [];
	});
	if (touching.length === 0) return comparison;
	const against = (a: string, b: string) => touching.find(({ standing }) => areApart(standing, a, b))?.finding;
	const judged = relations.map((relation) => {
		const finding = relation.verdict === 'conflict' ? undefined : against(relation.a, relation.b);
		return finding ? { ...relation, verdict: 'conflict' as const, because: finding.because } : relation;
	});
	if (!judged.some(({ verdict }) => verdict === 'conflict')) return comparison;
	const { because, message } = touching[0]!.finding;
	return { ...comparison, relations: judged, verdict: 'conflict', because, finding: message };
}
