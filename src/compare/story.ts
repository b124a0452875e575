import type { Figure } from '../article/article';
import { type Claim, findClaims } from '../claims/claim';
import type { Source, Story } from '../story/source';
import { wordsOf } from '../text/span';
import { shorten } from '../util/escape';
import { alignClaims } from './align';
import type { Compared, Comparison, Discrepancy, DiscrepancyType, Member, Relation, Verdict } from './comparison';
import { judgeFigures } from './figures';

/** A source may say one thing twice; more places than this are not shown. */
const placesASource = 6;

const order: readonly Verdict[] = ['conflict', 'not-comparable', 'compatible', 'same'];

function relationsOf(members: readonly Member[]): Relation[] {
	const bySource = new Map<string, Member>();
	for (const member of members) if (!bySource.has(member.source)) bySource.set(member.source, member);
	const first = [...bySource.values()];
	return first.flatMap((a, index) =>
		first.slice(index + 1).map((b) => ({ a: a.source, b: b.source, ...judgeFigures(a.claim.figure, b.claim.figure) })),
	);
}

function topicOf(articleText: string, claim: Claim): string {
	return shorten(wordsOf(articleText, claim.clause), 90);
}

function typeOf(figure: Figure): DiscrepancyType {
	if (figure.kind === 'date' || figure.kind === 'time' || figure.kind === 'age') return figure.kind;
	return 'number';
}

/** Compares what the sources of a story say about figures. Pure; the same sources in any order give the same result. */
export function compareStory(story: Story, sources: readonly Source[]): Compared {
	const ordered = [...sources].sort((a, b) => (a.id < b.id ? -1 : 1));
	const textOf = new Map(ordered.map((source) => [source.id, source.article.text]));
	const comparisons: Comparison[] = [];
	const discrepancies: Discrepancy[] = [];
	for (const alignment of alignClaims(ordered.flatMap(findClaims))) {
		const count = new Map<string, number>();
		const members: Member[] = [];
		for (const claim of alignment) {
			const places = (count.get(claim.source) ?? 0) + 1;
			count.set(claim.source, places);
			if (places <= placesASource) members.push({ source: claim.source, span: claim.span, claim });
		}
		const relations = relationsOf(members);
		const worst = [...relations].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0]!;
		const id = `figure ${members[0]!.claim.id}`;
		comparisons.push({
			id,
			topic: topicOf(textOf.get(members[0]!.source)!, members[0]!.claim),
			verdict: worst.verdict,
			because: worst.because,
			members,
			relations,
			silent: story.sources.filter((source) => !count.has(source)),
		});
		if (worst.verdict !== 'conflict') continue;
		const clashing = new Set(
			relations.filter((relation) => relation.verdict === 'conflict').flatMap((relation) => [relation.a, relation.b]),
		);
		const places = members.filter((member) => clashing.has(member.source));
		const words = (member: Member) => `“${shorten(wordsOf(textOf.get(member.source)!, member.span), 40)}”`;
		const values = [...new Set(places.map(words))];
		discrepancies.push({
			id: `discrepancy ${id}`,
			type: typeOf(places[0]!.claim.figure),
			severity: 'major',
			message: `Sources differ: ${values.slice(0, 4).join(' against ')}`,
			because: `Different figures about one matter: ${worst.because}`,
			members: places,
		});
	}
	return { comparisons, discrepancies };
}
