import type { Article } from '../article/article';
import type { Claim } from '../claims/claim';
import type { Story } from '../story/source';
import { wordsOf } from '../text/span';
import { shorten } from '../util/escape';
import { phrase } from '../util/phrase';
import { rememberGiven } from '../util/remember';
import type { Comparison, Discrepancy, Finding, Judgement, Matter, Member, Relation, Sided } from './comparison';
import { memberOf } from './member';
import { placeFindings, withFindings } from './placed';
import { type Given, type Judge, listed, relate, worstOf } from './relate';
import { areApart, standingOf } from './sides';

/** A source may say one thing more than once; more places than this are not shown. */
const placesASource = 6;
/** A member is a clause, not a paragraph. */
const longestMember = 300;
const longestTopic = 90;

const inBoth = phrase`the same in both`;

function atMost(members: readonly Member[]): Member[] {
	const count = new Map<string, number>();
	return members.filter(({ source, span }) => {
		if (span.end - span.start > longestMember) return false;
		count.set(source, (count.get(source) ?? 0) + 1);
		return count.get(source)! <= placesASource;
	});
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

	/** Claims about one matter, judged pair by pair: how each two sources stand to each other; the same list while nothing that they rest on is new. See `relate`. */
	claims(matter: Matter, group: readonly Claim[], judging: () => Judge, given: Given): readonly Relation[] {
		const relations = relate(group, judging, given);
		this.#add(comparisonOf(relations, () => this.#compare(matter, group.map(memberOf), relations)));
		return relations;
	}

	/** Places whose sides are known. Two sources disagree where they stand on different sides; those that both tell of the same sides tell the same. */
	sided(sided: Sided): void {
		this.#add(this.#compareSides(sided));
	}

	#compareSides({ matter, sides, because }: Sided, found?: Finding): Comparison | undefined {
		const standing = standingOf(sides);
		const relations: Relation[] = [];
		const sources = [...standing.keys()];
		for (const [index, a] of sources.entries()) {
			for (let other = index + 1; other < sources.length; other++) {
				const b = sources[other]!;
				if (sides.length > 1 && areApart(standing, a, b)) relations.push({ a, b, verdict: 'conflict', because });
				else relations.push({ a, b, verdict: 'same', because: inBoth });
			}
		}
		const judged = sides.length > 1 ? ({ verdict: 'conflict', because } as const) : undefined;
		return this.#compare(matter, sides.flat(), relations, judged, {
			...(found && { finding: found.message, type: found.type }),
			...(sides.length > 1 && { sides }),
		});
	}

	/** A finding is a discrepancy and, where it is between sources, a comparison too. */
	find(findings: readonly Finding[], matter: Matter): void {
		for (const finding of findings) {
			this.#findings.push(finding);
			const sources = new Set(finding.sides.flat().map(({ source }) => source));
			if (sources.size > 1) this.#add(comparisonOf(finding, () => this.#compareSides({ ...finding, matter }, finding)));
			else this.#alone(finding, matter);
		}
	}

	/** Everything that was added; a comparison whose sources a finding sets against each other is a conflict of those sources. */
	get compared(): { readonly comparisons: readonly Comparison[]; readonly discrepancies: readonly Discrepancy[] } {
		const placed = placeFindings(this.#findings);
		return {
			comparisons: [...this.#comparisons.values()].map((comparison) => withFindings(comparison, placed)),
			discrepancies: numbered(this.#findings),
		};
	}

	/** What does not go together inside one source has a card, too. */
	#alone({ sides, beside = [], because, message, type }: Finding, matter: Matter): void {
		const members = atMost([...sides.flat(), ...beside]);
		const [first] = members;
		if (!first) return;
		const id = `${matter} inside ${first.source}#${first.span.start}-${first.span.end}`;
		const speaking = new Set(members.map(({ source }) => source));
		const silent = this.#story.sources.filter((source) => !speaking.has(source));
		this.#comparisons.set(id, {
			id,
			matter,
			topic: this.#topicOf(first),
			verdict: 'conflict',
			because,
			finding: message,
			type,
			sides,
			members,
			relations: [],
			silent,
		});
	}

	#topicOf({ source, clause }: Member): string {
		return shorten(wordsOf(this.#articles.get(source)!.text, clause), longestTopic);
	}

	#add(comparison: Comparison | undefined): void {
		if (comparison && !this.#comparisons.has(comparison.id)) this.#comparisons.set(comparison.id, comparison);
	}

	/** A comparison of two sources or more; where `found` is absent its verdict is the one of its relations to look at first. */
	#compare(
		matter: Matter,
		places: readonly Member[],
		relations: readonly Relation[],
		found?: Judgement,
		more: Pick<Comparison, 'finding' | 'type' | 'sides'> = {},
	): Comparison | undefined {
		const members = atMost(places);
		const [first] = members;
		const speaking = new Set(members.map(({ source }) => source));
		if (!first || speaking.size < 2) return undefined;
		const last = members.at(-1)!;
		const { verdict, because } = found ?? worstOf(relations);
		const silent = this.#story.sources.filter((source) => !speaking.has(source));
		return {
			id: `${matter} ${first.source}#${first.span.start}-${first.span.end} ${last.source}#${last.span.start}`,
			matter,
			topic: this.#topicOf(first),
			verdict,
			because,
			...more,
			members,
			...listed(relations, verdict, speaking.size),
			silent,
		};
	}
}

/** While the relations of a group are as before, or a finding, so is the comparison. */
const comparisonOf = rememberGiven((_of: readonly Relation[] | Finding, compare: () => Comparison | undefined) =>
	compare(),
);

/**
 * Ids that stay while the rule and the first place stay; of a second finding that begins there, also its last place. At most six places a source, and no two findings of a type from one place to one other.
 */
function numbered(findings: readonly Finding[]): Discrepancy[] {
	const found = new Map<string, Discrepancy>();
	const known = new Set<string>();
	for (const { sides, beside = [], ...finding } of findings) {
		const members = atMost([...sides.flat(), ...beside]);
		const [first] = members;
		if (!first) continue;
		const last = members.at(-1)!;
		const begin = `${finding.type} ${first.source}#${first.span.start}-${first.span.end}`;
		const whole = `${begin} ${last.source}#${last.span.start}`;
		if (known.has(whole)) continue;
		known.add(whole);
		const id = found.has(begin) ? whole : begin;
		found.set(id, { id, ...finding, members });
	}
	return [...found.values()];
}
